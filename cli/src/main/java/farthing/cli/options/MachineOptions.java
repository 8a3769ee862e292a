package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.host.MachinesQuestion;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.own.OwnedHour;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which machines, at which price, and what they are said to do. A list has one value for each machine of {@code --on}. */
public final class MachineOptions {
    @Option(
            names = "--on",
            paramLabel = "MACHINE",
            split = ",",
            description = "such as 8xH100 or 8xH100,1xGH200: offers of these only, or at your own --per-hour")
    private List<String> on = new ArrayList<>();

    @Option(
            names = "--per-hour",
            paramLabel = "USD",
            split = ",",
            converter = PeriodicText.class,
            description = "what an hour of the machine costs you: 20, 14600/month or 175k/year")
    private List<PeriodicAmount> perHour = new ArrayList<>();

    @Option(
            names = "--owned",
            description = "bought, at what 'farthing tco' makes of the shipped facts for an hour without people")
    private boolean owned;

    @Option(
            names = "--decode-rate",
            paramLabel = "N",
            split = ",",
            converter = Quantities.Positive.class,
            description = "output tokens a second of the machine, writing only")
    private List<BigDecimal> decode = new ArrayList<>();

    @Option(
            names = "--prefill-rate",
            paramLabel = "N",
            split = ",",
            converter = Quantities.Positive.class,
            description = "input tokens a second of the machine, reading only")
    private List<BigDecimal> prefill = new ArrayList<>();

    @Option(
            names = "--spot-price",
            paramLabel = "USD",
            split = ",",
            converter = PeriodicText.class,
            description = "what an hour costs as spot; --per-hour is what steps in")
    private List<PeriodicAmount> spotPrice = new ArrayList<>();

    @Option(
            names = "--porting",
            paramLabel = "WEEKS",
            split = ",",
            description = "of one person, once, to get a model to run there; spread over a year")
    private List<String> porting = new ArrayList<>();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Mixin
    private PrecisionOptions precision = new PrecisionOptions();

    @Option(names = "--provider", paramLabel = "P", description = "only offers of this provider")
    private String provider = "";

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "only offers in regions whose name holds it, such as europe")
    private String region = "";

    @Option(
            names = "--payment",
            paramLabel = "P",
            description = "only on-demand, spot, monthly, reserved-1y or reserved-3y")
    private @Nullable String payment;

    /** @throws InputException if the options contradict each other */
    public MachinesQuestion question() {
        List<BigDecimal> weeks = porting.stream()
                .map(text -> Quantities.of("--porting", text, MachineWords::weeks))
                .toList();
        return new MachinesQuestion(
                on,
                new MachinesQuestion.Typed(perHour, decode, prefill, spotPrice, weeks),
                owned ? OwnedHour.USUAL : null,
                service.sharing(),
                precision.precisions(),
                new OfferFilter(provider, region),
                payment == null ? null : Quantities.of("--payment", payment, MachineWords::payment));
    }
}
