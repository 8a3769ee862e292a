package farthing.answers.desk;

import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostQuestion;
import farthing.answers.host.MachinesQuestion;
import farthing.answers.host.SpotQuestion;
import farthing.answers.host.WorkQuestion;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.machine.Team;
import farthing.economics.own.OwnedHour;
import farthing.formats.hardware.ConfigJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code host} can be asked. */
final class HostVerb {
    private static final int ROWS_USUAL = 20;

    private static final Field<BigDecimal> UTILISATION = Field.share(
                    "utilisation", "work served of what all paid hours could serve, on average")
            .usually("60%");
    private static final Field<Integer> MACHINES = Field.rows(
                    "machines", "that serve: fixed, in place of what the requests need")
            .in("machines");
    private static final Field<WorkQuestion.Operated> OPS = Field.word(
                    "ops",
                    text -> new WorkQuestion.Operated(MachineWords.operation(text), text),
                    "who keeps it running")
            .in("500k/year, 20h/week or 1.5fte");
    private static final Field<BigDecimal> SALARY = Field.positive(
                    "salary", "USD", "of one person a year, all included")
            .usually("300k");
    private static final Field<List<String>> ON =
            Field.texts("on", "machines such as 8xH100: offers of these only, or at your own perHour");
    private static final Field<List<PeriodicAmount>> PER_HOUR =
            each("perHour", MachineWords::hourly, "what an hour of each machine costs you");
    private static final Field<List<BigDecimal>> DECODE =
            each("decodeRate", NumberWords::positive, "output tokens a second of each machine, writing only");
    private static final Field<List<BigDecimal>> PREFILL =
            each("prefillRate", NumberWords::positive, "input tokens a second of each machine, reading only");
    private static final Field<List<PeriodicAmount>> SPOT_PRICE =
            each("spotPrice", MachineWords::hourly, "what an hour costs as spot; perHour is what steps in");
    private static final Field<List<BigDecimal>> PORTING =
            each("porting", MachineWords::weeks, "weeks of one person, once, to get a model to run there");
    private static final Field<String> PROVIDER = Field.text("provider", "only offers of this provider");
    private static final Field<Payment> PAYMENT = new Field<>(
            "payment", new Kind.Word<>(Payment.labels(), MachineWords::payment), "", "only paid so", "", false);
    private static final Field<Boolean> SPOT = Field.flag("spot", "spot machines only");
    private static final Field<Boolean> BATCH = Field.flag("batch", "work that can wait and be repeated");
    private static final Field<BigDecimal> EVICTION = Field.share(
                    "eviction", "of spot machines are taken away within a month")
            .usually("20%");
    private static final Field<BigDecimal> REDO =
            hours("redo", "of work lost with each").usually("1");
    private static final Field<BigDecimal> FALLBACK =
            hours("fallback", "on demand after each").usually("2");
    private static final Field<BigDecimal> RISE =
            Field.share("rise", "of the spot price within a month").usually("40%");
    private static final Field<BigDecimal> QUOTED_OUTPUT = Field.positive(
            "quotedOutput", "USD", "a price per million output tokens that someone quotes: which rate it supposes");
    private static final Field<BigDecimal> QUOTED_INPUT =
            Field.positive("quotedInput", "USD", "the same of input tokens");
    private static final Field<Integer> ROWS =
            Field.rows("rows", "machines on a screen; the document has all").usually("20");

    static final Verb VERB = new Verb(
            "host",
            "What hosting a model on machines of one's own costs, on every machine that can be rented.",
            Asked.withPrices(
                    MachineFields.MODEL,
                    MachineFields.CONFIG,
                    MachineFields.CONFIG_NAME,
                    MachineFields.IN,
                    MachineFields.OUT,
                    UTILISATION,
                    MachineFields.REQUESTS,
                    MachineFields.PEAK,
                    MACHINES,
                    MachineFields.SPARES,
                    OPS,
                    SALARY,
                    ON,
                    PER_HOUR,
                    MachineFields.OWNED,
                    DECODE,
                    PREFILL,
                    SPOT_PRICE,
                    PORTING,
                    MachineFields.SERIAL,
                    MachineFields.SIMULTANEOUS,
                    MachineFields.PRECISION,
                    MachineFields.KV,
                    PROVIDER,
                    MachineFields.REGION,
                    PAYMENT,
                    MachineFields.TTFT,
                    MachineFields.TPOT,
                    SPOT,
                    BATCH,
                    EVICTION,
                    REDO,
                    FALLBACK,
                    RISE,
                    QUOTED_OUTPUT,
                    QUOTED_INPUT,
                    MachineFields.API_PRICE,
                    ROWS),
            HostVerb::reply);

    private HostVerb() {}

    private static <T> Field<List<T>> each(String name, Function<String, T> reader, String what) {
        return Field.words(name, reader, what);
    }

    private static Field<BigDecimal> hours(String name, String what) {
        return Field.word(name, MachineWords::hours, what).in("hours");
    }

    private static Reply reply(Request request, Facts facts) {
        Hardware hardware = facts.hardware();
        HostQuestion question = new HostQuestion(
                model(request, hardware),
                work(request),
                machines(request),
                MachineFields.latency(request),
                new SpotQuestion(
                        request.flag(SPOT),
                        request.flag(BATCH),
                        request.get(EVICTION),
                        request.or(REDO, BigDecimal.ONE),
                        request.or(FALLBACK, BigDecimal.valueOf(2)),
                        request.get(RISE)),
                new HostAnswer.Quoted(
                        request.get(QUOTED_OUTPUT), request.get(QUOTED_INPUT), request.get(MachineFields.API_PRICE)),
                request.or(ROWS, ROWS_USUAL));
        HostAnswer answer = question.ask(Asked.prices(request, facts), hardware, facts.capacities());
        return new Reply(request.flag(Asked.EXPLAIN) ? answer.asExplanation() : answer.asTable());
    }

    private static HostQuestion.@Nullable Model model(Request request, Hardware hardware) {
        ConfigJson.Read read = MachineFields.model(request, hardware);
        String named = request.get(MachineFields.MODEL);
        return read == null
                ? null
                : new HostQuestion.Model(named == null ? read.model().id() : named, read.model(), read.weights());
    }

    private static WorkQuestion work(Request request) {
        return new WorkQuestion(
                MachineFields.tokens(request),
                request.get(UTILISATION),
                request.get(MachineFields.REQUESTS),
                request.or(MachineFields.PEAK, BigDecimal.ONE),
                request.get(MACHINES),
                request.or(MachineFields.SPARES, 0),
                request.get(OPS),
                new Team(request.or(SALARY, WorkQuestion.USUAL_SALARY)));
    }

    private static MachinesQuestion machines(Request request) {
        return new MachinesQuestion(
                MachineFields.list(request, ON),
                new MachinesQuestion.Typed(
                        MachineFields.list(request, PER_HOUR),
                        MachineFields.list(request, DECODE),
                        MachineFields.list(request, PREFILL),
                        MachineFields.list(request, SPOT_PRICE),
                        MachineFields.list(request, PORTING)),
                request.flag(MachineFields.OWNED) ? OwnedHour.USUAL : null,
                MachineFields.sharing(request),
                MachineFields.precisions(request),
                new OfferFilter(request.or(PROVIDER, ""), request.or(MachineFields.REGION, "")),
                request.get(PAYMENT));
    }
}
