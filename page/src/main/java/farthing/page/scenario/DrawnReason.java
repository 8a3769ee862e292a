package farthing.page.scenario;

import farthing.answers.SheetTrees;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Band;
import farthing.economics.plan.Bands;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.OptionSheet;
import farthing.quantity.Money;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure that was drawn is what it is: which inputs were drawn over which ranges, how often, from which seed, and what
 * was taken of the draws.
 */
record DrawnReason(Estimate estimate, OptionBands sure, Bands bands) {

    /** @param figure such as {@code month.p95} */
    List<Block> of(String figure) {
        int dot = figure.indexOf('.');
        String name = dot < 0 ? figure : figure.substring(0, dot);
        String part = figure.substring(dot + 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                title(name) + (dot < 0 || name.equals("loss") ? "" : ", " + part) + shown(name, part)));
        blocks.add(new Block.Note(taken(name, part)));
        blocks.add(new Block.Note(Amounts.count(bands.draws(), "draw") + ", seed " + bands.seed()
                + ". In each of them every input below has another value of its range, all others stand at their means,"
                + " and the whole plan is reckoned with them."));
        inputs(blocks, "What is drawn: what the means may be", bands.uncertain(), true);
        inputs(blocks, "How single interactions differ, which moves the means", bands.spread(), false);
        Cell cell = cell(name);
        if (cell != null) {
            blocks.add(new Block.Section("The same with every input at its mean"));
            blocks.add(new Block.Tree(SheetTrees.node(estimate.why(cell))));
        }
        return blocks;
    }

    private static String title(String name) {
        return switch (name) {
            case "completed" -> "A completed interaction";
            case "month" -> "A month";
            case "year" -> "A year";
            case "margin" -> "Gross margin";
            case "loss" -> "Chance of a month at a loss";
            case "cheapest" -> "Share of the draws in which this option is the cheapest";
            default -> "The draws";
        };
    }

    private String shown(String name, String part) {
        Band band = band(name);
        Double share = name.equals("loss") ? sure.loss() : name.equals("cheapest") ? (Double) sure.cheapest() : null;
        if (share != null) {
            return ": " + Amounts.percent(BigDecimal.valueOf(share));
        }
        if (band == null) {
            return "";
        }
        return switch (part) {
            case "p5" -> ": " + value(name, band.p5());
            case "p50" -> ": " + value(name, band.p50());
            case "p95" -> ": " + value(name, band.p95());
            case "mean" -> ": " + value(name, band.mean());
            case "bins", "draws" -> "";
            default -> ": " + value(name, band.p5()) + " to " + value(name, band.p95());
        };
    }

    private String value(String name, double value) {
        return name.equals("margin")
                ? Amounts.percent(BigDecimal.valueOf(value))
                : Amounts.money(new Money(new BigDecimal(value), estimate.currency()));
    }

    private @Nullable Band band(String name) {
        return switch (name) {
            case "completed" -> sure.completed();
            case "month" -> sure.month();
            case "year" -> sure.year();
            case "margin" -> sure.margin();
            default -> null;
        };
    }

    private @Nullable Cell cell(String name) {
        OptionSheet option = estimate.option();
        return switch (name) {
            case "completed", "cheapest" -> option.perCompleted();
            case "month" -> option.month();
            case "year" -> option.year();
            case "margin" -> option.margin();
            case "loss" -> option.revenue();
            default -> null;
        };
    }

    /** How a figure comes out of the draws. */
    private String taken(String name, String part) {
        if (name.equals("loss")) {
            return "In each draw, how likely revenue stays below cost in a month whose profit scatters around its mean by "
                    + Amounts.rounded(new Money(BigDecimal.valueOf(sure.scatter()), estimate.currency()))
                    + " (a standard deviation, taken as normal: interactions and users differ); then the mean of that over"
                    + " the draws.";
        }
        if (name.equals("cheapest")) {
            return "In how many of the draws a completed interaction costs least here, among the options that keep their"
                    + " limits; all options share the draws.";
        }
        return switch (part) {
            case "p5" -> percentile(5);
            case "p50" -> percentile(50);
            case "p95" -> percentile(95);
            case "mean" -> "The sum of the figures, one of each draw, over their number.";
            case "bins" -> "Each bar counts the draws whose figure lies from its left end to below its right end.";
            default ->
                "The figure is reckoned once in each draw; 90 % of the figures lie from the 5th to the 95th percentile.";
        };
    }

    private static String percentile(int share) {
        return "The smallest of the figures, one of each draw, that at least " + share
                + " % of them do not exceed (nearest rank).";
    }

    private static void inputs(List<Block> blocks, String title, List<Input> inputs, boolean means) {
        if (inputs.isEmpty()) {
            if (means) {
                blocks.add(new Block.Note("No input states what its mean may be, so that every draw is the same."));
            }
            return;
        }
        Table table = new Table()
                .text("input", 0)
                .number("mean", 0)
                .number("p5", 0)
                .number("p95", 0)
                .text("from", 0);
        for (Input input : inputs) {
            Distribution range = means ? input.uncertain() : input.spread();
            if (range != null) {
                table.row(
                        Words.inFull(input.path()) + " (" + input.path() + ")",
                        Shown.number(input.mean().doubleValue(), input.unit()),
                        Shown.number(range.quantile(0.05), input.unit()),
                        Shown.number(range.quantile(0.95), input.unit()),
                        GivenReason.source(input));
            }
        }
        blocks.add(new Block.Section(title));
        blocks.add(new Block.Grid(table));
    }
}
