package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.hardware.Service;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Statement;
import farthing.economics.hardware.RentOutlook;
import farthing.economics.hardware.RunningCost;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts around offers as blocks of a screen. */
record GpuFacts(Hardware hardware, Accelerator yardstick) {
    static final String LEAD_TIME = "lead-time.gpus";

    private static final int RATIO_DIGITS = 3;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String ELECTRICITY = "electricity.";

    /** To four digits, from a thousand on to dollars. */
    static String usd(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return amount.compareTo(THOUSAND) < 0
                ? Amounts.rounded(new Money(amount, Currency.USD))
                : "$" + Amounts.count(amount.setScale(0, RoundingMode.HALF_EVEN));
    }

    static String strong(Accelerator accelerator, Accelerator yardstick) {
        Measure strongest = Measure.strongest(accelerator, yardstick);
        return strongest == null ? "" : strongest.label();
    }

    /** The day of a price, marked where it may be older, or not the seller's own. */
    static String checked(Offer.HourlyPrice price) {
        String day = String.valueOf(price.provenance().checkedOn());
        return switch (price.standing()) {
            case LIST -> day;
            case UNDATED -> "<=" + day;
            case SUPERSEDED -> "superseded";
            case SECONDARY -> day + " second-hand";
            case DERIVED -> "derived";
        };
    }

    List<Block> accelerators(List<Accelerator> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        Table table = new Table()
                .text("accelerator", 0)
                .number("memory GB", 0)
                .number("TB/s", 0)
                .number("bf16 TFLOPS", 0)
                .number("fp8", 1)
                .number("fp4", 2)
                .text("link", 2)
                .number("watts", 1)
                .text("strong in", 0)
                .number("bandwidth", 3)
                .number("compute", 3)
                .text("confidence", 1);
        for (Accelerator each : named) {
            boolean first = each.equals(named.get(0));
            table.row(
                    each.id(),
                    Decimals.plain(Decimals.rounded(each.memory().movePointLeft(9), 4)),
                    plain(Measure.BANDWIDTH.of(each)),
                    rate(each, Precision.BF16),
                    rate(each, Precision.FP8),
                    rate(each, each.rates().containsKey(Precision.NVFP4) ? Precision.NVFP4 : Precision.MXFP4),
                    Amounts.count(each.link().bytesPerSecond().movePointLeft(9)) + " GB/s "
                            + each.link().kind(),
                    plain(each.watts()),
                    strong(each, yardstick),
                    first ? "" : ratio(Measure.BANDWIDTH, each, named.get(0)),
                    first ? "" : ratio(Measure.COMPUTE, each, named.get(0)),
                    each.confidence().label());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("Accelerators"));
        blocks.add(new Block.Grid(table));
        for (Accelerator each : named) {
            blocks.add(new Block.Note(provenance(each)));
        }
        List<String> forms = forms(named);
        if (!forms.isEmpty()) {
            blocks.add(new Block.Note("Other forms: " + String.join(", ", forms) + "."));
        }
        return blocks;
    }

    /** Accelerators whose names begin as those named do, such as h100-pcie beside h100-sxm. */
    private List<String> forms(List<Accelerator> named) {
        List<String> forms = new ArrayList<>();
        for (Accelerator each : hardware.accelerators()) {
            if (!named.contains(each)
                    && named.stream().anyMatch(one -> family(one.id()).equals(family(each.id())))) {
                forms.add(each.id());
            }
        }
        return forms;
    }

    private static String family(String id) {
        int dash = id.indexOf('-');
        boolean numbered = dash > 0 && id.substring(0, dash).chars().anyMatch(Character::isDigit);
        return numbered ? id.substring(0, dash) : id;
    }

    private static String provenance(Accelerator accelerator) {
        StringBuilder text = new StringBuilder(accelerator.name())
                .append(": ")
                .append(accelerator.provenance().reference())
                .append('.');
        if (!accelerator.provenance().reason().isEmpty()) {
            text.append(" Sources differ: ")
                    .append(accelerator.provenance().reason())
                    .append('.');
        }
        if (!accelerator.note().isEmpty()) {
            text.append(' ').append(accelerator.note()).append('.');
        }
        return text.toString();
    }

    private static String rate(Accelerator accelerator, Precision precision) {
        BigDecimal rate = accelerator.rates().get(precision);
        return rate == null ? "" : Amounts.count(rate.movePointLeft(12));
    }

    private static String ratio(Measure measure, Accelerator one, Accelerator first) {
        BigDecimal ratio = measure.ratio(one, first);
        return ratio == null ? "" : "x" + Decimals.plain(Decimals.rounded(ratio, RATIO_DIGITS));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : Amounts.count(value);
    }

    Block service(Service service) {
        return new Block.Note(service.name() + ", billed by the token ('farthing prices list --provider "
                + service.seller() + "'): " + service.note() + ".");
    }

