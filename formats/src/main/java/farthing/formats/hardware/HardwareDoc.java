package farthing.formats.hardware;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.PricedOffer;
import farthing.catalogue.hardware.Service;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Statement;
import farthing.economics.hardware.RentOutlook;
import farthing.economics.hardware.RunningCost;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hardware as a program reads it from an answer. Money is decimal text in USD; other figures are numbers. */
public final class HardwareDoc {
    private static final BigDecimal WATTS = BigDecimal.valueOf(1000);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    private HardwareDoc() {}

    public static <T> Doc.Arr list(List<T> items, Function<T, Obj> each) {
        List<Doc> docs = new ArrayList<>();
        items.forEach(item -> docs.add(each.apply(item)));
        return new Doc.Arr(docs, 0);
    }

    /** @param first the accelerator to compare with */
    public static Obj accelerator(Accelerator accelerator, Accelerator first, Accelerator yardstick) {
        Obj rates = new Obj(0);
        accelerator
                .rates()
                .forEach(
                        (precision, rate) -> rates.put(precision.label(), StatementDoc.number(rate.movePointLeft(12))));
        Obj doc = new Obj(0)
                .put("id", accelerator.id())
                .put("name", accelerator.name())
                .put("maker", accelerator.maker())
                .put("names", StatementDoc.texts(accelerator.names()))
                .put("memoryBytes", StatementDoc.number(accelerator.memory()))
                .put("memoryGB", StatementDoc.number(accelerator.memory().movePointLeft(9)))
                .put("memoryGiB", StatementDoc.number(Decimals.divide(accelerator.memory(), GIBIBYTE)))
                .put("memoryReported", new Doc.Bool(accelerator.memoryReported(), 0))
                .put("bandwidthTBs", number(Measure.BANDWIDTH.of(accelerator)))
                .put("tflops", rates)
                .put(
                        "link",
                        new Obj(0)
                                .put("kind", accelerator.link().kind())
                                .put(
                                        "GBs",
                                        StatementDoc.number(accelerator
                                                .link()
                                                .bytesPerSecond()
                                                .movePointLeft(9)))
                                .put("domain", accelerator.link().domain()))
                .put("watts", number(accelerator.watts()))
                .put("strongIn", strong(accelerator, yardstick))
                .put("against", against(accelerator, first))
                .put("confidence", accelerator.confidence().label());
        StatementDoc.provenance(doc, accelerator.provenance());
        return doc.put("reason", accelerator.provenance().reason()).put("note", accelerator.note());
    }

    private static String strong(Accelerator accelerator, Accelerator yardstick) {
        Measure strongest = Measure.strongest(accelerator, yardstick);
        return strongest == null ? "even" : strongest.label();
    }

    private static Obj against(Accelerator accelerator, Accelerator first) {
        Obj against = new Obj(0).put("accelerator", first.id());
        for (Measure measure : List.of(Measure.MEMORY, Measure.BANDWIDTH, Measure.COMPUTE, Measure.LINK)) {
            against.put(measure.label(), number(measure.ratio(accelerator, first)));
        }
        return against;
    }

    public static Obj offer(PricedOffer priced, Accelerator yardstick) {
        Obj doc = new Obj(0)
                .put("provider", priced.offer().provider())
                .put("instance", priced.offer().instance())
                .put("accelerator", priced.accelerator().id())
                .put("count", priced.offer().count())
                .put("region", priced.offer().region())
                .put("payment", priced.price().payment().label())
                .put("hour", money(priced.price().usd()))
                .put("month", money(priced.month()))
                .put("acceleratorHour", money(priced.each()))
                .put("spotHour", money(priced.usd(Payment.SPOT)))
                .put("reservedHour", money(priced.usd(Payment.RESERVED_1_YEAR)))
                .put("perGB", money(priced.per(Measure.MEMORY)))
                .put("perTBs", money(priced.per(Measure.BANDWIDTH)))
                .put("perPFLOPS", money(priced.per(Measure.COMPUTE)))
                .put("perLinkTBs", money(priced.per(Measure.LINK)))
                .put("strongIn", strong(priced.accelerator(), yardstick))
                .put("standing", priced.price().standing().label());
        StatementDoc.provenance(doc, priced.price().provenance());
        return doc.put("note", note(priced));
    }

