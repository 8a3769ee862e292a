package farthing.formats.usage;

/** How an OpenAI-shaped API names its totals and their breakdowns; some hosts drop an s, some mix the two. */
record TokenNames(
        String input,
        String output,
        String inputDetails,
        String inputDetailsAlias,
        String inputDetailsElsewhere,
        String outputDetails,
        String outputDetailsAlias,
        String outputDetailsElsewhere) {

    static final TokenNames CHAT = new TokenNames(
            "prompt_tokens",
            "completion_tokens",
            "prompt_tokens_details",
            "prompt_token_details",
            "input_tokens_details",
            "completion_tokens_details",
            "completion_token_details",
            "output_tokens_details");

    static final TokenNames RESPONSES = new TokenNames(
            "input_tokens",
            "output_tokens",
            "input_tokens_details",
            "input_token_details",
            "prompt_tokens_details",
            "output_tokens_details",
            "output_token_details",
            "completion_tokens_details");
}
