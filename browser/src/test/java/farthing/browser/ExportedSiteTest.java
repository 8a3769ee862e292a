package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a folder of files, handed out by a server that knows nothing of it. */
class ExportedSiteTest {
    @TempDir
    Path folder;

    @Test
    void itWorksBelowAnyPathAndAfterwardsWithoutAServer() throws Exception {
        Path site = Files.createDirectories(folder.resolve("team")).resolve("what-ai-costs");
        Served.process("export", "site", site.toString());
        assertThat(bytes(site)).as("bytes of the whole site").isBetween(2_000_000L, 5_000_000L);
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), folder.toRealPath(), OutputLevel.NONE);
        server.start();
        String home = "http://localhost:" + server.getAddress().getPort() + "/team/what-ai-costs/";
        String sentence = "";
        try (Visit visit = new Visit(home, new Browser.NewContextOptions(), "en-US")) {
            visit.open("").settled();
            visit.click("#tab-prices").settled();
            visit.until(
                    "navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)",
                    20);
            visit.slide("ratio", "1:1").settled();
            sentence = visit.text("#sentence");
            assertThat(sentence).contains("1:1", "$");

            server.stop(0);
            visit.page().context().setOffline(true);
            visit.page().reload();
            visit.settled();
            assertThat(visit.text("#sentence")).as("offline").isEqualTo(sentence);
            visit.click("#tab-hosting").settled();
            assertThat(visit.texts("#hosting-rows tbody tr")).hasSizeGreaterThanOrEqualTo(15);
        } finally {
            server.stop(0);
        }
    }

    private static long bytes(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
