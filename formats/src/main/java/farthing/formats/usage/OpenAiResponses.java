package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.rating.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Responses and Realtime APIs: input_tokens and output_tokens, each including its details, the cached tokens by
 * modality where Realtime splits them. A whole response also lists the tools it called; those that are billed by the
 * call are counted. Tokens of the image tool are a part of their own.
 */
final class OpenAiResponses implements Dialect {
    static final OpenAiResponses INSTANCE = new OpenAiResponses();

    /** The tool, not a model: the body does not say which image model served it. */
    private static final String IMAGE_TOOL = "image_generation";

    private static final Meter FILE_SEARCHES = Meter.SEARCHES.with("file");
    private static final Meter CODE_SESSIONS = Meter.units("code-session");

    /** One counted unit, in the meter's decimals. */
    private static final long UNIT = 1_000_000;

    private OpenAiResponses() {}

    @Override
    public void read(Body body, Tally tally) {
        InclusiveTokens tokens =
                new InclusiveTokens(tally, body.usage(), TokenNames.RESPONSES, Modality.TEXT, Modality.TEXT);
        tokens.close();
        tokens.addTo();
        Obj toolUsage = tally.object(body.container(), "", "tool_usage");
        Obj webSearch = tally.object(toolUsage, "tool_usage.", "web_search");
        long searches = tally.count(webSearch, "tool_usage.web_search.", "num_requests");
        addTools(body, tally, searches);
        addImages(tally, tally.object(toolUsage, "tool_usage.", "image_gen"));
    }

    private static void addTools(Body body, Tally tally, long statedSearches) {
        Doc.Arr output = body.list("output");
        long searches = 0;
        long fileSearches = 0;
        List<String> containers = new ArrayList<>();
        for (Doc item : output == null ? List.<Doc>of() : output.items()) {
            if (item instanceof Obj call && call.get("type") instanceof Doc.Text type) {
                switch (type.value()) {
                    case "web_search_call" -> searches += isSearch(call) ? 1 : 0;
                    case "file_search_call" -> fileSearches++;
                    case "code_interpreter_call" -> addContainer(containers, call);
                    default -> {}
                }
            }
        }
        tally.add(Meter.SEARCHES, statedSearches == Tally.ABSENT ? searches : statedSearches);
        tally.add(FILE_SEARCHES, fileSearches);
        tally.add(CODE_SESSIONS, containers.size() * UNIT);
    }

    /** Opening a page or looking within one is not billed. */
    private static boolean isSearch(Obj call) {
        return !(call.get("action") instanceof Obj action)
                || !(action.get("type") instanceof Doc.Text type)
                || type.value().equals("search");
    }

    private static void addContainer(List<String> containers, Obj call) {
        String id = call.get("container_id") instanceof Doc.Text text ? text.value() : "";
        if (!containers.contains(id)) {
            containers.add(id);
        }
    }

    private static void addImages(Tally tally, @Nullable Obj images) {
        if (images == null || !images.has("input_tokens")) {
            return;
        }
        Tally own = new Tally();
        InclusiveTokens tokens = new InclusiveTokens(own, images, TokenNames.RESPONSES, Modality.TEXT, Modality.IMAGE);
        tokens.close();
        tokens.addTo();
        switch (own.reading()) {
            case Reading.Invalid invalid -> tally.invalid("tool_usage.image_gen: " + invalid.reason());
            case Reading.Read read -> {
                Usage usage = read.parts().get(0).usage();
                if (usage.size() > 0) {
                    tally.addPart(IMAGE_TOOL, usage);
                }
            }
        }
    }
}
