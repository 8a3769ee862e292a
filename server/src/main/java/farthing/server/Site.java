package farthing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every file of the page, by its path. All paths are relative, so that it runs below any folder of any host. */
public final class Site {
    /** Where rooms put files of the page on the class path. */
    static final String FOLDER = "farthing/site/";

    private final SortedMap<String, SiteFile> files = new TreeMap<>();

    /** @param parts files that are there already, by path */
    public Site(SortedMap<String, byte[]> parts) {
        parts.forEach((path, bytes) -> files.put(path, SiteFile.of(path, bytes)));
    }

    public Collection<SiteFile> files() {
        return files.values();
    }

    /** The file of that path, or null if there is none. */
    public @Nullable SiteFile file(String path) {
        return files.get(path);
    }

    /** What the class path holds of the page. */
    static SortedMap<String, byte[]> onClassPath(ClassLoader loader) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            for (Enumeration<URL> roots = loader.getResources(FOLDER); roots.hasMoreElements(); ) {
                URL root = roots.nextElement();
                if (root.openConnection() instanceof JarURLConnection jar) {
                    ofJar(jar, found);
                } else {
                    ofFolder(Path.of(new URI(root.toString())), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void ofJar(JarURLConnection connection, SortedMap<String, byte[]> found) throws IOException {
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : jar.stream().toList()) {
            if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.putIfAbsent(entry.getName().substring(FOLDER.length()), in.readAllBytes());
                }
            }
        }
    }

    private static void ofFolder(Path folder, SortedMap<String, byte[]> found) throws IOException {
        List<Path> below = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(below::add);
        }
        for (Path file : below) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            found.putIfAbsent(path, Files.readAllBytes(file));
        }
    }
}
