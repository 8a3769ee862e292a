package farthing.page.view;

/** A view that is of a file which is handed over in pieces, as a browser reads it. */
public interface TakesFiles {

    /**
     * @param name of the file; empty for the example
     * @param state under which its calls are priced
     */
    void begin(String name, State state);

    /**
     * Takes the next piece.
     *
     * @return how far it is, in words; empty where the file as a whole cannot be read, which {@link #end} then tells
     */
    String feed(byte[] piece, int length);

    /**
     * From now on the view is of this file.
     *
     * @throws farthing.answers.InputException if it cannot be read; the view is as before then
     */
    void end();
}