    private static String note(PricedOffer priced) {
        String of = priced.offer().note();
        String price = priced.price().note();
        return of.isEmpty() || price.isEmpty() ? of + price : of + "; " + price;
    }

    /** @param power USD for a kilowatt-hour that is typed, or null */
    public static Obj machine(Machine machine, Hardware hardware, @Nullable BigDecimal power) {
        BigDecimal watts = hardware.accelerator(machine.accelerator()).watts();
        Obj doc = new Obj(0)
                .put("id", machine.id())
                .put("name", machine.name())
                .put("accelerator", machine.accelerator())
                .put("count", machine.count())
                .put("price", figure(machine.price()))
                .put("used", machine.used() == null ? new Doc.Null(0) : figure(machine.used()))
                .put("kilowatts", figure(machine.power()))
                .put(
                        "acceleratorKilowatts",
                        number(
                                watts == null
                                        ? null
                                        : Decimals.divide(watts.multiply(BigDecimal.valueOf(machine.count())), WATTS)))
                .put("power", list(RunningCost.power(machine, hardware, power), HardwareDoc::running));
        return doc.put("space", running(RunningCost.space(machine, hardware)));
    }

    private static Obj running(RunningCost cost) {
        return new Obj(0)
                .put("id", cost.id())
                .put("what", cost.what())
                .put("low", money(cost.low()))
                .put("high", money(cost.high()))
                .put("lowDay", money(Decimals.divide(cost.low(), DAYS)))
                .put("highDay", money(Decimals.divide(cost.high(), DAYS)));
    }

    public static Obj service(Service service) {
        Obj doc = new Obj(0)
                .put("id", service.id())
                .put("name", service.name())
                .put("maker", service.maker())
                .put("billed", "by the token")
                .put("seller", service.seller())
                .put("prices", "farthing prices list --provider " + service.seller());
        StatementDoc.provenance(doc, service.provenance());
        return doc.put("note", service.note());
    }

    public static Obj figure(Figure figure) {
        Obj doc = new Obj(0)
                .put("id", figure.id())
                .put("what", figure.what())
                .put("low", StatementDoc.number(figure.low()))
                .put("value", StatementDoc.number(figure.value()))
                .put("high", StatementDoc.number(figure.high()))
                .put("unit", figure.unit().label());
        StatementDoc.provenance(doc, figure.provenance());
        return doc.put("reason", figure.provenance().reason())
                .put("others", list(figure.others(), HardwareDoc::statement))
                .put("note", figure.note());
    }

    private static Obj statement(Statement statement) {
        Obj doc = new Obj(0)
                .put("low", StatementDoc.number(statement.low()))
                .put("high", StatementDoc.number(statement.high()));
        StatementDoc.provenance(doc, statement.provenance());
        return doc;
    }

    public static Obj term(RentOutlook.Term term) {
        return new Obj(0)
                .put("id", term.discount().id())
                .put("what", term.discount().what())
                .put("low", money(term.low()))
                .put("high", money(term.high()));
    }

    public static Obj year(RentOutlook.Year year) {
        return new Obj(0)
                .put("year", year.year())
                .put("leastFall", StatementDoc.number(year.leastFall()))
                .put("mostFall", StatementDoc.number(year.mostFall()))
                .put("low", money(year.low()))
                .put("high", money(year.high()));
    }

    /** Decimal text, or null where nothing is known. */
    public static Doc money(@Nullable BigDecimal usd) {
        return usd == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(usd), 0);
    }

    private static Doc number(@Nullable BigDecimal value) {
        return value == null ? new Doc.Null(0) : StatementDoc.number(value);
    }
}
