package farthing.answers.desk;

import farthing.answers.question.CallText;
import farthing.answers.question.MediaText;
import farthing.answers.question.Served;
import farthing.catalogue.ServiceTier;
import java.time.Duration;
import java.util.List;

/** Fields of a planned call: what it consumes, shows and plays, and how it is served. */
final class CallFields {
    static final Field<Long> IN = Field.count("in", "tokens", "input, cached and cache-write ones included");
    static final Field<Long> OUT = Field.count("out", "tokens", "output, reasoning included");
    static final Field<String> CACHED = part("cached", "of the input: read from the prompt cache");
    static final Field<String> CACHE_WRITE = part("cacheWrite", "of the input: written for 5 minutes");
    static final Field<String> CACHE_WRITE_1H = part("cacheWrite1h", "of the input: written for 1 hour");
    static final Field<String> REASONING = part("reasoning", "of the output: thought");
    static final Field<Long> SEARCHES =
            Field.count("searches", "", "web searches").usually("0");
    static final Field<Duration> AUDIO_IN = Field.time("audioIn", "audio heard, where it is sold by time");
    static final Field<List<String>> METER = new Field<>(
            "meter",
            new Kind.Words<>(new Kind.Word<>(List.of(), text -> text), false),
            "NAME=UNITS",
            "any other meters, such as output_images:hd=2, input_characters=5k or input.audio=1000",
            "",
            false);

    static final Field<List<String>> IMAGES =
            Field.texts("images", "images shown, such as 1024x1024; beside in").in("pixels");
    static final Field<String> DETAIL = new Field<>(
            "detail",
            new Kind.Word<>(List.of("auto", "low", "high"), text -> text),
            "",
            "of images and videos",
            "auto",
            false);
    static final Field<Duration> VIDEO = Field.time("video", "video shown; beside in");
    static final Field<Duration> AUDIO = Field.time("audio", "audio heard, where it is sold by tokens; beside in");
    static final Field<Duration> AUDIO_OUT =
            Field.time("audioOut", "audio spoken, where it is sold by tokens; beside out");

    static final Field<ServiceTier> TIER = Field.tier("tier", "service tier");
    static final Field<String> REGION = Field.text("region", "region or residency, in the provider's own words");

    private CallFields() {}

    /** A count of tokens or a share of them. */
    private static Field<String> part(String name, String what) {
        return Field.text(name, what).in("tokens, or a share such as 60%").usually("0");
    }

    static CallText call(Request request) {
        return new CallText(
                request.get(IN),
                request.get(OUT),
                request.or(CACHED, "0"),
                request.or(CACHE_WRITE, "0"),
                request.or(CACHE_WRITE_1H, "0"),
                request.or(REASONING, "0"),
                request.or(SEARCHES, 0L),
                request.or(AUDIO_IN, Duration.ZERO),
                request.or(METER, List.of()));
    }

    static MediaText media(Request request) {
        return new MediaText(
                request.or(IMAGES, List.of()),
                request.or(DETAIL, "auto"),
                request.get(VIDEO),
                request.get(AUDIO),
                request.get(AUDIO_OUT));
    }

    static Served served(Request request) {
        return new Served(request.or(TIER, ServiceTier.STANDARD), request.or(REGION, ""));
    }
}