    static List<Machine> machinesOf(Hardware hardware, List<Accelerator> accelerators) {
        return hardware.machines().stream()
                .filter(machine ->
                        accelerators.stream().anyMatch(each -> each.id().equals(machine.accelerator())))
                .toList();
    }

    List<Block> machines(List<Accelerator> named, @Nullable BigDecimal power) {
        List<Machine> machines = machinesOf(hardware, named);
        if (machines.isEmpty()) {
            return List.of();
        }
        Table table = new Table()
                .text("to buy", 0)
                .number("new", 0)
                .number("used, each", 1)
                .number("kW", 0)
                .elastic("a year of power", 0)
                .number("of space", 1)
                .text("source", 2)
                .text("checked", 2);
        List<String> notes = new ArrayList<>();
        for (Machine machine : machines) {
            RunningCost space = RunningCost.space(machine, hardware);
            List<String> costs = new ArrayList<>();
            for (RunningCost cost : RunningCost.power(machine, hardware, power)) {
                if (!cost.id().equals(ELECTRICITY + "working")) {
                    costs.add(
                            usdRange(cost.low(), cost.high()) + " " + cost.id().replace(ELECTRICITY, ""));
                }
            }
            table.row(
                    machine.name(),
                    usdRange(machine.price().low(), machine.price().high()),
                    machine.used() == null
                            ? ""
                            : usdRange(machine.used().low(), machine.used().high()),
                    Decimals.plain(machine.power().value()),
                    String.join(", ", costs),
                    usdRange(space.low(), space.high()),
                    machine.price().reference(),
                    String.valueOf(machine.price().provenance().checkedOn()));
            disagreement(machine.price(), notes);
            disagreement(machine.power(), notes);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("Machines to buy"));
        blocks.add(new Block.Grid(table));
        notes.forEach(note -> blocks.add(new Block.Note(note)));
        return blocks;
    }

    private static void disagreement(Figure figure, List<String> notes) {
        if (figure.others().isEmpty()) {
            return;
        }
        Set<String> others = new LinkedHashSet<>();
        for (Statement other : figure.others()) {
            others.add(
                    range(other.low(), other.high()) + " (" + other.provenance().where() + ")");
        }
        notes.add(figure.what() + ", " + figure.unit().label() + ": also said " + String.join(", ", others) + "; "
                + figure.provenance().reason() + ".");
    }

    List<Block> figures(List<Figure> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        Table table = new Table()
                .elastic("figure", 0)
                .number("value", 0)
                .text("unit", 0)
                .text("source", 1)
                .text("checked", 2)
                .text("id", 3);
        for (Figure figure : figures) {
            table.row(
                    figure.what(),
                    range(figure.low(), figure.high()),
                    figure.unit().label(),
                    figure.reference(),
                    String.valueOf(figure.provenance().checkedOn()),
                    figure.id());
        }
        return List.of(new Block.Section("Figures"), new Block.Grid(table));
    }

    /** A typed price in all its forms. */
    static List<Block> own(GpusAnswer.Own own, RentOutlook outlook) {
        Table table = new Table().elastic("your price", 0).number("USD", 0);
        table.row("an hour of " + own.machine().label(), usd(own.usd()));
        table.row("an accelerator-hour", usd(own.each()));
        table.row("a day", usd(own.day()));
        table.row("a month of 730 hours", usd(own.month()));
        table.row("a year", usd(own.year()));
        if (own.rate() != null) {
            table.row("a million at " + Amounts.count(own.rate()) + " a second", usd(own.million()));
        }
        for (RentOutlook.Term term : outlook.terms()) {
            table.row(
                    "an hour: " + term.discount().what() + " " + percents(term.discount()),
                    usdRange(term.low(), term.high()));
        }
        for (RentOutlook.Year year : outlook.years()) {
            table.row(
                    "an hour after " + Amounts.count(year.year(), "year") + ", if rents fell on as expected",
                    usdRange(year.low(), year.high()));
        }
        return List.of(new Block.Section("Your price"), new Block.Grid(table));
    }

    private static String percents(Figure figure) {
        return range(figure.low().movePointRight(2), figure.high().movePointRight(2)) + " %";
    }

    static String verdict(Figure lead, BigDecimal months) {
        if (months.compareTo(lead.low()) < 0) {
            return "rent";
        }
        return months.compareTo(lead.high()) < 0 ? "buy only if delivered early" : "rent or buy";
    }

    static String availability(Hardware hardware, BigDecimal months) {
        Figure lead = hardware.figure(LEAD_TIME);
        return "Needed in " + Decimals.plain(months) + " months, bought hardware takes "
                + range(lead.low(), lead.high()) + " (" + lead.reference() + "): " + verdict(lead, months) + ".";
    }

    private static String range(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? Amounts.count(low) : Amounts.count(low) + "-" + Amounts.count(high);
    }

    private static String usdRange(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? usd(low) : usd(low) + "-" + usd(high);
    }
}
