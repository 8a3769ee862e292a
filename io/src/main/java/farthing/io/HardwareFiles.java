package farthing.io;

import farthing.catalogue.hardware.Hardware;
import farthing.formats.doc.FormatException;
import farthing.formats.hardware.HardwareReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Accelerators, machines, offers, models and measurements as files: a folder with {@code hardware.yml}, which names the
 * sources, and further YAML files of entries; and those that come with the program.
 */
public final class HardwareFiles {
    private static final EntryFolder FOLDER = new EntryFolder("hardware.yml");
    private static final String SHIPPED = "/farthing/books/hardware.json";

    private HardwareFiles() {}

    /** The hardware that comes with the program. */
    public static Hardware shipped() {
        try (InputStream in = HardwareFiles.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new FormatException(0, "", "this build holds no hardware");
            }
            return HardwareReader.read(JsonDocs.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(SHIPPED);
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

    /** The folder as one JSON list, the header first; checked by reading it. */
    static String merged(Path folder) {
        read(folder);
        return FOLDER.merged(folder);
    }
}
