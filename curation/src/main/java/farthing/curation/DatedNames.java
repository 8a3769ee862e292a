package farthing.curation;

import farthing.catalogue.NamePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of names that bodies carry for a model named without a date, such as {@code gpt-5.4-2026-03-05}. */
final class DatedNames {
    private static final Pattern HAS_DATE =
            Pattern.compile("\\d{8}|\\d{4}-\\d\\d-\\d\\d|:|-\\d\\d-\\d\\d(\\d\\d)?$|-\\d{4}$");
    /** OpenRouter turns the words of Claude names around in its bodies. */
    private static final Pattern CLAUDE =
            Pattern.compile("anthropic/claude-(opus|sonnet|haiku|fable)-(\\d(?:\\.\\d)?)(-fast)?");

    private DatedNames() {}

    /** The rule, or null if the name has a date or a variant of its own. */
    static @Nullable NamePattern of(String name) {
        if (HAS_DATE.matcher(name).find() || name.endsWith("-latest")) {
            return null;
        }
        List<NamePattern> shapes = new ArrayList<>();
        shapes.add(new NamePattern.Shape(name + "-####-##-##"));
        shapes.add(new NamePattern.Shape(name + "-########"));
        Matcher claude = CLAUDE.matcher(name);
        if (claude.matches()) {
            String fast = claude.group(3) == null ? "" : claude.group(3);
            String turned = "anthropic/claude-" + claude.group(2) + "-" + claude.group(1) + fast;
            shapes.add(new NamePattern.Shape(turned + "-########"));
            shapes.add(new NamePattern.Shape(turned));
        }
        return new NamePattern.AnyOf(shapes);
    }
}
