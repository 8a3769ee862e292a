package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * Token counts of the OpenAI family, where input includes what was cached and output includes what was thought, as
 * totals with breakdowns. A breakdown that sums below its total leaves ordinary tokens; one that sums above it, or a
 * figure that stands twice with two values, is a contradiction.
 */
final class InclusiveTokens {
    private final Tally tally;
    private final Obj usage;
    private final TokenNames names;
    private final @Nullable Obj inputDetails;
    private final @Nullable Obj outputDetails;

    /** As stated; output without reasoning that the seller adds on top. */
    final long input;

    final long output;
    /** {@link Tally#ABSENT} if not stated. */
    final long total;

    private final long cached;
    private final CacheWrites writes;
    private final Modalities inputKinds;
    private final Modalities outputKinds;
    private long reasoning;
    private boolean reasoningAdded;
    private boolean writtenMayBeRead;
    private long hidden;

    InclusiveTokens(Tally tally, Obj usage, TokenNames names, Modality usualInput, Modality usualOutput) {
        this.tally = tally;
        this.usage = usage;
        this.names = names;
        inputDetails = details(names.inputDetails(), names.inputDetailsAlias(), names.inputDetailsElsewhere());
        outputDetails = details(names.outputDetails(), names.outputDetailsAlias(), names.outputDetailsElsewhere());
        input = tally.required(usage, names.input());
        output = tally.countOrZero(usage, "", names.output());
        total = tally.count(usage, "", "total_tokens");
        cached = cached();
        writes = CacheWrites.ofInclusive(tally, usage, inputDetails, names.inputDetails() + ".");
        reasoning = reasoning();
        inputKinds = kinds(inputDetails, names.inputDetails(), input, names.input(), usualInput);
        outputKinds = kinds(outputDetails, names.outputDetails(), output, names.output(), usualOutput);
    }

    /** Under the API's own name; Alibaba's API breaks input_tokens down under chat's. */
    private @Nullable Obj details(String... keys) {
        for (String key : keys) {
            Obj details = tally.object(usage, "", key);
            if (details != null) {
                return details;
            }
        }
        return null;
    }

    private long cached() {
        String path = names.inputDetails() + ".";
        Agreed cachedTokens = new Agreed(tally);
        cachedTokens.see(inputDetails, path, "cached_tokens");
        cachedTokens.see(usage, "", "cached_tokens");
        cachedTokens.see(usage, "", "num_cached_tokens");
        cachedTokens.see(usage, "", "prompt_cache_hit_tokens");
        cachedTokens.see(usage, "", "cached_prompt_text_tokens");
        cachedTokens.see(usage, "", "cache_read_input_tokens");
        cachedTokens.see(usage, "", "input_cached_tokens");
        return cachedTokens.value();
    }

    private long reasoning() {
        Agreed reasoningTokens = new Agreed(tally);
        reasoningTokens.see(outputDetails, names.outputDetails() + ".", "reasoning_tokens");
        reasoningTokens.see(usage, "", "reasoning_tokens");
        return reasoningTokens.value();
    }

    /** The counts by modality; the rest of the total goes where the API's tokens usually are. */
    private Modalities kinds(@Nullable Obj details, String detailsKey, long whole, String wholeKey, Modality usual) {
        Modalities kinds = new Modalities();
        if (details != null) {
            String path = detailsKey + ".";
            kinds.text = tally.countOrZero(details, path, "text_tokens");
            kinds.image = tally.countOrZero(details, path, "image_tokens");
            kinds.audio = tally.countOrZero(details, path, "audio_tokens");
            kinds.video = tally.countOrZero(details, path, "video_tokens");
        }
        if (kinds.total() > whole) {
            tally.invalid(detailsKey + ": " + kinds + " exceed " + wholeKey + " " + whole);
        } else {
            kinds.addRest(
                    details == null || kinds.total() == 0 ? usual : restOf(details, usual), whole - kinds.total());
        }
        return kinds;
    }

    /** What an incomplete breakdown leaves open: ordinary tokens, unless it counts the text and the API makes media. */
    private static Modality restOf(Obj details, Modality usual) {
        boolean mediaCounted =
                details.has("image_tokens") || details.has("audio_tokens") || details.has("video_tokens");
        return mediaCounted ? Modality.TEXT : usual;
    }

