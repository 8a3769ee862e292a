package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may become of a sound document on its way: cut off, mistyped, tampered with. */
final class Mutations {
    /** Values of every kind, none of them likely to be right. */
    private static final List<Doc> STRANGERS = List.of(
            new Doc.Null(0),
            new Doc.Bool(true, 0),
            new Doc.Num("-1", 0),
            new Doc.Num("0", 0),
            new Doc.Num("1.5", 0),
            new Doc.Num("1e999999999", 0),
            new Doc.Num("-1e-999999999", 0),
            new Doc.Num("99999999999999999999999999", 0),
            new Doc.Num("9223372036854775807", 0),
            new Doc.Text("", 0),
            new Doc.Text("NaN", 0),
            new Doc.Text("-Infinity", 0),
            new Doc.Text("\u0000\ud83d\ude00:#*&!", 0),
            new Doc.Text("x".repeat(100_000), 0),
            new Doc.Text("9999-99-99", 0),
            new Doc.Text("+1000000000-12-31T23:59:59Z", 0),
            new Doc.Arr(List.of(), 0),
            new Doc.Arr(List.of(new Doc.Null(0)), 0),
            new Obj(0),
            new Obj(0).put("unknown", "value"));

    private Mutations() {}

    /** The document with one node replaced by each stranger in turn, or dropped, or with an unknown key beside it. */
    static List<Doc> ofStructure(Doc document) {
        List<Doc> mutants = new ArrayList<>();
        int nodes = count(document);
        for (int node = 0; node < nodes; node++) {
            for (Doc stranger : STRANGERS) {
                mutants.add(new Replacement(node, stranger).apply(document));
            }
            mutants.add(new Replacement(node, null).apply(document));
        }
        return mutants;
    }

    private static int count(Doc document) {
        return switch (document) {
            case Obj object -> {
                int count = 1;
                for (int i = 0; i < object.size(); i++) {
                    count += count(object.value(i));
                }
                yield count;
            }
            case Doc.Arr array ->
                1 + array.items().stream().mapToInt(Mutations::count).sum();
            default -> 1;
        };
    }

    /** Puts another node in the place of the n-th, counted in the order of the text; null drops it from its object. */
    private static final class Replacement {
        private final int wanted;
        private final Doc with;
        private int at;

        Replacement(int wanted, Doc with) {
            this.wanted = wanted;
            this.with = with;
        }

        Doc apply(Doc node) {
            if (at++ == wanted) {
                skip(node);
                return with == null ? new Doc.Text("dropped", 0) : with;
            }
            return switch (node) {
                case Obj object -> {
                    Obj copy = new Obj(0);
                    for (int i = 0; i < object.size(); i++) {
                        boolean drop = at == wanted && with == null;
                        Doc value = apply(object.value(i));
                        if (!drop) {
                            copy.put(object.key(i), value);
                        }
                    }
                    yield copy;
                }
                case Doc.Arr array ->
                    new Doc.Arr(array.items().stream().map(this::apply).toList(), 0);
                default -> node;
            };
        }

        private void skip(Doc node) {
            at += count(node) - 1;
        }
    }

    /** The bytes cut off, flipped, doubled, spliced or filled with what does not belong there. */
    static byte[] ofBytes(byte[] bytes, Random random) {
        byte[] mutant = bytes.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(Math.max(1, mutant.length));
            mutant = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(mutant, at);
                case 1 -> flipped(mutant, at, random);
                case 2 -> spliced(mutant, at, tail(mutant, random));
                case 3 -> spliced(mutant, at, new byte[] {(byte) random.nextInt(256)});
                case 4 -> spliced(mutant, at, pick(random).getBytes(StandardCharsets.UTF_8));
                default -> spliced(mutant, at, new byte[] {'\r', '\n'});
            };
        }
        return mutant;
    }

    private static String pick(Random random) {
        List<String> tokens = List.of(
                "{", "}", "[", "]", ":", ",", "\"", "-", "1e999", "NaN", "\ufeff", "*a", "&a ", "!!int ", "|", "\t",
                "---\n", "null", "0x1", "# ", "'", "%", "\u0000", "\\", "\\u", "\"\\x", "-9", ".", "T24:00Z");
        return tokens.get(random.nextInt(tokens.size()));
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        if (bytes.length > 0) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] tail(byte[] bytes, Random random) {
        return Arrays.copyOfRange(bytes, random.nextInt(Math.max(1, bytes.length)), bytes.length);
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] more) {
        byte[] longer = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }

    static byte[] utf8(Doc document) {
        return JsonText.compact(document).getBytes(StandardCharsets.UTF_8);
    }
}
