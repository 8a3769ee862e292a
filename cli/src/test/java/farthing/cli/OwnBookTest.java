package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader's own book says of its sources is told as it stands there, whatever it calls them. */
class OwnBookTest {
    @TempDir
    Path folder;

    private String told(String toldAs, String command) throws IOException {
        Files.writeString(folder.resolve("mine.yml"), """
                schema: farthing/book/1
                book: mine
                date: 2026-08-01
                sources:
                  - {id: guide, name: Our own procurement guide, date: 2026-08-01%s}
                providers:
                  - id: acme
                    name: Acme
                    models:
                      - id: m1
                        cards:
                          - {source: guide, place: "page 4, table 2", checked: 2026-08-01, prices: {input: 1, output: 2}}
                """.formatted(toldAs));
        Run run = Run.shippedIn(
                folder, GoldenTest.words(command + " --book mine.yml").toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @Test
    void aSourceCalledGuideIsTheReadersOwn() throws IOException {
        assertThat(told("", "explain cost acme/m1 --in 1000 --out 100"))
                .contains("source guide, checked 2026-08-01")
                .doesNotContain("project's guide");
        assertThat(told("", "prices show acme/m1"))
                .contains("Source: Our own procurement guide, page 4, table 2; checked 2026-08-01");
    }

    @Test
    void aSourceThatNobodyCanOpenIsToldByItsOwnWordsWithoutThePlace() throws IOException {
        assertThat(told(", told-as: our notes", "explain cost acme/m1 --in 1000 --out 100"))
                .contains("source our notes, checked 2026-08-01");
        assertThat(told(", told-as: our notes", "prices show acme/m1"))
                .contains("Source: Our own procurement guide; checked 2026-08-01")
                .doesNotContain("table 2");
    }
}
