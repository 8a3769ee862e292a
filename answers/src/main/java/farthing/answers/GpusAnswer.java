package farthing.answers;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Offer.Standing;
import farthing.catalogue.hardware.PricedOffer;
import farthing.catalogue.hardware.Service;
import farthing.catalogue.terms.Figure;
import farthing.economics.hardware.OfferSheet;
import farthing.economics.hardware.RentOutlook;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareDoc;
import farthing.formats.hardware.MachineText;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code gpus}.
 *
 * @param named accelerators that were asked for; none if all were
 * @param services that were asked for
 * @param found offers that fit, best first
 * @param shown the part of them that is shown
 * @param power USD for a kilowatt-hour that is typed, or null
 * @param within months in which the hardware is needed, or null
 */
public record GpusAnswer(
        Hardware hardware,
        List<Accelerator> named,
        List<Service> services,
        List<PricedOffer> found,
        List<PricedOffer> shown,
        Measure measure,
        @Nullable Own own,
        @Nullable BigDecimal power,
        @Nullable BigDecimal within) {
    /** What the others are strong or weak against. */
    public static final String YARDSTICK = "h100-sxm";

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    /**
     * A price that the user typed for a machine.
     *
     * @param usd for an hour of it
     * @param rate things that it does in a second, or null
     */
    public record Own(
            MachineText machine, BigDecimal usd, @Nullable BigDecimal rate, int years) {
        /** GB of the whole machine. */
        BigDecimal memory() {
            return machine.accelerator().memory().movePointLeft(9).multiply(BigDecimal.valueOf(machine.count()));
        }

        BigDecimal each() {
            return Decimals.divide(usd, machine.count());
        }

        BigDecimal day() {
            return usd.multiply(HOURS);
        }

        BigDecimal month() {
            return usd.multiply(CommonYear.HOURS_OF_MONTH);
        }

        BigDecimal year() {
            return usd.multiply(HOURS).multiply(BigDecimal.valueOf(365));
        }

        /** USD for a million things, or null where no rate is told. */
        @Nullable
        BigDecimal million() {
            return rate == null ? null : Decimals.divide(usd.movePointRight(6), rate.multiply(HOUR));
        }

        @Nullable
        BigDecimal ratePerDay() {
            return rate == null ? null : rate.multiply(SECONDS);
        }
    }

    public Answer answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        GpuFacts facts = new GpuFacts(hardware, yardstick());
        blocks.addAll(facts.accelerators(named));
        services.forEach(service -> blocks.add(facts.service(service)));
        if (own != null) {
            blocks.addAll(GpuFacts.own(own, outlook(own)));
        }
        if (!shown.isEmpty()) {
            blocks.add(new Block.Section("Offers"));
            blocks.add(new Block.Grid(offers()));
        }
        blocks.addAll(facts.machines(named, power));
        blocks.addAll(facts.figures(figures()));
        notes().forEach(note -> blocks.add(new Block.Note(note)));
        return new Answer(document(), "offers", blocks);
    }

    /** How the figures of the first offer follow from its price. */
    public Answer explanation() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        List<Derivation> derivations = shown.isEmpty() ? List.of() : OfferSheet.of(shown.get(0), measure);
        List<Doc> docs = new ArrayList<>();
        for (Derivation derivation : derivations) {
            blocks.add(new Block.Tree(SheetTrees.node(derivation)));
            docs.add(DerivationDoc.of(derivation));
        }
        if (!shown.isEmpty() && !shown.get(0).price().note().isEmpty()) {
            blocks.add(new Block.Note("The price: " + shown.get(0).price().note() + "."));
        }
        return new Answer(document().put("explanation", new Doc.Arr(docs, 0)), "offers", blocks);
    }

    private Accelerator yardstick() {
        return hardware.accelerator(YARDSTICK);
    }

    private RentOutlook outlook(Own mine) {
        return RentOutlook.of(mine.usd(), hardware, mine.years());
    }

    private String headline() {
        if (!services.isEmpty() && named.isEmpty()) {
            return String.join(", ", services.stream().map(Service::name).toList())
                    + ": billed by the token, not for rent by the hour";
        }
        long sellers = sellers();
        String what = named.isEmpty()
                ? accelerators() + " accelerators"
                : String.join(", ", named.stream().map(Accelerator::name).toList());
        if (found.isEmpty()) {
            return what + ": no offer with a known price";
        }
        String least = GpuFacts.usd(shown.get(0).each()) + " per accelerator-hour at "
                + shown.get(0).offer().provider();
        String order = measure == Measure.ACCELERATOR ? "from " + least : "by the price of " + measure.unit();
        return what + " for rent from " + sellers + (sellers == 1 ? " seller" : " sellers") + ", " + order;
    }

    private long sellers() {
        return found.stream().map(each -> each.offer().provider()).distinct().count();
    }

    private long accelerators() {
        return found.stream().map(PricedOffer::accelerator).distinct().count();
    }

    private Table offers() {
        Table table = new Table()
                .text("accelerator", 0)
                .number("n", 0)
                .text("seller", 0)
                .elastic("machine", 6)
                .text("region", 2)
                .number("an hour", 1)
                .number("a month", 2)
                .number("GPU-hour", 0)
                .number("spot", 3)
                .number("reserved", 5)
                .number("per GB", importance(Measure.MEMORY, 7))
                .number("per TB/s", importance(Measure.BANDWIDTH, 3))
                .number("per PFLOPS", importance(Measure.COMPUTE, 4))
                .number("per TB/s of links", importance(Measure.LINK, 9))
                .text("strong in", measure == Measure.ACCELERATOR ? 5 : 1)
                .text("paid", 8)
                .text("checked", 1);
        for (PricedOffer each : shown) {
            table.row(
                    each.accelerator().id(),
                    String.valueOf(each.offer().count()),
                    each.offer().provider(),
                    each.offer().instance(),
                    each.offer().region(),
                    GpuFacts.usd(each.price().usd()),
                    GpuFacts.usd(each.month()),
                    GpuFacts.usd(each.each()),
                    perAccelerator(each, Payment.SPOT),
                    perAccelerator(each, Payment.RESERVED_1_YEAR),
                    GpuFacts.usd(each.per(Measure.MEMORY)),
                    GpuFacts.usd(each.per(Measure.BANDWIDTH)),
                    GpuFacts.usd(each.per(Measure.COMPUTE)),
                    GpuFacts.usd(each.per(Measure.LINK)),
                    GpuFacts.strong(each.accelerator(), yardstick()),
                    each.price().payment().label(),
                    GpuFacts.checked(each.price()));
        }
        return table;
    }

    private int importance(Measure column, int usual) {
        return column == measure ? 0 : usual;
    }

    private static String perAccelerator(PricedOffer offer, Payment payment) {
        BigDecimal usd = offer.usd(payment);
        return usd == null || offer.price().payment() == payment
                ? ""
                : GpuFacts.usd(Decimals.divide(usd, offer.offer().count()));
    }

    /** Figures on what was named, and what concerns every purchase and rent. */
    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (named.isEmpty() && services.isEmpty()) {
            return figures;
        }
        for (Figure figure : hardware.figures()) {
            if (concerns(figure.id())) {
                figures.add(figure);
            }
        }
        if (!named.isEmpty()) {
            figures.add(hardware.figure(GpuFacts.LEAD_TIME));
            figures.add(hardware.figure(RentOutlook.DECLINE));
        }
        return figures;
    }

    /** Whether a part of the figure's name, such as {@code 8x-h100}, means one of the accelerators or services. */
    private boolean concerns(String id) {
        for (String part : id.split("\\.", -1)) {
            int digits = 0;
            while (digits < part.length() && Character.isDigit(part.charAt(digits))) {
                digits++;
            }
            boolean counted = digits > 0 && part.startsWith("x-", digits);
            String name = counted ? part.substring(digits + 2) : part;
            if (named.stream().anyMatch(each -> each.isCalled(name))
                    || services.stream().anyMatch(each -> each.isCalled(name))) {
                return true;
            }
        }
        return false;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (within != null) {
            notes.add(GpuFacts.availability(hardware, within));
        }
        if (shown.size() < found.size()) {
            notes.add(found.size() - shown.size() + " more offers fit; --all or a larger --top shows them.");
        }
        long old = shown.stream()
                .filter(each -> each.price().standing() != Standing.LIST)
                .count();
        if (old > 0) {
            notes.add(
                    "USD before tax, a month of 730 hours. <= a day: a copy of a price list that tells none, read then.");
        }
        if (named.isEmpty() && services.isEmpty()) {
            List<String> sold = hardware.services().stream()
                    .map(each -> each.name() + " (" + each.seller() + ")")
                    .toList();
            notes.add("Billed by the token, not for rent: " + String.join(", ", sold)
                    + "; 'farthing prices list --provider "
                    + hardware.services().get(0).seller() + "' has prices.");
        }
        return notes;
    }

    private Obj document() {
        Obj document = Header.of("gpus")
                .put("date", hardware.date().toString())
                .put("sortedBy", measure.label())
                .put("fit", found.size())
                .put("sellers", sellers())
                .put("acceleratorsOffered", accelerators());
        List<Accelerator> known = named.isEmpty() && services.isEmpty() ? hardware.accelerators() : named;
        document.put(
                "accelerators",
                HardwareDoc.list(known, each -> HardwareDoc.accelerator(each, known.get(0), yardstick())));
        document.put("offers", HardwareDoc.list(shown, each -> HardwareDoc.offer(each, yardstick())));
        document.put(
                "services",
                HardwareDoc.list(
                        services.isEmpty() && named.isEmpty() ? hardware.services() : services, HardwareDoc::service));
        document.put(
                "machines",
                HardwareDoc.list(
                        GpuFacts.machinesOf(hardware, known), each -> HardwareDoc.machine(each, hardware, power)));
        document.put("figures", HardwareDoc.list(figures(), HardwareDoc::figure));
        document.put("availability", within == null ? new Doc.Null(0) : availability(within));
        return document.put("own", own == null ? new Doc.Null(0) : own(own));
    }

    private Obj availability(BigDecimal months) {
        Figure lead = hardware.figure(GpuFacts.LEAD_TIME);
        return new Obj(0)
                .put("within", StatementDoc.number(months))
                .put("lead", HardwareDoc.figure(lead))
                .put("verdict", GpuFacts.verdict(lead, months));
    }

    private Obj own(Own mine) {
        RentOutlook outlook = outlook(mine);
        return new Obj(0)
                .put("accelerator", mine.machine().accelerator().id())
                .put("count", mine.machine().count())
                .put("memoryGB", StatementDoc.number(mine.memory()))
                .put("hour", HardwareDoc.money(mine.usd()))
                .put("acceleratorHour", HardwareDoc.money(mine.each()))
                .put("day", HardwareDoc.money(mine.day()))
                .put("month", HardwareDoc.money(mine.month()))
                .put("year", HardwareDoc.money(mine.year()))
                .put("rateDay", HardwareDoc.money(mine.ratePerDay()))
                .put("million", HardwareDoc.money(mine.million()))
                .put("terms", HardwareDoc.list(outlook.terms(), HardwareDoc::term))
                .put("market", HardwareDoc.list(outlook.years(), HardwareDoc::year));
    }
}
