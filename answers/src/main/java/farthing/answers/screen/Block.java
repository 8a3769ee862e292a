package farthing.answers.screen;

import java.util.List;

/** A part of the screen. */
public sealed interface Block {

    /** The line that answers the question. */
    record Headline(String text) implements Block {}

    /** A paragraph, wrapped to the width. */
    record Note(String text) implements Block {}

    /** Text that keeps its line breaks. */
    record Lines(List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    record Grid(Table table) implements Block {}

    /** The title of a part, where a page has titles; on a terminal the head of the table below says enough. */
    record Section(String title) implements Block {}

    /** Parts that a page holds closed until they are asked for; a terminal leaves them out. */
    record Folded(String title, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A table with a bar behind each row, all on one scale.
     *
     * @param bars one for each row
     * @param mark a value marked through all bars, or NaN
     */
    record Chart(Table table, List<Bar> bars, double mark) implements Block {
        public Chart {
            bars = List.copyOf(bars);
            if (bars.size() != table.rows().size()) {
                throw new IllegalArgumentException(
                        bars.size() + " bars for " + table.rows().size() + " rows");
            }
        }

        /** The least value that any bar reaches, zero included where bars begin there. */
        double least() {
            return bars.stream()
                    .mapToDouble(bar -> Math.min(bar.from(), bar.to()))
                    .min()
                    .orElse(0);
        }

        double greatest() {
            return bars.stream()
                    .mapToDouble(bar -> Math.max(bar.from(), bar.to()))
                    .max()
                    .orElse(0);
        }
    }

    /** From one value to another. */
    record Bar(double from, double to, Kind kind) {
        /** What a bar shows; each kind has a look of its own beside its colour. */
        public enum Kind {
            WHOLE('\u2588', '#'),
            MORE('\u2593', '+'),
            LESS('\u2591', '-'),
            RANGE('\u2588', '=');

            private final char block;
            private final char ascii;

            Kind(char block, char ascii) {
                this.block = block;
                this.ascii = ascii;
            }

            char block() {
                return block;
            }

            char ascii() {
                return ascii;
            }
        }
    }

    record Tree(Node root) implements Block {}

    /**
     * A node of a derivation.
     *
     * @param amount shown at its right
     * @param notes below it
     */
    record Node(String label, String amount, List<String> notes, List<Node> children) {
        public Node {
            notes = List.copyOf(notes);
            children = List.copyOf(children);
        }
    }
}
