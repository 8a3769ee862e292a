import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a jar's class files of Java 5 and older in today's format, with stack maps. No start cache can hold the old
 * ones, and verifying them anew was a quarter of a start. Class files that are new enough stay as they are.
 *
 * <p>usage: java scripts/Modernise.java JAR ... (JDK 24 or newer)
 */
final class Modernise {
    /** The first format with stack maps, as Java 6 writes it. */
    private static final int STACK_MAPS = 50;

    private static final int JAVA_21 = 65;

    private Modernise() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path file = Path.of(jar);
            Path modern = file.resolveSibling(file.getFileName() + ".new");
            rewrite(file, modern);
            Files.move(modern, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void rewrite(Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile());
                URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            ClassFile format = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)));
            for (JarEntry entry : Collections.list(jar.entries())) {
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(entry.getName().endsWith(".class") ? modern(format, bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    private static byte[] modern(ClassFile format, byte[] bytes) {
        ClassModel model = format.parse(bytes);
        if (model.majorVersion() >= STACK_MAPS) {
            return bytes;
        }
        ClassTransform version = (out, part) -> {
            if (part instanceof ClassFileVersion) {
                out.withVersion(JAVA_21, 0);
            } else {
                out.with(part);
            }
        };
        // A body that is not touched would be copied without stack maps.
        ClassTransform bodies = ClassTransform.transformingMethodBodies((out, part) -> out.with(part));
        return format.transformClass(model, version.andThen(bodies));
    }
}
