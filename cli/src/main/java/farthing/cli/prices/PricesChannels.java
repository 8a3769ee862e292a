package farthing.cli.prices;

import farthing.answers.InputException;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.terms.Channel;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Terms;
import farthing.catalogue.terms.UnknownTermException;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.io.TermsFiles;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ways to buy a model, side by side: what each puts on the price, how late it is, what it may be used for. */
@Command(
        name = "channels",
        customSynopsis = "farthing prices channels [--needs REGIME] [--spend AMOUNT] [OPTION ...]",
        header = {
            "The ways to buy a model: its maker, a cloud, a gateway. What each adds, how late it is, and under",
            "which compliance regime it can be used.",
            "",
            "  farthing prices channels --spend 100k",
            "  farthing prices channels --needs hipaa",
            ""
        },
        sortOptions = false)
final class PricesChannels implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--needs", paramLabel = "REGIME", description = "only those usable under it, such as hipaa")
    private @Nullable String needs;

    @Option(
            names = "--spend",
            paramLabel = "AMOUNT",
            converter = Quantities.Positive.class,
            description = "a month at the maker's price, in USD (default: 1000)")
    private BigDecimal spend = BigDecimal.valueOf(1000);

    @Option(
            names = "--egress",
            paramLabel = "GB",
            converter = Quantities.Positive.class,
            description = "a month between you and the model; it costs where a price is known")
    private @Nullable BigDecimal egress;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesChannels(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Table table = new Table()
                .text("channel", 0)
                .number("a month", 0)
                .number("at most", 1)
                .number("premium", 0)
                .number("egress a GB", 2)
                .number("weeks late", 1)
                .text("compliance", 0)
                .elastic("note", 3);
        List<Doc> rows = new ArrayList<>();
        for (Channel channel : channels(TermsFiles.shipped())) {
            BigDecimal month = month(channel.premium(), channel.egress(), false);
            BigDecimal most = month(channel.premium(), channel.egress(), true);
            table.row(
                    channel.id(),
                    month == null ? "" : Amounts.money(month, Currency.USD),
                    most == null ? "" : Amounts.money(most, Currency.USD),
                    range(channel.premium(), 2, " %"),
                    range(channel.egress(), 0, ""),
                    range(channel.lag(), 0, ""),
                    compliance(channel),
                    channel.note());
            rows.add(new Obj(0)
                    .put("channel", channel.id())
                    .put("name", channel.name())
                    .put("month", orNull(month))
                    .put("most", orNull(most))
                    .put("premium", figure(channel.premium()))
                    .put("discount", figure(channel.discount()))
                    .put("egress", figure(channel.egress()))
                    .put("weeksLate", figure(channel.lag()))
                    .put("compliance", compliance(channel))
                    .put("note", channel.note()));
        }
        List<Block> blocks = List.of(
                new Block.Headline((needs == null ? "Channels" : "Channels under " + needs) + " for "
                        + Amounts.money(spend, Currency.USD) + " a month at the maker's price"),
                new Block.Grid(table),
                new Block.Note("What stands at no channel is not known, not free. In a workload: channel: bedrock, or"
                        + " channel: {provider: bedrock, premium: 10%}."));
        Obj document = Header.of("prices channels").put("channels", new Doc.Arr(rows, 0));
        output.write(shell, new Answer(document, "channels", blocks));
        return ExitCode.OK;
    }

    private List<Channel> channels(Terms terms) {
        try {
            return needs == null ? terms.channels() : terms.channelsUnder(needs);
        } catch (UnknownTermException e) {
            throw new InputException("--needs: " + e.getMessage());
        }
    }

    /** Spend with the premium, and egress where its price is known; null where the premium is not known. */
    private @Nullable BigDecimal month(@Nullable Figure premium, @Nullable Figure perGigabyte, boolean most) {
        if (premium == null) {
            return null;
        }
        BigDecimal month = spend.multiply(BigDecimal.ONE.add(most ? premium.high() : premium.value()));
        BigDecimal all = egress == null || perGigabyte == null
                ? month
                : month.add(egress.multiply(most ? perGigabyte.high() : perGigabyte.value()));
        return new BigDecimal(Decimals.plain(all));
    }

    private static String compliance(Channel channel) {
        List<String> regimes = new ArrayList<>();
        for (Channel.Compliance offer : channel.compliance()) {
            regimes.add(offer.regime() + (offer.bundled() ? " bundled" : " by an agreement of its own"));
        }
        return String.join(", ", regimes);
    }

    private static String range(@Nullable Figure figure, int shift, String unit) {
        if (figure == null) {
            return "";
        }
        String low = Decimals.plain(figure.low().movePointRight(shift));
        String high = Decimals.plain(figure.high().movePointRight(shift));
        return (low.equals(high) ? low : low + "-" + high) + unit;
    }

    private static Doc orNull(@Nullable BigDecimal amount) {
        return amount == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(amount), 0);
    }

    private static Doc figure(@Nullable Figure figure) {
        return figure == null
                ? new Doc.Null(0)
                : new Obj(0)
                        .put("low", new Doc.Num(Decimals.plain(figure.low()), 0))
                        .put("value", new Doc.Num(Decimals.plain(figure.value()), 0))
                        .put("high", new Doc.Num(Decimals.plain(figure.high()), 0))
                        .put("source", figure.reference());
    }
}
