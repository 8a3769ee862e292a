package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Tab;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a reader picks from a list has an answer, or a message in the page's own words. */
class EveryChoiceTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());
    private static final Pattern LIST =
            Pattern.compile("<select[^>]*data-key=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option[^>]*value=\"([^\"]*)\"");
    private static final Pattern RADIO =
            Pattern.compile("<input type=\"radio\"[^>]*data-key=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SLIDER = Pattern.compile("data-slides=\"([^\"]+)\" data-steps=\"([^\"]+)\"");
    private static final Pattern OPTION_NAME = Pattern.compile("(?<![-\\w])--[a-z]|'farthing ");

    private record Choice(String key, String value) {}

    @ParameterizedTest
    @EnumSource(Tab.class)
    void everyChoiceOfEveryListIsAnswered(Tab tab) {
        Set<Choice> choices = choices(tab);
        List<String> failed = new ArrayList<>();
        for (Choice choice : choices) {
            String problem = told(tab, choice);
            if (!problem.isEmpty()) {
                failed.add(choice + ": " + problem);
            }
        }
        assertThat(failed).isEmpty();
        assertThat(choices).hasSizeGreaterThan(2);
    }

    private static Set<Choice> choices(Tab tab) {
        Set<Choice> choices = new LinkedHashSet<>();
        String html = html(view(tab, new Choice("", "")));
        Matcher lists = LIST.matcher(html);
        while (lists.find()) {
            Matcher options = OPTION.matcher(lists.group(2));
            while (options.find()) {
                choices.add(new Choice(lists.group(1), options.group(1)));
            }
        }
        Matcher radios = RADIO.matcher(html);
        while (radios.find()) {
            choices.add(new Choice(radios.group(1), radios.group(2)));
        }
        return choices;
    }

    /** A slider has no step that the field beside it would refuse, whatever else is set. */
    @ParameterizedTest
    @EnumSource(
            value = Tab.class,
            names = {"INTERACTION", "RISK", "PRICES"})
    void bothEndsOfEverySliderAreTaken(Tab tab) {
        List<String> refused = new ArrayList<>();
        Matcher sliders = SLIDER.matcher(html(view(tab, new Choice("", ""))));
        while (sliders.find()) {
            String[] steps = sliders.group(2).split(" ");
            for (String end : List.of(steps[0], steps[steps.length - 1])) {
                Obj answer = view(tab, new Choice(sliders.group(1), end));
                if (!answer.get("problem").equals(new Doc.Text("", 0))) {
                    refused.add(sliders.group(1) + " " + end + ": " + answer.get("problem"));
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static Obj view(Tab tab, Choice choice) {
        Obj state = new Obj(0).put("tab", tab.label());
        if (!choice.key().isEmpty()) {
            state.put(choice.key(), choice.value());
        }
        return ENGINE.call(new Obj(0).put("call", "view").put("state", state));
    }

    private static String html(Obj answer) {
        StringBuilder html = new StringBuilder();
        Obj regions = (Obj) answer.get("regions");
        for (int i = 0; i < regions.size(); i++) {
            html.append(Shown.html(regions.value(i)));
        }
        return html.toString();
    }

    /** What is wrong with the answer; empty if nothing is. */
    private static String told(Tab tab, Choice choice) {
        Obj answer = view(tab, choice);
        String problem = answer.get("problem") instanceof Doc.Text text ? text.value() : "";
        if (OPTION_NAME.matcher(problem).find()) {
            return problem;
        }
        Obj regions = (Obj) answer.get("regions");
        boolean says = regions.get("sentence") instanceof Doc.Text text
                && !Shown.words(text.value()).isBlank();
        if (problem.isEmpty() && !says) {
            return "no sentence";
        }
        Matcher option = OPTION_NAME.matcher(Shown.words(html(answer)));
        return option.find() ? "shows an option of the command line" : "";
    }
}
