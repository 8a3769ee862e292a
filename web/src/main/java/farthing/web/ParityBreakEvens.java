package farthing.web;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.breakeven.ApiLine;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.breakeven.Crew;
import farthing.economics.breakeven.Needs;
import farthing.economics.breakeven.OwnFleet;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Unsure;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Mix;
import farthing.economics.machine.Service;
import farthing.formats.doc.JsonText;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Draws;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Random fleets against random prices: each figure of the sheet, the volumes, how sure they are, and the advice. */
final class ParityBreakEvens {
    private static final int STUDIES = 100;
    private static final int DRAWS = 50;
    private static final Crew CREW = new Crew(new BigDecimal("500000"), new BigDecimal("300000"));
    /** USD an hour: of a node that costs next to nothing the stair has tens of thousands of steps. */
    private static final BigDecimal LEAST = new BigDecimal("0.5");

    private static final String[] RANGES = {"70% to 130%", "50% to 200%", "p50=90% p95=1.6", "1"};

    private final Hardware hardware;
    private final Capacities capacities;
    private final Picks picks;
    private final Consumer<String> out;

    private ParityBreakEvens(Hardware hardware, Draws random, Consumer<String> out) {
        this.hardware = hardware;
        this.capacities = new Capacities(hardware);
        this.picks = new Picks(random);
        this.out = out;
    }

    static void run(Hardware hardware, Draws random, Consumer<String> out) {
        ParityBreakEvens breakEvens = new ParityBreakEvens(hardware, random, out);
        for (int i = 0; i < STUDIES; i++) {
            breakEvens.write(i, Study.of(breakEvens.question(i)));
        }
    }

    private void write(int number, Study study) {
        String name = "breakeven " + number + " ";
        for (Study.Case one : study.cases()) {
            out.accept(name + one.service().label() + " " + one.answer() + " " + one.chances());
            out.accept(name + "why "
                    + JsonText.compact(DerivationDoc.of(one.sheet().why())));
        }
        study.sellers().forEach(seller -> out.accept(name + "seller " + seller.price() + " " + seller.answers()));
        out.accept(name + "advice " + study.hybrid() + " " + study.advice());
    }

    private Study.Question question(int seed) {
        Mix mix = new Mix(BigDecimal.valueOf(picks.tokens(4)), BigDecimal.valueOf(picks.tokens(3)));
        ApiPrice against = price("api/a", mix);
        List<ApiLine.Rung> rungs = picks.once(4)
                ? List.of(rung("120000", "0.05"), rung("600000", "0.12"), rung("2400000", "0.2"))
                : List.of();
        return new Study.Question(
                against,
                picks.once(2),
                List.of(price("api/b", mix)),
                new OwnFleet(
                        input("a node, an hour", LEAST.add(picks.amount(-2)), "USD/h"),
                        input("operation, a year", picks.once(2) ? BigDecimal.ZERO : picks.amount(1), "USD"),
                        capacity(mix),
                        served(mix),
                        input("peak utilisation", picks.share(), "share"),
                        input("peak", BigDecimal.valueOf(10L + picks.below(50), 1), ""),
                        picks.below(3)),
                picks.once(4) ? null : picks.amount(4),
                hours(),
                new Needs(picks.once(9), picks.once(5), !picks.once(5), picks.once(5)),
                rungs,
                unsure(),
                CREW,
                seed,
                DRAWS);
    }

    /** Requests one by one, or some of them for each of what is counted. */
    private CountedUnit served(Mix mix) {
        return picks.once(2)
                ? CountedUnit.each(mix)
                : new CountedUnit("completed interaction", BigDecimal.valueOf(10L + picks.below(90), 1), mix, mix);
    }

    private static ApiLine.Rung rung(String from, String discount) {
        return new ApiLine.Rung(new BigDecimal(from), new BigDecimal(discount));
    }

    private ApiPrice price(String seller, Mix mix) {
        return new ApiPrice(
                seller,
                picks.once(2),
                List.of(
                        new ApiPrice.Part("input", mix.input(), picks.amount(-4), 1_000_000, "drawn"),
                        new ApiPrice.Part("output", mix.output(), picks.amount(-3), 1_000_000, "drawn")));
    }

    /** As typed, or as it is known of eight of a kind. */
    private Capacity capacity(Mix mix) {
        Capacity known = picks.once(2)
                ? null
                : capacities
                        .of(new Asked(
                                hardware.model(picks.of(hardware.measurements()).model()),
                                hardware.accelerator(picks.of("H100", "H200", "A100", "B200")),
                                8,
                                Precision.FP8,
                                Precision.BF16,
                                mix,
                                Asked.Target.NONE))
                        .capacity();
        return known != null
                ? known
                : new Capacity(picks.amount(0), picks.amount(0), Service.EITHER, Input.Tag.CLAIMED, "typed");
    }

    private List<BigDecimal> hours() {
        List<BigDecimal> hours = new ArrayList<>();
        int told = picks.once(2) ? 24 : 0;
        for (int hour = 0; hour < told; hour++) {
            hours.add(picks.amount(-3));
        }
        return hours;
    }

    private Unsure unsure() {
        if (picks.once(2)) {
            return Unsure.NOT;
        }
        return new Unsure(parts(), parts(), parts(), parts(), null);
    }

    private @Nullable Distribution parts() {
        return picks.once(3) ? null : RangeText.parse(picks.of(RANGES), RangeKind.POSITIVE);
    }

    private static Input input(String path, BigDecimal value, String unit) {
        return new Input(path, value, unit, Input.Tag.CLAIMED, "");
    }
}
