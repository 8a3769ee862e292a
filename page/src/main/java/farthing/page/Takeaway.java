package farthing.page;

import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;

/** The figures in view as a file to keep. */
final class Takeaway {
    private static final Style PLAIN = new Style(100, true, false);

    private Takeaway() {}

    /** Name, media type and text of the file. */
    static Obj of(Answer answer, String format, Facts facts, State state) {
        String name = "farthing-" + state.tab().label();
        return switch (format) {
            case "csv" -> file(name + ".csv", "text/csv", Format.CSV.text(answer, PLAIN));
            case "json" -> file(name + ".json", "application/json", Format.JSON.text(answer, PLAIN));
            case "md" -> file(name + ".md", "text/markdown", Format.MD.text(answer, PLAIN));
            case "report" -> file(name + ".html", "text/html", Format.HTML.text(answer, PLAIN));
            case "yml" ->
                file(
                        "farthing.yml",
                        "application/yaml",
                        YamlText.of(Scenario.of(facts, state).edited()));
            default ->
                throw new InputException("format: expected csv, json, md, report or yml, found '" + format + "'");
        };
    }

    private static Obj file(String name, String type, String text) {
        return new Obj(0).put("name", name).put("type", type).put("text", text);
    }
}
