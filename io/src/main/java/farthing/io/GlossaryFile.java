package farthing.io;

import farthing.formats.glossary.Glossary;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The glossary that is shipped: GLOSSARY.md. */
public final class GlossaryFile {
    private GlossaryFile() {}

    public static Glossary shipped() {
        try (InputStream in = GlossaryFile.class.getResourceAsStream("/farthing/GLOSSARY.md")) {
            if (in == null) {
                throw new FileNotFoundException("GLOSSARY.md is not in this build");
            }
            return Glossary.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
