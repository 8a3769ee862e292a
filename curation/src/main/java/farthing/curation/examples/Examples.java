package farthing.curation.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the example traffic: {@code Examples FOLDER}. The same bytes each time; examples/README.md tells the sources. */
public final class Examples {
    private Examples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "examples" : args[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("calls.jsonl"), calls());
        Files.writeString(folder.resolve("agent-session.jsonl"), agentSession());
    }

    /** A support bot's day, one call a line. */
    static String calls() {
        return SupportBot.text();
    }

    /** A coding agent's session, one call a line, with prefix blocks. */
    static String agentSession() {
        return AgentSession.text();
    }
}
