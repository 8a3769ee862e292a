package farthing.formats.result;

import farthing.catalogue.Provenance;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.Charge;
import farthing.rating.Statement;
import farthing.rating.UnpricedUnits;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as a document: its sums, its charges with their reasons, its unpriced units. */
public final class StatementDoc {
    private StatementDoc() {}

    /** Puts status, amounts, charges and unpriced units into the object. */
    public static Obj into(Obj object, Statement statement) {
        object.put("status", statement.status().name())
                .put("currency", statement.currency().code())
                .put("list", amount(statement.list()))
                .put("contracted", amount(statement.contracted()))
                .put("charges", charges(statement.charges()))
                .put("unpriced", unpriced(statement.unpriced()));
        return statement.reason().isEmpty() ? object : object.put("reason", statement.reason());
    }

    public static Doc charges(List<Charge> charges) {
        List<Doc> items = new ArrayList<>();
        for (Charge charge : charges) {
            Obj item = new Obj(0)
                    .put("meter", charge.meter().name())
                    .put("units", number(charge.units()))
                    .put("price", Decimals.plain(charge.price().amount()))
                    .put("per", charge.price().per())
                    .put("amount", charge.amount().text());
            if (!charge.contracted().equals(charge.amount())) {
                item.put("contracted", charge.contracted().text());
            }
            provenance(item.put("basis", texts(charge.basis())), charge.provenance());
            items.add(item);
        }
        return new Doc.Arr(items, 0);
    }

    /** Puts source, place and checked-on date. */
    public static void provenance(Obj item, Provenance provenance) {
        item.put("source", provenance.source());
        if (!provenance.place().isEmpty()) {
            item.put("place", provenance.place());
        }
        if (provenance.checkedOn() != null) {
            item.put("checked", provenance.checkedOn().toString());
        }
    }

    public static Doc.Arr unpriced(List<UnpricedUnits> unpriced) {
        List<Doc> items = new ArrayList<>();
        for (UnpricedUnits units : unpriced) {
            items.add(new Obj(0)
                    .put("meter", units.meter().name())
                    .put("units", number(units.units()))
                    .put("reason", units.reason()));
        }
        return new Doc.Arr(items, 0);
    }

    /** Each meter with its units. */
    public static Obj usage(Usage usage) {
        Obj object = new Obj(0);
        for (int cell = 0; cell < usage.size(); cell++) {
            object.put(usage.meter(cell).name(), number(usage.units(cell)));
        }
        return object;
    }

    /** Decimal text, or null where nothing is known. */
    public static Doc amount(@Nullable Money money) {
        return money == null ? new Doc.Null(0) : new Doc.Text(money.text(), 0);
    }

    public static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(value), 0);
    }

    public static Doc texts(List<String> texts) {
        List<Doc> items = new ArrayList<>();
        texts.forEach(text -> items.add(new Doc.Text(text, 0)));
        return new Doc.Arr(items, 0);
    }
}
