package farthing.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./farthing} and {@code scripts/build-app} as they are, with stand-ins for Maven, Java and the start caches. */
class LauncherTest {
    /** A process number above every kernel's largest, 4,194,304 on Linux. */
    private static final String NO_PROCESS = "99999999";

    @TempDir
    private Path folder = Path.of("");

    private Path lock = Path.of("");

    @BeforeEach
    void aCheckoutWithStandIns() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh");
        Path root = root();
        for (String script : List.of("farthing", "scripts/build-app")) {
            write(script, Files.readString(root.resolve(script)));
        }
        write("scripts/find-jdk", """
                find_jdk() { JDK=$PWD/jdk; }
                jdk_version() { VERSION=1; }
                """);
        write("scripts/find-maven", "find_maven() { :; }\n");
        write("scripts/make-app", """
                #!/bin/sh
                mkdir -p cli/target/app
                echo "jdk='$1' version=1 jar=pom.xml short= short_use=-x short_cache=" >cli/target/app/launch
                """);
        write("bin/mvn", "#!/bin/sh\necho built >>builds\nsleep 1\n");
        write("jdk/bin/java", "#!/bin/sh\necho started\n");
        write("pom.xml", "");
        write("cli/pom.xml", "");
        Files.createDirectories(folder.resolve("cli/src/main"));
        Files.createDirectories(folder.resolve("books"));
        lock = folder.resolve("cli/target/building");
    }

    @Test
    void ofTwoFirstRunsAtOnceOneBuildsAndBothStart() throws Exception {
        write("bin/mvn", "#!/bin/sh\necho built >>builds\nuntil [ -e proceed ]; do sleep 0.1; done\n");
        Process one = start("one");
        await(() -> Files.exists(folder.resolve("builds")));
        Process two = start("two");
        await(() -> text("two.err").contains("waiting for the build of process"));
        write("proceed", "");
        assertThat(outcomes(List.of(one, two))).containsExactly("0 started", "0 started");
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
        assertThat(text("one.err") + text("two.err")).containsOnlyOnce("farthing: building");
        assertThat(lock).doesNotExist();
    }

    /** As a run leaves it that was killed, with its number written or before. */
    @ParameterizedTest
    @ValueSource(strings = {NO_PROCESS, ""})
    void theLockOfARunThatIsNoMoreIsCleared(String process) throws Exception {
        Files.createDirectories(lock);
        if (!process.isEmpty()) {
            Files.writeString(lock.resolve("pid"), process + "\n");
        }
        assertThat(outcomes(List.of(start("one")))).containsExactly("0 started");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aFailedBuildEndsBothRuns() throws Exception {
        write("bin/mvn", "#!/bin/sh\nsleep 1\nexit 1\n");
        List<Process> runs = List.of(start("one"), start("two"));
        assertThat(outcomes(runs)).containsExactly("1 ", "1 ");
        assertThat(text("one.err")).contains("the build failed");
    }

    /** Compiling the page's engine takes a minute: bad usage is told before. */
    @Test
    void theEngineIsCompiledOnceTheCommandIsKnownToBeGood() throws Exception {
        write("bin/mvn", "#!/bin/sh\necho built >>builds\nmkdir -p web/target\n: >web/target/web-1-SNAPSHOT.jar\n");
        write("jdk/bin/java", """
                #!/bin/sh
                case "$*" in
                  *--bogus*) echo "unknown option" >&2; exit 2 ;;
                  *web-1-SNAPSHOT.jar*) echo started ;;
                  *) [ "$FARTHING_ENGINE" = later ] && exit 76 ;;
                esac
                """);
        assertThat(outcomes(List.of(start("one", "export", "site", "public", "--bogus"))))
                .containsExactly("2 ");
        assertThat(text("one.err")).contains("unknown option").doesNotContain("engine");
        assertThat(outcomes(List.of(start("one", "export", "site", "public")))).containsExactly("0 started");
        assertThat(text("one.err")).contains("compiling the page's engine");
        assertThat(outcomes(List.of(start("one", "serve")))).containsExactly("0 started");
        assertThat(text("one.err")).as("there already").isEmpty();
        assertThat(Files.readAllLines(folder.resolve("builds")))
                .as("the program and the engine")
                .hasSize(2);
    }

    /** Before bash 4.4, which macOS has, an empty array is an unset variable, which {@code set -u} refuses. */
    @ParameterizedTest
    @ValueSource(strings = {".ci/run", "benchmarks/run"})
    void anEmptyArrayIsGuarded(String script) throws IOException {
        String text = Files.readString(root().resolve(script));
        assertThat(text).contains("[@]+").doesNotContainPattern("(?<!\\+)\"\\$\\{(limit|root|one_core)\\[@]");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("scripts/build-app"))) {
            folder = folder.getParent();
        }
        assertThat(folder).isNotNull();
        return folder == null ? Path.of("") : folder;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "./farthing"));
        command.addAll(arguments.length == 0 ? List.of("--version") : List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("FARTHING_JAVA_HOME");
        environment.merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + ":" + path);
        return builder.redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private List<String> outcomes(List<Process> runs) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (Process run : runs) {
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String out = text(outcomes.isEmpty() ? "one.out" : "two.out");
            outcomes.add(run.exitValue() + " " + out.strip());
        }
        return outcomes;
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), UTF_8);
    }
}
