package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.doc.FormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @Test
    void lineEndsMayBeMixed() {
        assertThat(lines("a\nb\r\nc\rd\n\n\r\re", 100))
                .containsExactly("1 a", "2 b", "3 c", "4 d", "5 ", "6 ", "7 ", "8 e");
    }

    @Test
    void theLastLineNeedsNoEndAndAnEmptyFileHasNone() {
        assertThat(lines("a\n", 100)).containsExactly("1 a");
        assertThat(lines("a", 100)).containsExactly("1 a");
        assertThat(lines("", 100)).isEmpty();
        assertThat(lines("\n", 100)).containsExactly("1 ");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(lines("\ufeffa\n\ufeffb", 100)).containsExactly("1 a", "2 \ufeffb");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextInAnyPiecesReadsAsTheJdkSplitsIt(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            int draw = random.nextInt(40);
            text.append(draw == 0 ? "\n" : draw == 1 ? "\r\n" : draw == 2 ? "\r" : draw == 3 ? "\t" : "\u00e9");
        }
        String expected = text.toString();
        InputStream pieces = new ByteArrayInputStream(expected.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1 + random.nextInt(9)));
            }
        };
        List<String> read = new ArrayList<>();
        try (Lines lines = Lines.of(pieces, "pieces")) {
            while (lines.next()) {
                read.add(lines.text());
            }
        }
        assertThat(read).as("seed %d", seed).isEqualTo(expected.lines().toList());
    }

    @Test
    void gzipIsUndoneEvenInSeveralMembers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip("a\nb"));
        bytes.write(gzip("c\nd"));
        assertThat(lines(bytes.toByteArray(), 100)).containsExactly("1 a", "2 bc", "3 d");
    }

    /** A pipe gives what its writer has written so far, and {@code available()} may be 0 while it writes on. */
    @Test
    void gzipMembersAreReadOnFromAPipeThatHasNothingReadyBetweenThem() throws IOException {
        List<byte[]> members = List.of(gzip("a\n"), gzip("b\n"), gzip("c\n"));
        InputStream pipe =
                new SequenceInputStream(Collections.enumeration(members.stream()
                        .map(ByteArrayInputStream::new)
                        .map(in -> (InputStream) in)
                        .toList())) {
                    @Override
                    public int available() {
                        return 0;
                    }
                };
        List<String> read = new ArrayList<>();
        try (Lines lines = Lines.of(pipe, "pipe")) {
            while (lines.next()) {
                read.add(lines.text());
            }
        }
        assertThat(read).containsExactly("a", "b", "c");
    }

    @Test
    void damagedGzipIsNamed() throws IOException {
        byte[] whole = gzip("line\n".repeat(1000));
        assertThatThrownBy(() -> lines(Arrays.copyOf(whole, whole.length / 2), 100))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the gzip data end too early");
        whole[20] ^= 0x55;
        assertThatThrownBy(() -> lines(whole, 100))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("gzip data");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextOnesAreRead() {
        String text = "a\n" + "x".repeat(3_000_000) + "\r\nb\n" + "y".repeat(101) + "\nc\n" + "z".repeat(100) + "\n";
        try (Lines lines = Lines.of(stream(text.getBytes(StandardCharsets.UTF_8)), "calls.jsonl", 100)) {
            assertThat(lines.next()).isTrue();
            assertThatThrownBy(lines::next)
                    .isInstanceOf(FormatException.class)
                    .hasMessage("calls.jsonl:2: the line is over 100 bytes");
            assertThat(lines.next()).isTrue();
            assertThat(lines.text()).isEqualTo("b");
            assertThatThrownBy(lines::next).hasMessage("calls.jsonl:4: the line is over 100 bytes");
            assertThat(lines.next()).isTrue();
            assertThat(lines.text()).isEqualTo("c");
            assertThat(lines.next()).isTrue();
            assertThat(lines.length()).isEqualTo(100);
            assertThat(lines.next()).isFalse();
        }
    }

    @Test
    void aLineThatNeverEndsTakesBoundedMemory() {
        InputStream endless = new InputStream() {
            private long left = 1L << 31;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] b, int off, int len) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(len, left);
                Arrays.fill(b, off, off + read, (byte) 'x');
                left -= read;
                return read;
            }
        };
        try (Lines lines = Lines.of(endless, "endless")) {
            assertThatThrownBy(lines::next).hasMessage("endless:1: the line is over 16777216 bytes");
            assertThat(lines.next()).isFalse();
            assertThat(lines.buffer().length).isLessThan(20 << 20);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreReportedByLine() {
        try (Lines lines = Lines.of(stream(new byte[] {'a', '\n', (byte) 0xe9, '\n'}), "calls.jsonl")) {
            lines.next();
            lines.next();
            assertThatThrownBy(lines::text).hasMessageContaining("line 2: byte 0xe9 at offset 0 is not UTF-8");
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Lines.open(folder.resolve("none"))).hasMessageEndingWith("none: no such file");
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("calls.jsonl.gz"), gzip("a\nb\n"));
        try (Lines lines = Lines.open(file)) {
            assertThat(lines.next()).isTrue();
            assertThat(lines.next()).isTrue();
            assertThat(lines.text()).isEqualTo("b");
            assertThat(lines.isBlank()).isFalse();
            assertThat(lines.consumed()).isEqualTo(4);
        }
    }

    private static List<String> lines(String text, int maxBytes) {
        return lines(text.getBytes(StandardCharsets.UTF_8), maxBytes);
    }

    private static List<String> lines(byte[] bytes, int maxBytes) {
        List<String> read = new ArrayList<>();
        try (Lines lines = Lines.of(stream(bytes), "test", maxBytes)) {
            while (lines.next()) {
                read.add(lines.number() + " " + lines.text());
            }
        }
        return read;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
