package farthing.cli;

import farthing.answers.ArithmeticAnswer;
import farthing.answers.AuditAnswer;
import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.options.AuditedClaim;
import farthing.cli.options.AuditedSetting;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
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
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Can it be true? */
@Command(
        name = "audit",
        customSynopsis = "farthing audit CLAIM [--model MODEL --on MACHINE] [OPTION ...]",
        header = {
            "Whether a claim on own machines can be true: impossible, possible only if, or plausible.",
            "",
            "  farthing audit --model llama-3.3-70b --on 8xH200 --precision fp8 --in 200 --out 300 \\",
            "      --requests-per-second 5000",
            "  farthing audit --model llama-3.3-70b --on h100 --per-request 100",
            "  farthing audit --model llama-3.3-70b --on 8xH200 --in 200 --out 300 --usd-per-million 0.004 \\",
            "      --per-hour 158k/year --utilisation 50%%",
            "  farthing audit --break-even 5M --per-hour 2000/month --api-price 6.60",
            "  farthing explain audit --parameters 70B --on 8xH100 --batch 50 --output-per-second 3000",
            ""
        },
        footer = {
            "",
            "The bound: full bandwidth, full arithmetic rate, both at once, nothing lost on links. What you state stands;",
            "what you leave open is chosen so that the claim can be true, and named. Exit code 3 if it is impossible."
        },
        sortOptions = false)
final class Audit implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private AuditedClaim claim = new AuditedClaim();

    @Mixin
    private AuditedSetting setting = new AuditedSetting();

    @Mixin
    private OutputOptions.BesideTokens output = new OutputOptions.BesideTokens();

    Audit(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        claim.check();
        BigDecimal breakEven = claim.breakEven();
        String product = claim.product();
        if (product != null) {
            Factors factors = new Factors(FactorsText.product(product), FactorsText.range(claim.claimedRange()));
            return write(ArithmeticAnswer.of(factors, product), factors.verdict());
        }
        if (breakEven != null) {
            BigDecimal monthly = claim.monthly();
            BreakEven audit = BreakEven.of(breakEven, monthly, claim.apiPrice());
            return write(ArithmeticAnswer.of(audit, breakEven, monthly, explain), audit.verdict());
        }
        Hardware hardware = HardwareFiles.shipped();
        AuditedSetting.Told told = setting.told(shell, hardware);
        Restated restated = claim.restated(told.setting());
        farthing.economics.audit.Audit audit = claim.isEnergy()
                ? Auditor.ofEnergy(restated.claim(), told.setting())
                : Auditor.audit(restated.claim(), told.setting());
        AuditAnswer answer = new AuditAnswer(
                hardware,
                told.machine().label(),
                audit,
                restated,
                known(hardware, told),
                claim.hourly(),
                claim.utilisation());
        return write(explain ? answer.asExplanation() : answer.asTable(), audit.verdict());
    }

    private Integer write(Answer answer, Verdict verdict) throws IOException {
        output.write(shell, answer);
        return verdict instanceof Verdict.Impossible ? ExitCode.UNMET : ExitCode.OK;
    }

    /** What is known of such a machine; null where no model or lengths are named. */
    private static @Nullable Known known(Hardware hardware, AuditedSetting.Told told) {
        Anatomy model = told.model();
        Setting setting = told.setting();
        BigDecimal input = setting.input();
        BigDecimal answered = setting.output();
        if (model == null || input == null || answered == null || answered.signum() == 0) {
            return null;
        }
        try {
            return new Capacities(hardware)
                    .of(new Asked(
                            model,
                            setting.accelerator(),
                            setting.count(),
                            setting.usualWeights(),
                            setting.usualCache(),
                            new Mix(input, answered),
                            Asked.Target.NONE));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
