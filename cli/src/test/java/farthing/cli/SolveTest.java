package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private Run solve(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "solve";
        System.arraycopy(args, 0, all, 1, args.length);
        return Run.in(folder, Map.of(), new byte[0], all);
    }

    private void seat() throws IOException {
        Files.writeString(folder.resolve("seat.yml"), """
                # what a seat brings
                model: claude-sonnet-4-6
                input: 800
                output: 300
                traffic: {users: 1000, per_user: 50}
                price: {per: seat, amount: 0.50} # too little
                """);
    }

    @Test
    void itsHelpIsReadWithoutAWarning() {
        Run help = Run.of("solve", "--help");
        assertThat(help.out()).contains("'margin >= 90%'").doesNotContain("%%");
        assertThat(help.err()).isEmpty();
    }

    /** Who pays by the interaction pays for each: no user is at a loss, or all are. */
    @Test
    void whatAFigureNeedsIsSaidWhereThereIsNone() throws IOException {
        Files.writeString(
                folder.resolve("five.yml"),
                "model: claude-sonnet-4-6\ninput: 800\noutput: 300\ninteractions: 5k\nprice: 0.05\n");
        Run run = solve("five.yml", "losing-users <= 5%");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().replace('\n', ' '))
                .contains("losing-users is undefined with anthropic/claude-sonnet-4-6: it needs a price by the seat,")
                .contains("business: {heavy_tail: {users: 10%, usage: 50%}}.")
                .doesNotContain("does not help");
        Files.writeString(folder.resolve("needed.yml"), """
                model: claude-sonnet-4-6
                input: 800
                output: 300
                price: {amount: 20, per: seat}
                traffic: {users: 5k, per_user: 20}
                business: {heavy_tail: {users: 10%, usage: 50%}}
                """);
        assertThat(solve("needed.yml", "losing-users <= 5%").out()).contains("losing-users is 0 % with");
    }

    /** 50 x $0.0069 / (1 - 70 %) = $1.15. */
    @Test
    void theWrittenFileMeetsTheGoalAndKeepsItsComments() throws IOException {
        seat();
        Run run = solve("seat.yml", "margin >= 70%", "--over", "price", "-o", "dearer.yml");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wrote dearer.yml");
        assertThat(Files.readString(folder.resolve("dearer.yml")))
                .contains("# what a seat brings", "amount: 1.15")
                .doesNotContain("0.50");
        Run again = solve("dearer.yml", "margin >= 70%");
        assertThat(again.exit()).isZero();
        assertThat(again.out().replace('\n', ' ')).contains("margin >= 70% is met as it stands");
    }

    @Test
    void whatIsOutOfReachEndsWithThreeAndWritesNothing() throws IOException {
        seat();
        Run run = solve("seat.yml", "completed <= 0.0001", "--over", "price,output-cap", "-o", "none.yml");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("completed <= 0.0001 is not reached");
        assertThat(folder.resolve("none.yml")).doesNotExist();
    }

    @Test
    void aGoalInSeveralWordsAndAFileWithOtherValuesAreTaken() throws IOException {
        seat();
        Run run = solve("seat.yml", "margin", ">=", "70%", "--over", "price", "--with", "output=600");
        // 50 x (800 x 3 + 600 x 15) / 10^6 = 0.57, over 0.3 = 1.90
        assertThat(run.out()).contains("price.amount: 1.9\n");
    }

    /** A lognormal in which a tenth makes one half: sigma 1.281552, so that 1 in 100 makes 14.81 %. */
    @Test
    void thePlanTellsOfHeavyUse() throws IOException {
        seat();
        Run run = Run.in(
                folder,
                Map.of(),
                new byte[0],
                "plan",
                "seat.yml",
                "--with",
                "business.heavy_tail={users: 10%, usage: 50%}");
        assertThat(run.out().replace('\n', ' '))
                .as(run.err())
                .contains(
                        "the heaviest hundredth of users causes 14.8 % of what serving costs, the heaviest tenth 50.0 %")
                .contains("A seat of $0.50 pays for 72 interactions a month");
    }

    @Test
    void theFilesOwnTargetIsTheGoalWhereNoneIsNamed() throws IOException {
        seat();
        Run run = solve("seat.yml", "--over", "price", "--with", "business.target_margin=70%");
        assertThat(run.out()).as(run.err()).contains("price.amount: 1.15\n");
        assertThat(solve("seat.yml").err()).contains("the goal is missing", "target_margin");
    }

    /** 1,000 tokens of output are $0.015, 2,000 such messages $30; $90 are three times that. A message of $0.005 makes $5,000 of a million. */
    @Test
    void aMarkupIsNoAmountAndAMillionIsNotTooFar() throws IOException {
        Files.writeString(folder.resolve("markup.yml"), """
                model: claude-sonnet-4-6
                input: 0
                output: 1000
                traffic: {users: 1, per_user: 2000}
                price: {per: usage, markup: 1}
                """);
        assertThat(solve("markup.yml", "revenue >= $90", "--over", "price").out())
                .contains("1 to 3 times (+200.0 %)");
        Files.writeString(folder.resolve("one.yml"), """
                model: gpt-4o
                input: 800
                output: 300
                traffic: {users: 1, per_user: 50}
                """);
        assertThat(solve("one.yml", "month >= $5000", "--over", "messages-per-user")
                        .out())
                .contains("traffic.per_user: 1000000\n");
    }
}
