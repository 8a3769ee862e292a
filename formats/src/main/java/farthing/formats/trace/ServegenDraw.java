package farthing.formats.trace;

import farthing.catalogue.Direction;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TokenKind;
import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.TokenSource;
import farthing.quantity.Draws;
import farthing.rating.Usage;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import farthing.workload.Tags;
import java.util.List;
import java.util.function.Consumer;

/**
 * Calls drawn from a ServeGen trace: per client and window of ten minutes a renewal process of the window's rate and of
 * its gaps' shape, each call with lengths drawn independently of each other and of the gaps.
 *
 * @param seed same seed, same calls
 * @param hours from the trace's start that are drawn, 1 at least
 */
public record ServegenDraw(long seed, int hours) {
    /** A draw with more calls is refused. */
    public static final long CALLS_MAX = 5_000_000;

    static final String HEADER = "client,window_start_s,rate_rps,cv,pattern,arg1,arg2";
    private static final int WINDOW_SECONDS = 600;
    private static final double SHAPE_MIN = 0.005;
    private static final double SHAPE_MAX = 1e6;
    private static final double RATE_MAX = 1e6;
    private static final long ARRIVALS = 1;
    private static final long LENGTHS = 2;

    /** What a reader of the result must know. */
    public String note() {
        return "calls are drawn, not recorded: seed " + seed + ", the first " + hours
                + " h, arrivals by each client's rate and pattern, lengths drawn independently; another seed gives"
                + " other calls";
    }

    /**
     * Reads both files, one window at a time.
     *
     * @param lengthsName for messages about the lengths
     * @throws FormatException at the first line that is not what it should be, or beyond {@link #CALLS_MAX} calls
     */
    public void read(LineSource rates, TokenSource lengths, String lengthsName, Consumer<TracedCall> calls) {
        CsvRows rows = CsvRows.of(rates, HEADER);
        ServegenLengths windows = new ServegenLengths(lengths, lengthsName);
        Draws draws = new Draws(seed);
        long drawn = 0;
        while (rows.next()) {
            long client = rows.count(0);
            long start = rows.count(1);
            double rate = rows.real(2, RATE_MAX);
            if (rate == 0 || start >= hours * 3_600L) {
                continue;
            }
            Arrivals arrivals = arrivals(rows, rate);
            ServegenLengths.Window window = windows.at(Long.toString(client), start);
            Draws own = draws.split(client).split(start);
            Draws gaps = own.split(ARRIVALS);
            Draws sizes = own.split(LENGTHS);
            for (double t = arrivals.first(gaps); t < WINDOW_SECONDS; t += arrivals.gap(gaps)) {
                if (++drawn > CALLS_MAX) {
                    throw new FormatException(
                            rows.line(),
                            "",
                            "more than " + CALLS_MAX + " calls in the first " + hours + " h; take fewer with --hours");
                }
                calls.accept(call(client, (long) ((start + t) * 1_000_000), window, sizes));
            }
        }
    }

    private static Arrivals arrivals(CsvRows rows, double rate) {
        String pattern = rows.field(4);
        if (pattern.isEmpty()) {
            return Arrivals.gamma(rate, 1);
        }
        double shape = rows.real(5, SHAPE_MAX);
        boolean weibull = pattern.equals("Weibull");
        if (!weibull && !pattern.equals("Gamma")) {
            throw new FormatException(
                    rows.line(), "pattern", "expected Gamma, Weibull or nothing, found '" + pattern + "'");
        }
        // a Weibull of a twentieth has a gap in 10^18 that is the mean: beyond every clock
        if (shape < (weibull ? 10 * SHAPE_MIN : SHAPE_MIN)) {
            throw new FormatException(rows.line(), "arg1", "the shape " + shape + " is too small to draw from");
        }
        return weibull ? Arrivals.weibull(rate, shape) : Arrivals.gamma(rate, shape);
    }

    private static TracedCall call(long client, long micros, ServegenLengths.Window window, Draws draws) {
        long text = whole(window.of("input_tokens", "text_tokens").draw(draws));
        long image = whole(window.of("image_tokens").draw(draws));
        long audio = whole(window.of("audio_tokens").draw(draws));
        long video = whole(window.of("video_tokens").draw(draws));
        long output = whole(window.of("output_tokens").draw(draws));
        long reasoning =
                Math.min(output, whole(output * window.of("reason_ratio").draw(draws)));
        Usage usage = Usage.builder()
                .add(Meter.INPUT, text)
                .add(input(Modality.IMAGE), image)
                .add(input(Modality.AUDIO), audio)
                .add(input(Modality.VIDEO), video)
                .add(Meter.OUTPUT, output - reasoning)
                .add(Meter.REASONING, reasoning)
                .build();
        Origin origin = new Origin("", "", "client " + client, "", Tags.NONE);
        Call call = Call.of(origin, "", micros, text + image + audio + video, output, PrefixBlocks.NONE);
        return new TracedCall(call, List.of(new TracedCall.Part("", usage)), ServiceTier.STANDARD, "", null, null, "");
    }

    private static Meter input(Modality modality) {
        return Meter.tokens(Direction.INPUT, modality, TokenKind.ANY);
    }

    private static long whole(double length) {
        return Math.round(length);
    }
}
