package farthing.cli;

import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;
import farthing.cli.shell.Library;
import farthing.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One run of the program in this process: its exit code and what it wrote. */
record Run(int exit, String out, String err) {
    /** The day on which all tests run: three days after the date of the fixture book. */
    static final Instant NOW = Instant.parse("2026-08-24T09:00:00Z");

    static Run of(String... args) {
        return with(Map.of(), "", args);
    }

    static Run with(Map<String, String> env, String in, String... args) {
        return in(Path.of(""), env, in.getBytes(StandardCharsets.UTF_8), args);
    }

    /** A run in which the library of books breaks down. */
    static Run failing(String... args) {
        Library broken = new Library() {
            @Override
            public PriceBook book(String nameOrFile, Path directory) {
                throw new IllegalStateException("the shelf fell down");
            }

            @Override
            public Contract contract(Path file) {
                throw new IllegalStateException("the shelf fell down");
            }
        };
        return in(Path.of(""), Map.of(), new byte[0], broken, args);
    }

    /** A run with the shipped books, from the root of the project. */
    static Run shipped(String... args) {
        return shippedIn(Path.of(".."), args);
    }

    /** A run with the shipped books, from that folder. */
    static Run shippedIn(Path directory, String... args) {
        return in(directory, Map.of(), new byte[0], Books.INSTANCE, args);
    }

    static Run in(Path directory, Map<String, String> env, byte[] in, String... args) {
        return in(directory, env, in, FixtureBooks.LIBRARY, args);
    }

    private static Run in(Path directory, Map<String, String> env, byte[] in, Library library, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> variables = new LinkedHashMap<>(Map.of("COLUMNS", "100", "LANG", "C.UTF-8"));
        variables.putAll(env);
        Shell shell = new Shell(
                new ByteArrayInputStream(in),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                variables,
                () -> NOW,
                directory,
                library);
        int exit = Main.run(shell, args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
