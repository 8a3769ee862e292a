package farthing.formats.imports;

import farthing.catalogue.NamePattern;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The match clauses of genai-prices: equals, starts_with, ends_with, contains, regex, or, and. */
final class GenaiMatch {
    private GenaiMatch() {}

    /** Names that the clause states outright, and the rule for the rest. */
    record Clause(List<String> names, @Nullable NamePattern rule) {}

    static Clause read(@Nullable Doc clause, String where, Findings findings) {
        List<String> names = new ArrayList<>();
        List<NamePattern> rules = new ArrayList<>();
        List<Doc> parts = clause instanceof Obj object && object.get("or") instanceof Doc.Arr or
                ? or.items()
                : clause == null ? List.of() : List.of(clause);
        for (Doc part : parts) {
            if (part instanceof Obj object && object.get("equals") instanceof Doc.Text name) {
                names.add(name.value());
            } else {
                NamePattern rule = pattern(part, where, findings);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        return new Clause(names, rules.isEmpty() ? null : rules.size() == 1 ? rules.get(0) : any(rules));
    }

    private static NamePattern any(List<NamePattern> rules) {
        return new NamePattern.AnyOf(rules);
    }

    private static @Nullable NamePattern pattern(Doc clause, String where, Findings findings) {
        if (!(clause instanceof Obj object) || object.size() != 1) {
            findings.dropped(where, clause, "not a match clause");
            return null;
        }
        Doc value = object.value(0);
        if (value instanceof Doc.Text text && !text.value().isEmpty()) {
            return ofText(object.key(0), text.value(), where, findings);
        }
        if (value instanceof Doc.Arr array) {
            List<NamePattern> parts = new ArrayList<>();
            for (Doc item : array.items()) {
                NamePattern part = pattern(item, where, findings);
                if (part != null) {
                    parts.add(part);
                }
            }
            boolean whole = parts.size() == array.items().size() && !parts.isEmpty();
            return switch (object.key(0)) {
                case "or" -> parts.isEmpty() ? null : any(parts);
                // With a part missing, "and" would match more than it says.
                case "and" -> whole ? new NamePattern.AllOf(parts) : null;
                default -> unknown(object, where, findings);
            };
        }
        return unknown(object, where, findings);
    }

    private static @Nullable NamePattern ofText(String kind, String text, String where, Findings findings) {
        return switch (kind) {
            case "equals" -> new NamePattern.Equal(text);
            case "starts_with" -> new NamePattern.StartsWith(text);
            case "ends_with" -> new NamePattern.EndsWith(text);
            case "contains" -> new NamePattern.Contains(text);
            case "regex" -> {
                NamePattern rule = NameRegex.pattern(text);
                if (rule == null) {
                    findings.dropped(where, text, "a regular expression with no form as a declared pattern");
                }
                yield rule;
            }
            default -> {
                findings.dropped(where, kind, "unknown match clause");
                yield null;
            }
        };
    }

    private static @Nullable NamePattern unknown(Obj object, String where, Findings findings) {
        findings.dropped(where, object, "unknown match clause");
        return null;
    }
}
