package farthing.web;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.audit.Audit;
import farthing.economics.audit.Auditor;
import farthing.economics.audit.BreakEven;
import farthing.economics.audit.Claim;
import farthing.economics.audit.Claimed;
import farthing.economics.audit.Factors;
import farthing.economics.audit.Restated;
import farthing.economics.audit.Setting;
import farthing.formats.audit.AuditDoc;
import farthing.formats.audit.FactorsText;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Draws;
import farthing.serving.ForwardPass;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Verdicts on random claims, with their bounds and conditions. */
final class ParityAudits {
    private static final int AUDITS = 100;
    private static final int BREAK_EVENS = 30;
    private static final String[] PRODUCTS = {
        "2x4x1.5", "10 to 20 x 0.5", "3 / 2", "2x0.3 to 0.6x4", "x", "0x5", "many", "4x(2)"
    };

    private final Hardware hardware;
    private final Picks picks;

    private ParityAudits(Hardware hardware, Draws random) {
        this.hardware = hardware;
        this.picks = new Picks(random);
    }

    static void run(Hardware hardware, Draws random, Consumer<String> out) {
        ParityAudits audits = new ParityAudits(hardware, random);
        for (int i = 0; i < AUDITS; i++) {
            out.accept("audit " + i + " " + JsonText.compact(audits.audited()));
        }
        for (int i = 0; i < BREAK_EVENS; i++) {
            BigDecimal tokens = audits.picks.amount(3);
            BigDecimal monthly = audits.picks.amount(0);
            BreakEven audit = BreakEven.of(tokens, monthly, audits.picks.once(3) ? null : audits.picks.amount(-3));
            out.accept("break-even claim " + JsonText.compact(AuditDoc.of(audit, tokens, monthly)));
        }
        for (String product : PRODUCTS) {
            out.accept("product " + product + ": " + factors(product));
        }
    }

    private static String factors(String product) {
        try {
            Factors factors = new Factors(FactorsText.product(product), FactorsText.range("4 to 12"));
            return JsonText.compact(AuditDoc.of(factors));
        } catch (FormatException e) {
            return "refused: " + e.problem();
        }
    }

    private Obj audited() {
        Setting setting = setting();
        Restated restated = restated(setting);
        Audit audit =
                picks.once(6) ? Auditor.ofEnergy(restated.claim(), setting) : Auditor.audit(restated.claim(), setting);
        return AuditDoc.of(audit)
                .put("claimed", DerivationDoc.of(restated.how()))
                .put("explanation", DerivationDoc.of(audit.why()));
    }

    /** Of what is not said the auditor takes the usual, or chooses. */
    private Setting setting() {
        Anatomy model = picks.of(hardware.models());
        Accelerator accelerator = picks.of(hardware.accelerators());
        ForwardPass pass = picks.once(5)
                ? ForwardPass.ofParameters(new BigDecimal("70000000000"), new BigDecimal("70000000000"))
                : ForwardPass.of(model);
        boolean lengths = !picks.once(4);
        return new Setting(
                pass,
                accelerator,
                1 << picks.below(5),
                picks.once(2) ? null : picks.of(List.of(Precision.FP8, Precision.BF16, Precision.INT4)),
                picks.once(2) ? null : picks.of(List.of(Precision.FP8, Precision.BF16)),
                lengths ? BigDecimal.valueOf(picks.tokens(5)) : null,
                lengths ? BigDecimal.valueOf(picks.tokens(4)) : null,
                rarely(BigDecimal.valueOf(picks.tokens(3))),
                rarely(new BigDecimal("2.5")),
                rarely(picks.share()));
    }

    private @Nullable BigDecimal rarely(BigDecimal value) {
        return picks.once(4) ? value : null;
    }

    private Restated restated(Setting setting) {
        BigDecimal input = setting.input();
        BigDecimal output = setting.output();
        BigDecimal share = picks.share();
        if (input == null || output == null) {
            return switch (picks.below(4)) {
                case 0 -> Restated.ofOutputPrice(picks.amount(-3), picks.amount(-2), share);
                case 1 -> Restated.ofEnergy(picks.amount(-2), picks.amount(0), setting.count());
                case 2 -> Restated.of(new Claim(Claimed.STREAM, picks.amount(0)));
                default -> Restated.of(new Claim(Claimed.OUTPUT, picks.amount(1)));
            };
        }
        return switch (picks.below(4)) {
            case 0 -> Restated.ofYear(picks.amount(9), share, input, output);
            case 1 -> Restated.ofPrice(picks.amount(-3), picks.amount(-2), share, input, output);
            default -> Restated.of(new Claim(picks.of(List.of(Claimed.values())), picks.amount(0)));
        };
    }
}
