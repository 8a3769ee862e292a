package farthing.server;

import farthing.answers.desk.Desk;
import farthing.answers.desk.Field;
import farthing.answers.desk.Verb;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The description of the API, made from the desk's tables of fields and the published schemas of answers. */
public final class OpenApi {
    private static final String LOCAL = "#/$defs/";
    private static final String SCHEMAS = "#/components/schemas/";

    private OpenApi() {}

    /** The description as OpenAPI 3.1. */
    public static Obj document() {
        Obj paths = new Obj(0);
        Obj schemas = new Obj(0);
        for (Verb verb : Desk.verbs()) {
            Obj path = new Obj(0).put("post", byDocument(verb));
            if (Api.BY_QUERY.contains(verb.name())) {
                path.put("get", byQuery(verb));
            }
            paths.put(Api.PREFIX + verb.name(), path);
            schemas.put(request(verb), verb.schema());
            schemas.put(answer(verb), rooted(answerSchema(verb), SCHEMAS + answer(verb) + "/$defs/"));
        }
        schemas.put("problem", problem());
        return new Obj(0)
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new Obj(0)
                                .put("title", "Farthing")
                                .put("version", "1")
                                .put("description", "What AI costs, and why: the verbs of the command line over HTTP."))
                .put("paths", paths)
                .put("components", new Obj(0).put("schemas", schemas));
    }

    private static String request(Verb verb) {
        return verb.name() + "-request";
    }

    private static String answer(Verb verb) {
        return verb.name() + "-answer";
    }

    private static Obj byDocument(Verb verb) {
        Obj content = new Obj(0)
                .put(
                        "application/json",
                        new Obj(0)
                                .put("schema", reference(request(verb)))
                                .put("example", Examples.request(verb.name())));
        return new Obj(0)
                .put("operationId", verb.name())
                .put("summary", verb.what())
                .put("parameters", list(format()))
                .put("requestBody", new Obj(0).put("required", true).put("content", content))
                .put("responses", responses(verb));
    }

    private static Obj byQuery(Verb verb) {
        List<Doc> parameters = new ArrayList<>();
        for (Field<?> field : verb.fields()) {
            Obj schema = field.kind().schema();
            if (!isWholeDocument(schema)) {
                parameters.add(new Obj(0)
                        .put("name", field.name())
                        .put("in", "query")
                        .put("required", field.required())
                        .put("description", field.what())
                        .put("schema", schema));
            }
        }
        parameters.add(format());
        return new Obj(0)
                .put("operationId", verb.name() + "-by-query")
                .put("summary", verb.what())
                .put("parameters", new Doc.Arr(parameters, 0))
                .put("responses", responses(verb));
    }

    private static boolean isWholeDocument(Obj schema) {
        return schema.get("type") instanceof Doc.Text type && type.value().equals("object");
    }

    private static Obj format() {
        List<Doc> names = new ArrayList<>();
        for (String name : Negotiation.names()) {
            names.add(new Doc.Text(name, 0));
        }
        return new Obj(0)
                .put("name", "format")
                .put("in", "query")
                .put("required", false)
                .put("description", "form of the answer; goes before the Accept header; default: json")
                .put("schema", new Obj(0).put("type", "string").put("enum", new Doc.Arr(names, 0)));
    }

    private static Obj responses(Verb verb) {
        Obj content = new Obj(0).put("application/json", new Obj(0).put("schema", reference(answer(verb))));
        for (String type : Negotiation.otherTypes()) {
            content.put(type, new Obj(0).put("schema", new Obj(0).put("type", "string")));
        }
        Obj problem = new Obj(0).put("application/json", new Obj(0).put("schema", reference("problem")));
        return new Obj(0)
                .put("200", new Obj(0).put("description", verb.what()).put("content", content))
                .put(
                        "default",
                        new Obj(0)
                                .put("description", "what is wrong, where, and the way out")
                                .put("content", problem));
    }

    private static Obj problem() {
        Obj text = new Obj(0).put("type", "string");
        Obj error = new Obj(0)
                .put("type", "object")
                .put("required", list(new Doc.Text("status", 0), new Doc.Text("what", 0)))
                .put(
                        "properties",
                        new Obj(0)
                                .put("status", new Obj(0).put("type", "integer"))
                                .put("what", text)
                                .put("where", text)
                                .put("value", text)
                                .put("wayOut", text));
        return new Obj(0)
                .put("type", "object")
                .put("required", list(new Doc.Text("error", 0)))
                .put("properties", new Obj(0).put("error", error));
    }

    private static Obj reference(String name) {
        return new Obj(0).put("$ref", SCHEMAS + name);
    }

    private static Doc.Arr list(Doc... items) {
        return new Doc.Arr(List.of(items), 0);
    }

    private static Doc answerSchema(Verb verb) {
        String name = verb.name().equals("prices") ? "prices-list" : verb.name();
        String file = "/farthing/schemas/" + name + ".schema.json";
        try (InputStream in = JsonDocs.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no schema of the answer of " + verb.name() + ": " + file);
            }
            return JsonDocs.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same schema within another document: what points into it points to its new place. */
    private static Doc rooted(Doc doc, String place) {
        return switch (doc) {
            case Doc.Arr array ->
                new Doc.Arr(
                        array.items().stream().map(item -> rooted(item, place)).toList(), 0);
            case Obj object -> {
                Obj moved = new Obj(0);
                for (int i = 0; i < object.size(); i++) {
                    boolean points = object.key(i).equals("$ref");
                    moved.put(
                            object.key(i),
                            points
                                            && object.value(i) instanceof Doc.Text text
                                            && text.value().startsWith(LOCAL)
                                    ? new Doc.Text(place + text.value().substring(LOCAL.length()), 0)
                                    : rooted(object.value(i), place));
                }
                yield moved;
            }
            case Doc.Text text -> text;
            case Doc.Num number -> number;
            case Doc.Bool bool -> bool;
            case Doc.Null none -> none;
        };
    }
}
