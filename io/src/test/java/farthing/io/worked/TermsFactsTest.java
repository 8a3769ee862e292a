package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Provenance;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.RateLimit;
import farthing.catalogue.terms.Statement;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.io.TermsFiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every statement that names a parameter, price or claim of the facts says what it says, where it says it. */
class TermsFactsTest {
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(PM\\d{3}|P\\d{3}|CL\\d{3})(?:\\[(\\d)(?:\\.\\.(\\d))?])?");

    private record Reference(String id, int first, int last) {
        boolean isWhole() {
            return first < 0;
        }
    }

    private static List<Reference> references(String place) {
        List<Reference> references = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(place);
        while (matcher.find()) {
            int first = matcher.group(2) == null ? -1 : Integer.parseInt(matcher.group(2));
            int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
            references.add(new Reference(matcher.group(1), first, last));
        }
        return references;
    }

    private static Map<String, Obj> facts() {
        Map<String, Obj> facts = new LinkedHashMap<>();
        for (String name : List.of("parameters", "prices", "claims")) {
            Fields file = Fields.of(JsonDocs.read(Shared.file("facts/" + name + ".json")), "");
            for (Fields fact : file.objects(name)) {
                facts.put(fact.text("id"), fact.object());
            }
        }
        return facts;
    }

    private static BigDecimal number(Doc doc) {
        return Fields.asDecimal(doc, "");
    }

    private static void assertSays(Obj fact, Reference reference, Statement said, String where) {
        Doc value = fact.get("value");
        if (value instanceof Doc.Arr list) {
            assertThat(reference.isWhole()).as(where).isFalse();
            assertThat(said.low())
                    .as(where)
                    .isEqualByComparingTo(number(list.items().get(reference.first())));
            assertThat(said.high())
                    .as(where)
                    .isEqualByComparingTo(number(list.items().get(reference.last())));
        } else if (value != null) {
            assertThat(said.low()).as(where).isEqualByComparingTo(number(value));
            assertThat(said.high()).as(where).isEqualByComparingTo(number(value));
        } else {
            assertThat(said.low()).as(where).isEqualByComparingTo(number(Objects.requireNonNull(fact.get("low"))));
            assertThat(said.high()).as(where).isEqualByComparingTo(number(Objects.requireNonNull(fact.get("high"))));
        }
    }

    private static void assertPlace(Obj fact, String place) {
        Obj at = fact.get("at") instanceof Obj object ? object : fact;
        String file = at.get("file") == null
                ? Fields.asText(Objects.requireNonNull(at.get("guide")), "")
                : Fields.asText(Objects.requireNonNull(at.get("file")), "");
        long line = Fields.asCount(Objects.requireNonNull(at.get("line")), "");
        assertThat(place).contains(file.substring(0, 3) + " L" + line);
    }

    private static List<Statement> statements(Terms terms) {
        List<Statement> statements = new ArrayList<>();
        for (Figure figure : ShippedTermsTest.figures()) {
            statements.add(figure.stated());
            statements.addAll(figure.others());
        }
        for (CommitmentLadder ladder : terms.ladders()) {
            ladder.rungs().forEach(rung -> statements.add(rung.discount()));
        }
        return statements;
    }

    @Test
    void everyStatementEqualsTheFactThatItNames() {
        Map<String, Obj> facts = facts();
        int compared = 0;
        for (Statement statement : statements(TermsFiles.shipped())) {
            Provenance provenance = statement.provenance();
            for (Reference reference : references(provenance.place())) {
                Obj fact = facts.get(reference.id());
                assertThat(fact).as(reference.id()).isNotNull();
                assertPlace(fact, provenance.place());
                if (!reference.id().startsWith("CL")) {
                    assertSays(fact, reference, statement, reference.id() + " " + provenance.place());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void everyLimitOfTheGuideEqualsTheFactsInTheOrderNamed() {
        Map<String, Obj> facts = facts();
        int compared = 0;
        for (RateLimit limit : TermsFiles.shipped().limits()) {
            List<Reference> references = references(limit.provenance().place());
            for (int i = 0; i < references.size(); i++) {
                Obj fact = Objects.requireNonNull(facts.get(references.get(i).id()));
                BigDecimal most = limit.bounds().get(i).most();
                Doc value = Objects.requireNonNull(fact.get("value"));
                Doc stated = value instanceof Doc.Arr list
                        ? list.items().get(references.get(i).first())
                        : value;
                assertThat(most).as(references.get(i).id()).isEqualByComparingTo(number(stated));
                assertPlace(fact, limit.provenance().place());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(8);
    }
}
