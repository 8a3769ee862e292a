package farthing.formats.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.economics.goal.Goal;
import farthing.formats.doc.FormatException;
import farthing.quantity.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin >= 70%           | margin >= 70%",
                "Gross-Margin>=0.7       | margin >= 70%",
                "margin \u2265 -20 %     | margin >= -20%",
                "completed <= 0.02       | completed <= 0.02",
                "cost per user <= 1.5    | user <= 1.5",
                "month <= $5,000         | month <= 5000 USD",
                "revenue >= EUR 20k      | revenue >= 20000 EUR",
                "revenue >= 20k EUR      | revenue >= 20000 EUR",
                "profit >= -$500         | profit >= -500 USD",
                "profit >= $-500         | profit >= -500 USD",
                "month \u2264 \u20ac5    | month <= 5 EUR",
                "losing_users <= 5%      | losing-users <= 5%"
            })
    void aGoalIsReadAsPeopleWriteIt(String text, String meant) {
        assertThat(GoalText.parse(text).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin                | expected a figure, >= or <=, and a bound, such as 'margin >= 70%'",
                "''                    | expected a figure, >= or <=, and a bound",
                "margn >= 70%          | did you mean 'margin'?",
                ">= 70%                | there are margin, completed, ended",
                "margin > 70%          | expected >= or <=, found '>'",
                "margin => 70%         | expected >= or <=, found '=>'",
                "margin >=             | nothing stands behind margin >=: name a bound, such as 70%",
                "margin >= 70          | at most 100%, found '70': write 70%",
                "margin >= 120%        | at most 100%, found '120%'",
                "margin >= $70         | is a share such as 70%, found '$70'",
                "month <= 5%           | is an amount such as 0.02 or $5000, found '5%'",
                "month <= five         | expected an amount such as 0.02, 5k or $5000, found 'five'",
                "month <= $            | expected an amount such as 0.02, 5k or $5000, found '$'",
                "margin >= -           | expected a share such as 70%, found '-'",
                "month <= --5          | found '--5'",
                "month <= 1e99         | found '1e99'",
                "month <= 5 <= 6       | found '5 <= 6'"
            })
    void whatIsNoGoalIsRefusedWithTheWayOut(String text, String message) {
        assertThatThrownBy(() -> GoalText.parse(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("goal: ")
                .hasMessageContaining(message);
    }

    @Test
    void aBoundIsMetByItself() {
        Goal goal = GoalText.parse("margin >= 70%");
        assertThat(goal.isMetBy(new java.math.BigDecimal("0.70"))).isTrue();
        assertThat(goal.isMetBy(new java.math.BigDecimal("0.6999999999999999999")))
                .isFalse();
        assertThat(goal.isMetBy(null)).isFalse();
    }

    @Test
    void anUnknownVariableIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Variable.named("prize"))
                .hasMessage("--over: expected cache, output-cap, model, messages-per-user, price, found 'prize';"
                        + " did you mean 'price'?");
    }

    /** Whatever is typed is a goal or is refused in words; a goal that is read is read again from its own text. */
    @Test
    void anyTextIsReadOrRefused() {
        String[] parts = {
            "margin",
            "completed",
            "month",
            "profit",
            "losing-users",
            " ",
            ">=",
            "<=",
            ">",
            "<",
            "=",
            "-",
            "$",
            "\u20ac",
            "EUR",
            "USD",
            "%",
            "5",
            "0.02",
            "70",
            "5k",
            "1e9",
            "1e-9",
            ",",
            ".",
            "\u2265",
            "\0",
            "x",
            "NaN"
        };
        int read = 0;
        Draws draws = new Draws(20260823);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(draws.nextBoolean() ? "month <= " : "");
            for (int k = draws.nextInt(7); k >= 0; k--) {
                text.append(parts[draws.nextInt(parts.length)]);
            }
            Goal goal;
            try {
                goal = GoalText.parse(text.toString());
            } catch (FormatException e) {
                assertThat(e).as(text.toString()).hasMessageStartingWith("goal: ");
                continue;
            }
            read++;
            assertThat(GoalText.parse(goal.text())).as(text.toString()).isEqualTo(goal);
        }
        assertThat(read).isGreaterThan(100);
    }
}
