package farthing.web;

import farthing.catalogue.hardware.Hardware;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;

/** Random requests to the desk, most of them sound. */
final class ParityRequests {
    private static final String[] TIERS = {"batch", "flex", "priority", "standard"};
    private static final String[] DAYS = {"2026-08-01", "2026-01-15T17:00Z", "2025-06-30", "03:20"};
    private static final String[] NAMES = {
        "claude-*", "gpt-5*", "@mid", "@budget", "gemini-*", "@reasoning", "mistral-*"
    };
    private static final String[] MACHINES = {
        "8xH100", "1xH100", "4xA100", "1xL40S", "8xB200", "2xH200", "8xMI300X", "1xT4"
    };
    private static final String[] PRECISIONS = {"bf16", "fp8", "int4", "fp16"};
    private static final String[] PRESETS = {"support-bot", "rag", "agent", "reasoning", "content"};

    /** Takes as long as all others together. */
    private static final String LONG_PRESET = "coding-agent";

    private static final int LONG_ONE_IN = 30;
    private static final String[] VOLUMES = {"20k", "1M", "250", "3.5M"};

    private final List<String> models;
    private final Hardware hardware;
    private final Picks picks;

    ParityRequests(List<String> models, Hardware hardware, Picks picks) {
        this.models = models;
        this.hardware = hardware;
        this.picks = picks;
    }

    /** What one call costs. */
    Obj cost() {
        Obj request = new Obj(0).put("model", model());
        call(request);
        if (picks.once(4)) {
            request.put("calls", picks.of(VOLUMES));
        }
        if (picks.once(5)) {
            request.put("price", picks.amount(-5).toPlainString());
        }
        if (picks.once(5)) {
            request.put("budget", picks.amount(0).toPlainString());
        }
        return asked(request);
    }

    /**
     * The same call, or a mix of tokens, at many sellers.
     *
     * @param every no model is left out
     */
    Obj compare(boolean every) {
        Obj request = new Obj(0);
        if (picks.once(2)) {
            request.put("ratio", (1 + picks.below(20)) + ":" + (1 + picks.below(4)));
        } else {
            call(request);
        }
        if (!every) {
            request.put("models", texts(picks.of(NAMES), picks.of(NAMES)));
        }
        if (picks.once(20)) {
            request.put("provider", texts(picks.of("openai", "anthropic", "google", "mistral", "opnai")));
        }
        if (picks.once(3)) {
            request.put("sort", picks.once(20) ? "age" : picks.of("cost", "speed"));
        }
        return asked(request.put("top", 1 + picks.below(30)));
    }

    /** Whether a model fits a machine. */
    Obj fit() {
        Obj request = new Obj(0)
                .put("model", picks.of(hardware.models()).id())
                .put("on", picks.of(MACHINES))
                .put("context", picks.tokens(5));
        if (picks.once(2)) {
            request.put("precision", picks.of(PRECISIONS));
        }
        if (picks.once(3)) {
            request.put("kv", picks.of("bf16", "fp8"));
        }
        if (picks.once(3)) {
            request.put("concurrency", picks.tokens(3));
        }
        if (picks.once(4)) {
            request.put("output", picks.tokens(2));
        }
        if (picks.once(4)) {
            request.put("engineShare", picks.share().toPlainString());
        }
        return picks.once(6) ? request.put("explain", true) : request;
    }

    /** What a completed interaction costs, with few draws. */
    Obj plan() {
        Obj request = new Obj(0).put("preset", picks.once(LONG_ONE_IN) ? LONG_PRESET : picks.of(PRESETS));
        Obj edits = new Obj(0);
        if (picks.once(2)) {
            edits.put("traffic.users", picks.of(VOLUMES));
        }
        if (picks.once(2)) {
            edits.put("cache", picks.of("5m", "1h", "none"));
        }
        if (edits.size() > 0) {
            request.put("with", edits);
        }
        if (picks.once(3)) {
            request.put("model", model());
        }
        request.put("draws", 1 + picks.below(50)).put("seed", picks.below(1_000));
        return picks.once(8) ? request.put("explain", true) : request;
    }

    private void call(Obj request) {
        // longer ones than most models take now and then, for the refusals
        request.put("in", picks.tokens(picks.once(6) ? 6 : 5)).put("out", picks.tokens(picks.once(6) ? 5 : 4));
        if (picks.once(2)) {
            request.put("cached", picks.below(70) + "%");
        }
        if (picks.once(5)) {
            request.put("cacheWrite", picks.below(40) + "%");
        }
        if (picks.once(6)) {
            request.put("reasoning", picks.below(100) + "%");
        }
        if (picks.once(8)) {
            request.put("searches", picks.tokens(2));
        }
        if (picks.once(4)) {
            request.put("tier", picks.of(TIERS));
        }
        if (picks.once(8)) {
            request.put("region", picks.of("us", "eu", "global"));
        }
    }

    private Obj asked(Obj request) {
        if (picks.once(6)) {
            request.put("asOf", picks.of(DAYS));
        }
        if (picks.once(8)) {
            request.put("explain", true);
        }
        return picks.once(40) ? request.put(picks.of("inn", "modle", "tiers"), 1) : request;
    }

    private String model() {
        String name = picks.of(models);
        String bare = name.substring(name.indexOf('/') + 1);
        return picks.once(3) ? bare : picks.once(40) ? bare + "x" : name;
    }

    private static Doc texts(String... texts) {
        List<Doc> all = new ArrayList<>();
        for (String text : texts) {
            all.add(new Doc.Text(text, 0));
        }
        return new Doc.Arr(all, 0);
    }
}
