package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gemini on both of Google's platforms, Live and Interactions included: the prompt includes what was cached; thoughts
 * are added to the candidates and tool results to the prompt; modality lists may omit entries, the rest is text.
 * Documents count as images.
 */
final class Gemini implements Dialect {
    static final Gemini INSTANCE = new Gemini();

    private static final Meter MAPS = Meter.SEARCHES.with("maps");

    /** Names of the fields in one of Google's three spellings. */
    private record Names(
            String prompt,
            String candidates,
            String response,
            String thoughts,
            String tool,
            String cached,
            String total,
            String promptDetails,
            String candidatesDetails,
            String responseDetails,
            String toolDetails,
            String cachedDetails,
            String detailCount) {}

    private static final Names CAMEL = new Names(
            "promptTokenCount",
            "candidatesTokenCount",
            "responseTokenCount",
            "thoughtsTokenCount",
            "toolUsePromptTokenCount",
            "cachedContentTokenCount",
            "totalTokenCount",
            "promptTokensDetails",
            "candidatesTokensDetails",
            "responseTokensDetails",
            "toolUsePromptTokensDetails",
            "cacheTokensDetails",
            "tokenCount");

    private static final Names SNAKE = new Names(
            "prompt_token_count",
            "candidates_token_count",
            "response_token_count",
            "thoughts_token_count",
            "tool_use_prompt_token_count",
            "cached_content_token_count",
            "total_token_count",
            "prompt_tokens_details",
            "candidates_tokens_details",
            "response_tokens_details",
            "tool_use_prompt_tokens_details",
            "cache_tokens_details",
            "token_count");

    private static final Names INTERACTIONS = new Names(
            "total_input_tokens",
            "total_output_tokens",
            "total_response_tokens",
            "total_thought_tokens",
            "total_tool_use_tokens",
            "total_cached_tokens",
            "total_tokens",
            "input_tokens_by_modality",
            "output_tokens_by_modality",
            "response_tokens_by_modality",
            "tool_use_tokens_by_modality",
            "cached_tokens_by_modality",
            "tokens");

