package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the commands that the page hands out; {@code HandedOutCommandsTest} of the command line runs them. */
final class CommandTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final Views VIEWS = new Views(FACTS);

    private static Obj state(String link) {
        Obj state = new Obj(0);
        Stream.of(link.split("&")).filter(each -> !each.isEmpty()).forEach(each -> {
            int at = each.indexOf('=');
            state.put(each.substring(0, at), URLDecoder.decode(each.substring(at + 1), StandardCharsets.UTF_8));
        });
        return state;
    }

    private static String taken(Obj state, String format) {
        Obj file =
                ENGINE.call(new Obj(0).put("call", "take").put("state", state).put("format", format));
        assertThat(file.get("problem")).isNull();
        return ((Doc.Text) file.get("text")).value();
    }

    private static List<String> commands(Obj state) {
        State asked = State.of(state);
        return new Command(FACTS, asked, VIEWS.of(asked.tab())).text().lines().toList();
    }

    /** A name with a maker in it is that of a resale too: the command says how many offers it shows beside those in view. */
    @Test
    void offersThatAreCalledAlikeElsewhereAreCounted() {
        List<String> commands = commands(state("tab=prices&context=32000"));
        assertThat(commands).hasSize(2);
        assertThat(commands.get(1)).matches("# with \\d+ offers more, called alike by other sellers");
        assertThat(commands.get(0)).contains("--ratio 5:1 --tokens 10M --models ");
    }

    @Test
    void whatIsShownAtFirstHasAName() {
        assertThat(commands(new Obj(0).put("tab", "prices"))).satisfiesExactly(command -> assertThat(command)
                .startsWith("farthing compare ")
                .contains("--ratio 5:1 --tokens 10M --models @main --top 99999"));
    }

    /** A command that names nothing would compare all that there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "find=nosuchmodel",
                "find=nosuchmodel&list=all",
                "sellers=nobody",
                "sellers=nobody&list=all",
                "tiers=budget&modality=audio&sellers=anthropic&list=all",
                "hosted=llama-3.3-70b&sellers=anthropic"
            })
    void whereNothingIsInViewThereIsNoCommand(String filters) {
        Obj state = state("tab=prices&" + filters);
        assertThat(commands(state)).containsExactly("# no offer is in view: there is nothing to compare");
        assertThat(taken(state, "report")).contains("no offer is in view").doesNotContain("farthing compare --");
    }

    @Test
    void theReportHasTheCommand() {
        for (String link : List.of("tab=risk&seed=3", "tab=prices&find=mini", "tab=hosting&util=30%25", "tab=decide")) {
            Obj state = state(link);
            String report = taken(state, "report");
            assertThat(report).contains("<pre>" + commands(state).get(0) + "</pre>");
        }
        Obj calls = new Obj(0).put("tab", "reality");
        assertThat(commands(calls)).containsExactly("farthing report calls.jsonl");
    }

    /** The file says the command of the view; where that is not about the scenario, also the one of the plan. */
    @Test
    void theFileSaysItsCommand() {
        for (String tab : List.of("interaction", "decide", "risk")) {
            Obj state = new Obj(0).put("tab", tab).put("seed", "3");
            String file = taken(state, "yml");
            assertThat(file)
                    .startsWith("# The figures of the page: " + commands(state).get(0) + "\n");
        }
        for (String tab : List.of("prices", "hosting", "reality")) {
            Obj state = new Obj(0).put("tab", tab);
            assertThat(taken(state, "yml"))
                    .startsWith("# The figures of the page: " + commands(state).get(0)
                            + "\n# What this file plans: farthing plan farthing.yml --as-of ");
        }
        assertThat(taken(new Obj(0).put("tab", "hosting"), "yml"))
                .contains("page: farthing host llama-3.3-70b --as-of ");
    }

    /** One's own machine, and what the command line cannot be asked, stand in lines of their own. */
    @Test
    void whatTakesMoreThanOneCommandSaysSo() {
        assertThat(commands(state("tab=hosting&h.own.hour=20&h.own.bought=yes&h.gpu=h100-sxm")))
                .satisfiesExactly(
                        rented -> assertThat(rented).startsWith("farthing host llama-3.3-70b --as-of "),
                        shown -> assertThat(shown).isEqualTo("# of which the page shows the machines with h100-sxm"),
                        beside -> assertThat(beside).isEqualTo("# beside it, your own machine:"),
                        own -> assertThat(own).endsWith(" --on 8xH100 --per-hour 20"),
                        bought -> assertThat(bought).startsWith("# beside it, your own machine as bought"),
                        owned -> assertThat(owned).endsWith(" --on 8xH100 --owned"));
    }
}
