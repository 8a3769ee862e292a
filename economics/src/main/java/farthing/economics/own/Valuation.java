package farthing.economics.own;

import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/** What the machines bring when they are sold at the end of a year. */
final class Valuation {
    private static final String USD = "USD";

    private final Sheet sheet;
    private final OwnCase own;
    private final Cell bought;
    private final Cell first;
    private final Cell second;

    Valuation(Sheet sheet, OwnCase own, Cell bought) {
        this.sheet = sheet;
        this.own = own;
        this.bought = bought;
        switch (own.resale()) {
            case Resale.Book book -> {
                this.first = sheet.zero();
                this.second = sheet.zero();
            }
            case Resale.Share share -> {
                this.first = sheet.given(share.share());
                this.second = sheet.zero();
            }
            case Resale.Market market -> {
                Cell count = sheet.known("accelerators", BigDecimal.valueOf(own.accelerators()), "", "");
                this.first =
                        sheet.product("all accelerators, used, today", USD, List.of(sheet.given(market.used()), count));
                this.second = sheet.minus(sheet.one(), sheet.given(market.decline()));
            }
        }
    }

    /** @param books what the books say then */
    Cell at(int year, Cell books) {
        String name = "sold after year " + year;
        Cell years = sheet.known("", BigDecimal.valueOf(year), "", "");
        return switch (own.resale()) {
            case Resale.Book book -> sheet.named(name, USD, books);
            case Resale.Share share -> {
                Cell end = sheet.known("", BigDecimal.valueOf(own.years()), "", "");
                Cell lost = sheet.product("", USD, List.of(bought, sheet.minus(sheet.one(), first), years));
                Cell gone = sheet.quotient("", USD, lost, end);
                yield sheet.product(name, USD, List.of(sheet.greatest(sheet.zero(), sheet.minus(bought, gone))));
            }
            case Resale.Market market -> sheet.product(name, USD, List.of(first, sheet.power(second, years)));
        };
    }
}
