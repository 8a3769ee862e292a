package farthing.answers.desk;

import farthing.formats.doc.Obj;
import java.util.List;

/**
 * A verb of the desk: the table of what it can be asked, from which requests are read and described, and who answers.
 *
 * @param what it answers, in a sentence
 */
public record Verb(String name, String what, List<Field<?>> fields, Answering answering) {
    public Verb {
        fields = List.copyOf(fields);
    }

    /** How a request becomes an answer. */
    @FunctionalInterface
    public interface Answering {
        Reply reply(Request request, Facts facts);
    }

    /** What a request of this verb may hold, as JSON Schema. */
    public Obj schema() {
        return Schemas.of(this);
    }
}
