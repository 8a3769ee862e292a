package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.rating.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The usage that most logs hold, in one walk: OpenAI's chat with its totals, what was cached, what was thought and nothing
 * else, all of it consistent. Whatever differs is left to {@link OpenAiChat}, to which this is held equal by a test.
 */
final class PlainChat {
    private long input = Tally.ABSENT;
    private long output;
    private long total = Tally.ABSENT;
    private long cached;
    private long reasoning;

    private PlainChat() {}

    /** The reading, or null if the object holds anything that needs a closer look. */
    static @Nullable Reading read(Seller seller, Obj usage) {
        PlainChat chat = new PlainChat();
        return hasOwnRules(seller) || !chat.takes(usage) ? null : chat.reading();
    }

    private static boolean hasOwnRules(Seller seller) {
        return switch (seller) {
            case XAI, PERPLEXITY, MISTRAL, DEEPSEEK, GROQ, OPENROUTER -> true;
            case ANTHROPIC, GOOGLE, BEDROCK, COHERE, VOYAGE, OTHER -> false;
        };
    }

    private boolean takes(Obj usage) {
        for (int i = 0; i < usage.size(); i++) {
            Doc value = usage.value(i);
            boolean plain =
                    switch (usage.key(i)) {
                        case "prompt_tokens" -> (input = count(value)) >= 0;
                        case "completion_tokens" -> (output = count(value)) >= 0;
                        case "total_tokens" -> (total = count(value)) >= 0;
                        case "prompt_tokens_details" -> takesDetails(value, "cached_tokens");
                        case "completion_tokens_details" -> takesDetails(value, "reasoning_tokens");
                        default -> false;
                    };
            if (!plain) {
                return false;
            }
        }
        return input >= 0 && (total < 0 || total == input + output) && cached <= input && reasoning <= output;
    }

    /** Takes the count of that name; all others must be 0. */
    private boolean takesDetails(Doc value, String name) {
        if (!(value instanceof Obj details)) {
            return value instanceof Doc.Null;
        }
        for (int i = 0; i < details.size(); i++) {
            long count = count(details.value(i));
            if (count != 0) {
                if (count < 0 || !details.key(i).equals(name)) {
                    return false;
                }
                cached += name.equals("cached_tokens") ? count : 0;
                reasoning += name.equals("reasoning_tokens") ? count : 0;
            }
        }
        return true;
    }

    private static long count(Doc value) {
        return value instanceof Doc.Num number ? Tally.digits(number.text()) : Tally.ABSENT;
    }

    private Reading reading() {
        Usage usage = Usage.builder()
                .add(Meter.INPUT, input - cached)
                .add(Meter.CACHE_READ, cached)
                .add(Meter.OUTPUT, output - reasoning)
                .add(Meter.REASONING, reasoning)
                .build();
        return new Reading.Read(List.of(new Part(null, usage)), null, null, null, List.of());
    }
}
