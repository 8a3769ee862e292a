package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A figure in a sentence takes the room of its text and no more: "seed 1.", not "seed 1 .". */
class RunningTextTest {
    private static final String GAPS = """
            [...document.querySelectorAll(':is(h1, p, li, dd, figcaption, summary, .headline) .figure')]
              .filter(figure => figure.offsetParent && figure.firstElementChild)
              .filter(figure => {
                const words = document.createRange()
                words.selectNodeContents(figure)
                const lines = words.getClientRects()
                const style = getComputedStyle(figure)
                const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight)
                return figure.getBoundingClientRect().width - padding
                  > Math.max(...[...lines].map(line => line.width)) + 1
              })
              .map(figure => figure.textContent)""";

    @Test
    void figuresLeaveNoGapsInSentences() {
        try (Visit visit = Visit.goingOn()) {
            for (String tab : Tabs.ALL) {
                visit.open("tab=" + tab).settled();
                visit.page()
                        .evaluate("document.querySelectorAll('#body details').forEach(fold => { fold.open = true })");
                visit.settled();
                assertThat(visit.page().evaluate(GAPS).toString()).as(tab).isEqualTo("[]");
            }
        }
    }
}
