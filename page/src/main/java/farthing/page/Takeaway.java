package farthing.page;

import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.answers.screen.CsvText;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import farthing.page.html.Html;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.View;

/** The figures in view as a file to keep. */
final class Takeaway {
    private static final Style PLAIN = new Style(100, true, false);

    private Takeaway() {}

    /** Name, media type and text of the file. */
    static Obj of(View view, String format, Facts facts, State state) {
        if (format.equals("report")) {
            Html report = new Report(facts, state, view).html();
            return file("farthing-" + state.tab().label() + ".html", "text/html", report.toString());
        }
        if (format.equals("yml")) {
            String yaml = YamlText.of(Scenario.of(facts, state).edited());
            String again = new Command(facts, state, view).asComment();
            return file("farthing.yml", "application/yaml", again + yaml);
        }
        return figures(view.answer(state), format, state);
    }

    private static Obj figures(Answer answer, String format, State state) {
        String name = "farthing-" + state.tab().label();
        return switch (format) {
            case "csv" -> file(name + ".csv", "text/csv", Format.CSV.text(answer, PLAIN));
            case "json" -> file(name + ".json", "application/json", Format.JSON.text(answer, PLAIN));
            case "md" -> file(name + ".md", "text/markdown", Format.MD.text(answer, PLAIN));
            case "tsv" -> file(name + ".tsv", "text/tab-separated-values", CsvText.betweenTabs(answer));
            default ->
                throw new InputException("format: expected csv, tsv, json, md, report or yml, found '" + format + "'");
        };
    }

    private static Obj file(String name, String type, String text) {
        return new Obj(0).put("name", name).put("type", type).put("text", text);
    }
}
