package farthing.formats.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the house, one meaning each, in the order of GLOSSARY.md. */
public record Glossary(List<Term> terms) {
    public Glossary {
        terms = List.copyOf(terms);
    }

    private static final String INSIDE = "Inside the program";

    /** Without the words that only readers of code and documents meet. */
    public List<Term> met() {
        return terms.stream().filter(term -> !term.section().equals(INSIDE)).toList();
    }

    /** A word and its one meaning. */
    public record Term(String section, String word, String meaning) {}

    /** The rows of the tables of that text. */
    public static Glossary of(String markdown) {
        List<Term> terms = new ArrayList<>();
        String section = "";
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            }
            Term term = row(section, line);
            if (term != null) {
                terms.add(term);
            }
        }
        return new Glossary(terms);
    }

    private static @Nullable Term row(String section, String line) {
        if (!line.startsWith("| ") || !line.endsWith(" |")) {
            return null;
        }
        int split = line.indexOf(" | ");
        String word = split < 0 ? "" : line.substring(2, split).strip();
        boolean heading = word.isEmpty() || word.equals("word") || word.startsWith("-");
        return heading
                ? null
                : new Term(
                        section,
                        plain(word),
                        plain(line.substring(split + 3, line.length() - 2).strip()));
    }

    private static String plain(String text) {
        return text.replace("*", "").replace("`", "");
    }

    /** The term of that name, else all whose name holds it; all for the empty name. */
    public List<Term> matching(String wanted) {
        for (Term term : terms) {
            if (term.word().toLowerCase(Locale.ROOT).equals(wanted)) {
                return List.of(term);
            }
        }
        return terms.stream()
                .filter(term -> term.word().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