    private Gemini() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        Names names = usage.has("total_input_tokens")
                ? INTERACTIONS
                : usage.has("prompt_token_count") || usage.has("total_token_count") ? SNAKE : CAMEL;
        new Counts(tally, usage, names).add();
        addSearches(body, tally);
    }

    /** One usage object's counts. */
    private static final class Counts {
        private final Tally tally;
        private final Obj usage;
        private final Names names;
        private final long prompt;
        private final long output;
        private final long thoughts;
        private final long tool;
        private final long cached;
        private boolean totalWithoutThoughts;

        Counts(Tally tally, Obj usage, Names names) {
            this.tally = tally;
            this.usage = usage;
            this.names = names;
            prompt = tally.countOrZero(usage, "", names.prompt);
            Agreed made = new Agreed(tally);
            made.see(usage, "", names.candidates);
            made.see(usage, "", names.response);
            output = made.value();
            thoughts = tally.countOrZero(usage, "", names.thoughts);
            tool = tally.countOrZero(usage, "", names.tool);
            cached = tally.countOrZero(usage, "", names.cached);
            close(tally.count(usage, "", names.total));
        }

        private void close(long total) {
            long sum = prompt + tool + output + thoughts;
            if (total == Tally.ABSENT || total == sum) {
                return;
            }
            if (thoughts > 0 && total == sum - thoughts) {
                totalWithoutThoughts = true;
                return;
            }
            tally.invalid(names.total + " " + total + " is not " + names.prompt + " " + prompt
                    + (tool > 0 ? " + " + names.tool + " " + tool : "") + " + " + names.candidates + " " + output
                    + (thoughts > 0 ? " + " + names.thoughts + " " + thoughts : ""));
        }

        void add() {
            Modalities read = kinds(names.promptDetails, prompt, names.prompt);
            Modalities fed = kinds(names.toolDetails, tool, names.tool);
            boolean live = usage.has(names.responseDetails);
            Modalities made = kinds(live ? names.responseDetails : names.candidatesDetails, output, names.candidates);
            if (tally.failed()) {
                return;
            }
            if (cached > prompt) {
                tally.invalid(names.cached + " " + cached + " exceeds " + names.prompt + " " + prompt);
                return;
            }
            Modalities known = new Modalities();
            see(known, names.cachedDetails);
            Modalities cachedKinds = InclusiveTokens.cachedKinds(tally, read, known, cached);
            long within = thoughtsWithin(made) ? thoughts : 0;
            if (cachedKinds == null || tally.failed()) {
                return;
            }
            read.subtract(cachedKinds);
            made.text -= within;
            cachedKinds.addTo(tally, Modalities.CACHE_READ);
            read.addTo(tally, Modalities.INPUT);
            fed.addTo(tally, Modalities.TOOL_INPUT);
            made.addTo(tally, Modalities.OUTPUT);
            tally.add(Meter.REASONING, thoughts);
        }

        /** A total without the thoughts: they are within the text written, or, where that has no room, left out of it. */
        private boolean thoughtsWithin(Modalities made) {
            boolean within = totalWithoutThoughts && thoughts <= made.text;
            if (totalWithoutThoughts) {
                tally.note(
                        within
                                ? names.total + " says that thoughts are within " + names.candidates
                                : names.total + " leaves out the thoughts, which do not fit into the answer: added");
            }
            return within;
        }

        private Modalities kinds(String detailsKey, long whole, String wholeKey) {
            Modalities kinds = new Modalities();
            see(kinds, detailsKey);
            if (kinds.total() > whole) {
                tally.invalid(detailsKey + ": " + kinds + " exceed " + wholeKey + " " + whole);
            } else {
                kinds.text += whole - kinds.total();
            }
            return kinds;
        }

        private void see(Modalities kinds, String key) {
            List<Doc> items = tally.list(usage, "", key);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Obj detail) {
                    long count = tally.countOrZero(detail, key + ".", names.detailCount);
                    add(kinds, detail.get("modality"), count, key);
                } else {
                    tally.invalid(key + " holds something else than objects");
                }
            }
        }

        private void add(Modalities kinds, @Nullable Doc modality, long count, String key) {
            String stated =
                    switch (modality) {
                        case null -> "TEXT";
                        case Doc.Null none -> "TEXT";
                        case Doc.Text text -> text.value();
                        default -> "";
                    };
            switch (stated) {
                case "TEXT", "text", "MODALITY_UNSPECIFIED" -> kinds.text += count;
                case "IMAGE", "image", "DOCUMENT", "document" -> kinds.image += count;
                case "AUDIO", "audio" -> kinds.audio += count;
                case "VIDEO", "video" -> kinds.video += count;
                default ->
                    tally.invalid(key + ".modality is " + (modality == null ? "absent" : Fields.shown(modality))
                            + ", not TEXT, IMAGE, AUDIO, VIDEO or DOCUMENT");
            }
        }
    }

    /** Grounding: every query executed from Gemini 3 on, one a grounded prompt before; Maps by the grounded prompt. */
    private static void addSearches(Body body, Tally tally) {
        Doc.Arr candidates = body.list("candidates");
        if (candidates == null) {
            return;
        }
        long queries = 0;
        boolean mapped = false;
        for (Doc candidate : candidates.items()) {
            if (candidate instanceof Obj one && one.get("groundingMetadata") instanceof Obj grounding) {
                boolean maps = cites(grounding, "maps");
                mapped |= maps;
                boolean web = !maps || cites(grounding, "web");
                queries += web && grounding.get("webSearchQueries") instanceof Doc.Arr asked
                        ? asked.items().size()
                        : 0;
            }
        }
        boolean byPrompt = body.container().get("modelVersion") instanceof Doc.Text model
                && (model.value().startsWith("gemini-1") || model.value().startsWith("gemini-2"));
        if (byPrompt && queries > 1) {
            tally.note(queries + " search queries of one grounded prompt: billed as one before Gemini 3");
        }
        tally.add(Meter.SEARCHES, byPrompt ? Math.min(1, queries) : queries);
        tally.add(MAPS, mapped ? 1 : 0);
    }

    /** Whether the answer rests on a source of that kind, {@code web} or {@code maps}. */
    private static boolean cites(Obj grounding, String kind) {
        if (grounding.get("groundingChunks") instanceof Doc.Arr chunks) {
            for (Doc chunk : chunks.items()) {
                if (chunk instanceof Obj source && source.get(kind) instanceof Obj) {
                    return true;
                }
            }
        }
        return false;
    }
}
