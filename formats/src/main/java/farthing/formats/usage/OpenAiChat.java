package farthing.formats.usage;

import farthing.catalogue.Modality;

/**
 * Chat completions and embeddings as OpenAI, Azure and the many compatible hosts word them: prompt_tokens and
 * completion_tokens, each including its details. Where total_tokens shows that reasoning is not within the completion,
 * the total decides.
 */
final class OpenAiChat implements Dialect {
    static final OpenAiChat INSTANCE = new OpenAiChat();

    private OpenAiChat() {}

    @Override
    public void read(Body body, Tally tally) {
        InclusiveTokens tokens =
                new InclusiveTokens(tally, body.usage(), TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        if (body.seller() == Seller.GOOGLE) {
            // Google's compatible endpoint counts thoughts in the total alone
            tokens.allowHiddenOutput();
        }
        tokens.close();
        tokens.addTo();
    }
}
