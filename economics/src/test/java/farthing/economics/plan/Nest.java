package farthing.economics.plan;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Coverage;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.Caching;
import farthing.workload.plan.Correlated;
import farthing.workload.plan.History;
import farthing.workload.plan.Latency;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.Quality;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A book of two models at Claude's prices, and workloads for them. */
final class Nest {
    static final Instant AT = Instant.parse("2026-08-22T00:00:00Z");
    static final ModelChoice SONNET = ModelChoice.of("claude-sonnet-4-6");
    static final ModelChoice HAIKU = ModelChoice.of("claude-haiku-4-5");

    private Nest() {}

    static ListedBook book() {
        return book(ModelInfo.UNKNOWN);
    }

    /** @param info known of both models */
    static ListedBook book(ModelInfo info) {
        return book(
                listing(info, "claude-sonnet-4-6", "3", "0.3", "3.75", "6", "15"),
                listing(info, "claude-haiku-4-5", "1", "0.1", "1.25", "2", "5"));
    }

    static ListedBook book(Listing... listings) {
        return new ListedBook(
                new BookInfo("test", LocalDate.parse("2026-08-22"), "", Currency.USD, List.of()),
                List.of(new ListedBook.Offer(
                        new Provider("anthropic", "Anthropic", List.of(), true, List.of()), List.of(listings))));
    }

    private static Listing listing(
            ModelInfo info, String id, String in, String read, String write, String hour, String out) {
        RateCard card = card(EffectivePeriod.ALWAYS, in, read, write, hour, out);
        return new Listing(id, List.of(), null, info, List.of(card));
    }

    static RateCard card(EffectivePeriod period, String in, String read, String write, String hour, String out) {
        return new RateCard(
                period,
                Currency.USD,
                List.of(new RateTable(
                        ServiceTier.STANDARD,
                        "",
                        List.of(
                                rate(Meter.INPUT, in),
                                rate(Meter.CACHE_READ, read),
                                rate(Meter.CACHE_WRITE_5M, write),
                                rate(Meter.CACHE_WRITE_1H, hour),
                                rate(Meter.OUTPUT, out)))),
                List.of(new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "half")),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
    }

    private static Rate rate(Meter meter, String perMillion) {
        return Rate.of(meter, new Tariff.Flat(Price.usd(perMillion, 1_000_000)));
    }

    static Input input(String path, String mean) {
        return new Input(path, new BigDecimal(mean), "", Input.Tag.CLAIMED, "");
    }

    /** What a file leaves out. */
    static Input assumed(String path, String mean) {
        return new Input(path, new BigDecimal(mean), "", Input.Tag.ASSUMED, "nothing was said");
    }

    /** The whole of something, where a file says nothing else. */
    static Input all(String path) {
        return new Input(path, BigDecimal.ONE, "share", Input.Tag.ASSUMED, "nothing was said");
    }

    static Traffic traffic(String interactions) {
        return new Traffic(
                List.of(input("interactions", interactions)), null, input("peak", "1"), input("growth", "0"));
    }

    /** A call of so many fresh and visible tokens and nothing else. */
    static PlannedCall call(String name, String in, String out) {
        return call(name, "1", "0", in, out, new History.None());
    }

    static PlannedCall call(String name, String rounds, String prefix, String in, String out, History history) {
        return new PlannedCall(
                name,
                null,
                new Input(
                        name + ".rounds",
                        new BigDecimal(rounds),
                        "rounds",
                        rounds.equals("1") ? Input.Tag.ASSUMED : Input.Tag.CLAIMED,
                        ""),
                all(name + ".share"),
                input(name + ".prefix", prefix),
                input(name + ".input", in),
                input(name + ".output", out),
                assumed(name + ".reasoning", "0"),
                history,
                assumed(name + ".gap", "30"),
                List.of(),
                null,
                null);
    }

    /** A workload of these calls, changed. */
    static Workload workload(List<PlannedCall> calls, UnaryOperator<Parts> change) {
        return change.apply(new Parts(calls)).workload();
    }

    static OptionSheet plan(Workload workload) {
        Plan plan = new Planner(book(), AT, null).plan(workload);
        if (!plan.refused().isEmpty()) {
            throw new AssertionError(plan.refused().get(0).reason());
        }
        return plan.options().get(0);
    }

    /** What a workload has beside its calls, at its plainest. */
    static final class Parts {
        final List<PlannedCall> calls;
        Traffic traffic = traffic("100000");
        Caching caching = new Caching(Caching.NONE, input("scopes", "1"), null, List.of());
        Retries retries = new Retries(input("rate", "0"), input("retries", "0"), input("billed", "1"), false);
        List<farthing.workload.plan.Fallback> fallbacks = List.of();
        Routing routing = new Routing.Direct();
        Input batch = input("batch", "0");

        @Nullable
        Latency latency = null;

        Business business = new Business(null, all("completed"), all("correct"), null, null);
        List<farthing.workload.plan.HiddenCost> hidden = List.of();
        Correlated correlated = Correlated.NONE;

        Parts(List<PlannedCall> calls) {
            this.calls = calls;
        }

        Workload workload() {
            return new Workload(
                    "test",
                    List.of(SONNET),
                    calls,
                    traffic,
                    caching,
                    retries,
                    fallbacks,
                    routing,
                    batch,
                    input("off_peak", "0"),
                    business,
                    hidden,
                    latency,
                    null,
                    Purchase.PAY_AS_YOU_GO,
                    Quality.UNKNOWN,
                    correlated);
        }
    }
}
