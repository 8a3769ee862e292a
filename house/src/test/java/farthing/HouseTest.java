package farthing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the house (ARCHITECTURE.md), as tests: which room may know which, and what the pure rooms do without. */
class HouseTest {
    private static final int FILE_LINES_MAX = 400;

    private static final Set<String> PURE =
            Set.of("quantity", "catalogue", "rating", "workload", "serving", "economics", "formats", "answers", "page");

    /** Rooms with a main method: the others neither print nor exit. */
    private static final Set<String> PROGRAMS = Set.of("cli", "web", "curation", "benchmarks");

    /** Each room and the rooms it may know. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("quantity", Set.of()),
            Map.entry("catalogue", Set.of("quantity")),
            Map.entry("rating", Set.of("quantity", "catalogue")),
            Map.entry("workload", Set.of("quantity")),
            Map.entry("serving", Set.of("quantity", "catalogue")),
            Map.entry("economics", Set.of("quantity", "catalogue", "rating", "workload", "serving")),
            Map.entry("formats", Set.of("quantity", "catalogue", "rating", "workload", "serving", "economics")),
            Map.entry("answers", without(PURE, "answers", "page")),
            Map.entry("page", without(PURE, "page")),
            Map.entry("io", without(PURE, "page")),
            Map.entry("server", with(PURE, "io")),
            Map.entry("web", with(PURE, "io")),
            Map.entry("cli", with(PURE, "io", "server")),
            Map.entry("curation", with(PURE, "io")),
            Map.entry("benchmarks", with(PURE, "io", "server", "cli", "curation")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("farthing");

    static Set<String> rooms() {
        return ARROWS.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void arrowsRunOneWay(String room) {
        String[] forbidden = rooms().stream()
                .filter(other -> !other.equals(room)
                        && !ARROWS.getOrDefault(room, Set.of()).contains(other))
                .map(HouseTest::packages)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("arrows run one way: " + room + " may know only " + ARROWS.get(room))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyClassLivesInARoom() {
        classes()
                .should()
                .resideInAnyPackage(packages(rooms()))
                .because("a package outside the rooms would escape the arrows; a new room joins this table first")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("farthing.(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to start at one end")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void pureRoomsHaveNoDependency() {
        classes()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("farthing..", "java..", "org.jspecify.annotations..")
                .because(
                        "first law: the same class files run in the CLI, in a user's JVM, in a cluster and in a browser")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void pureRoomsTouchNoWorld() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .because("first law: pure rooms read no file and open no connection; data are handed in")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void pureRoomsAskNoClock() {
        pureRoomsAvoid(
                "first law: the clock is handed in, so that the same input gives the same bytes on any day",
                new Ban("java.lang.System", "currentTimeMillis", "nanoTime", "getenv", "getProperty"),
                new Ban("java.time.Clock"),
                new Ban("java.time.Instant", "now"),
                new Ban("java.time.LocalDate", "now"),
                new Ban("java.time.LocalTime", "now"),
                new Ban("java.time.LocalDateTime", "now"),
                new Ban("java.time.OffsetDateTime", "now"),
                new Ban("java.time.ZonedDateTime", "now"),
                new Ban("java.time.Year", "now"),
                new Ban("java.time.YearMonth", "now"),
                new Ban("java.time.ZoneId", "systemDefault"));
    }

    @Test
    void pureRoomsDrawNoHiddenRandomness() {
        pureRoomsAvoid(
                "first law: draws come from the house's own generator, split from a seed that is handed in",
                new Ban("java.util.Random"),
                new Ban("java.util.SplittableRandom"),
                new Ban("java.util.concurrent.ThreadLocalRandom"),
                new Ban("java.security.SecureRandom"),
                new Ban("java.lang.Math", "random"),
                new Ban("java.util.UUID", "randomUUID", "nameUUIDFromBytes"),
                new Ban("java.util.Collections", "shuffle"));
    }

    @Test
    void pureRoomsUseNoHostMathematics() {
        String[] functions = {
            "exp",
            "expm1",
            "log",
            "log10",
            "log1p",
            "pow",
            "cbrt",
            "hypot",
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "atan2",
            "sinh",
            "cosh",
            "tanh",
            "fma",
            "multiplyHigh",
            "unsignedMultiplyHigh"
        };
        pureRoomsAvoid(
                "a browser's own functions differ in the last bit, and some are missing there: use the house's routine",
                new Ban("java.lang.Math", functions),
                new Ban("java.lang.StrictMath", functions));
    }

    @Test
    void pureRoomsRoundToDigitsByTheHousesRoutine() {
        pureRoomsAvoid(
                "compiled by TeaVM, a value of one digit too many is left as it is: use Decimals.rounded",
                new Ban("java.math.MathContext"));
    }

    @Test
    void pureRoomsFormatNothingByLocale() {
        pureRoomsAvoid(
                "String.format and its kin give other bytes in a browser or under another locale",
                new Ban("java.lang.String", "format", "formatted", "lines", "toLowerCase/0", "toUpperCase/0"),
                new Ban("java.util.Formatter"),
                new Ban("java.text.DecimalFormat"),
                new Ban("java.text.NumberFormat"),
                new Ban("java.text.MessageFormat"),
                new Ban("java.util.Locale", "getDefault"));
    }

    @Test
    void pureRoomsKeepTheirOrder() {
        pureRoomsAvoid(
                "nothing in a result may hang on hash order, which differs between hosts: take LinkedHashMap, TreeMap, List",
                new Ban("java.util.HashMap", "<init>"),
                new Ban("java.util.HashSet", "<init>"),
                new Ban("java.util.IdentityHashMap", "<init>"),
                new Ban("java.util.WeakHashMap", "<init>"),
                new Ban("java.util.Hashtable", "<init>"),
                new Ban("java.util.concurrent.ConcurrentHashMap", "<init>"),
                new Ban("java.util.Map", "of", "ofEntries", "copyOf"),
                new Ban("java.util.Set", "of", "copyOf"),
                new Ban(
                        "java.util.stream.Collectors",
                        "toSet",
                        "toUnmodifiableSet",
                        "toUnmodifiableMap",
                        "toConcurrentMap",
                        "groupingByConcurrent",
                        "toMap/2",
                        "toMap/3",
                        "groupingBy/1",
                        "groupingBy/2"),
                new Ban("java.util.Collection", "parallelStream"),
                new Ban("java.util.List", "parallelStream"),
                new Ban("java.util.stream.Stream", "parallel"));
    }

    @Test
    void onlyOneClassTouchesANetwork() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("farthing.cli.prices.Download")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)")
                .because("only prices update --url goes out, and only where it is told to")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageListens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("farthing.server.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..")
                .because("whoever listens keeps limits on size, time and number, and they stand in one place")
                .check(CLASSES);
    }

    @Test
    void onlyProgramsPrintOrExit() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(PROGRAMS))
                .should()
                .accessTargetWhere(any(
                        new Ban("java.lang.System", "out", "err", "exit"),
                        new Ban("java.lang.Throwable", "printStackTrace/0")))
                .because("a room that prints cannot serve a server or a page; results are returned")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void filesStayReadable() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : mainSources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES_MAX) {
                tooLong.add(file + ": " + lines + " lines");
            }
        }
        assertThat(tooLong)
                .as("a file over %d lines does more than one thing", FILE_LINES_MAX)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndMarksNulls() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path folder :
                mainSources().stream().map(Path::getParent).distinct().toList()) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                without.add(folder);
            }
        }
        assertThat(without)
                .as("packages without a package-info.java that is @NullMarked")
                .isEmpty();
    }

    @Test
    void runsOnASupportedJava() {
        assertThat(Runtime.version().feature())
                .as("the build script picks a JDK of 21 or newer")
                .isGreaterThanOrEqualTo(21);
    }

    private static List<Path> mainSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String room : rooms()) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static void pureRoomsAvoid(String reason, Ban... bans) {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .accessTargetWhere(any(bans))
                .because(reason)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** A class of which nothing, or only the given members, may be used; {@code name/n} means the overload with n arguments. */
    private record Ban(String owner, Set<String> members) {
        Ban(String owner, String... members) {
            this(owner, Set.of(members));
        }

        boolean forbids(JavaAccess<?> access) {
            if (!access.getTargetOwner().getName().equals(owner)) {
                return false;
            }
            return members.isEmpty() || members.contains(access.getName()) || members.contains(withArity(access));
        }

        private static String withArity(JavaAccess<?> access) {
            return access instanceof JavaCodeUnitAccess<?> call
                    ? access.getName() + "/"
                            + call.getTarget().getRawParameterTypes().size()
                    : access.getName();
        }
    }

    private static DescribedPredicate<JavaAccess<?>> any(Ban... bans) {
        return DescribedPredicate.describe(
                "is forbidden to it", access -> Arrays.stream(bans).anyMatch(ban -> ban.forbids(access)));
    }

    private static String packages(String room) {
        return "farthing." + room + "..";
    }

    private static String[] packages(Set<String> rooms) {
        return rooms.stream().map(HouseTest::packages).toArray(String[]::new);
    }

    private static Set<String> without(Set<String> rooms, String... fewer) {
        return rooms.stream().filter(room -> !List.of(fewer).contains(room)).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Arrays.stream(more)).collect(Collectors.toSet());
    }
}
