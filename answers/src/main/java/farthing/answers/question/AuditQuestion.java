package farthing.answers.question;

import farthing.answers.ArithmeticAnswer;
import farthing.answers.AuditAnswer;
import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.economics.audit.Audit;
import farthing.economics.audit.Auditor;
import farthing.economics.audit.BreakEven;
import farthing.economics.audit.Factors;
import farthing.economics.audit.Restated;
import farthing.economics.audit.Setting;
import farthing.economics.audit.Verdict;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Known;
import farthing.economics.machine.Mix;
import farthing.formats.audit.FactorsText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Can a claim on own machines be true? */
public record AuditQuestion(ClaimText claim, SettingText setting) {

    /** An answer, and what it comes to. */
    public record Audited(Answer answer, Verdict verdict) {}

    /** @throws InputException if what the claim rests on is not said */
    public Audited ask(Hardware hardware, boolean explain) {
        String product = claim.product();
        if (product != null) {
            Factors factors = new Factors(
                    FactorsText.product(product), FactorsText.range(claim.claimed() == null ? "" : claim.claimed()));
            return new Audited(ArithmeticAnswer.of(factors, product), factors.verdict());
        }
        BigDecimal breakEven = claim.figure(ClaimOption.BREAK_EVEN);
        if (breakEven != null) {
            BigDecimal monthly = claim.monthly();
            BreakEven audit = BreakEven.of(breakEven, monthly, claim.apiPrice());
            return new Audited(ArithmeticAnswer.of(audit, breakEven, monthly, explain), audit.verdict());
        }
        return ofMachine(hardware, explain);
    }

    private Audited ofMachine(Hardware hardware, boolean explain) {
        SettingText.Told told = setting.told(hardware);
        Restated restated = claim.restated(told.setting());
        Audit audit = claim.isEnergy()
                ? Auditor.ofEnergy(restated.claim(), told.setting())
                : Auditor.audit(restated.claim(), told.setting());
        AuditAnswer answer = new AuditAnswer(
                hardware,
                told.machine().label(),
                audit,
                restated,
                known(hardware, told.setting()),
                claim.hourly(),
                claim.utilisation());
        return new Audited(explain ? answer.asExplanation() : answer.asTable(), audit.verdict());
    }

    /** What is known of such a machine; null where no model or lengths are named. */
    private @Nullable Known known(Hardware hardware, Setting told) {
        Anatomy model = setting.model();
        BigDecimal input = told.input();
        BigDecimal answered = told.output();
        if (model == null || input == null || answered == null || answered.signum() == 0) {
            return null;
        }
        try {
            return new Capacities(hardware)
                    .of(new Asked(
                            model,
                            told.accelerator(),
                            told.count(),
                            told.usualWeights(),
                            told.usualCache(),
                            new Mix(input, answered),
                            Asked.Target.NONE));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
