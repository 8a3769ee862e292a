package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenQuestion;
import farthing.answers.breakeven.NodeQuestion;
import farthing.answers.breakeven.PlannedFile;
import farthing.answers.breakeven.Subject;
import farthing.answers.breakeven.Sureness;
import farthing.answers.breakeven.Volume;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.TypedRates;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.breakeven.Needs;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.WorkloadReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code breakeven} can be asked. */
final class BreakevenVerb {
    private static final String WORKLOAD_NAME = "workload";

    private static final Field<Obj> WORKLOAD = new Field<>(
            WORKLOAD_NAME,
            new Kind.Document(),
            "",
            "in place of model, in and out: a workload in the shape of its file, whose completed interactions are compared",
            "",
            false);
    private static final Field<String> HOST = Field.text("host", "for a workload: the open model that the fleet runs");
    private static final Field<Volume> VOLUME = Field.word(
                    "volume", Volume::parse, "where you are; tokens a month where nothing else is said")
            .in("such as 2B tokens/month or 5k requests/day");
    private static final Field<BigDecimal> SPEND =
            Field.positive("spend", "USD", "the same by what the API would cost a year");
    private static final Field<String> AGAINST = Field.text(
            "against",
            "another listing to compare with; 'cheapest' for the cheapest seller of the same weights, the usual one of a"
                    + " model; 'file' for a workload's own first model, the usual one of a workload");
    private static final Field<Boolean> COMMIT =
            Field.flag("commit", "with the ladder of discounts for commitments on the API's side");
    private static final Field<String> ON =
            Field.text("on", "a node such as 8xH100; without it what serves your volume for least");
    private static final Field<PeriodicAmount> PER_HOUR =
            MachineFields.hourly("perHour", "what an hour of the node costs you; without it the cheapest offer");
    private static final Field<Payment> PAYMENT = new Field<>(
            "payment",
            new Kind.Word<>(Payment.labels(), MachineWords::payment),
            "",
            "how the node is paid, of spot with its interruptions",
            "on-demand",
            false);
    private static final Field<BigDecimal> NODE_YEAR =
            Field.positive("nodeYear", "USD", "what a year of the node costs you");
    private static final Field<BigDecimal> PREFILL =
            Field.positive("prefillRate", "tokens/s", "input tokens a second of the node, reading only");
    private static final Field<BigDecimal> DECODE =
            Field.positive("decodeRate", "tokens/s", "output tokens a second of the node, writing only");
    private static final Field<BigDecimal> TOKENS = Field.positive(
            "tokensPerSecond", "tokens/s", "input and output tokens a second of the node, together, at this mix");
    private static final Field<BigDecimal> PEAK_UTILISATION = Field.word(
                    "peakUtilisation", MachineWords::partOfAll, "of its capacity that a node works in the busiest hour")
            .in("share above 0 and at most 100%")
            .usually("60%");
    private static final Field<PeriodicAmount> OPS =
            Field.word("ops", MachineWords::yearly, "people and services").in("500k/year or 40k/month");
    private static final Field<Boolean> TEAM = new Field<>(
            "team",
            new Kind.Word<>(List.of("none", "own"), BreakevenVerb::isTeam),
            "",
            "none: nobody is there to run a fleet",
            "own",
            false);
    private static final Field<Boolean> PRIVACY = Field.flag("privacy", "prompts may not leave, or not the region");
    private static final Field<Boolean> BURSTY =
            Field.flag("bursty", "traffic comes in peaks; four times the mean where peak says nothing else");
    private static final Field<Boolean> CLOSED =
            Field.flag("closedModel", "answers need a model whose weights are not published");
    private static final Field<List<String>> UNCERTAIN = new Field<>(
            "uncertain",
            new Kind.Words<>(new Kind.Word<>(List.of(), text -> text), false),
            "FIGURE=RANGE",
            "what api, throughput, node or ops may be, in parts of the figure, such as 'throughput=70% to 130%', or the"
                    + " share itself: 'peak-utilisation=40% to 70%'",
            "",
            false);
    private static final Field<Long> SEED = MachineFields.seed();
    private static final Field<Integer> DRAWS =
            Field.rows("draws", "how many").in("draws").usually(String.valueOf(Sureness.USUAL_DRAWS));

