package farthing.server;

import farthing.answers.desk.Desk;
import farthing.answers.desk.Field;
import farthing.answers.desk.Verb;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import java.util.ArrayList;
import java.util.List;

/** What can be asked and how, for people: each verb with its fields and a command to try. */
final class ApiPage {
    private ApiPage() {}

    static Answer answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("What AI costs, and why: the verbs of the command line over HTTP"));
        blocks.add(new Block.Note("POST a JSON object to " + Api.PREFIX + "VERB. The answer is the document that"
                + " 'farthing VERB ... --format json' prints. Fields are the command line's options in camel case and take"
                + " what those take, such as 100k, 80% or 5m, or a number."));
        blocks.add(new Block.Note("For another form than JSON add ?format=csv, md, html, ndjson or table, or send an"
                + " Accept header. " + String.join(" and ", Api.BY_QUERY)
                + " also take their fields by GET. An error is"
                + " {\"error\": {status, what, where, value, wayOut}}."));
        blocks.add(new Block.Note(
                "For programs: " + Api.PREFIX + Api.DESCRIPTION + " describes all of this as OpenAPI 3.1."));
        blocks.add(new Block.Section("By address line"));
        blocks.add(new Block.Lines(List.of("curl 'http://localhost:" + Defaults.PORT + Api.PREFIX
                + "cost?model=gpt-4o&in=1400&out=600&format=table'")));
        for (Verb verb : Desk.verbs()) {
            blocks.add(new Block.Section(verb.name()));
            blocks.add(new Block.Note(verb.what()));
            blocks.add(new Block.Lines(List.of(Examples.curl(verb.name()))));
            blocks.add(new Block.Grid(fields(verb)));
        }
        return new Answer(OpenApi.document(), "", blocks);
    }

    private static Table fields(Verb verb) {
        Table table = new Table()
                .text("field", 0)
                .text("needed", 1)
                .text("default", 1)
                .elastic("what it is", 0);
        for (Field<?> field : verb.fields()) {
            String unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
            table.row(field.name(), field.required() ? "yes" : "", field.usual(), field.what() + unit);
        }
        return table;
    }
}
