package farthing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import farthing.answers.desk.Desk;
import farthing.answers.desk.Verb;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.server.http.Limits;
import farthing.server.http.Listener;
import farthing.server.http.Wire;
import farthing.server.http.Workers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs over HTTP, as a client meets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final String COST = "{\"model\": \"claude-sonnet-4-6\", \"in\": 1400, \"out\": 600}";

    private final Desk desk = new Desk(Known.FACTS);
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Workers workers = new Workers();
    private final HttpClient client = HttpClient.newHttpClient();
    private Listener listener;

    @BeforeAll
    void start() throws IOException {
        listener = Listener.start(
                new Listener.Place(Defaults.HOST, 0, List.of()),
                Limits.usual(),
                new Routes(new Api(desk, workers), () -> new Site(new TreeMap<>()), "default-src 'none'"),
                faults::add);
    }

    @AfterAll
    void stop() {
        listener.close();
        workers.close();
        client.close();
    }

    @AfterEach
    void nothingIsAFaultOfTheProgram() {
        assertThat(faults).isEmpty();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        } else {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static List<String> verbs() {
        return Desk.verbs().stream().map(Verb::name).toList();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void eachVerbsExampleIsAnsweredByTheDesksDocument(String verb) throws Exception {
        Obj request = Examples.request(verb);
        HttpResponse<String> answer = post("/api/" + verb, JsonText.compact(request));
        assertThat(answer.body())
                .isEqualTo(JsonText.pretty(desk.answer(verb, request).document()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    }

    @Test
    void aQueryAsksWhatADocumentAsks() throws Exception {
        assertThat(get("/api/cost?model=claude-sonnet-4-6&in=1.4k&out=600").body())
                .isEqualTo(post("/api/cost", COST).body());
        assertThat(get("/api/compare?ratio=5%3A1&models=claude-*,gpt-*&top=3&all=false")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json|application/json|{",
                "csv|text/csv; charset=utf-8|meter,",
                "md|text/markdown; charset=utf-8|**$",
                "html|text/html; charset=utf-8|<!DOCTYPE html>",
                "ndjson|application/x-ndjson|{",
                "table|text/plain; charset=utf-8|$"
            })
    void theFormIsChosenByParameterOrByHeader(String format, String type, String start) throws Exception {
        HttpResponse<String> byName = post("/api/cost?format=" + format, COST);
        assertThat(byName.headers().firstValue("content-type")).contains(type);
        assertThat(byName.body()).startsWith(start);
        HttpResponse<String> byHeader = post(
                "/api/cost", COST, "Content-Type", "application/json", "Accept", type.replace("; charset=utf-8", ""));
        assertThat(byHeader.body()).isEqualTo(byName.body());
    }

    @Test
    void ofSeveralFormsTheWeightiestIsChosenAndNoneIsAnError() throws Exception {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(get("/api/cost?model=gpt-4o&in=1&out=1", "Accept", browser).body())
                .startsWith("<!DOCTYPE html>");
        assertThat(get("/api/cost?model=gpt-4o&in=1&out=1", "Accept", "text/csv;q=0.2, application/json;q=0.7")
                        .body())
                .startsWith("{");
        assertThat(get("/api/cost?model=gpt-4o&in=1&out=1", "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
        assertThat(get("/api/cost?model=gpt-4o&in=1&out=1&format=xml").body())
                .contains("format: expected json, csv, md, html, ndjson or table, found 'xml'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model\": \"gpt-4o\", \"inn\": 5, \"out\": 1}|unknown field 'inn' of cost; did you mean 'in'?",
                "{\"model\": \"gpt-4o\", \"in\": \"many\", \"out\": 1}|in: ",
                "{\"model\": \"gpt-5o\", \"in\": 5, \"out\": 1}|gpt-5o",
                "{\"in\": 5, \"out\": 1}|model: is missing",
                "{\"model\": \"gpt-4o\", \"in\": 5, \"in\": 6}|twice",
                "{\"model\": \"gpt-4o\", \"in\": NaN}|not JSON",
                "{\"model\": \"gpt-4o\"|the JSON document ends too early",
                "[]|expected an object",
                "null|expected an object",
                "''|is empty; a JSON document is expected"
            })
    void whatIsWrongIsSaidWithItsPlaceAndTheWayOut(String request, String what) throws Exception {
        HttpResponse<String> answer = post("/api/cost", request);
        assertThat(answer.statusCode()).isEqualTo(400);
        Obj error = error(answer);
        assertThat(text(error, "what")).contains(what);
        assertThat(text(error, "where")).startsWith("request");
        assertThat(text(error, "wayOut")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"preset\": \"example\", \"draws\": 100001}", "{\"preset\": \"voice\", \"draws\": \"1M\"}"})
    void moreDrawsThanOthersCanWaitForAreRefused(String request) throws Exception {
        HttpResponse<String> answer = post("/api/plan", request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 100000 times").contains("\"draws\"");
    }

    @Test
    void theLineAndFieldOfAWrongValueAreToldApart() throws Exception {
        Obj error = error(post("/api/cost", """
                {
                  "model": "gpt-4o",
                  "in": "many"
                }"""));
        assertThat(text(error, "where")).isEqualTo("request, line 3, in");
    }

    @Test
    void aDocumentOfManyNestedListsIsRefusedAndHoldsUpNobody() throws Exception {
        assertThat(post("/api/cost", "{\"model\":" + "[".repeat(1 << 20)).statusCode())
                .isEqualTo(400);
        String wide = "{\"model\": [" + "[],".repeat(1_000_000) + "[]]}";
        assertThat(post("/api/cost", wide).statusCode()).isEqualTo(400);
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 200_000; i++) {
            keys.append("\"k").append(i).append("\":0,");
        }
        assertThat(post("/api/cost", keys.append("\"model\":\"gpt-4o\"}").toString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHundredMegabytesAreRefused() throws Exception {
        try (Wire wire = new Wire(listener.port())) {
            wire.send(Wire.head(
                    "POST /api/cost HTTP/1.1", "Content-Type: application/json", "Content-Length: 104857600"));
            for (int i = 0; i < 100; i++) {
                wire.send(" ".repeat(1 << 20));
            }
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ").contains("the request is larger than 4194304 bytes");
        }
    }

    @Test
    void anUnknownVerbIsToldWithItsNeighbours() throws Exception {
        HttpResponse<String> answer = post("/api/coast", "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(error(answer), "what")).contains("unknown verb 'coast'; did you mean cost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                ""
            })
    void whatAFormElsewhereCouldSendIsRefused(String type) throws Exception {
        HttpResponse<String> answer =
                type.isEmpty() ? post("/api/cost", COST, "X-None", "x") : post("/api/cost", COST, "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(post("/api/cost", COST, "Content-Type", "application/json; charset=UTF-8")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCompressedRequestAndAStrayParameterAreRefused() throws Exception {
        assertThat(post("/api/cost", COST, "Content-Type", "application/json", "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
        assertThat(text(error(post("/api/cost?in=5", COST)), "what")).isEqualTo("unknown parameter 'in'");
    }

    @Test
    void noFileOfThisMachineIsReadByARequest() throws Exception {
        for (String field : List.of("book", "contract")) {
            HttpResponse<String> answer =
                    post("/api/cost", "{\"model\": \"gpt-4o\", \"in\": 1, \"" + field + "\": \"/etc/passwd\"}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("root:");
        }
    }

    @Test
    void aLongAnswerIsCompressedForWhoTakesIt() throws Exception {
        HttpResponse<String> plain = get("/api");
        HttpResponse<byte[]> packed = client.send(
                HttpRequest.newBuilder(uri("/api"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void thePageOfTheApiShowsEachVerbWithItsFieldsAndACommand() throws Exception {
        String page = get("/api").body();
        assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("<script");
        for (Verb verb : Desk.verbs()) {
            assertThat(page).contains("curl http://localhost:4025/api/" + verb.name());
            verb.fields().forEach(field -> assertThat(page).contains(">" + field.name() + "<"));
        }
        assertThat(get("/api/").body()).isEqualTo(page);
    }

    /** The published schema of OpenAPI is not at hand offline; so its references and each example are checked instead. */
    @Test
    void theDescriptionNamesEachVerbAndItsReferencesLeadSomewhere() throws Exception {
        Obj document = object(JsonDocs.parse(get("/api/openapi.json").body()));
        assertThat(text(document, "openapi")).isEqualTo("3.1.0");
        List<String> broken = new ArrayList<>();
        references(document, document, broken);
        assertThat(broken).isEmpty();
        Obj paths = object(document.get("paths"));
        assertThat(verbs()).allMatch(verb -> paths.has("/api/" + verb));
        assertThat(paths.size()).isEqualTo(verbs().size());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void theDescriptionsSchemasHoldForExampleAndAnswer(String verb) throws Exception {
        Obj document = object(JsonDocs.parse(get("/api/openapi.json").body()));
        Obj components = new Obj(0).put("components", object(document.get("components")));
        Obj request = Examples.request(verb);
        assertThat(errors(components, verb + "-request", request)).isEmpty();
        assertThat(errors(
                        components, verb + "-answer", desk.answer(verb, request).document()))
                .isEmpty();
        Obj wrong = new Obj(0).put("unheardOf", 1);
        assertThat(errors(components, verb + "-request", wrong)).isNotEmpty();
    }

    private static List<?> errors(Obj components, String schema, Obj value) {
        Obj root = new Obj(0)
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$ref", "#/components/schemas/" + schema)
                .put("components", object(components.get("components")));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonText.compact(root), InputFormat.JSON);
        return compiled.validate(JsonText.compact(value), InputFormat.JSON);
    }

    private static void references(Obj root, Doc doc, List<String> broken) {
        if (doc instanceof Doc.Arr array) {
            array.items().forEach(item -> references(root, item, broken));
        } else if (doc instanceof Obj object) {
            for (int i = 0; i < object.size(); i++) {
                if (object.key(i).equals("$ref") && object.value(i) instanceof Doc.Text target) {
                    Doc at = root;
                    for (String part : target.value().substring(2).split("/", -1)) {
                        at = at instanceof Obj parent ? parent.get(part) : null;
                    }
                    if (at == null) {
                        broken.add(target.value());
                    }
                }
                references(root, object.value(i), broken);
            }
        }
    }

    private static Obj error(HttpResponse<String> answer) {
        return object(object(JsonDocs.parse(answer.body())).get("error"));
    }

    private static Obj object(Doc doc) {
        assertThat(doc).isInstanceOf(Obj.class);
        return (Obj) doc;
    }

    private static String text(Obj object, String key) {
        return object.get(key) instanceof Doc.Text text ? text.value() : "";
    }
}
