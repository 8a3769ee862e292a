package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.workload.plan.Purchase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how inference is bought: channel, commitment, provisioned capacity. */
final class PurchaseReader {
    /** Who makes a model sells it. */
    private static final String DIRECT = "direct";

    private PurchaseReader() {}

    static Purchase purchase(Fields fields) {
        return new Purchase(channel(fields), commitment(fields), provisioned(fields));
    }

    /** {@code channel: bedrock}, or {@code {provider: vertex, premium: 5%}}. */
    private static Purchase.@Nullable Channel channel(Fields fields) {
        Doc value = fields.optional("channel");
        if (value == null) {
            return null;
        }
        if (!(value instanceof Obj)) {
            String provider = name(Fields.asWord(value, "channel"), value, "channel");
            return provider.equals(DIRECT) ? null : new Purchase.Channel(provider, null);
        }
        Fields channel = Fields.of(value, "channel");
        String provider = name(channel.word("provider"), value, "channel.provider");
        Input premium = InputReader.orNull(channel, "premium", Measure.RATIO);
        channel.end();
        if (provider.equals(DIRECT)) {
            if (premium != null) {
                throw new FormatException(
                        value.line(), "channel.premium", "stands beside direct, which has none: name a channel");
            }
            return null;
        }
        return new Purchase.Channel(provider, premium);
    }

    private static String name(String provider, Doc value, String path) {
        if (provider.isBlank() || provider.indexOf('/') >= 0) {
            throw Fields.wrong(value, path, "direct, or a provider of the price book such as bedrock, azure or vertex");
        }
        return provider;
    }

    /** {@code commitment: 250k} a month, or {@code {monthly: 250k, discount: 30%}}, or with a {@code ladder}. */
    private static Purchase.@Nullable Commitment commitment(Fields fields) {
        Doc value = fields.optional("commitment");
        if (value == null) {
            return null;
        }
        if (!(value instanceof Obj object)
                || !(object.has("monthly") || object.has("discount") || object.has("ladder"))) {
            return new Purchase.Commitment(InputReader.read(value, "commitment", Measure.MONEY), assumed());
        }
        Fields commitment = Fields.of(value, "commitment");
        Input monthly = InputReader.required(commitment, "monthly", Measure.MONEY);
        Input discount = InputReader.orNull(commitment, "discount", Measure.SHARE);
        List<Purchase.Rung> ladder = ladder(commitment);
        commitment.end();
        if (discount != null && !ladder.isEmpty()) {
            throw new FormatException(value.line(), "commitment.discount", "stands beside a ladder: keep one of them");
        }
        return new Purchase.Commitment(
                monthly,
                discount != null
                        ? List.of(new Purchase.Rung(BigDecimal.ZERO, discount))
                        : ladder.isEmpty() ? assumed() : ladder);
    }

    private static List<Purchase.Rung> ladder(Fields commitment) {
        List<Purchase.Rung> rungs = new ArrayList<>();
        for (Fields each : commitment.objects("ladder")) {
            BigDecimal from = Figures.number(each.required("from"), each.path("from"), Measure.MONEY);
            BigDecimal before = rungs.isEmpty()
                    ? BigDecimal.ONE.negate()
                    : rungs.get(rungs.size() - 1).from();
            if (from.compareTo(before) <= 0) {
                throw new FormatException(
                        each.line(),
                        each.path("from"),
                        Decimals.plain(from) + " comes after " + Decimals.plain(before)
                                + ": order the rungs by rising commitment");
            }
            rungs.add(new Purchase.Rung(from, InputReader.required(each, "discount", Measure.SHARE)));
            each.end();
        }
        return rungs;
    }

    private static List<Purchase.Rung> assumed() {
        List<Purchase.Rung> rungs = new ArrayList<>();
        for (int i = 0; i < Defaults.LADDER.size(); i++) {
            Defaults.Rung rung = Defaults.LADDER.get(i);
            rungs.add(new Purchase.Rung(
                    rung.from(),
                    new Input(
                            "commitment.ladder[" + i + "].discount",
                            rung.discount().mean(),
                            Measure.SHARE.unit(),
                            Input.Tag.ASSUMED,
                            rung.discount().source())));
        }
        return rungs;
    }

    private static Purchase.@Nullable Provisioned provisioned(Fields fields) {
        Fields provisioned = fields.object("provisioned");
        if (provisioned == null) {
            return null;
        }
        Purchase.Provisioned read = new Purchase.Provisioned(
                InputReader.required(provisioned, "units", Measure.UNITS),
                InputReader.required(provisioned, "hourly", Measure.MONEY),
                InputReader.of(provisioned, "share", Measure.SHARE, Defaults.PROVISIONED_SHARE));
        provisioned.end();
        return read;
    }
}
