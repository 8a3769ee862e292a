package farthing.server;

import farthing.answers.InputException;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A site as a folder of files. What was exported before is known by a list that lies among them. */
public final class SiteFolder {
    /** Names every other file, so that the next export takes away what it no longer has. */
    static final String LIST = "farthing-site.json";

    private static final int LONGEST_NAME = 200;

    private SiteFolder() {}

    /**
     * What was written.
     *
     * @param files how many
     * @param bytes as they lie there
     * @param packed whether each file has its compressed form beside it, for hosts that hand that out
     */
    public record Written(int files, long bytes, boolean packed) {}

    /** @throws InputException if the folder holds files that are not of a former export */
    public static void check(Path folder) throws IOException {
        if (Files.exists(folder)
                && !isEmptyFolder(folder)
                && filesOfBefore(folder).isEmpty()) {
            throw new InputException(
                    folder + " is there already and is no former export: name an empty or new folder, or"
                            + " write among its files with --force");
        }
    }

    /**
     * Writes every file.
     *
     * @param force to write into a folder that holds other files, which stay
     * @param most bytes in all; the compressed forms are left out where they would not fit
     * @throws InputException as {@link #check}
     */
    public static Written write(Site site, Path folder, boolean force, long most) throws IOException {
        if (!force) {
            check(folder);
        }
        Set<String> before = filesOfBefore(folder);
        long plain =
                site.files().stream().mapToLong(file -> file.bytes().length).sum();
        long packed =
                site.files().stream().mapToLong(file -> file.gzip().length).sum();
        boolean both = plain + packed <= most;
        Set<String> names = new TreeSet<>();
        for (SiteFile file : site.files()) {
            put(folder, file.path(), file.bytes(), names);
            if (both && file.gzip().length > 0) {
                put(folder, file.path() + ".gz", file.gzip(), names);
            }
        }
        for (String name : before) {
            if (!names.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        Files.writeString(folder.resolve(LIST), list(names));
        return new Written(names.size(), both ? plain + packed : plain, both);
    }

    private static void put(Path folder, String name, byte[] bytes, Set<String> names) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, bytes);
        names.add(name);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder + " is a file: name a folder");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String list(Set<String> names) {
        List<Doc> items = new ArrayList<>();
        names.forEach(name -> items.add(new Doc.Text(name, 0)));
        return JsonText.pretty(new Obj(0).put("files", new Doc.Arr(items, 0)));
    }

    /** The files of a former export; none if there was no such. A name that leads out of the folder is none of ours. */
    private static Set<String> filesOfBefore(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return names;
        }
        Doc document;
        try {
            document = JsonDocs.parse(Files.readString(list, StandardCharsets.UTF_8));
        } catch (FormatException e) {
            return names;
        }
        if (document instanceof Obj object && object.get("files") instanceof Doc.Arr items) {
            for (Doc item : items.items()) {
                if (item instanceof Doc.Text text && isOurs(text.value())) {
                    names.add(text.value());
                }
            }
        }
        return names;
    }

    private static boolean isOurs(String name) {
        return name.length() <= LONGEST_NAME
                && name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }
}
