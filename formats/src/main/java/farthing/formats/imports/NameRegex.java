package farthing.formats.imports;

import farthing.catalogue.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions by which catalogues match model names, as names and shapes of our own: alternatives,
 * optional parts, groups, {@code \d}, a repeated rest at the end. A plain dot is read as a dot, as it is meant in
 * version numbers. What cannot be told as a declared pattern is refused.
 */
final class NameRegex {
    private static final int MOST = 256;

    /** A rest of any text behind fewer known characters would match by luck. */
    private static final int LEAST_BEFORE_REST = 3;

    /** How an expression says that a word must not stand anywhere. */
    private static final String REFUSES = "^(?!.*";

    private static final String WORD_END = "(?:$|-)";

    private static final char DIGIT = '#';
    private static final char REST = '*';

    private final String text;
    private int at;

    private NameRegex(String text) {
        this.text = text;
    }

    /** The expression is not one of names. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("not a pattern of names", null, false, false);
        }
    }

    /** Names and shapes, where {@code #} is one digit and a final {@code *} any rest; null if it has no such form. */
    static @Nullable List<String> shapes(String regex) {
        String body = regex.startsWith("(?i)") ? regex.substring(4) : regex;
        if (!body.startsWith("^")) {
            return null;
        }
        body = body.substring(1);
        boolean closed = false;
        while (body.endsWith("$")) {
            body = body.substring(0, body.length() - 1);
            closed = true;
        }
        try {
            NameRegex walk = new NameRegex(body);
            Set<String> shapes = walk.alternatives();
            if (walk.at != body.length()) {
                return null;
            }
            List<String> ended = new ArrayList<>();
            for (String shape : shapes) {
                ended.add(withRest(closed ? shape : shape + REST));
            }
            return ended;
        } catch (Refused e) {
            return null;
        }
    }

    /** What follows the first rest is part of it. */
    private static String withRest(String shape) {
        int rest = shape.indexOf(REST);
        if (rest < 0) {
            return shape;
        }
        if (rest < LEAST_BEFORE_REST) {
            throw new Refused();
        }
        return shape.substring(0, rest + 1);
    }

    /** The rule that the expression is, one that refuses a word included; null if it has no such form. */
    static @Nullable NamePattern pattern(String regex) {
        if (regex.startsWith(REFUSES) && regex.endsWith(WORD_END + ")")) {
            String word = regex.substring(REFUSES.length(), regex.length() - WORD_END.length() - 1);
            List<String> shapes = shapes("^" + word + "$");
            return shapes == null ? null : without(shapes);
        }
        List<String> shapes = shapes(regex);
        return shapes == null ? null : pattern(shapes);
    }

    /** Names in which none of the words stands, whole up to a hyphen or the end. */
    private static @Nullable NamePattern without(List<String> words) {
        List<NamePattern> refused = new ArrayList<>();
        for (String word : words) {
            if (word.isEmpty() || word.indexOf(DIGIT) >= 0 || word.indexOf(REST) >= 0) {
                return null;
            }
            NamePattern ends = new NamePattern.EndsWith(word.toLowerCase(Locale.ROOT));
            if (!refused.contains(ends)) {
                refused.add(ends);
                refused.add(new NamePattern.Contains(word.toLowerCase(Locale.ROOT) + "-"));
            }
        }
        return new NamePattern.NoneOf(refused);
    }

    static NamePattern pattern(List<String> shapes) {
        List<NamePattern> patterns = new ArrayList<>();
        for (String shape : shapes) {
            patterns.add(
                    shape.indexOf(DIGIT) < 0 && shape.indexOf(REST) < 0
                            ? new NamePattern.Equal(shape)
                            : new NamePattern.Shape(shape));
        }
        return patterns.size() == 1 ? patterns.get(0) : new NamePattern.AnyOf(patterns);
    }

    private Set<String> alternatives() {
        Set<String> all = new LinkedHashSet<>(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return bounded(all);
    }

    private Set<String> sequence() {
        Set<String> heads = new LinkedHashSet<>();
        heads.add("");
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            Set<String> tails = repeated(atom());
            Set<String> joined = new LinkedHashSet<>();
            for (String head : heads) {
                for (String tail : tails) {
                    joined.add(head + tail);
                }
            }
            heads = bounded(joined);
        }
        return heads;
    }

    private Set<String> atom() {
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '*', '+', '?', '{', '}', ')', ']', '^', '$', DIGIT -> throw new Refused();
            default -> one(String.valueOf(c));
        };
    }

    private Set<String> group() {
        if (text.startsWith("?:", at)) {
            at += 2;
        }
        Set<String> inner = alternatives();
        if (at >= text.length() || text.charAt(at++) != ')') {
            throw new Refused();
        }
        return inner;
    }

    private Set<String> escaped() {
        if (at >= text.length()) {
            throw new Refused();
        }
        char c = text.charAt(at++);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter && c != 'd') {
            throw new Refused();
        }
        return one(c == 'd' ? String.valueOf(DIGIT) : String.valueOf(c));
    }

    /** A class of single characters stands for each; one of ranges only makes sense repeated, as a rest. */
    private Set<String> characterClass() {
        int close = text.indexOf(']', at);
        if (close < 0 || text.charAt(at) == '^') {
            throw new Refused();
        }
        String members = text.substring(at, close);
        at = close + 1;
        if (members.indexOf('-') > 0) {
            boolean many = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '*');
            if (!many) {
                throw new Refused();
            }
            return one(String.valueOf(REST));
        }
        Set<String> each = new LinkedHashSet<>();
        for (int i = 0; i < members.length(); i++) {
            each.add(String.valueOf(members.charAt(i)));
        }
        return each;
    }

    private Set<String> repeated(Set<String> once) {
        if (at >= text.length()) {
            return once;
        }
        char c = text.charAt(at);
        if (c == '?') {
            at++;
            Set<String> optional = new LinkedHashSet<>();
            optional.add("");
            optional.addAll(once);
            return optional;
        }
        if (c == '+' || c == '*') {
            at++;
            return one(String.valueOf(REST));
        }
        if (c == '{') {
            return times(once);
        }
        return once;
    }

    private Set<String> times(Set<String> once) {
        int close = text.indexOf('}', at);
        String digits = close < 0 ? "" : text.substring(at + 1, close);
        if (once.size() != 1 || digits.length() != 1 || digits.charAt(0) < '1' || digits.charAt(0) > '9') {
            throw new Refused();
        }
        at = close + 1;
        return one(once.iterator().next().repeat(digits.charAt(0) - '0'));
    }

    private static Set<String> one(String text) {
        Set<String> one = new LinkedHashSet<>();
        one.add(text);
        return one;
    }

    private static Set<String> bounded(Set<String> all) {
        if (all.size() > MOST) {
            throw new Refused();
        }
        return all;
    }
}