    /** The seller bills reasoning on top of the output it states. */
    void addReasoning() {
        reasoningAdded = true;
    }

    /** The seller bills a prefix that a call writes and reads at once for both. */
    void allowReadingWhatIsWritten() {
        writtenMayBeRead = true;
    }

    /** The stated total leaves room for output that no other field counts, such as hidden thoughts. */
    void allowHiddenOutput() {
        if (total > input + output + reasoning && !tally.failed()) {
            hidden = total - input - output - reasoning;
            reasoningAdded = reasoning > 0;
            tally.note(hidden + " tokens stand only in total_tokens: thoughts, billed as output");
        }
    }

    /** The total as stated must be the input and the output; it also says whether reasoning is within the output. */
    void close() {
        long sum = input + output;
        if (total == Tally.ABSENT || total == sum || hidden > 0) {
            return;
        }
        if (total == sum + reasoning) {
            if (!reasoningAdded) {
                reasoningAdded = true;
                tally.note("total_tokens says that reasoning_tokens are not within " + names.output());
            }
            return;
        }
        tally.invalid("total_tokens " + total + " is not " + names.input() + " " + input + " + " + names.output() + " "
                + output + (reasoning > 0 ? " (+ reasoning_tokens " + reasoning + ")" : ""));
    }

    void addTo() {
        addInput();
        addOutput();
    }

    private void addInput() {
        long written = writes.total();
        boolean both = writtenMayBeRead && written > 0 && written == cached && cached + written > input;
        if ((both ? cached : cached + written) > input) {
            tally.invalid("cached tokens " + cached
                    + (written > 0 ? " + cache-write tokens " + written : "") + " exceed " + names.input() + " "
                    + input);
            return;
        }
        Modalities read = cachedKinds();
        if (read == null || tally.failed()) {
            return;
        }
        inputKinds.subtract(read);
        read.addTo(tally, Modalities.CACHE_READ);
        if (both) {
            tally.note(written + " tokens were written to the cache and read by the same call: billed as both");
        } else if (written > 0 && inputKinds.media() > 0) {
            tally.note("cache writes are not split by modality: taken from text first");
        }
        writes.addTo(tally, both ? read : inputKinds);
        inputKinds.addTo(tally, Modalities.INPUT);
    }

    /** Cached tokens by modality: as stated, the rest from text first. */
    private @Nullable Modalities cachedKinds() {
        Obj split = tally.object(inputDetails, names.inputDetails() + ".", "cached_tokens_details");
        Modalities known = new Modalities();
        if (split != null) {
            String path = "cached_tokens_details.";
            known.text = tally.countOrZero(split, path, "text_tokens");
            known.image = tally.countOrZero(split, path, "image_tokens");
            known.audio = tally.countOrZero(split, path, "audio_tokens");
            known.video = tally.countOrZero(split, path, "video_tokens");
        }
        return cachedKinds(tally, inputKinds, known, cached);
    }

    /** Shared with dialects of other names: what is cached, by modality, within what was read. */
    static @Nullable Modalities cachedKinds(Tally tally, Modalities read, Modalities known, long cached) {
        if (known.total() > cached) {
            tally.invalid("cached tokens by modality (" + known + ") exceed cached tokens " + cached);
            return null;
        }
        if (!read.contains(known)) {
            tally.invalid("cached tokens by modality (" + known + ") exceed the input by modality (" + read + ")");
            return null;
        }
        long rest = cached - known.total();
        if (rest == 0) {
            return known;
        }
        if (read.media() > 0) {
            tally.note(rest + " cached tokens are not split by modality: taken from text first");
        }
        Modalities left = new Modalities();
        left.plus(read);
        left.subtract(known);
        known.plus(left.take(rest));
        return known;
    }

    private void addOutput() {
        long within = reasoningAdded ? 0 : reasoning;
        if (within > outputKinds.text) {
            tally.invalid("reasoning_tokens " + within
                    + (outputKinds.media() > 0
                            ? " beside " + outputKinds.media() + " tokens of image, audio or video"
                            : "")
                    + " exceed " + names.output() + " " + output);
            return;
        }
        outputKinds.text -= within;
        outputKinds.addTo(tally, Modalities.OUTPUT);
        tally.add(Meter.REASONING, reasoning + hidden);
    }
}
