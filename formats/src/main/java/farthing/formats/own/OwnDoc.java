package farthing.formats.own;

import farthing.economics.own.Availability;
import farthing.economics.own.Ledger;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnBands;
import farthing.economics.own.OwnCase;
import farthing.economics.own.OwnDefaults;
import farthing.economics.plan.Band;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Buying against renting as a document: amounts as decimal texts, quotients to {@value #DIGITS} digits, draws to 9. */
public final class OwnDoc {
    private static final int DIGITS = 18;
    private static final int DRAWN_DIGITS = 9;

    private final OwnDefaults.Filled filled;
    private final OwnAnswer answer;
    private final OwnCase own;
    private final Ledger.Totals totals;

    private OwnDoc(OwnDefaults.Filled filled, OwnAnswer answer) {
        this.filled = filled;
        this.answer = answer;
        this.own = answer.own();
        this.totals = answer.ledger().totals();
    }

    /** Adds the answer to a document that has a head. */
    public static Obj into(Obj document, OwnDefaults.Filled filled, OwnAnswer answer) {
        return new OwnDoc(filled, answer).into(document);
    }

    /** What to do: rent, buy, or either where both cost the same. */
    public static String advice(OwnDefaults.Filled filled, OwnAnswer answer) {
        if (filled.availability().verdict() == Availability.Verdict.LATE) {
            return "rent";
        }
        int order = answer.difference().signum();
        return order == 0 ? "either" : order < 0 ? "buy" : "rent";
    }

    private Obj into(Obj document) {
        boolean late = filled.availability().verdict() == Availability.Verdict.LATE;
        Integer wins = answer.winsAfter();
        return document.put("machine", own.machine())
                .put("machines", own.machines())
                .put("accelerators", own.accelerators())
                .put("years", own.years())
                .put("currency", "USD")
                .put("advice", advice(filled, answer))
                .put("reason", late ? "lead time" : "cost")
                .put("difference", of(totals.difference()))
                .put("owned", owned())
                .put("rented", rented())
                .put("premium", premiums())
                .put(
                        "breakEvenRent",
                        new Obj(0)
                                .put("perHour", of(totals.breakEven()))
                                .put("ifRentingNeededNoPeople", of(totals.breakEvenAlone()))
                                .put("band", band(answer.bands().breakEven())))
                .put("winsAfterYears", wins == null ? new Doc.Null(0) : new Doc.Num(String.valueOf(wins), 0))
                .put("never", wins == null ? never() : "")
                .put("resold", of(answer.ledger().resold()))
                .put("power", powerMode())
                .put("lead", lead())
                .put("lines", lines())
                .put("holdings", holdings())
                .put("turning", turning())
                .put("inputs", inputs())
                .put("draws", draws())
                .put("warnings", warnings());
    }

    private Obj owned() {
        return new Obj(0)
                .put("total", of(totals.owned()))
                .put("withoutPeople", of(totals.ownedWithoutPeople()))
                .put("perYear", perYear(totals.owned()))
                .put("perYearWithoutPeople", perYear(totals.ownedWithoutPeople()))
                .put("perHour", of(totals.ownedPerHour()))
                .put("perGpuHour", of(totals.ownedPerAcceleratorHour()))
                .put("perUsefulGpuHour", of(totals.ownedPerUsefulHour()))
                .put("perMachineHourWithoutPeople", of(totals.machineHour()))
                .put("band", band(answer.bands().owned()));
    }

    private Obj rented() {
        return new Obj(0)
                .put("total", of(totals.rented()))
                .put("withoutPeople", of(totals.rentedWithoutPeople()))
                .put("perYear", perYear(totals.rented()))
                .put("perYearWithoutPeople", perYear(totals.rentedWithoutPeople()))
                .put("perHour", of(totals.rentedPerHour()))
                .put("perGpuHour", of(totals.rentedPerAcceleratorHour()))
                .put("perUsefulGpuHour", of(totals.rentedPerUsefulHour()))
                .put("band", band(answer.bands().rented()));
    }

    private Obj premiums() {
        return new Obj(0)
                .put("withPeople", premium(totals.owned(), totals.rented()))
                .put("withoutPeople", premium(totals.ownedWithoutPeople(), totals.rentedWithoutPeople()))
                .put("ifRentingNeededNoPeople", premium(totals.owned(), totals.rentedWithoutPeople()));
    }

    /** Owned over rented, less one; null where renting costs nothing. */
    private Doc premium(Cell owned, Cell rented) {
        BigDecimal whole = answer.value(rented);
        return whole.signum() == 0
                ? new Doc.Null(0)
                : text(Decimals.quotient(answer.value(owned), whole, DIGITS).subtract(BigDecimal.ONE));
    }

    private Doc perYear(Cell total) {
        return text(Decimals.quotient(answer.value(total), BigDecimal.valueOf(own.years()), DIGITS));
    }

    /** Why no year comes in which owning has cost less. */
    private String never() {
        OwnAnswer.Holding last = answer.holdings().get(answer.holdings().size() - 1);
        OwnAnswer.Holding nearest = answer.nearest();
        BigDecimal gap = nearest.owned().subtract(nearest.rented());
        return "owning costs more whenever it is sold within " + last.year() + " years; it comes nearest after "
                + nearest.year() + (nearest.year() == 1 ? " year" : " years") + ", USD "
                + Decimals.plain(Decimals.rounded(gap, 4)) + " more";
    }

    private String powerMode() {
        return own.power().metered() ? "metered" : own.colocated() ? "in the colocation price" : "not charged";
    }

    private Obj lead() {
        Availability when = filled.availability();
        return new Obj(0)
                .put("verdict", when.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("lowMonths", text(when.low()))
                .put("highMonths", text(when.high()))
                .put("neededInMonths", when.neededIn() == null ? new Doc.Null(0) : text(when.neededIn()))
                .put("waitingMonths", text(when.waiting().mean()))
                .put("bridged", own.lead().bridged());
    }

    private Doc lines() {
        List<Doc> lines = new ArrayList<>();
        answer.ledger().owned().forEach(entry -> lines.add(line("owned", entry)));
        answer.ledger().rented().forEach(entry -> lines.add(line("rented", entry)));
        return new Doc.Arr(lines, 0);
    }

    private Obj line(String side, Ledger.Entry entry) {
        boolean again = side.equals("rented") && !entry.line().label().equals("rent");
        Obj line = new Obj(0)
                .put("side", side)
                .put("line", entry.line().label() + (again ? ", rented" : ""))
                .put("what", entry.line().what());
        for (int y = 0; y < own.years(); y++) {
            line.put("year" + (y + 1), of(entry.years().get(y)));
        }
        return line.put("total", of(entry.total()));
    }

    private Doc holdings() {
        List<Doc> holdings = new ArrayList<>();
        for (OwnAnswer.Holding holding : answer.holdings()) {
            holdings.add(new Obj(0)
                    .put("year", holding.year())
                    .put("owned", text(holding.owned()))
                    .put("rented", text(holding.rented())));
        }
        return new Doc.Arr(holdings, 0);
    }

    private Doc turning() {
        List<Doc> points = new ArrayList<>();
        for (OwnAnswer.TurningPoint point : answer.turning()) {
            points.add(new Obj(0)
                    .put("input", point.input().path())
                    .put("stands", text(point.input().mean()))
                    .put("value", text(point.value()))
                    .put("unit", point.input().unit())
                    .put("owningCostsLess", point.owningBelow() ? "below" : "above"));
        }
        return new Doc.Arr(points, 0);
    }

    private Doc inputs() {
        Map<String, Doc> inputs = new LinkedHashMap<>();
        for (Input input : answer.ledger().sheet().inputs()) {
            Distribution range = input.uncertain();
            inputs.putIfAbsent(
                    input.path(),
                    new Obj(0)
                            .put("input", input.path())
                            .put("value", text(input.mean()))
                            .put("unit", input.unit())
                            .put("tag", input.tag().name().toLowerCase(Locale.ROOT))
                            .put("source", input.source())
                            .put("p5", range == null ? new Doc.Null(0) : drawn(range.quantile(0.05)))
                            .put("p95", range == null ? new Doc.Null(0) : drawn(range.quantile(0.95))));
        }
        return new Doc.Arr(List.copyOf(inputs.values()), 0);
    }

    private Obj draws() {
        OwnBands bands = answer.bands();
        return new Obj(0)
                .put("seed", bands.seed())
                .put("count", bands.draws())
                .put("difference", band(bands.difference()))
                .put("owningCostsLess", drawn(bands.owningWins()));
    }

    private Doc warnings() {
        List<Doc> warnings = new ArrayList<>();
        OwnCautions.of(filled, answer)
                .forEach(caution ->
                        warnings.add(new Obj(0).put("code", caution.code()).put("text", caution.text())));
        return new Doc.Arr(warnings, 0);
    }

    private static Doc band(@Nullable Band band) {
        return band == null
                ? new Doc.Null(0)
                : new Obj(0)
                        .put("p5", drawn(band.p5()))
                        .put("p50", drawn(band.p50()))
                        .put("p95", drawn(band.p95()));
    }

    private static Doc drawn(double value) {
        return new Doc.Num(Decimals.plain(Decimals.rounded(new BigDecimal(value), DRAWN_DIGITS)), 0);
    }

    private Doc of(Cell cell) {
        BigDecimal value = answer.orNull(cell);
        return value == null ? new Doc.Null(0) : text(value);
    }

    private static Doc text(BigDecimal value) {
        return new Doc.Text(Decimals.plain(Decimals.stripped(Decimals.rounded(value, DIGITS))), 0);
    }
}
