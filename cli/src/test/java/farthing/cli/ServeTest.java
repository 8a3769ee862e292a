package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code serve} and {@code export site} as a person runs them; a stand-in takes the place of the compiled engine. */
class ServeTest {
    private static final int SIGINT = 2;
    private static final Pattern PAGE = Pattern.compile("The page: (http://localhost:(\\d+)/)");

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process serve(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "farthing.cli.Main",
                "serve"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Reads what the server says until it names its page. */
    private static Matcher page(Process server) throws IOException {
        BufferedReader said = server.errorReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher page = PAGE.matcher(line);
            if (page.find()) {
                return page;
            }
        }
        throw new AssertionError("the server ended: " + all);
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static boolean ignoresInterrupt() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(
                                            line.substring("SigIgn:".length()).strip(), 16)
                                    & (1L << (SIGINT - 1)))
                            != 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void itAnswersAsTheCommandLineDoesAndEndsAtOnceBySignal(String signal, int exit) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: there is no /bin/kill");
        assumeTrue(
                !signal.equals("INT") || !ignoresInterrupt(),
                "skipped: Ctrl-C is ignored by what a shell starts in the background, and by all that this starts");
        Process server = serve("--port", "0");
        String address = page(server).group(1);
        assertThat(get(address)).contains("<title>").contains("A completed interaction costs");
        assertThat(get(address + "api/cost?model=gpt-4o&in=1400&out=600&book=guide&format=csv"))
                .isEqualTo(Run.with(
                                Map.of(),
                                "",
                                "cost",
                                "gpt-4o",
                                "--in",
                                "1400",
                                "--out",
                                "600",
                                "--book",
                                "guide",
                                "--format",
                                "csv")
                        .out());
        Process kill = new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(server.pid())).start();
        assertThat(kill.waitFor()).isZero();
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(exit);
    }

    @Test
    void aSecondServerAtOnePortSaysWhatToDo() throws Exception {
        String port = page(serve("--port", "0")).group(2);
        Process second = serve("--port", port);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(second.errorReader().readLine())
                .contains("farthing serve: --port: " + port + " at 127.0.0.1 is taken")
                .contains("or --port 0 for any that is free");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 65536|--port: expected 0 to 65535, found '65536'",
                "--port http|--port",
                "--host no.such.host.invalid|--host: 'no.such.host.invalid' is no name or address that is known here",
                "--host 203.0.113.7|--host: 203.0.113.7 is no address of this machine",
                "--book nowhere.yml|neither a shipped book"
            })
    void whatCannotBeServedIsSaid(String options, String problem) {
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(options.split(" ")));
        Run run = Run.of(words.toArray(new String[0]));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("farthing serve: ").contains(problem);
    }

    @Test
    void anExportIsAFolderThatIsRenewedAndNoOthersIsTouched() throws IOException {
        Run first = Run.shipped("export", "site", folder.resolve("public").toString());
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("public holds ").contains(" files, ");
        assertThat(folder.resolve("public/index.html")).content().contains("A completed interaction costs");
        assertThat(folder.resolve("public/data/first.jsonl.gz")).isNotEmptyFile();
        assertThat(Run.shipped("export", "site", folder.resolve("public").toString())
                        .exit())
                .isZero();
        Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("thesis.txt"), "mine");
        Run refused = Run.shipped("export", "site", folder.resolve("mine").toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("is no former export").contains("--force");
    }
}
