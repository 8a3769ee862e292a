package farthing.web;

import farthing.io.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The build's step that packs the compiled programs: they travel small from any host, and the worker unpacks them. */
public final class Packing {
    private static final List<String> PROGRAMS = List.of("first.wasm", "page.wasm");

    private Packing() {}

    /** @param args the folder of the compiled programs, and the folder of the page's files */
    public static void main(String[] args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[1]));
        for (String program : PROGRAMS) {
            byte[] plain = Files.readAllBytes(Path.of(args[0], program));
            Files.write(target.resolve(program + ".gz"), Packed.of(plain));
        }
    }
}
