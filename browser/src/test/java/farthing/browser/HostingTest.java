package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader does who wants to run a model. */
class HostingTest {
    private static final String ROWS = "#hosting-rows tbody tr";

    /** A small model's shape, as it lies beside weights; half a gigabyte of them at two bytes each. */
    private static final String CONFIG = """
            {"architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "hidden_size": 896, "intermediate_size": 4864,
             "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2, "vocab_size": 151936,
             "max_position_embeddings": 32768, "tie_word_embeddings": true, "torch_dtype": "bfloat16"}
            """;

    @Test
    void machinesOfManyProvidersStandByTheHourAndTheMonthEachWithHowItIsKnown() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting").settled();
            visit.click("#hosting-rows [data-set='h.all=yes']").settled();
            assertThat(visit.texts(ROWS)).hasSizeGreaterThanOrEqualTo(15);
            assertThat(new HashSet<>(visit.texts(ROWS + " td:first-child").stream()
                            .map(cell -> cell.split("\n", 2)[0])
                            .toList()))
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(visit.texts(ROWS + " .tag")).isNotEmpty().allSatisfy(tag -> assertThat(tag)
                    .isIn("measured", "claimed", "bound"));
            assertThat(visit.texts(ROWS + " td:last-child"))
                    .allSatisfy(held -> assertThat(held).matches("[\u2713\u2717].*"));
            double hour = dollars(visit.texts(ROWS + " td[data-label='$/hour']").get(0));
            double month =
                    dollars(visit.texts(ROWS + " td[data-label='$/month']").get(0));
            assertThat(month / hour).as("hours of a month").isBetween(725.0, 735.0);
        }
    }

    private static double dollars(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
    }

    @Test
    void aColumnSortsAndPaymentProviderAndAcceleratorChoose() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting").settled();
            visit.at("#sort-hourly").focus();
            visit.press("Enter").settled();
            assertThat(visit.focused()).as("sorting leaves the focus").isEqualTo("sort-hourly");
            assertThat(hours(visit)).isSorted();
            visit.press("Enter");
            assertThat(hours(visit)).isSortedAccordingTo(Comparator.reverseOrder());

            for (String payment : List.of("on-demand", "spot", "reserved-1y")) {
                visit.choose("h.pay", payment);
                assertThat(new HashSet<>(visit.texts(ROWS + " td:nth-child(3)")))
                        .containsExactly(payment);
            }
            visit.choose("h.pay", "").choose("h.provider", "lambda");
            assertThat(visit.texts(ROWS + " td:first-child"))
                    .allSatisfy(cell -> assertThat(cell).startsWith("lambda"));
            visit.choose("h.provider", "").choose("h.gpu", "h100-sxm").settled();
            assertThat(visit.texts(ROWS + " th")).isNotEmpty().allSatisfy(name -> assertThat(name)
                    .contains("H100"));
        }
    }

    private static List<Double> hours(Visit visit) {
        return visit.page().locator(ROWS + " td[data-label='$/hour'] data").all().stream()
                .map(price -> dollars(price.getAttribute("value")))
                .toList();
    }

    @Test
    void idleHoursAndLatencyCost() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting&h.gpu=h100-sxm&h.provider=lambda").settled();
            double busy = cost(visit);
            visit.slide("util", "30%").settled();
            assertThat(cost(visit) / busy)
                    .as("half the work for the same hours")
                    .isBetween(1.99, 2.01);
            visit.type("ops", "300k/year").settled();
            assertThat(cost(visit)).as("with people").isGreaterThan(busy * 2);
        }
    }

    private static double cost(Visit visit) {
        return dollars(visit.at(ROWS + " td[data-label='$/request'] data").getAttribute("value"));
    }

    @Test
    void aModelThatDoesNotFitSaysSoAndADroppedConfigIsHosted() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting").settled();
            visit.at("[data-key=host]").focus();
            visit.type("host", "deepseek-v3").settled();
            visit.click(ROWS + " th button").settled();
            visit.choose("h.gpu", "l4").settled();
            assertThat(visit.text("#hosting-memory")).contains("lacks", "\u2717 none");

            visit.give("config.json", CONFIG);
            visit.until("document.querySelector('#sentence').innerText.includes('config.json')", 20);
            visit.settled();
            assertThat(visit.text("#hosting-memory figcaption")).contains("holds the weights");
            assertThat(visit.why(ROWS + " td:last-child button")).containsPattern("weights.*0\\.9");
            visit.click("#k-host-hint button").settled();
            assertThat(visit.text("#sentence")).contains("deepseek-v3");
        }
    }

    @Test
    void aNameThatIsTypedPutsADroppedConfigAway() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting").settled();
            visit.give("config.json", CONFIG);
            visit.until("document.querySelector('#sentence').innerText.includes('config.json')", 20);
            visit.settled().type("host", "qwen3-8b").settled();
            assertThat(visit.text("#sentence")).contains("qwen3-8b").doesNotContain("config.json");
            assertThat(visit.linked("config")).isEmpty();
            assertThat(visit.linked("host")).isEqualTo("qwen3-8b");
        }
    }

    /** 280,000 / 5 = $56,000 a year; the reason is the command line's, of as many draws. */
    @Test
    void whatOwningCostsFollowsLifeAndPrice() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting&h.own=8xH200").settled();
            visit.click("#hosting-own summary");
            visit.type("h.own.price", "280k");
            visit.type("h.own.life", "5").settled();
            assertThat(visit.texts("#hosting-owning tbody tr:first-child td")).contains("56,000");
            assertThat(visit.linked("h.own.life")).isEqualTo("5");
            String why = Visit.words(Served.commandLine(
                    "explain", "tco", "8xH200", "--price", "280k", "--life", "5", "--ops", "0", "--draws", "2000"));
            assertThat(visit.why("#hosting-owning p [data-explain='own:all']")).isEqualTo(why);
        }
    }

    /** 1 - 6 / 20, and 1 - 0.8^12. */
    @Test
    void interruptionsAndWhatTheWorkLeansOnAreTypedIntoTheFolds() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting&h.own.hour=20&h.own.prefill=15000&h.own.decode=3000")
                    .settled();
            visit.type("h.own.spot", "6").settled();
            visit.click("#hosting-taken summary");
            visit.type("h.spot.taken", "20%").settled();
            assertThat(visit.text("#hosting-spot tbody tr")).contains("70.0 %", "93.1 %", "$6.01");
            visit.click("#hosting-leans summary");
            visit.choose("h.rank", "bandwidth").settled();
            assertThat(visit.text("#hosting-match thead")).contains("cheapest by bandwidth");
            visit.click("#hosting-others summary");
            assertThat(visit.texts("#hosting-same tbody tr")).hasSizeGreaterThan(3);
        }
    }

    @Test
    void theSentenceOpensTheReasonThatTheCommandLineGives() {
        String why = Visit.words(Served.commandLine("explain", "host", "llama-3.3-70b"));
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting").settled();
            assertThat(visit.why("#sentence [data-explain=best]")).isEqualTo(why);
        }
    }
}
