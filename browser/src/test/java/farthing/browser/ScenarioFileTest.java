package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the command line read each other's farthing.yml. */
class ScenarioFileTest {
    @TempDir
    Path folder;

    @Test
    void theCommandLinePlansWhatThePageSaves() throws IOException {
        try (Visit visit = Visit.goingOn()) {
            visit.open("set.traffic.users=20k&set.calls.answer.output=500&draws=1500&seed=7")
                    .settled();
            String yml = visit.taken("yml");
            Path file = Files.writeString(folder.resolve("farthing.yml"), yml);
            String told = "# The figures of the page: farthing plan farthing.yml ";
            assertThat(yml).startsWith(told).contains("--seed 7", "--draws 1500");
            List<String> command = new ArrayList<>(List.of("plan", file.toString(), "--format", "json"));
            command.addAll(
                    List.of(yml.substring(told.length(), yml.indexOf('\n')).split(" ")));
            assertThat(visit.taken("json")).isEqualTo(Served.commandLine(command.toArray(String[]::new)));
        }
    }

    @Test
    void thePagePlansWhatAnEditorSaved() {
        String text = Texts.of(Path.of("../examples/presets/rag.yml"));
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            visit.page()
                    .locator("#picker")
                    .setInputFiles(new FilePayload("mine.yml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)));
            visit.page().waitForURL(url -> url.contains("file="));
            visit.settled();
            assertThat(visit.taken("json"))
                    .isEqualTo(Served.commandLine(
                            "plan", "examples/presets/rag.yml", "--draws", "2000", "--format", "json"));
            visit.page().reload();
            visit.settled();
            assertThat(visit.taken("yml")).contains("calls:");
        }
    }

    /** As the command line does, which takes either. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"model": "claude-sonnet-4-6", "input": 1400, "output": 600, "interactions": "100k", "price": 0.05}""", """
                {
                  "name": "Chat",
                  "models": ["claude-sonnet-4-6", "gpt-4o"],
                  "calls": {"answer": {"input": 1400, "output": 600}},
                  "interactions": "100k"
                }
                """})
    void aScenarioMayBeWrittenAsJson(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), text);
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            visit.page().locator("#picker").setInputFiles(file);
            visit.page().waitForURL(url -> url.contains("file="));
            visit.settled();
            assertThat(visit.taken("json"))
                    .isEqualTo(Served.commandLine("plan", file.toString(), "--draws", "2000", "--format", "json"));
        }
    }

    /** A logged call may tell its prompt as input: what it counts says that it is no scenario. */
    @Test
    void aCallInJsonIsNoScenario() throws IOException {
        Path file = Files.writeString(folder.resolve("call.json"), """
                {"model": "gpt-4o", "input": "Hello", "response": {"usage": {"prompt_tokens": 1000, "completion_tokens": 100}}}
                """);
        try (Visit visit = new Visit()) {
            visit.open("").settled();
            visit.page().locator("#picker").setInputFiles(file);
            visit.page().waitForURL(url -> url.contains("tab=reality"));
            visit.settled();
            assertThat(visit.text("#sentence")).contains("$0.0035");
        }
    }
}
