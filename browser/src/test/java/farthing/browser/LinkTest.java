package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One state in the address: it survives a reload, and a link shows another reader the same. */
class LinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"prices", "interaction", "hosting", "decide", "risk", "reality"})
    void aTabSurvivesReloadAndLink(String tab) {
        String sentence;
        String link;
        try (Visit visit = new Visit()) {
            visit.open("");
            visit.at("#tab-" + tab).click();
            visit.settled();
            sentence = visit.text("#sentence");
            link = visit.page().url();
            visit.page().reload();
            visit.settled();
            assertThat(visit.text("#sentence")).isEqualTo(sentence);
            assertThat(visit.at("[role=tab][aria-selected=true]").getAttribute("id"))
                    .isEqualTo("tab-" + tab);
        }
        try (Visit another = new Visit()) {
            another.page().navigate(link);
            another.settled();
            assertThat(another.text("#sentence")).isEqualTo(sentence);
        }
    }

    @Test
    void whatIsUsualIsNotInTheLink() {
        try (Visit visit = new Visit()) {
            visit.open("").settled();
            assertThat(visit.page().url()).doesNotContain("#");
        }
    }
}
