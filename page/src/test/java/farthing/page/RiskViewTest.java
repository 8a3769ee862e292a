package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.view.Facts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Risk on the page: what moves the figure, how it may fall out, what must be true; against hand arithmetic. */
final class RiskViewTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);

    private static final Pattern TRY = Pattern.compile("data-set=\"([^\"]+)\">Try ");

    private static Shown shown(String... set) {
        return Shown.of(ENGINE, "risk", set);
    }

    private static Stream<String> presets() {
        return FACTS.presets().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetHasItsRiskAndEveryNumberItsReason(String preset) {
        Shown shown = shown("preset", preset);
        assertThat(shown.problem()).isEmpty();
        assertThat(shown.slow("risk-points")).contains("What must be true");
        shown.everyNumberExplainsItself();
    }

    @Test
    void aPriceOfTheCostIsWhereTheMarginIsGoneAndTwiceItWhereHalfIsKept() {
        // 0.9 cents of cost: margin 0 at $0.009, 50 % at $0.018.
        String points = Shown.words(shown("preset", "support-bot").slow("risk-points"));
        assertThat(points).contains("$0.018 ").contains("$0.009 ");
        assertThat(shown("preset", "support-bot", "set.price", "0.018").text("sentence"))
                .contains("50.0 %");
        assertThat(shown("preset", "support-bot", "set.price", "0.009").text("sentence"))
                .contains("0.0 %");
    }

    /** Typed into the field: five rounds leave 60.0 %, six 49.3 %, so half is left at 5 + 10.0 / 10.7, 5.93 to 5.94. */
    @Test
    void theGreatestMoverHasItsBreakPoint() {
        String rounds = "set.calls.answer.rounds";
        assertThat(shown(rounds, "5").text("sentence")).contains("60.0 %").contains("what moves it most: Rounds");
        assertThat(shown(rounds, "6").text("sentence")).contains("49.3 %");
        assertThat(Shown.words(shown().slow("risk-points"))).containsPattern("Rounds \\(answer\\)4\u2191 5.9[34]");
        String at =
                Shown.words(shown().slow("risk-points")).replaceFirst(".*Rounds \\(answer\\)4\u2191 ([0-9.]+).*", "$1");
        assertThat(shown(rounds, at).text("sentence")).containsPattern("(49.9|50.0|50.1) %");
    }

    /** Below half: what is tried leaves half. */
    @Test
    void whatIsTriedReachesTheMarginThatIsSaid() {
        String[] poor = {"set.business.price", "0.08", "set.traffic.users", "2k"};
        String points = shown(poor).slow("risk-points");
        assertThat(Shown.words(points)).contains("it gets there if one of these, alone, reaches its bound");
        List<String> tried = TRY.matcher(points)
                .results()
                .map(set -> URLDecoder.decode(set.group(1), StandardCharsets.UTF_8))
                .toList();
        for (String input : List.of("set.calls.answer.rounds=", "set.business.price=")) {
            String set = tried.stream()
                    .filter(each -> each.startsWith(input))
                    .findFirst()
                    .orElseThrow();
            int at = set.indexOf('=');
            assertThat(shown(poor[0], poor[1], poor[2], poor[3], set.substring(0, at), set.substring(at + 1))
                            .text("sentence"))
                    .as(set)
                    .containsPattern("gross margin is (49.9|50.0|50.1) %");
        }
    }

    @Test
    void aGreatestMoverWithoutABreakPointIsNamed() {
        // forty rounds come to some dollars: nothing that takes half of a hundred
        String points = Shown.words(shown("set.business.price", "100").slow("risk-points"));
        assertThat(points)
                .contains(
                        "Rounds (answer), which moves the cost most, takes the margin across neither 0 % nor 50 % from 1 to 40.");
    }

    @Test
    void theWidestBarIsTheInputThatMovesMost() {
        // A fifth of 300 tokens at $15 moves 0.09 cents, of 1,500 at $3 as much; nothing else of the file is dearer.
        String chart = shown("preset", "support-bot").text("risk-tornado");
        assertThat(chart).contains("240").contains("360").contains("0.81 \u00a2 to 0.99 \u00a2");
    }

    @Test
    void withoutARangeItOffersOneAndWithOneItDrawsTheMargin() {
        assertThat(shown("preset", "support-bot").slow("risk-margin")).contains("Put these ranges on");
        String drawn = shown("preset", "support-bot", "set.output", "100 to 2000", "set.price", "0.0095")
                .slow("risk-margin");
        assertThat(drawn).contains("class=\"loss\"").contains("chance of a month at a loss");
    }

    /** The file says 70% to 88% beside a mean of 80%; 70.4 % to 88.3 %, as drawn, are told to be moved. */
    @Test
    void aRangeThatIsMovedToItsMeanIsToldSo() {
        assertThat(shown().explanation("given:business.completed")).contains("is moved to keep that mean");
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherOneOthers() {
        String first = shown().slow("risk-bands");
        assertThat(shown("seed", "1", "draws", "2000").slow("risk-bands")).isEqualTo(first);
        assertThat(shown("seed", "2").slow("risk-bands")).isNotEqualTo(first);
        assertThat(shown("draws", "many").slowProblem()).contains("draws").contains("many");
    }
}
