package farthing.formats.audit;

import farthing.economics.audit.Audit;
import farthing.economics.audit.BreakEven;
import farthing.economics.audit.Change;
import farthing.economics.audit.Condition;
import farthing.economics.audit.Factors;
import farthing.economics.audit.Setting;
import farthing.economics.audit.Verdict;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Audits as documents; figures are decimal texts, null where undefined. */
public final class AuditDoc {
    private static final int DIGITS = 15;

    private AuditDoc() {}

    public static Obj of(Audit audit) {
        Obj document = verdict(Header.of("audit"), audit.verdict())
                .put(
                        "claim",
                        new Obj(0)
                                .put("of", audit.claim().of().name())
                                .put(
                                        "value",
                                        Decimals.plain(
                                                Decimals.rounded(audit.claim().value(), DIGITS)))
                                .put("unit", audit.claim().of().unit()))
                .put("ceiling", number(audit.ceiling()))
                .put("wouldTake", conditions(audit.wouldTake()))
                .put("setting", setting(audit.setting()))
                .put("bounds", bounds(audit.roofline()));
        return document;
    }

    public static Obj of(BreakEven claim, BigDecimal tokens, BigDecimal perMonth) {
        return verdict(Header.of("audit"), claim.verdict())
                .put(
                        "claim",
                        new Obj(0)
                                .put("of", "BREAK_EVEN")
                                .put("value", Decimals.plain(tokens))
                                .put("unit", "tokens/month"))
                .put("perMonth", Decimals.plain(perMonth))
                .put("impliedUsdPerMillion", number(claim.impliedPrice()))
                .put("breakEvenTokens", number(claim.breakEven()))
                .put("worthUsdPerMonth", number(claim.worth()));
    }

    public static Obj of(Factors factors) {
        return verdict(Header.of("audit"), factors.verdict())
                .put("claim", range(factors.claimed()).put("of", "PRODUCT").put("unit", "x"))
                .put("product", range(factors.product()));
    }

    private static Obj range(Factors.Range range) {
        return new Obj(0)
                .put("low", Decimals.plain(Decimals.rounded(range.low(), DIGITS)))
                .put("high", Decimals.plain(Decimals.rounded(range.high(), DIGITS)));
    }

    private static Obj verdict(Obj document, Verdict verdict) {
        document.put("verdict", verdict.word());
        return switch (verdict) {
            case Verdict.Impossible impossible ->
                document.put("limit", impossible.limit().name()).put("factor", number(impossible.factor()));
            case Verdict.PossibleOnlyIf possible ->
                document.put("limit", possible.limit().name())
                        .put("factor", number(possible.factor()))
                        .put("conditions", conditions(possible.conditions()));
            case Verdict.Plausible plausible -> document.put("share", number(plausible.share()));
        };
    }

    private static Doc conditions(List<Condition> conditions) {
        List<Doc> items = new ArrayList<>();
        for (Condition condition : conditions) {
            Obj item = new Obj(0).put("name", AuditWords.name(condition)).put("text", AuditWords.text(condition));
            for (Change change : condition.changes()) {
                item.put(change.lever().label(), number(change.value()));
            }
            items.add(item);
        }
        return new Doc.Arr(items, 0);
    }

    private static Obj setting(Setting setting) {
        Obj document = new Obj(0)
                .put("model", setting.pass().name())
                .put("accelerator", setting.accelerator().id())
                .put("count", setting.count())
                .put("weights", setting.usualWeights().label())
                .put("cache", setting.usualCache().label())
                .put("input", number(setting.input()))
                .put("output", number(setting.output()))
                .put("batch", number(setting.batch()))
                .put("perStep", number(setting.perStep()))
                .put("cached", number(setting.cached()));
        List<Doc> open = new ArrayList<>();
        assumed(setting).forEach(word -> open.add(new Doc.Text(word, 0)));
        return document.put("assumed", new Doc.Arr(open, 0));
    }

    /** What the claim does not say and is taken as usual. */
    public static List<String> assumed(Setting setting) {
        List<String> assumed = new ArrayList<>();
        if (setting.weights() == null) {
            assumed.add("weights");
        }
        if (setting.cache() == null) {
            assumed.add("cache");
        }
        if (setting.batch() == null) {
            assumed.add("batch");
        }
        if (setting.perStep() == null) {
            assumed.add("perStep");
        }
        if (setting.cached() == null) {
            assumed.add("cached");
        }
        return assumed;
    }

    private static Obj bounds(Roofline roofline) {
        return new Obj(0)
                .put("fits", roofline.isFitting())
                .put("memoryBytes", number(roofline, roofline.memory()))
                .put("poolBytes", number(roofline, roofline.pool()))
                .put("requestBytes", number(roofline, roofline.requestBytes()))
                .put("requestsHeld", number(roofline, roofline.together()))
                .put("meanBatch", number(roofline, roofline.most()))
                .put("requestsByArithmetic", number(roofline, roofline.byOperations()))
                .put("requestsByBandwidth", number(roofline, roofline.byBytes()))
                .put("requests", number(roofline, roofline.requests()))
                .put("output", number(roofline, roofline.output()))
                .put("outputAlone", number(roofline, roofline.decode()))
                .put("outputOfOne", number(roofline, roofline.perRequest()))
                .put("inputAlone", number(roofline, roofline.prefill()))
                .put("stepSeconds", number(roofline, roofline.step()))
                .put("firstTokenSeconds", number(roofline, roofline.firstToken()));
    }

    private static Doc number(Roofline roofline, Cell cell) {
        return number(roofline.orNull(cell));
    }

    /** To 15 digits. */
    public static Doc number(@Nullable BigDecimal value) {
        return value == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(Decimals.rounded(value, DIGITS)), 0);
    }
}
