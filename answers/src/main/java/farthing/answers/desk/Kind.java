package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A kind of value that a field of a request takes: how it is read, and how JSON Schema says it. */
public sealed interface Kind<T> {
    /** @throws FormatException with the field's name if the value is none of this kind */
    T read(Doc value, String field);

    Obj schema();

    /**
     * What a command line takes as one word, text or a number.
     *
     * @param choices the words there are; empty where any will do
     * @param reader throws an {@link InputException} without a place
     */
    record Word<T>(List<String> choices, Function<String, T> reader) implements Kind<T> {
        /** Longer than any name or number. */
        static final int LONGEST = 2_000;

        public Word {
            choices = List.copyOf(choices);
        }

        @Override
        public T read(Doc value, String field) {
            String word = Fields.asWord(value, field);
            if (word.length() > LONGEST) {
                throw new FormatException(
                        value.line(), field, "has " + word.length() + " characters: at most " + LONGEST + " are read");
            }
            try {
                return reader.apply(word);
            } catch (InputException e) {
                throw new FormatException(value.line(), field, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public Obj schema() {
            Obj schema = new Obj(0);
            if (choices.isEmpty()) {
                return schema.put("type", Schemas.texts(List.of("string", "number")));
            }
            return schema.put("type", "string").put("enum", Schemas.texts(choices));
        }
    }

    /**
     * Several words: a list of them, or one text.
     *
     * @param commas whether a comma within a text parts two words
     */
    record Words<T>(Word<T> each, boolean commas) implements Kind<List<T>> {
        /** More than any question needs, and few enough to compare with every model of a book. */
        static final int MOST = 200;

        @Override
        public List<T> read(Doc value, String field) {
            List<T> read = new ArrayList<>();
            if (!(value instanceof Doc.Arr list)) {
                add(read, value, field);
                return read;
            }
            for (int i = 0; i < list.items().size(); i++) {
                add(read, list.items().get(i), field + "[" + i + "]");
            }
            return read;
        }

        private void add(List<T> read, Doc value, String field) {
            String text = Fields.asWord(value, field);
            for (String word : commas ? text.split(",") : new String[] {text}) {
                if (read.size() == MOST) {
                    throw new FormatException(value.line(), field, "is one too many: at most " + MOST + " are read");
                }
                read.add(each.read(new Doc.Text(word, value.line()), field));
            }
        }

        @Override
        public Obj schema() {
            Obj items = each.schema();
            Obj list = new Obj(0).put("type", "array").put("items", items).put("maxItems", MOST);
            return new Obj(0).put("anyOf", new Doc.Arr(List.of(items, list), 0));
        }
    }

    /** True or false. */
    record Flag() implements Kind<Boolean> {
        @Override
        public Boolean read(Doc value, String field) {
            if (value instanceof Doc.Bool flag) {
                return flag.value();
            }
            if (value instanceof Doc.Text text
                    && (text.value().equals("true") || text.value().equals("false"))) {
                return text.value().equals("true");
            }
            throw Fields.wrong(value, field, "true or false");
        }

        @Override
        public Obj schema() {
            return new Obj(0).put("type", "boolean");
        }
    }

    /** A whole document, such as a workload or a contract, in the shape of its file. */
    record Document() implements Kind<Obj> {
        @Override
        public Obj read(Doc value, String field) {
            if (value instanceof Obj object) {
                return object;
            }
            throw Fields.wrong(value, field, "an object");
        }

        @Override
        public Obj schema() {
            return new Obj(0).put("type", "object");
        }
    }

    /** Edits of a document: an object of values by their places, where null takes out what stands there. */
    record Edits() implements Kind<List<Patch>> {
        /** Longer than any place in a file. */
        private static final int LONGEST = 200;

        @Override
        public List<Patch> read(Doc value, String field) {
            if (!(value instanceof Obj edits)) {
                throw Fields.wrong(value, field, "an object such as {\"calls.answer.output\": 300}");
            }
            if (edits.size() > Words.MOST) {
                throw new FormatException(
                        value.line(), field, "has " + edits.size() + " edits: at most " + Words.MOST + " are read");
            }
            List<Patch> patches = new ArrayList<>();
            for (int i = 0; i < edits.size(); i++) {
                patches.add(patch(edits.key(i), edits.value(i), field));
            }
            return patches;
        }

        private static Patch patch(String path, Doc value, String field) {
            if (path.length() > LONGEST) {
                throw new FormatException(value.line(), field, "has a place of more than " + LONGEST + " characters");
            }
            try {
                return value instanceof Doc.Null ? Patch.remove(path) : Patch.set(path, value);
            } catch (IllegalArgumentException e) {
                throw new FormatException(value.line(), field, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public Obj schema() {
            return new Obj(0).put("type", "object").put("maxProperties", Words.MOST);
        }
    }
}
