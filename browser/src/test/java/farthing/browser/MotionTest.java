package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for an answer fades where the reader has nothing against motion; for all others nothing moves at all. */
class MotionTest {
    /** Notes each change that is not at once. */
    private static final String WATCH = """
            window.moved = []
            for (const kind of ['transitionrun', 'animationstart']) {
              addEventListener(kind, event => moved.push(event.propertyName ?? event.animationName))
            }""";

    /** What would move, also while an answer is awaited: its class, with how long it takes. */
    private static final String MOVING = """
            (() => {
              document.body.classList.add('reckoning')
              const takes = times => times.split(',').some(time => parseFloat(time) > 0)
              const moving = [...document.querySelectorAll('*')].flatMap(part =>
                ['', '::before', '::after'].map(which => getComputedStyle(part, which)).filter(style =>
                  takes(style.transitionDuration) || takes(style.transitionDelay)
                  || (style.animationName !== 'none' && takes(style.animationDuration))
                  || style.scrollBehavior === 'smooth')
                  .map(style => part.className + ' ' + style.transitionProperty + ' ' + style.transitionDuration))
              document.body.classList.remove('reckoning')
              return moving
            })()""";

    @Test
    void whatIsReckonedFadesMeanwhileWhereMotionIsWelcome() {
        try (Visit visit = new Visit()) {
            visit.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            visit.open("tab=risk").settled().page().evaluate(WATCH);
            visit.type("seed", "7").settled();
            visit.until("moved.length > 0", 10);
            assertThat(visit.page().evaluate("[...new Set(moved)].join()")).isEqualTo("opacity");
            assertThat((List<?>) visit.page().evaluate(MOVING))
                    .isNotEmpty()
                    .allSatisfy(
                            part -> assertThat(part).asString().contains("slow").endsWith(" opacity 0.2s"));
        }
    }

    @Test
    void nothingMovesForWhoeverAsksForLessMotion() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").page().evaluate(WATCH);
            for (String tab : Tabs.ALL) {
                visit.go("tab=" + tab);
                assertThat((List<?>) visit.page().evaluate(MOVING)).as(tab).isEmpty();
            }
            visit.go("tab=risk").type("seed", "7").settled();
            assertThat((List<?>) visit.page().evaluate("moved")).isEmpty();
        }
    }
}
