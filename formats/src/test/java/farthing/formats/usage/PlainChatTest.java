package farthing.formats.usage;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.rating.Usage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way of plain bodies gives what the long one gives. */
class PlainChatTest {
    private static final int BODIES = 200_000;
    private static final List<String> COUNTS =
            List.of("0", "1", "7", "40", "41", "007", "1.0", "-1", "1e3", "9999999999999");
    private static final List<String> KEYS = List.of(
            "prompt_tokens",
            "completion_tokens",
            "total_tokens",
            "prompt_tokens_details",
            "completion_tokens_details",
            "cached_tokens",
            "reasoning_tokens",
            "input_tokens",
            "service_tier",
            "num_cached_tokens",
            "usage");
    private static final List<String> DETAILS = List.of(
            "cached_tokens", "reasoning_tokens", "audio_tokens", "text_tokens", "cache_creation_tokens", "of_tomorrow");

    private final Random random = new Random(20_260_821);

    @Test
    void aBodyOfTheApiIsReadAsItsDocumentationSays() {
        Obj body = new Obj(1)
                .put("prompt_tokens", 1117)
                .put("completion_tokens", 46)
                .put("total_tokens", 1163)
                .put(
                        "prompt_tokens_details",
                        new Obj(1).put("cached_tokens", 1024).put("audio_tokens", 0))
                .put(
                        "completion_tokens_details",
                        new Obj(1).put("reasoning_tokens", 6).put("audio_tokens", 0));

        assertThat(PlainChat.read(Seller.OTHER, body))
                .isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.total())
                        .isEqualTo(Usage.builder()
                                .add(Meter.INPUT, 93)
                                .add(Meter.CACHE_READ, 1024)
                                .add(Meter.OUTPUT, 40)
                                .add(Meter.REASONING, 6)
                                .build()));
    }

    @Test
    void bothWaysReadTheSame() {
        int plain = 0;
        for (int i = 0; i < BODIES; i++) {
            Obj body = body();
            Seller seller = one(List.of(Seller.values()));
            Reading quick = PlainChat.read(seller, body);
            if (quick != null) {
                plain++;
                assertThat(quick).as("body %s of %s", i, seller).isEqualTo(Dialects.readByShape(seller, "", body));
            }
        }
        assertThat(plain).isGreaterThan(BODIES / 100);
    }

    private Obj body() {
        Obj body = new Obj(1);
        int strange = random.nextInt(3) == 0 ? KEYS.size() : 5;
        for (int i = 0; i < strange; i++) {
            String key = KEYS.get(i);
            if (random.nextInt(4) > 0) {
                body.put(key, key.endsWith("_details") ? details() : value());
            }
        }
        return body;
    }

    private Doc details() {
        Obj details = new Obj(1);
        for (String key : DETAILS) {
            if (random.nextInt(3) == 0) {
                details.put(key, random.nextInt(3) == 0 ? value() : new Doc.Num("0", 1));
            }
        }
        return random.nextInt(10) == 0 ? value() : details;
    }

    private Doc value() {
        return switch (random.nextInt(30)) {
            case 0 -> new Doc.Null(1);
            case 1 -> new Doc.Text("7", 1);
            case 2 -> new Obj(1).put("prompt_tokens", 7);
            case 3, 4, 5 -> new Doc.Num(one(COUNTS), 1);
            default -> new Doc.Num(one(COUNTS.subList(0, 5)), 1);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
