package farthing.web;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.util.function.Supplier;

/** How a program answers its worker: by text, whatever happens. */
final class Calls {
    private Calls() {}

    static Obj request(String question) {
        Doc request = SmallJson.parse(question);
        if (request instanceof Obj object) {
            return object;
        }
        throw new FormatException(request.line(), "", "a question is an object");
    }

    /** The answer as JSON, with {@code fault} if there is none. */
    static String answered(Supplier<Obj> answer) {
        try {
            return JsonText.compact(answer.get());
        } catch (RuntimeException e) {
            return JsonText.compact(new Obj(0).put("fault", fault(e)));
        }
    }

    /** Empty if all went well, else what did not. */
    static String told(Runnable step) {
        try {
            step.run();
            return "";
        } catch (RuntimeException e) {
            return fault(e);
        }
    }

    private static String fault(RuntimeException e) {
        String message = e.getMessage();
        return message == null || message.isEmpty()
                ? "the engine failed: " + e.getClass().getName()
                : message;
    }
}
