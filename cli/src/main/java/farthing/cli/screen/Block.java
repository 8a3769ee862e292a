package farthing.cli.screen;

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
