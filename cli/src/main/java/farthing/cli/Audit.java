package farthing.cli;

import farthing.answers.question.AuditQuestion;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.options.AuditedClaim;
import farthing.cli.options.AuditedSetting;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.audit.Verdict;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
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
        Hardware hardware = HardwareFiles.shipped();
        AuditQuestion.Audited audited =
                new AuditQuestion(claim.text(), setting.text(shell, hardware)).ask(hardware, explain);
        output.write(shell, audited.answer());
        return audited.verdict() instanceof Verdict.Impossible ? ExitCode.UNMET : ExitCode.OK;
    }
}
