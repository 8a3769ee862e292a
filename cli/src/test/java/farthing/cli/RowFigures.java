package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures of a JSON answer by a path such as {@code offers > aws p5.48xlarge > perMillion > output}. */
final class RowFigures {
    /** Keys whose text tells an item of a list from its neighbours. */
    private static final List<String> NAMES = List.of(
            "option",
            "model",
            "call",
            "meter",
            "part",
            "input",
            "code",
            "check",
            "name",
            "variable",
            "server",
            "bucket",
            "id",
            "provider",
            "instance",
            "accelerator",
            "line",
            "year",
            "context");

    private RowFigures() {}

    /** The figure at the end of a path; a step into a list names an item, or its place from 0. */
    static String text(Doc from, String path) {
        Doc at = from;
        for (String step : path.split(" > ")) {
            Doc next = at instanceof Doc.Arr items ? named(items, step) : ((Obj) at).get(step);
            assertThat(next).as("figure %s of %s", step, path).isNotNull();
            at = Objects.requireNonNull(next);
        }
        Doc end = at instanceof Obj bar ? Objects.requireNonNull(bar.get("amount"), path) : at;
        return switch (end) {
            case Doc.Num number -> number.text();
            case Doc.Text text -> text.value();
            case Doc.Bool bool -> String.valueOf(bool.value());
            default -> String.valueOf(end);
        };
    }

    /** The item that is called so by its words, such as {@code answer output} for a charge; null if there is none. */
    static @Nullable Doc named(Doc.Arr items, String name) {
        for (Doc item : items.items()) {
            Obj object = (Obj) item;
            List<String> words = new ArrayList<>();
            for (String key : NAMES) {
                if (object.get(key) instanceof Doc.Text text) {
                    words.add(text.value());
                } else if (object.get(key) instanceof Doc.Num number) {
                    words.add(number.text());
                }
            }
            if (words.contains(name) || String.join(" ", words).equals(name)) {
                return item;
            }
        }
        boolean place = name.chars().allMatch(Character::isDigit)
                && Integer.parseInt(name) < items.items().size();
        return place ? items.items().get(Integer.parseInt(name)) : null;
    }

    /** A word as it is, a number exactly, a number behind {@code ~} to the digits that stand. */
    static void holds(String what, String actual, String expected) {
        if (Character.isLetter(expected.charAt(0))) {
            assertThat(actual).as(what).isEqualTo(expected);
        } else if (expected.startsWith("~")) {
            BigDecimal wanted = new BigDecimal(expected.substring(1));
            BigDecimal rounded =
                    new BigDecimal(actual).round(new MathContext(wanted.precision(), RoundingMode.HALF_EVEN));
            assertThat(rounded).as(what).isEqualByComparingTo(wanted);
        } else {
            assertThat(new BigDecimal(actual)).as(what).isEqualByComparingTo(expected);
        }
    }
}
