package farthing.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a result goes that is no plain file, and what is said where it cannot go. */
class ResultFileTest {
    private static final String COST = "cost gpt-4o --in 1 --out 1";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLinkStaysALinkAndItsFileIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        assertThat(run(COST + " -o link.json").exit()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("{");
    }

    @Test
    void aPipeIsWrittenToAndNotReplaced() throws Exception {
        Path pipe = pipe();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));
        assertThat(run(COST + " -o pipe --format json").exit()).isZero();
        assertThat(read.get(20, TimeUnit.SECONDS)).startsWith("{").contains("\"0.0000125\"");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    /** A report may be piped in as {@code <(zcat ...)} does. */
    @Test
    void aPipeIsReadAsATrace() throws Exception {
        Path pipe = pipe();
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> fill(pipe));
        Run run = run("replay pipe --format json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"list\": \"0.00675\"");
        written.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {COST, "compare --in 1 --out 1", "rate calls.jsonl", "report calls.jsonl", "completion bash"})
    void aFullDiskIsToldInWords(String command) throws IOException {
        fill(folder.resolve("calls.jsonl"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Run run = run(full, command);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("No space left on device").doesNotContain("internal error", "Exception");
    }

    @Test
    void aReaderThatHasGoneIsNoError() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Run run = run(gone, "prices list");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate", "replay", "report"})
    void aFolderIsNoFile(String verb) {
        Run run = run(verb + " .");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is a folder; a file is expected");
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        boolean made = false;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            // told by the assumption
        }
        assumeTrue(made, "no mkfifo on this machine");
        return pipe;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Path file) {
        try {
            Files.writeString(
                    file,
                    "{\"provider\":\"openai\",\"model\":\"gpt-4o\","
                            + "\"usage\":{\"prompt_tokens\":1500,\"completion_tokens\":300}}\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Run run(String command) {
        return Run.in(folder, Map.of(), new byte[0], command.split(" "));
    }

    private Run run(OutputStream out, String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, UTF_8),
                Map.of("COLUMNS", "100"),
                () -> Run.NOW,
                folder,
                FixtureBooks.LIBRARY);
        int exit = Main.run(shell, command.split(" "));
        return new Run(exit, "", err.toString(UTF_8));
    }
}
