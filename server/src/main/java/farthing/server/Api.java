package farthing.server;

import farthing.answers.InputException;
import farthing.answers.desk.Desk;
import farthing.answers.desk.Verb;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.answers.words.NumberWords;
import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.server.http.Handler;
import farthing.server.http.Problem;
import farthing.server.http.ProblemException;
import farthing.server.http.Request;
import farthing.server.http.Response;
import farthing.server.http.Workers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs over HTTP: a request document in, the answer of the command line out. */
public final class Api implements Handler {
    static final String ROOT = "/api";

    static final String PREFIX = ROOT + "/";

    static final String DESCRIPTION = "openapi.json";

    /** Verbs whose questions are short enough for an address line. */
    static final List<String> BY_QUERY = List.of("cost", "compare");

    /** An answer in HTML holds its style and nothing else: no script, no address, no form. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int WRONG_TYPE = 415;
    private static final Style STYLE = new Style(100, true, false);
    private static final int DRAWS_MOST = 100_000;
    private static final String WAY_OUT = "GET /api shows each verb's fields and an example";

    /** Verbs whose answers may take seconds: they draw, or go through every offer. */
    private static final Set<String> LONG = Set.of("plan", "solve", "breakeven", "host", "tco");

    private final Desk desk;
    private final Workers workers;
    private final List<String> names = Desk.verbs().stream().map(Verb::name).toList();

    public Api(Desk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @Override
    public Response answer(Request request) {
        String verb = request.path().equals(ROOT) ? "" : request.path().substring(PREFIX.length());
        if (verb.isEmpty()) {
            return response(Negotiation.of(request, Format.HTML), ApiPage.answer());
        }
        if (verb.equals(DESCRIPTION)) {
            byte[] text = JsonText.pretty(OpenApi.document()).getBytes(StandardCharsets.UTF_8);
            return new Response(OK, "application/json", text, Map.of());
        }
        if (!names.contains(verb)) {
            throw unknown(verb);
        }
        Format format = Negotiation.of(request, Format.JSON);
        boolean byQuery = request.method().equals("GET");
        if (byQuery && !BY_QUERY.contains(verb)) {
            throw new ProblemException(
                    new Problem(NOT_ALLOWED, verb + " takes a document", "POST it as JSON; " + WAY_OUT),
                    Map.of("Allow", "POST"));
        }
        try {
            Obj question = byQuery ? ofQuery(request) : ofBody(request);
            checkDraws(question);
            Answer answer = LONG.contains(verb)
                    ? workers.atLength(() -> desk.answer(verb, question))
                    : workers.quickly(() -> desk.answer(verb, question));
            return response(format, answer);
        } catch (FormatException e) {
            throw new Problem(BAD_REQUEST, text(e), where(e), "", WAY_OUT).exception();
        } catch (InputException e) {
            throw new Problem(BAD_REQUEST, text(e), "request to " + verb, "", WAY_OUT).exception();
        }
    }

    /** One client's draws hold a thread that others wait for, and nobody can stop them half way. */
    private static void checkDraws(Obj question) {
        String draws = question.get("draws") instanceof Doc.Text text
                ? text.value()
                : question.get("draws") instanceof Doc.Num number ? number.text() : "";
        if (!draws.isEmpty() && NumberWords.times(draws) > DRAWS_MOST) {
            throw new Problem(
                            BAD_REQUEST,
                            "a server draws at most " + DRAWS_MOST + " times",
                            "draws",
                            draws,
                            "ask for fewer, or draw on the command line")
                    .exception();
        }
    }

    private ProblemException unknown(String verb) {
        List<String> near = NearestNames.of(verb, names);
        return new Problem(
                        NOT_FOUND,
                        "unknown verb '" + verb + "'"
                                + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"),
                        "path",
                        PREFIX + verb,
                        "known: " + String.join(", ", names))
                .exception();
    }

    private static Response response(Format format, Answer answer) {
        byte[] body = format.text(answer, STYLE).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = format == Format.HTML ? Map.of("Content-Security-Policy", POLICY) : Map.of();
        return new Response(OK, Negotiation.type(format), body, headers);
    }

    private static String text(RuntimeException e) {
        return e.getMessage() == null
                ? e.toString()
                : e.getMessage().replace("\r", "").replace('\n', ' ');
    }

    private static String where(FormatException e) {
        StringBuilder where = new StringBuilder(e.file().isEmpty() ? "request" : e.file());
        if (e.line() > 0) {
            where.append(", line ").append(e.line());
        }
        if (!e.key().isEmpty()) {
            where.append(", ").append(e.key());
        }
        return where.toString();
    }

    /** Values as on the command line; which kind each is, the verb's field says. */
    private static Obj ofQuery(Request request) {
        Obj question = new Obj(0);
        request.query().forEach((name, value) -> {
            if (!name.equals("format")) {
                question.put(name, value);
            }
        });
        return question;
    }

    private static Obj ofBody(Request request) {
        for (String name : request.query().keySet()) {
            if (!name.equals("format")) {
                throw new Problem(
                                BAD_REQUEST,
                                "unknown parameter '" + name + "'",
                                "query",
                                name,
                                "beside a document only format is known; the rest stands in the document")
                        .exception();
            }
        }
        checkType(request);
        Doc document = JsonDocs.parse(request.body());
        Obj question = Doc.asObject(document);
        if (question == null) {
            throw new FormatException(
                    document.line(),
                    "",
                    "expected an object such as {\"model\": \"gpt-4o\"}, found " + Doc.kind(document));
        }
        return question;
    }

    /** Another type is also what a form on a page elsewhere could send without being asked. */
    private static void checkType(Request request) {
        String[] parts = request.header("Content-Type").toLowerCase(Locale.ROOT).split(";", -1);
        boolean utf8 = parts.length == 1 || parts[1].replace("\"", "").strip().equals("charset=utf-8");
        String coding = request.header("Content-Encoding");
        if (!parts[0].strip().equals("application/json") || !utf8) {
            throw new Problem(
                            WRONG_TYPE,
                            "a request is JSON in UTF-8",
                            "header Content-Type",
                            request.header("Content-Type"),
                            "Content-Type: application/json")
                    .exception();
        }
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
            throw new Problem(
                            WRONG_TYPE,
                            "a request is not compressed",
                            "header Content-Encoding",
                            coding,
                            "send it as it is")
                    .exception();
        }
    }
}
