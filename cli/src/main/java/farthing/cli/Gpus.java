package farthing.cli;

import farthing.answers.GpusAnswer;
import farthing.answers.question.GpusQuestion;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which accelerators there are, what they are good at, and what they cost to rent and to buy. */
@Command(
        name = "gpus",
        customSynopsis = "farthing gpus [NAME ...] [OPTION ...]",
        header = {
            "Accelerators: what they have, what they rent for, what they cost to buy and to run.",
            "",
            "  farthing gpus",
            "  farthing gpus h100",
            "  farthing gpus --for decode --payment spot",
            "  farthing gpus h100 h200 b200 --provider lambda",
            "  farthing gpus 8xH100 --price 20 --years 5",
            "  farthing explain gpus h100 --for decode",
            ""
        },
        sortOptions = false)
final class Gpus implements Callable<Integer> {

    private final Shell shell;
    private final boolean explain;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "such as h100, mi300x, tpu-v6e or 8xH100")
    private List<String> names = new ArrayList<>();

    @Option(names = "--provider", paramLabel = "NAME", description = "of one seller, such as aws or lambda")
    private String provider = "";

    @Option(names = "--region", paramLabel = "TEXT", description = "in regions whose name holds it, such as europe")
    private String region = "";

    @Option(
            names = "--payment",
            paramLabel = "WAY",
            description = "on-demand (default), spot, monthly, reserved-1y, reserved-3y or any")
    private String payment = Payment.ON_DEMAND.label();

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "machines of N accelerators")
    private int count;

    @Option(
            names = "--sort",
            paramLabel = "BY",
            description = "price of an hour, of memory, bandwidth, compute or interconnect (default: hour)")
    private @Nullable String sort;

    @Option(
            names = "--for",
            paramLabel = "WORK",
            description =
                    "decode sorts by the price of bandwidth, prefill by that of compute, sharded by that of links")
    private @Nullable String work;

    @Option(names = "--all", description = "every offer, not only the cheapest of each accelerator")
    private boolean all;

    @Option(names = "--superseded", description = "also prices that a later copy of their list has replaced")
    private boolean superseded;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "show the first N offers")
    private int top = Integer.MAX_VALUE;

    @Option(
            names = "--price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "your own price for an hour of the one machine named, in all its forms")
    private @Nullable BigDecimal price;

    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "with --price: tokens, embeddings or pages that it does in a second")
    private @Nullable BigDecimal rate;

    @Option(
            names = "--years",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "with --price: how far to follow the expected decline of rents (default: 3)")
    private int years = 3;

    @Option(
            names = "--power-price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "what you pay for a kilowatt-hour")
    private @Nullable BigDecimal power;

    @Option(
            names = "--within",
            paramLabel = "MONTHS",
            converter = Quantities.Positive.class,
            description = "how soon you need it: whether it can be bought by then")
    private @Nullable BigDecimal within;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Gpus(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        GpusAnswer answer = question().ask(HardwareFiles.shippedUnmeasured());
        output.write(shell, explain ? answer.explanation() : answer.answer());
        return ExitCode.OK;
    }

    private GpusQuestion question() {
        return new GpusQuestion(
                names,
                new GpusQuestion.Wanted(
                        new OfferFilter(provider, region), GpusQuestion.payment(payment), count, all, superseded, top),
                GpusQuestion.measure(sort, work),
                GpusQuestion.own(price, rate, years),
                power,
                within);
    }
}
