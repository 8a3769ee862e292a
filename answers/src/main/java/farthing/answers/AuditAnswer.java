package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.terms.Figure;
import farthing.economics.audit.Audit;
import farthing.economics.audit.Claimed;
import farthing.economics.audit.Condition;
import farthing.economics.audit.Restated;
import farthing.economics.audit.Setting;
import farthing.economics.audit.Verdict;
import farthing.economics.machine.Known;
import farthing.formats.audit.AuditDoc;
import farthing.formats.audit.AuditWords;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code audit} to a claim on a machine.
 *
 * @param machine as people write it
 * @param restated the claim as throughput while the machine works
 * @param known what is known of such a machine, or null
 * @param perHour USD of the machine, or null
 */
public record AuditAnswer(
        Hardware hardware,
        String machine,
        Audit audit,
        Restated restated,
        @Nullable Known known,
        @Nullable BigDecimal perHour,
        BigDecimal utilisation) {
    private static final BigDecimal MONTH = CommonYear.HOURS_OF_MONTH.multiply(BigDecimal.valueOf(3_600));

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        String formula = formula();
        if (!formula.isEmpty()) {
            blocks.add(new Block.Note("So much it takes while the machine works: " + formula + "."));
        }
        blocks.add(new Block.Grid(arithmetic()));
        conditions(blocks);
        measured(blocks);
        money(blocks);
        production(blocks);
        blocks.add(new Block.Note(usual()));
        return new Answer(document(), "", blocks);
    }

    /** The same as a derivation. */
    public Answer asExplanation() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Tree(SheetTrees.node(restated.how())));
        blocks.add(new Block.Tree(SheetTrees.node(audit.why())));
        conditions(blocks);
        Obj document = document();
        document.put("claimed", DerivationDoc.of(restated.how()));
        document.put("explanation", DerivationDoc.of(audit.why()));
        return new Answer(document, "", blocks);
    }

    /** How a claim of another kind becomes this one; of a figure that is only named, the formula below it. */
    private String formula() {
        Derivation how = restated.how();
        boolean named = how.formula().indexOf(' ') < 0 && !how.parts().isEmpty();
        return named ? how.parts().get(0).formula() : how.formula();
    }

    private String headline() {
        String claimed = AuditWords.shown(audit.claim().value()) + " "
                + audit.claim().of().label();
        return switch (audit.verdict()) {
            case Verdict.Impossible impossible
            when !audit.roofline().isFitting() ->
                "Impossible: " + audit.setting().pass().name() + " with one request takes "
                        + AuditWords.shown(impossible.factor()) + " times the memory of " + machine + ".";
            case Verdict.Impossible impossible ->
                "Impossible: " + claimed + " are " + AuditWords.shown(impossible.factor()) + " times what "
                        + impossible.limit().label() + " allows" + atMost() + ".";
            case Verdict.PossibleOnlyIf possible ->
                "Possible only with " + either(possible.conditions()) + ": " + claimed + " are "
                        + AuditWords.shown(possible.factor()) + " times what "
                        + possible.limit().label() + " allows otherwise" + atMost() + ".";
            case Verdict.Plausible plausible ->
                "Plausible: " + claimed + " are " + share(plausible.share()) + " of what physics allows" + atMost()
                        + ".";
        };
    }

    private static String either(List<Condition> conditions) {
        List<String> texts = conditions.stream().limit(2).map(AuditWords::text).toList();
        return String.join(", or with ", texts);
    }

    private String atMost() {
        BigDecimal ceiling = audit.ceiling();
        return ceiling == null || !audit.roofline().isFitting()
                ? ""
                : ", at most " + AuditWords.shown(ceiling) + " on " + machine;
    }

    private static String share(BigDecimal share) {
        return Decimals.plain(Decimals.rounded(share.movePointRight(2), 3)) + " %";
    }

    private Table arithmetic() {
        Roofline roofline = audit.roofline();
        Table table = new Table()
                .text("what physics allows at most", 0)
                .number("figure", 0)
                .text("unit", 0);
        row(table, roofline, "memory of all accelerators", roofline.memory(), "GB", -9);
        row(table, roofline, "left by the weights", roofline.pool(), "GB", -9);
        if (audit.setting().hasLengths()) {
            row(table, roofline, "requests at a time, on average", roofline.most(), "requests", 0);
            row(table, roofline, "requests by arithmetic", roofline.byOperations(), "requests/s", 0);
            row(table, roofline, "requests by memory bandwidth", roofline.byBytes(), "requests/s", 0);
            if (roofline.value(roofline.output()).signum() > 0) {
                row(table, roofline, "output tokens", roofline.output(), "tokens/s", 0);
            }
        }
        BigDecimal output = audit.setting().output();
        if (output != null && output.signum() == 0) {
            row(table, roofline, "input tokens, nothing else", roofline.prefill(), "tokens/s", 0);
            return claimed(table);
        }
        row(table, roofline, "output tokens, prompts not counted", roofline.decode(), "tokens/s", 0);
        row(table, roofline, "output tokens of one request", roofline.perRequest(), "tokens/s", 0);
        row(table, roofline, "input tokens, nothing else", roofline.prefill(), "tokens/s", 0);
        return claimed(table);
    }

    private Table claimed(Table table) {
        table.row(
                "claimed: " + audit.claim().of().label(),
                AuditWords.shown(audit.claim().value()),
                audit.claim().of().unit());
        return table;
    }

    private static void row(Table table, Roofline roofline, String what, Cell cell, String unit, int shift) {
        BigDecimal value = roofline.orNull(cell);
        if (value != null) {
            table.row(what, AuditWords.shown(value.movePointRight(shift)), unit);
        }
    }

    private void conditions(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        if (audit.verdict() instanceof Verdict.PossibleOnlyIf possible) {
            lines.add("Possible with, each alone enough:");
            possible.conditions().forEach(condition -> lines.add("  " + AuditWords.text(condition)));
        }
        if (!audit.wouldTake().isEmpty()) {
            lines.add("Other than the claim says, each alone enough:");
            audit.wouldTake().forEach(condition -> lines.add("  " + AuditWords.text(condition)));
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Lines(lines));
        }
    }

    private void measured(List<Block> blocks) {
        Measurement row = known == null ? null : known.row();
        if (row == null || known == null) {
            return;
        }
        blocks.add(new Block.Note("Nearest measured: " + AuditWords.shown(row.outputPerSecond())
                + " output tokens/s of " + row.model() + " at "
                + row.precision().label() + " on " + row.count() + "x "
                + row.accelerator() + ", " + Decimals.plain(row.input()) + " in and " + Decimals.plain(row.output())
                + " out (" + row.id() + ", " + row.provenance().source() + "); for these lengths on " + machine + " "
                + AuditWords.shown(known.requests()) + " requests/s."));
    }

    /** Output tokens a second that are claimed; null where the claim is none of throughput. */
    private @Nullable BigDecimal outputs() {
        BigDecimal value = audit.claim().value();
        BigDecimal output = audit.setting().output();
        return switch (audit.claim().of()) {
            case OUTPUT -> value;
            case REQUESTS -> output == null ? null : value.multiply(output);
            case INPUT, STREAM, TOGETHER -> null;
        };
    }

    private void money(List<Block> blocks) {
        BigDecimal price = claimedPrice();
        BigDecimal least = leastPrice();
        if (price != null) {
            blocks.add(new Block.Note("At " + usd(perHour) + " an hour, worked " + share(utilisation)
                    + " of the hours, the claim comes to " + usd(price) + " per million output tokens"
                    + (least == null ? "." : ", and the bound to " + usd(least) + ".")));
        }
    }

    /** For all tokens, where the lengths of requests are told. */
    private @Nullable BigDecimal priceOfAll() {
        BigDecimal input = audit.setting().input();
        BigDecimal output = audit.setting().output();
        boolean requests = audit.claim().of() == Claimed.REQUESTS;
        return perHour == null || input == null || output == null || !requests
                ? null
                : Restated.usdPerMillion(audit.claim().value().multiply(input.add(output)), perHour, utilisation);
    }

    private @Nullable BigDecimal claimedPrice() {
        BigDecimal outputs = outputs();
        return perHour == null || outputs == null || outputs.signum() == 0
                ? null
                : Restated.usdPerMillion(outputs, perHour, utilisation);
    }

    private @Nullable BigDecimal leastPrice() {
        Roofline roofline = audit.roofline();
        BigDecimal most = roofline.orNull(audit.setting().hasLengths() ? roofline.output() : roofline.decode());
        return perHour == null || most == null || most.signum() == 0
                ? null
                : Restated.usdPerMillion(most, perHour, utilisation);
    }

    private static String usd(@Nullable BigDecimal amount) {
        return amount == null ? "unknown" : Amounts.rounded(new Money(amount, Currency.USD));
    }

    /** What production sees of a benchmark, where the speed of a request is claimed. */
    private @Nullable Figure derating() {
        if (audit.claim().of() != Claimed.STREAM) {
            return null;
        }
        String general = "bench-to-real";
        String own = general + "." + audit.setting().accelerator().id();
        boolean hasOwn =
                hardware.figures().stream().anyMatch(figure -> figure.id().equals(own));
        return hardware.figure(hasOwn ? own : general);
    }

    private void production(List<Block> blocks) {
        Figure derating = derating();
        if (derating != null) {
            blocks.add(new Block.Note("As a benchmark's figure it would become "
                    + AuditWords.shown(audit.claim().value().multiply(derating.low())) + " to "
                    + AuditWords.shown(audit.claim().value().multiply(derating.high()))
                    + " tokens a second in production (assumed: " + derating.reference() + ")."));
        }
    }

    private String usual() {
        List<String> taken = new ArrayList<>();
        Setting setting = audit.setting();
        if (setting.weights() == null) {
            taken.add(setting.usualWeights().label() + " weights");
        }
        if (setting.cache() == null) {
            taken.add(setting.usualCache().label() + " keys and values");
        }
        if (setting.perStep() == null) {
            taken.add("no speculation");
        }
        if (setting.cached() == null && setting.input() != null) {
            taken.add("no cached prompt");
        }
        return "A bound: full bandwidth and arithmetic rate at once, nothing lost on links; an engine reaches less."
                + (taken.isEmpty() ? "" : " Not stated, so taken as usual: " + String.join(", ", taken) + ".");
    }

    private Obj document() {
        Obj document = AuditDoc.of(audit).put("machine", machine);
        document.put("hardwareDate", hardware.date().toString());
        BigDecimal outputs = outputs();
        if (outputs != null) {
            document.put(
                    "outputPerMonth", AuditDoc.number(outputs.multiply(MONTH).multiply(utilisation)));
        }
        if (perHour != null) {
            document.put(
                    "cost",
                    new Obj(0)
                            .put("perHour", AuditDoc.number(perHour))
                            .put("utilisation", AuditDoc.number(utilisation))
                            .put("usdPerMillion", AuditDoc.number(priceOfAll()))
                            .put("usdPerMillionOutput", AuditDoc.number(claimedPrice()))
                            .put("leastUsdPerMillionOutput", AuditDoc.number(leastPrice())));
        }
        Figure derating = derating();
        if (derating != null) {
            BigDecimal value = audit.claim().value();
            document.put(
                    "production",
                    new Obj(0)
                            .put("low", AuditDoc.number(value.multiply(derating.low())))
                            .put("high", AuditDoc.number(value.multiply(derating.high())))
                            .put("source", derating.reference()));
        }
        Measurement row = known == null ? null : known.row();
        if (row != null && known != null) {
            document.put(
                    "measured",
                    new Obj(0)
                            .put("id", row.id())
                            .put("outputPerSecond", Decimals.plain(row.outputPerSecond()))
                            .put("requests", AuditDoc.number(known.requests())));
        }
        return document;
    }
}
