package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.MachineText;
import farthing.page.view.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What hosting costs on the page, against the desk's answers and facts that are known elsewhere. */
final class HostingViewTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final Pattern ROW = Pattern.compile("<tr class=\"[^\"]*\"><td>([^<]+)");

    private static Shown shown(String... set) {
        return Shown.of(ENGINE, "hosting", set);
    }

    private static String desk(Obj request) {
        Answer answer = new ShippedDesk(FACTS).desk().answer("host", request);
        return Format.JSON.text(answer, new Style(100, true, false));
    }

    @Test
    void figuresAreThoseThatTheDeskAnswers() {
        assertThat(shown().json()).isEqualTo(desk(new Obj(0).put("model", "llama-3.3-70b")));
        Obj request = new Obj(0)
                .put("model", "qwen3-32b")
                .put("in", "8000")
                .put("out", "200")
                .put("utilisation", "30%")
                .put("ops", "300k/year")
                .put("kv", "fp8")
                .put("payment", "spot")
                .put("tpot", "50ms");
        assertThat(shown(
                                "host",
                                "qwen3-32b",
                                "h.in",
                                "8000",
                                "h.out",
                                "200",
                                "util",
                                "30%",
                                "ops",
                                "300k/year",
                                "kv",
                                "fp8",
                                "h.pay",
                                "spot",
                                "tpot",
                                "50ms")
                        .json())
                .isEqualTo(desk(request));
    }

    @Test
    void atFirstThereAreManyMachinesOfManyProviders() {
        Set<String> providers = new TreeSet<>();
        int rows = 0;
        Matcher matcher = ROW.matcher(shown().html("hosting-rows"));
        while (matcher.find()) {
            providers.add(matcher.group(1));
            rows++;
        }
        assertThat(rows).isGreaterThanOrEqualTo(15);
        assertThat(providers).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aMachineOfOnesOwnCostsByItsRatesWithoutPayingTwice() {
        // $20/h, 15,000 in and 3,000 out a second, 5 in for 1 out, always full: $0.617 a million serial, $0.309
        // overlapped
        Shown shown = shown(
                "h.own.hour",
                "20",
                "h.own.prefill",
                "15000",
                "h.own.decode",
                "3000",
                "util",
                "100%",
                "h.on",
                "8xh100-sxm");
        assertThat(shown.text("sentence")).contains("$0.6173 a million tokens").contains("claimed");
        assertThat(shown.explanation("best")).contains("serial").contains("simultaneous");
        assertThat(shown.json()).contains("\"perMillion\": \"0.617283").contains("\"perMillion\": \"0.308641");
    }

    @Test
    void seventyBillionAtTwoBytesTakeWhatTheGuideSays() {
        // 70B FP16 = 140 GB (70.6B parameters: 141), 1,800 tokens x 0.328 MB = 0.59 GB a request
        Shown shown = shown("host", "llama-3.1-70b", "weights", "bf16", "h.gpu", "mi300x");
        assertThat(shown.text("hosting-memory"))
                .contains("MI300X")
                .contains("141")
                .contains("0.59");
    }

    @Test
    void aModelThatFitsNowhereSaysSo() {
        Shown shown = shown("host", "deepseek-v3", "h.gpu", "l4");
        assertThat(shown.problem()).isEmpty();
        assertThat(shown.text("sentence")).contains("on any machine").contains("does not fit");
        assertThat(shown.text("hosting-memory")).contains("lacks").contains("✗ none");
    }

    @Test
    void headersSayHowTheTableIsSorted() {
        assertThat(shown().html("hosting-rows")).contains("aria-sort=\"ascending\"");
        Shown falling = shown("h.sort", "-hourly", "h.all", "yes");
        assertThat(falling.html("hosting-rows")).contains("aria-sort=\"descending\"");
        Matcher matcher = Pattern.compile("data-explain=\"hourly@[^>]*><data value=\"[$]([0-9,.]+)\"")
                .matcher(falling.html("hosting-rows"));
        List<BigDecimal> hourly = new ArrayList<>();
        while (matcher.find()) {
            hourly.add(new BigDecimal(matcher.group(1).replace(",", "")));
        }
        assertThat(hourly).hasSizeGreaterThan(50).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void everyNumberOpensItsReason() {
        for (Shown shown : new Shown[] {shown(), shown("h.pay", "all", "h.gpu", "h100-sxm")}) {
            assertThat(shown.refs()).hasSizeGreaterThan(50);
            shown.everyNumberExplainsItself();
        }
    }

    /** A blank as wide as a digit stands for each decimal that another figure of the column has more. */
    @Test
    void decimalPointsStandBelowEachOther() {
        Matcher cells = Pattern.compile(
                        "data-label=\"[$]/hour\"><button[^>]*><data[^>]*>([^<]*)</data></button>([^<]*)</td>")
                .matcher(shown().html("hosting-rows"));
        Set<Integer> behind = new TreeSet<>();
        int rows = 0;
        while (cells.find()) {
            String whole = cells.group(1) + cells.group(2);
            behind.add(whole.length() - Math.max(whole.indexOf('.'), whole.indexOf('\u2008')));
            rows++;
        }
        assertThat(rows).isGreaterThanOrEqualTo(15);
        assertThat(behind).hasSize(1);
    }

    @Test
    void boundsAreSaidToBeBounds() {
        String rows = shown("h.gpu", "mi300x", "h.all", "yes").text("hosting-rows");
        assertThat(rows).contains("bound").contains("≤").contains("≥");
    }

    @Test
    void aConfigIsReadAndAHostileOneIsRefusedWithItsKey() {
        String config = "{\"model_type\": \"llama\", \"num_hidden_layers\": 32, \"hidden_size\": 4096,"
                + " \"num_attention_heads\": 32, \"num_key_value_heads\": 8, \"intermediate_size\": 14336,"
                + " \"vocab_size\": 128256, \"torch_dtype\": \"bfloat16\", \"max_position_embeddings\": 8192}";
        assertThat(shown("config", config).problem()).isEmpty();
        // 8.03B parameters at two bytes
        assertThat(shown("config", config, "h.gpu", "h100-sxm").text("hosting-memory"))
                .contains("16.1");
        assertThat(shown("config", config.replace("4096", "1e99")).problem()).contains("hidden_size");
        assertThat(shown("config", "{\"model_type\": \"<script>alert(1)</script>\"}")
                        .problem())
                .contains("layers");
        assertThat(shown("config", "[".repeat(100_000)).problem()).isNotEmpty();
        assertThat(shown("config", "not a shape at all").problem()).isNotEmpty();
    }

    /** 500,000 tokens a second of a 70B on eight H200 are beyond their bandwidth; the memory is the machine's either way. */
    @Test
    void whatIsClaimedBeyondPhysicsIsToldWithTheMemoryOfTheMachine() {
        Shown shown = shown(
                "h.own",
                "8xH200",
                "h.own.hour",
                "30",
                "h.own.decode",
                "500000",
                "h.own.prefill",
                "1000000",
                "weights",
                "fp8");
        assertThat(shown.text("hosting-notes")).contains("8x H200 SXM: claim above the bound");
        assertThat(shown.html("hosting-rows")).doesNotContain("✗ none");
    }

    /** The hour that {@code farthing host llama-3.3-70b --on 8xH100 --owned} has. */
    @Test
    void aMachineThatIsBoughtStandsBesideThoseForRent() {
        Shown shown = shown("h.own.bought", "yes");
        assertThat(shown.text("sentence")).contains("owned").contains("$19.13");
        assertThat(shown("h.own.bought", "yes", "h.own.hour", "20").text("hosting-rows"))
                .contains("own price")
                .contains("owned");
    }

    @Test
    void aMachineThatIsBoughtForNothingIsNoPrice() {
        assertThat(shown("h.own.bought", "yes", "h.own.price", "0").problem())
                .contains("h.own.price:")
                .contains("'0'");
        assertThat(shown("h.own.bought", "yes", "h.own.price", "200k").text("sentence"))
                .contains("owned");
    }

    /** 10 kW x 8,760 h x $0.35 = $30,660 and 10 x 12 x $1,000 = $120,000; 280,000 / 5 = $56,000 a year. */
    @Test
    void owningIsToldLineByLineAndYearByYear() {
        Shown shown = shown(
                "h.own.power",
                "0.35",
                "h.own.cooling",
                "none",
                "h.own.colo",
                "1000",
                "h.own.beside",
                "yes",
                "h.own.years",
                "1");
        assertThat(amounts(shown)).contains("30,660", "120,000");
        assertThat(shown.explanation(doorOf(shown, "30,660")))
                .contains("electricity")
                .contains("0.35");
        assertThat(amounts(shown("h.own", "8xH200", "h.own.price", "280k", "h.own.life", "5")))
                .contains("56,000");
        assertThat(shown("h.own.bought", "yes", "h.own.life", "5", "h.own.resale", "book")
                        .text("sentence"))
                .as("the owned machine in the list is that one")
                .contains("owned")
                .doesNotContain("$19.13");
        assertThat(Shown.words(shown("h.own.years", "44").slow("hosting-owning")))
                .contains("expected 1 to 10");
    }

    /** As beside a million tokens: nobody unasked, and who is typed by the year, owned or rented. */
    @Test
    void peopleAreCountedWhereTheyAreTyped() {
        Shown without = shown("h.own.years", "1");
        assertThat(Shown.words(without.slow("hosting-owning"))).contains("Nobody who runs it is counted");
        assertThat(amounts(without)).doesNotContain("75,000");
        Shown with = shown("h.own.years", "1", "ops", "300k/year");
        assertThat(Shown.words(with.slow("hosting-owning"))).contains("the people typed on the left");
        assertThat(amounts(with)).contains("300,000");
        assertThat(with.explanation(doorOf(with, "300,000"))).contains("300,000");
    }

    private static List<String> amounts(Shown shown) {
        Matcher cells =
                Pattern.compile("data-explain=\"own:[^>]*><data[^>]*>([^<]*)<").matcher(shown.slow("hosting-owning"));
        List<String> amounts = new ArrayList<>();
        while (cells.find()) {
            amounts.add(cells.group(1));
        }
        return amounts;
    }

    private static String doorOf(Shown shown, String amount) {
        Matcher door = Pattern.compile("data-explain=\"([^\"]*)\"[^>]*><data[^>]*>" + amount + "<")
                .matcher(shown.slow("hosting-owning"));
        assertThat(door.find()).isTrue();
        return door.group(1);
    }

    /** 1,000 tokens a second are 2.5 times 400; $2 an hour x 0.4 = $0.80, and $3 x 0.4 = $1.20. */
    @Test
    void aSlowerMachineIsNeededMoreOften() {
        assertThat(beside("2,1")).contains("1xa10gown price2.5$1.00$0.80dearer");
        assertThat(beside("3,1")).contains("1xa10gown price2.5$1.00$1.20no dearer");
    }

    private static String beside(String hours) {
        Shown two = shown(
                "host",
                "llama-3.1-8b",
                "h.own",
                "1xH100,1xA10G",
                "h.own.decode",
                "1000,400",
                "h.in",
                "0",
                "h.on",
                "1xh100-sxm",
                "h.own.hour",
                hours);
        return Shown.words(two.slow("hosting-same"));
    }

    /** Of one seller's list the L40S is the dearest by bandwidth and beats an H200 by arithmetic. */
    @Test
    void longAnswersRankByBandwidthAndLongPromptsByArithmetic() {
        Shown writing = shown("h.provider", "coreweave", "h.in", "100", "h.out", "2000", "h.on", "8xh100-sxm");
        Shown reading = shown("h.provider", "coreweave", "h.in", "64000", "h.out", "100", "h.on", "8xh100-sxm");
        String byBandwidth = Shown.words(writing.slow("hosting-match"));
        String byArithmetic = Shown.words(reading.slow("hosting-match"));
        assertThat(byBandwidth)
                .contains("bound by memory bandwidth")
                .matches("(?s).*cheapest by bandwidth.*h200-sxm.*l40s.*");
        assertThat(byArithmetic)
                .contains("bound by arithmetic")
                .matches("(?s).*cheapest by arithmetic.*l40s.*h200-sxm.*");
        assertThat(Shown.words(shown("h.rank", "interconnect").slow("hosting-match")))
                .contains("by interconnect");
        writing.everyNumberExplainsItself();
    }

    /** 1 - 6 / 20 = 70 % off; 1 - 0.8^12 = 93.1 % within a year; with redo and fallback $6.0104 an hour of work. */
    @Test
    void spotIsToldWithWhatInterruptionsCost() {
        Shown shown = shown(
                "h.own.hour",
                "20",
                "h.own.spot",
                "6",
                "h.own.prefill",
                "15000",
                "h.own.decode",
                "3000",
                "h.spot.taken",
                "20%");
        assertThat(Shown.words(shown.slow("hosting-spot"))).contains("$6.00$20.0070.0 %20.0 %93.1 %$6.0169.9 %");
        assertThat(shown.html("sentence")).contains("$6.0103882");
        shown.everyNumberExplainsItself();
        assertThat(Shown.words(shown().slow("hosting-spot"))).contains("No spot machine is in view");
    }

    /** 100 requests of 41.94 GB are 4.19 TB; a machine holds 12 of them: 9 machines. */
    @Test
    void requestsAtATimeTakeSoManyMachines() {
        Shown shown = shown(
                "host",
                "llama-3.1-70b",
                "weights",
                "fp8",
                "h.in",
                "127900",
                "h.out",
                "100",
                "h.on",
                "8xh100-sxm",
                "h.together",
                "100");
        assertThat(shown.text("hosting-memory"))
                .contains("41.9 GB each")
                .contains("4.19 TB")
                .contains("9 such machines");
        shown.everyNumberExplainsItself();
    }

    /** Llama 3.3 was trained for 131,072 positions: 200,000 and 300 tokens are beyond them wherever it runs. */
    @Test
    void aRequestBeyondTheModelsPositionsIsSaidToBe() {
        assertThat(shown("host", "llama-3.3-70b", "h.in", "200000").text("hosting-notes"))
                .contains("200,300 tokens")
                .contains("beyond the 131,072 positions of llama-3.3-70b");
        assertThat(shown("host", "llama-3.3-70b", "h.in", "130772").html("hosting-notes"))
                .doesNotContain("positions");
        assertThat(shown("host", "llama-3.3-70b", "h.in", "130773").text("hosting-notes"))
                .contains("positions");
    }

    /** What a small card lacks says nothing of a rack: told is the machine that no other one exceeds. */
    @Test
    void whereNothingFitsTheMachineWithTheMostMemoryStandsForAll() {
        BigDecimal most = FACTS.hardware().offers().stream()
                .map(offer -> FACTS.hardware()
                        .accelerator(offer.accelerator())
                        .memory()
                        .multiply(BigDecimal.valueOf(offer.count())))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        String sentence = shown("host", "llama-3.3-70b", "h.in", "10000000").text("sentence");
        String told = sentence.replaceAll(".*the most memory, (.*?): .*", "$1");
        MachineText machine = MachineText.parse(told, FACTS.hardware());

        assertThat(machine.accelerator().memory().multiply(BigDecimal.valueOf(machine.count())))
                .isEqualByComparingTo(most);
    }
}
