package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * docs/workload-file.md lists the keys of the schema, what each says, what stands where it is left out and which test holds
 * what it does. {@code -Dfarthing.write=true} writes the list anew.
 */
class WorkloadFileDocTest {
    private static final Path PAGE = Path.of("..", "docs", "workload-file.md");
    private static final Path SCHEMA = Path.of("..", "docs", "schemas", "workload.schema.json");
    private static final String KEYS = "## Every key";
    private static final String ACTS = "WorkloadKeysTest";

    /** Keys that a test of their own holds, and those that only name things. */
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private static Map<String, String> elsewhere() {
        Map<String, String> elsewhere = new TreeMap<>();
        for (String key : List.of("$schema", "schema", "name", "calls", "interactions", "input", "output")) {
            elsewhere.put(key, "WorkloadReaderTest");
        }
        for (String key : List.of("mean", "spread", "uncertain", "measured", "source")) {
            elsewhere.put("input." + key, "WorkloadReaderTest");
        }
        elsewhere.put("input.spread", "BandsTest");
        elsewhere.put("input.uncertain", "BandsTest");
        for (String key : List.of("model.model", "model.provider", "model.region")) {
            elsewhere.put(key, "WorkloadReaderTest");
        }
        elsewhere.put("calls.*.model", ACTS);
        elsewhere.put("calls.*.each", ACTS);
        elsewhere.put("gap", "OptionSheetTest");
        elsewhere.put("off_peak", ACTS);
        elsewhere.put("cache.scopes", "OptionSheetTest");
        elsewhere.put("cache.changes", ACTS);
        elsewhere.put("cache.policy", ACTS);
        elsewhere.put("cache", ACTS);
        elsewhere.put("latency", "FeasibilityTest");
        for (String key : List.of("target", "first_token", "streamed")) {
            elsewhere.put("latency." + key, "FeasibilityTest");
        }
        elsewhere.put("traffic.interactions", "WorkloadReaderTest");
        elsewhere.put("traffic.arrivals", "HitRatesTest");
        for (String key : List.of("", ".users", ".usage")) {
            elsewhere.put("business.heavy_tail" + key, "HeavyUseTest");
        }
        elsewhere.put("business.target_margin", "TargetMarginTest");
        for (String key : List.of("", "[].between", "[].rho", "[].of")) {
            elsewhere.put("correlations" + key, "CorrelationReaderTest");
        }
        elsewhere.put("traffic.peak", "FeasibilityTest");
        elsewhere.put("traffic.daily", ACTS);
        elsewhere.put("traffic.weekly", ACTS);
        elsewhere.put("models", ACTS);
        elsewhere.put("model", ACTS);
        elsewhere.put("quality.floor", ACTS);
        return elsewhere;
    }

    private static Obj schema() {
        return (Obj) JsonDocs.read(SCHEMA);
    }

    /** Places as the page lists them: a call's keys once, a price's once, a model's once. */
    private static List<String> places(Obj schema) {
        List<String> places = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        SchemaKeys.objects(schema).forEach((place, keys) -> keys.forEach(key -> all.add(place + key)));
        for (String place : all) {
            boolean ofACall = place.startsWith("calls.*.") && all.contains(place.substring("calls.*.".length()));
            boolean ofACallWithModel = ofACall && !place.equals("calls.*.model");
            boolean ofAPrice = place.startsWith("business.price.");
            boolean ofAModel = List.of("models[].", ".model.", ".first.", "cheapest[].").stream()
                    .anyMatch(place::contains);
            if (!ofACallWithModel && !ofAPrice && !ofAModel) {
                places.add(place);
            }
        }
        return places;
    }

    private static void collect(Doc document, String place, Set<String> said) {
        if (document instanceof Obj object) {
            for (int i = 0; i < object.size(); i++) {
                String child = SchemaKeys.generic(place + object.key(i));
                said.add(child);
                collect(object.value(i), child + ".", said);
            }
        } else if (document instanceof Doc.Arr list) {
            String item = place.substring(0, Math.max(0, place.length() - 1)) + "[].";
            list.items().forEach(each -> collect(each, item, said));
        }
    }

    private static String heldBy(String place, Set<String> said) {
        String other = ELSEWHERE.get(place);
        return other != null ? other : said.contains(place) ? ACTS : "";
    }

    private static String list() {
        Obj schema = schema();
        Map<String, String> meaning = SchemaKeys.descriptions(schema);
        Map<String, Doc> defaults = SchemaKeys.defaults(schema);
        Set<String> said = new TreeSet<>();
        WorkloadKeysTest.rows().forEach(row -> collect(YamlDocs.parse((String) row.get()[0]), "", said));
        StringBuilder text = new StringBuilder("| key | says | left out | held by |\n|---|---|---|---|\n");
        for (String place : places(schema)) {
            Doc otherwise = defaults.get(place);
            String shown = otherwise == null ? "" : JsonText.compact(otherwise).replace("\"", "");
            text.append("| `").append(place).append("` | ");
            text.append(meaning.get(place).replace("|", "\\|")).append(" | ").append(shown);
            text.append(" | ").append(heldBy(place, said)).append(" |\n");
        }
        return text.toString();
    }

    @Test
    void thePageListsEveryKeyOfTheSchema() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(KEYS));
        String written = before + KEYS + "\n\n" + list();
        if (Boolean.getBoolean("farthing.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertThat(page).isEqualTo(written);
        }
    }

    /** No key is only read: each has a test in which a figure answers to it. */
    @Test
    void everyKeyIsHeldByATest() {
        assertThat(list().lines().filter(line -> line.endsWith("|  |"))).isEmpty();
    }
}
