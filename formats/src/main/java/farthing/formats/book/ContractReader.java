package farthing.formats.book;

import farthing.catalogue.Contract;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads negotiated terms ({@code farthing/contract/1}): multipliers, own prices and a ladder of commitments. */
public final class ContractReader {
    public static final String SCHEMA = "farthing/contract/1";

    private final Currency currency;

    private ContractReader(Currency currency) {
        this.currency = currency;
    }

    /** @throws FormatException with line and key */
    public static Contract read(Doc document) {
        Fields fields = Fields.of(document, "");
        if (!fields.text("schema").equals(SCHEMA)) {
            throw Fields.wrong(fields.required("schema"), fields.path("schema"), SCHEMA);
        }
        ContractReader reader = new ContractReader(BookReader.currency(fields, Currency.USD));
        String name = fields.word("contract");
        String source = fields.wordOr("source", "");
        EffectivePeriod period = CardReader.period(fields);
        List<Contract.Term> terms = new ArrayList<>();
        for (Fields term : fields.objects("terms")) {
            terms.add(reader.term(term));
        }
        Fields ladder = fields.object("ladder");
        Contract contract = new Contract(name, source, period, terms, ladder == null ? null : reader.ladder(ladder));
        fields.end();
        return contract;
    }

    private Contract.Term term(Fields fields) {
        String provider = fields.wordOr("provider", "*");
        String model = fields.wordOr("model", "*");
        List<Meter> meters = meters(fields);
        List<ServiceTier> tiers = tiers(fields);
        BigDecimal multiplier = share(fields, "multiplier", null);
        Doc price = fields.optional("price");
        Long per = fields.count("per");
        fields.end();
        if ((multiplier == null) == (price == null)) {
            throw new FormatException(fields.line(), fields.path(), "a term needs either a multiplier or a price");
        }
        if (multiplier != null) {
            return new Contract.Term(provider, model, meters, tiers, new Contract.Effect.Multiplier(multiplier));
        }
        return new Contract.Term(
                provider, model, meters, tiers, new Contract.Effect.OwnPrice(ownPrice(fields, meters, price, per)));
    }

    private static List<ServiceTier> tiers(Fields fields) {
        List<ServiceTier> tiers = new ArrayList<>();
        for (String label : fields.texts("tiers")) {
            ServiceTier tier = ServiceTier.ofLabel(label);
            if (tier == null) {
                throw new FormatException(
                        fields.line(),
                        fields.path("tiers"),
                        "expected standard, batch, flex, priority, fast or provisioned, found '" + label + "'");
            }
            tiers.add(tier);
        }
        return tiers;
    }

    private Price ownPrice(Fields fields, List<Meter> meters, @Nullable Doc price, @Nullable Long per) {
        if (price == null || meters.isEmpty()) {
            throw new FormatException(
                    fields.line(), fields.path("meters"), "a price of its own needs the meters it is for");
        }
        BigDecimal amount = Fields.asDecimal(price, fields.path("price"));
        if (amount.signum() < 0) {
            throw Fields.wrong(price, fields.path("price"), "a price of at least 0");
        }
        if (per == null) {
            Family family = meters.get(0).family();
            if (!meters.stream().allMatch(m -> m.family() == family)) {
                throw new FormatException(
                        fields.line(), fields.path("per"), "is missing: the meters are counted in different units");
            }
            return new Price(amount, TariffReader.defaultPer(family), currency);
        }
        if (per < 1) {
            throw Fields.wrong(fields.required("per"), fields.path("per"), "a whole number of at least 1");
        }
        return new Price(amount, per, currency);
    }

    private static List<Meter> meters(Fields fields) {
        List<Meter> meters = new ArrayList<>();
        for (String name : fields.texts("meters")) {
            Meter meter = MeterNames.parse(name);
            if (meter == null) {
                throw CardReader.unknownMeter(name, fields.line(), fields.path("meters"));
            }
            meters.add(meter);
        }
        return meters;
    }

    /** A number of at least 0 and, if given, at most a bound; null if absent. */
    private static @Nullable BigDecimal share(Fields fields, String key, @Nullable BigDecimal most) {
        BigDecimal value = fields.decimal(key);
        if (value != null && (value.signum() < 0 || (most != null && value.compareTo(most) > 0))) {
            throw Fields.wrong(
                    fields.required(key),
                    fields.path(key),
                    most == null ? "a number of at least 0" : "a share from 0 to 1");
        }
        return value;
    }

    private Contract.Ladder ladder(Fields fields) {
        Money committed = money(fields, "committed");
        List<Contract.Rung> rungs = new ArrayList<>();
        for (Fields rung : fields.objects("steps")) {
            Money from = money(rung, "from");
            BigDecimal discount = share(rung, "discount", BigDecimal.ONE);
            if (discount == null) {
                throw new FormatException(rung.line(), rung.path("discount"), "is missing");
            }
            rung.end();
            if (!rungs.isEmpty() && from.compareTo(rungs.get(rungs.size() - 1).from()) <= 0) {
                throw new FormatException(rung.line(), rung.path("from"), "steps need rising commitments, not " + from);
            }
            rungs.add(new Contract.Rung(from, discount));
        }
        if (rungs.isEmpty()) {
            throw new FormatException(fields.line(), fields.path("steps"), "a ladder needs at least one step");
        }
        fields.end();
        return new Contract.Ladder(committed, rungs);
    }

    private Money money(Fields fields, String key) {
        BigDecimal amount = share(fields, key, null);
        if (amount == null) {
            throw new FormatException(fields.line(), fields.path(key), "is missing");
        }
        return new Money(amount, currency);
    }
}
