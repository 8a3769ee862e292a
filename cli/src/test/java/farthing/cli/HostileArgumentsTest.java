package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the program answers or says in a few lines what is wrong: never a stack trace or a silent zero. */
class HostileArgumentsTest {
    private static final List<String> COMMANDS = List.of(
            "cost gpt-4o --in 1000 --out 500",
            "cost gpt-4o --in 1000 --out 500 --cached 60% --calls 100k --tier batch",
            "cost gpt-4o --in 1000 --out 500 --cache-write 10 --reasoning 5 --as-of 2026-08-21",
            "cost gpt-4o --in 1000 --out 500 --provider openai --format json",
            "compare --in 1500 --out 300 --models gpt*,@budget --sort cost",
            "compare --ratio 5:1 --tokens 10M",
            "explain cost gpt-4o --in 1000 --out 500",
            "prices list",
            "prices show gpt-4o");

    private static final List<String> HOSTILE = List.of(
            "",
            "-1",
            "-0",
            "0",
            "NaN",
            "Infinity",
            "1e400",
            "1e-400",
            "1e9999999999",
            "99999999999999999999999999",
            "9223372036854775807",
            "9223372036854775808",
            "1.5",
            "1,5",
            "0x10",
            "1_000k",
            "100%",
            "101%",
            "-5%",
            "%",
            "k",
            "1:0",
            "0:0",
            ":",
            "1:1:1",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31",
            "2026-08-21T99:00",
            "null",
            "*",
            "**",
            "[",
            "@",
            "@nothing",
            "../../etc/passwd",
            "\u0000",
            "\u202e\ud800",
            "a".repeat(100_000),
            "--",
            "-",
            "@/no/such/file",
            "$(id)",
            "'\"\\");

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anyArgumentMayBeReplacedByAnything(String command) {
        String[] args = command.split(" ");
        for (int at = 1; at < args.length; at++) {
            for (String hostile : HOSTILE) {
                String[] changed = args.clone();
                changed[at] = hostile;
                assertAnswers(changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyArgumentsMayStandInAnyOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String[] args = COMMANDS.get(random.nextInt(COMMANDS.size())).split(" ");
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                String[] other = COMMANDS.get(random.nextInt(COMMANDS.size())).split(" ");
                args[random.nextInt(args.length)] = random.nextBoolean()
                        ? other[random.nextInt(other.length)]
                        : HOSTILE.get(random.nextInt(HOSTILE.size()));
            }
            assertAnswers(args);
        }
    }

    private static void assertAnswers(String... args) {
        String what = shown(String.join(" ", args));
        Run run = Run.of(args);
        assertThat(run.exit()).as("%s: %s", what, shown(run.err())).isIn(0, 2, 5);
        assertThat(run.err()).as(what).doesNotContain("Exception", "\tat ", "java.", "internal error");
        assertThat(run.err().length()).as("%s: %s", what, shown(run.err())).isLessThan(5_000);
        if (run.exit() == 2) {
            assertThat(run.out()).as(what).isEmpty();
            assertThat(run.err()).as(what).isNotBlank();
        }
    }

    private static String shown(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }
}