    static final Verb VERB = new Verb(
            "breakeven",
            "API or own machines: at which volumes a fleet costs no more, or why it never does.",
            Asked.withPrices(
                    MachineFields.MODEL,
                    WORKLOAD,
                    HOST,
                    MachineFields.CONFIG,
                    MachineFields.CONFIG_NAME,
                    MachineFields.IN,
                    MachineFields.OUT,
                    VOLUME,
                    MachineFields.REQUESTS,
                    SPEND,
                    AGAINST,
                    MachineFields.API_PRICE,
                    COMMIT,
                    ON,
                    PER_HOUR,
                    NODE_YEAR,
                    MachineFields.OWNED,
                    PAYMENT,
                    MachineFields.REGION,
                    MachineFields.PRECISION,
                    MachineFields.KV,
                    PREFILL,
                    DECODE,
                    TOKENS,
                    MachineFields.SERIAL,
                    MachineFields.SIMULTANEOUS,
                    PEAK_UTILISATION,
                    MachineFields.PEAK,
                    OPS,
                    MachineFields.SPARES,
                    MachineFields.TTFT,
                    MachineFields.TPOT,
                    TEAM,
                    PRIVACY,
                    BURSTY,
                    CLOSED,
                    UNCERTAIN,
                    SEED,
                    DRAWS),
            BreakevenVerb::reply);

    private BreakevenVerb() {}

    private static boolean isTeam(String text) {
        if (!text.equals("none") && !text.equals("own")) {
            throw new InputException("expected none or own, found '" + text + "'");
        }
        return text.equals("own");
    }

    private static Reply reply(Request request, Facts facts) {
        Hardware hardware = facts.hardware();
        BreakevenAnswer answer =
                question(request).ask(Asked.prices(request, facts), hardware, facts.capacities(), facts.terms());
        return new Reply(request.flag(Asked.EXPLAIN) ? answer.asExplanation() : answer.asTable());
    }

    private static BreakevenQuestion question(Request request) {
        return new BreakevenQuestion(
                subject(request),
                MachineFields.tokens(request),
                new BreakevenQuestion.Standing(
                        request.get(VOLUME), request.get(MachineFields.REQUESTS), request.get(SPEND)),
                new BreakevenQuestion.Rival(
                        request.get(AGAINST), request.get(MachineFields.API_PRICE), request.flag(COMMIT)),
                node(request),
                MachineFields.latency(request),
                new Needs(request.flag(CLOSED), request.flag(PRIVACY), request.or(TEAM, true), request.flag(BURSTY)),
                Sureness.of(
                        request.or(UNCERTAIN, List.of()),
                        request.or(SEED, 1L),
                        request.or(DRAWS, Sureness.USUAL_DRAWS)));
    }

    private static Subject subject(Request request) {
        return new Subject(
                request.or(MachineFields.MODEL, ""),
                workload(request),
                request.get(HOST),
                MachineFields.config(request));
    }

    private static @Nullable PlannedFile workload(Request request) {
        Obj document = request.get(WORKLOAD);
        try {
            return document == null ? null : new PlannedFile(WORKLOAD_NAME, WorkloadReader.read(document));
        } catch (FormatException e) {
            throw e.inFile(WORKLOAD_NAME);
        }
    }

    private static NodeQuestion node(Request request) {
        return new NodeQuestion(
                request.get(ON),
                new NodeQuestion.Price(
                        request.get(PER_HOUR),
                        request.get(NODE_YEAR),
                        request.flag(MachineFields.OWNED),
                        request.get(PAYMENT)),
                new OfferFilter("", request.or(MachineFields.REGION, "")),
                MachineFields.precisions(request),
                new TypedRates(
                        request.get(PREFILL), request.get(DECODE), request.get(TOKENS), MachineFields.sharing(request)),
                request.get(PEAK_UTILISATION),
                request.get(MachineFields.PEAK),
                request.get(OPS),
                request.or(MachineFields.SPARES, 0));
    }
}
