package farthing.io;

import farthing.catalogue.hardware.Hardware;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.hardware.HardwareReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Accelerators, machines, offers, models and measurements as files: a folder with {@code hardware.yml}, which names the
 * sources, and further YAML files of entries; and those that come with the program.
 */
public final class HardwareFiles {
    private static final EntryFolder FOLDER = new EntryFolder("hardware.yml");
    private static final String SHIPPED = "/farthing/books/hardware.json";
    /** Half of all text, and read by few verbs: the file of that name lies apart. */
    private static final String MEASURED = "/farthing/books/measurements.json";

    private static final String MEASUREMENTS = "measurements.yml";

    private HardwareFiles() {}

    /** The hardware that comes with the program. */
    public static Hardware shipped() {
        HardwareReader reader = HardwareReader.of(document(SHIPPED));
        reader.add(document(MEASURED));
        return reader.hardware();
    }

    /** The same without measurements, for who asks for no throughput: ready in two thirds of the time. */
    public static Hardware shippedUnmeasured() {
        return HardwareReader.of(document(SHIPPED)).hardware();
    }

    /** The JSON that {@link HardwareReader#of} makes the shipped hardware from: one list, the measurements at its end. */
    public static String shippedText() {
        String entries = new String(bytes(SHIPPED), StandardCharsets.UTF_8);
        return entries.substring(0, entries.lastIndexOf(']')) + ","
                + new String(bytes(MEASURED), StandardCharsets.UTF_8) + "]";
    }

    private static Doc document(String resource) {
        return JsonDocs.parse(bytes(resource));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = HardwareFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FormatException(0, "", "this build holds no hardware");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(resource);
        }
    }

    /** @throws FormatException with file, line and key if the folder cannot be read as hardware */
    public static Hardware read(Path folder) {
        HardwareReader reader = FOLDER.open(folder, HardwareReader::open, HardwareReader::add);
        try {
            return reader.hardware();
        } catch (FormatException e) {
            throw e.inFile(folder.toString());
        }
    }

    /** Writes what {@link #shipped} reads, checked by reading the folder. */
    static void write(Path folder, Path target) throws IOException {
        read(folder);
        Files.writeString(target.resolve(fileName(SHIPPED)), FOLDER.merged(folder, MEASUREMENTS));
        Files.writeString(
                target.resolve(fileName(MEASURED)), JsonText.compact(YamlDocs.read(folder.resolve(MEASUREMENTS))));
    }

    private static String fileName(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
