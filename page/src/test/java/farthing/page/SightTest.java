package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a list the rows in sight are written, each as it stands in the whole list. */
class SightTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    private static List<Doc> rows(Obj question) {
        Obj state = new Obj(0).put("tab", "prices");
        Obj answer = ENGINE.call(question.put("call", "view").put("state", state));
        Obj regions = (Obj) Objects.requireNonNull(answer.get("regions"));
        return ((Doc.Arr) Objects.requireNonNull(regions.get("prices-rows"))).items();
    }

    private static Obj sight(Doc... ends) {
        return new Obj(0).put("sight", new Obj(0).put("prices-rows", new Doc.Arr(List.of(ends), 0)));
    }

    @Test
    void rowsOutOfSightAreLeftOut() {
        List<Doc> all = rows(new Obj(0));
        List<Doc> some = rows(sight(new Doc.Num("10", 0), new Doc.Num("25", 0)));
        assertThat(all).hasSize(60).allMatch(row -> row instanceof Doc.Text);
        assertThat(some).hasSize(60);
        assertThat(some.subList(10, 25)).isEqualTo(all.subList(10, 25));
        assertThat(some.subList(0, 10)).allMatch(row -> row instanceof Doc.Null);
        assertThat(some.subList(25, 60)).allMatch(row -> row instanceof Doc.Null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "9999999999", "NaN"})
    void aPlaceThatIsNoneIsTheFirst(String place) {
        assertThat(rows(sight(new Doc.Num(place, 0), new Doc.Num("1", 0))))
                .startsWith(rows(new Obj(0)).get(0))
                .element(1)
                .isInstanceOf(Doc.Null.class);
    }
}
