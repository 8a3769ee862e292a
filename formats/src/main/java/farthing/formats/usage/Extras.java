package farthing.formats.usage;

import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What any API may say beside its token counts: the tier and place that served, tools it called, a cost. */
final class Extras {
    private static final Meter TOOL_CALLS = Meter.count(Family.TOOL_CALLS);

    private Extras() {}

    static void read(Body body, Tally tally) {
        Obj usage = body.usage();
        for (int i = 0; i < usage.size(); i++) {
            Doc value = usage.value(i);
            if (!(value instanceof Doc.Null)) {
                inUsage(tally, usage.key(i), value);
            }
        }
        if (body.container() != usage) {
            beside(tally, body.container());
        }
        if (body.root() != body.container()) {
            beside(tally, body.root());
        }
        speed(tally, usage.get("speed"));
        Claims.read(body, tally);
    }

    private static void inUsage(Tally tally, String key, Doc value) {
        switch (key) {
            case "service_tier", "serviceTier", "trafficType", "traffic_type" -> tier(tally, key, value);
            case "inference_geo" -> region(tally, value);
            case "server_tool_use", "serverToolUsage" -> tools(tally, key, value);
            case "server_tool_use_details" -> executed(tally, key, value);
            case "server_side_tool_usage_details" -> tools(tally, key, value);
            default -> {
                if (Shape.isUnknownCount(key)
                        && value instanceof Doc.Num number
                        && !number.text().equals("0")) {
                    tally.note("the field " + key + " (" + Fields.shown(value) + ") is not known and not billed");
                }
            }
        }
    }

    private static void beside(Tally tally, Obj object) {
        for (int i = 0; i < object.size(); i++) {
            switch (object.key(i)) {
                case "service_tier", "serviceTier" -> tier(tally, object.key(i), object.value(i));
                default -> {}
            }
        }
    }

    private static void tier(Tally tally, String key, Doc value) {
        Doc stated = value instanceof Obj object ? object.get("type") : value;
        if (!(stated instanceof Doc.Text text)) {
            return;
        }
        switch (text.value().toLowerCase(Locale.ROOT)) {
            case "standard", "default", "on_demand" -> tally.tier(ServiceTier.STANDARD);
            case "batch" -> tally.tier(ServiceTier.BATCH);
            case "flex", "on_demand_flex" -> tally.tier(ServiceTier.FLEX);
            case "priority", "on_demand_priority" -> tally.tier(ServiceTier.PRIORITY);
            case "scale", "reserved", "provisioned", "provisioned_throughput" -> tally.tier(ServiceTier.PROVISIONED);
            case "auto", "" -> {}
            default -> tally.note(key + " '" + text.value() + "' has no list price of its own here");
        }
    }

    /** Anthropic's fast mode stands beside a tier, which it outweighs wherever it stands; standard speed says nothing. */
    private static void speed(Tally tally, @Nullable Doc value) {
        if (value instanceof Doc.Text text) {
            switch (text.value()) {
                case "fast" -> tally.tier(ServiceTier.FAST);
                case "standard", "" -> {}
                default -> tally.note("speed '" + text.value() + "' has no list price of its own here");
            }
        }
    }

    private static void region(Tally tally, Doc value) {
        if (value instanceof Doc.Text text) {
            switch (text.value()) {
                case "", "global", "not_available" -> {}
                default -> tally.region(text.value());
            }
        }
    }

    /** Counts of tool calls; a tool that is known to be free is left out, one that is not known is named. */
    private static void tools(Tally tally, String path, Doc value) {
        if (!(value instanceof Obj tools)) {
            tally.invalid(path + " is " + Fields.shown(value) + ", not an object");
            return;
        }
        for (int i = 0; i < tools.size(); i++) {
            Doc count = tools.value(i);
            if (!(count instanceof Doc.Num) && !(count instanceof Doc.Null) && !isCount(tools.key(i))) {
                tally.note("the field " + path + "." + tools.key(i) + " (" + Fields.shown(count)
                        + ") is not known and not billed");
                continue;
            }
            long calls = tally.countOrZero(tools, path + ".", tools.key(i));
            if (calls > 0) {
                tool(tally, tools.key(i), calls);
            }
        }
    }

    /** Whether a field beside the counts is named like one: only then is a text in it a contradiction. */
    private static boolean isCount(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.endsWith("requests") || name.endsWith("calls");
    }

    private static void tool(Tally tally, String key, long calls) {
        switch (key) {
            case "web_search_requests", "webSearchRequests", "web_search_calls" -> tally.add(Meter.SEARCHES, calls);
            case "x_search_calls" -> tally.add(Meter.SEARCHES.with("x"), calls);
            case "file_search_calls", "document_search_calls" -> tally.add(Meter.SEARCHES.with("file"), calls);
            case "attachment_search_calls" -> tally.add(Meter.SEARCHES.with("attachment"), calls);
            // billed by their tokens alone
            case "web_fetch_requests", "webFetchRequests", "tool_search_requests", "mcp_calls" -> {}
            case "code_execution_requests", "code_interpreter_calls" ->
                tally.add(TOOL_CALLS.with("code-execution"), calls);
            default -> tally.add(TOOL_CALLS.with(spelled(key)), calls);
        }
    }

    /** OpenRouter: tools executed, the web searches among them apart. */
    private static void executed(Tally tally, String path, Doc value) {
        if (!(value instanceof Obj tools)) {
            tally.invalid(path + " is " + Fields.shown(value) + ", not an object");
            return;
        }
        long searches = tally.countOrZero(tools, path + ".", "web_search_requests");
        long executed = tally.countOrZero(tools, path + ".", "tool_calls_executed");
        tally.add(Meter.SEARCHES, searches);
        tally.add(TOOL_CALLS, Math.max(0, executed - searches));
    }

    /** {@code imageGenerationRequests} as {@code image-generation}, the spelling of books. */
    private static String spelled(String key) {
        String name = key;
        for (String ending : new String[] {"_requests", "_calls", "Requests", "Calls"}) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                spelled.append(spelled.isEmpty() ? "" : "-").append((char) (c + 'a' - 'A'));
            } else {
                spelled.append(c == '_' ? '-' : c);
            }
        }
        return spelled.toString();
    }
}
