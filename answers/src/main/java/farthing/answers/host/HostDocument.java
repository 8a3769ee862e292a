package farthing.answers.host;

import farthing.economics.breakeven.HostedPrices;
import farthing.economics.machine.Hosting;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.hosting.HostingDoc;
import farthing.formats.result.Header;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code host} as a document. */
record HostDocument(HostAnswer answer) {
    private static final int DIGITS = 30;

    Obj whole() {
        Obj document = Header.of(
                "host",
                answer.open().book().info(),
                answer.open().asOf(),
                answer.open().today());
        if (answer.model() != null) {
            document.put("model", answer.model().id());
        }
        document.put("input", HostingDoc.number(answer.demand().input().mean()))
                .put("output", HostingDoc.number(answer.demand().output().mean()));
        List<Doc> rows = new ArrayList<>();
        answer.offers().forEach(offer -> rows.add(offer(offer)));
        return document.put("offers", new Doc.Arr(rows, 0))
                .put("curve", curve())
                .put("hosted", hosted())
                .put("warnings", texts(answer.warnings()))
                .put("spotLeftOut", answer.leftOut().spot())
                .put("replacedLeftOut", answer.leftOut().replaced());
    }

    private Doc curve() {
        List<Doc> curve = new ArrayList<>();
        HostedOffer first = answer.offers().get(0);
        for (String share : first.isKnown() ? HostAnswer.CURVE : List.<String>of()) {
            curve.add(HostingDoc.cost(HostAnswer.at(first, share)).put("at", share));
        }
        return new Doc.Arr(curve, 0);
    }

    private Doc hosted() {
        List<Doc> sellers = new ArrayList<>();
        answer.hosted().quotes().forEach(quote -> {
            BigDecimal price = HostedPrices.price(quote);
            sellers.add(new Obj(0)
                    .put("name", quote.name())
                    .put("perRequest", HostingDoc.number(price))
                    .put("perMillion", HostingDoc.number(answer.million(price))));
        });
        return new Doc.Arr(sellers, 0);
    }

    private static Doc texts(List<String> texts) {
        List<Doc> docs = new ArrayList<>();
        texts.forEach(text -> docs.add(new Doc.Text(text, 0)));
        return new Doc.Arr(docs, 0);
    }

    private Obj offer(HostedOffer offer) {
        BigDecimal hourly = offer.hourly().mean();
        Obj row = new Obj(0)
                .put("provider", offer.provider())
                .put("instance", offer.instance())
                .put("machine", offer.machine())
                .put("region", offer.region())
                .put("payment", offer.payment())
                .put("perHour", HostingDoc.number(hourly))
                .put("perMonth", HostingDoc.number(hourly.multiply(CommonYear.HOURS_OF_MONTH)))
                .put("perYear", HostingDoc.number(hourly.multiply(CommonYear.HOURS)))
                .put("perSecond", HostingDoc.number(Decimals.quotient(hourly, BigDecimal.valueOf(3_600), DIGITS)))
                .put("source", offer.hourly().source())
                .put("precision", offer.precision())
                .put("requestsHeld", offer.held())
                .put("serves", new Doc.Bool(offer.isKnown(), 0))
                .put("problem", offer.problem())
                .put("remarks", texts(offer.remarks()));
        return offer.isKnown() ? costs(row, offer) : row;
    }

    private Obj costs(Obj row, HostedOffer offer) {
        Hosting dear = offer.dear();
        BigDecimal monthly = Decimals.quotient(offer.operation(), CommonYear.MONTHS, DIGITS);
        Obj costs = new Obj(0);
        offer.bounds().forEach(bound -> costs.put(bound.service().label(), HostingDoc.cost(bound)));
        row.put("operationPerYear", HostingDoc.number(offer.operation()))
                .put("operationPerMonth", HostingDoc.number(monthly))
                .put("throughput", HostingDoc.throughput(dear.rental().capacity()))
                .put("cost", HostingDoc.cost(dear))
                .put("costs", costs)
                .put(
                        "spot",
                        HostingDoc.spot(
                                dear, answer.spot().rise(), answer.spot().batch()));
        HostedOffer first = answer.offers().get(0);
        if (first.isKnown()) {
            row.put("machinesForFirst", HostingDoc.number(dear.machinesForOne(first.dear())))
                    .put("losesAbove", HostingDoc.number(dear.losesAbove(first.dear())))
                    .put("saving", HostingDoc.number(saving(dear, first.dear())));
        }
        return quoted(row, offer);
    }

    private Obj quoted(Obj row, HostedOffer offer) {
        HostAnswer.Quoted quoted = answer.quoted();
        Hosting dear = offer.dear();
        if (quoted.api() != null) {
            row.put("breakEvenUtilisation", breakEven(offer, quoted.api()));
        }
        if (quoted.output() != null) {
            row.put("decodeForQuoted", HostingDoc.number(dear.decodeFor(quoted.output())));
        }
        if (quoted.input() != null) {
            row.put("prefillForQuoted", HostingDoc.number(dear.prefillFor(quoted.input())));
        }
        return row;
    }

    /** From which utilisation a million tokens cost no more than the API asks; above 1 never. */
    private static Obj breakEven(HostedOffer offer, BigDecimal api) {
        Obj shares = new Obj(0);
        for (Hosting bound : offer.bounds()) {
            BigDecimal share = bound.breakEven(bound.cost().perMillion(), api);
            shares.put(bound.service().label(), HostingDoc.number(share));
        }
        Hosting dear = offer.dear();
        return shares.put(
                "allOnOutput", HostingDoc.number(dear.breakEven(dear.cost().allOnOutput(), api)));
    }

    /** Share off the first machine's request. */
    static BigDecimal saving(Hosting here, Hosting first) {
        BigDecimal share = Decimals.quotient(
                here.value(here.cost().perRequest()), first.value(first.cost().perRequest()), DIGITS);
        return BigDecimal.ONE.subtract(share);
    }
}
