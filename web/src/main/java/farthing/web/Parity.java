package farthing.web;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.NameResolver;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.catalogue.hardware.Hardware;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.hardware.HardwareReader;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Part;
import farthing.formats.usage.Reading;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Draws;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import farthing.rating.Charge;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.Rater;
import farthing.rating.ResolvedCard;
import farthing.rating.Statement;
import farthing.rating.UnpricedUnits;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Prints what the engine makes of random calls, usage bodies, ranges, plans and machines. The same program runs on the JVM
 * and, compiled, in Node or a browser; a test compares the bytes.
 */
public final class Parity {
    private static final String TODAY = "2026-08-31";
    private static final int CARDS = 60;
    private static final int CALLS_A_CARD = 20;
    private static final int BODY_ROUNDS = 8;
    private static final String[] METERS = {
        "input",
        "input.audio",
        "input.image",
        "cache_read",
        "cache_write_5m",
        "cache_write_1h",
        "output",
        "output.image",
        "reasoning",
        "searches",
        "input_seconds.audio"
    };
    private static final String[] ZONES = {"UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin"};

    private Parity() {}

    /** @param args the texts of {@link Input}, the last one empty in an everyday run */
    public static void main(String[] args) {
        run(new Input(Long.parseLong(args[0]), args[1], args[2], args[3], args[4], args[5]), System.out::println);
    }

    /**
     * What the program is given.
     *
     * @param seed of all that is random
     * @param hardware the page's hardware: accelerators, offers, models and, behind them, measurements
     * @param start what the page reads first: terms, workloads
     * @param first lines of the book of the models that are shown at first, its head first
     * @param book lines of the whole book
     * @param whole the one request to the desk that is asked, such as {@code cost 17}
     */
    record Input(long seed, String hardware, String start, String first, String book, String whole) {
        List<String> texts() {
            return List.of(String.valueOf(seed), hardware, start, first, book, whole);
        }
    }

    /**
     * Writes every line of the program: random calls, usage bodies, the book as it was read, draws and a plan; then what is
     * made of the hardware; then what the desk answers.
     */
    static void run(Input input, Consumer<String> console) {
        Consumer<String> out = line -> console.accept(ascii(line));
        randomCalls(new Draws(input.seed()), out);
        BookParts book = BookReader.read(SmallJson.parse(ParityBook.TEXT));
        usageBodies(new Draws(input.seed()), new PriceDesk(new NameResolver(book.book("")), null), out);
        out.accept("book " + JsonText.compact(BookWriter.write(book)));
        ParityDraws.run(input.seed(), out);
        ParityPlans.run(book.book(""), input.seed(), out);
        Hardware hardware = HardwareReader.of(SmallJson.parse(input.hardware())).hardware();
        machines(hardware, new Draws(input.seed()), out);
        ParityDesk.Known first = known(input.start(), input.first(), hardware);
        ParityDesk.Known whole = known(input.start(), input.book(), hardware);
        new ParityDesk(first, whole, new Draws(input.seed()).split(6), input.whole(), out).run();
    }

    private static ParityDesk.Known known(String start, String book, Hardware hardware) {
        Arrivals arrivals = new Arrivals(start, TODAY);
        for (String line : book.split("\n")) {
            arrivals.piece(line);
        }
        farthing.page.view.Facts page = arrivals.facts(hardware, SmallJson::parse);
        return new ParityDesk.Known(page.open().book(), page.terms(), hardware, page.presets());
    }

    private static void machines(Hardware hardware, Draws random, Consumer<String> out) {
        ParityFits.run(hardware, random.split(1), out);
        ParityShapes.run(hardware, random.split(2), out);
        ParityMachines.run(hardware, random.split(3), out);
        ParityAudits.run(hardware, random.split(4), out);
        ParityBreakEvens.run(hardware, random.split(5), out);
    }

    /** The console of the compiled program knows no encoding. */
    private static String ascii(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 127) {
                text.append(c);
            } else {
                text.append('[').append((int) c).append(']');
            }
        }
        return text.toString();
    }

    private static void usageBodies(Draws random, PriceDesk desk, Consumer<String> out) {
        for (int round = 0; round < BODY_ROUNDS; round++) {
            for (UsageBodies.Body body : UsageBodies.ALL) {
                Instant at = Instant.ofEpochSecond(1_776_000_000L + random.nextInt(10_000_000));
                String text = UsageBodies.filled(body.text(), random);
                out.accept("body " + body.provider() + " " + body.api() + " " + body(desk, body, text, at));
            }
        }
    }

    private static String body(PriceDesk desk, UsageBodies.Body body, String text, Instant at) {
        Reading reading;
        try {
            reading = Dialects.read(body.provider(), body.api(), SmallJson.parse(text));
        } catch (FormatException e) {
            return "line " + e.line() + ": " + e.key() + ": " + e.problem();
        }
        return switch (reading) {
            case Reading.Invalid invalid -> "INVALID " + invalid.reason();
            case Reading.Read read -> {
                StringBuilder all = new StringBuilder();
                for (Part part : read.parts()) {
                    String model = part.model() == null ? body.model() : part.model();
                    ServiceTier tier = read.tier() == null ? ServiceTier.STANDARD : read.tier();
                    Conditions conditions = new Conditions(at, tier, read.region() == null ? "" : read.region());
                    all.append(part.usage()).append(" => ");
                    append(all, desk.statement(body.provider(), model, part.usage(), conditions));
                }
                yield all.append(" claim ")
                        .append(read.claim())
                        .append(' ')
                        .append(read.notes())
                        .toString();
            }
        };
    }

    private static void randomCalls(Draws random, Consumer<String> out) {
        for (int i = 0; i < CARDS; i++) {
            RateCard card = randomCard(random);
            for (int j = 0; j < CALLS_A_CARD; j++) {
                out.accept("call " + i + "." + j + " " + rated(card, randomConditions(random), randomUsage(random)));
            }
        }
    }

    private static String rated(RateCard card, Conditions conditions, Usage usage) {
        Statement statement = Rater.rate(usage, card, conditions);
        StringBuilder text = new StringBuilder();
        text.append(conditions.at())
                .append(' ')
                .append(conditions.tier().label())
                .append(' ');
        ResolvedCard resolved = ResolvedCard.of(card, conditions);
        long fast = resolved.amount(usage);
        text.append("fast ").append(fast == ResolvedCard.NOT_BY_LONGS ? "-" : Decimals.plain(resolved.decimal(fast)));
        append(text.append(' '), statement);
        return text.toString();
    }

    private static void append(StringBuilder text, Statement statement) {
        text.append(statement.status().name()).append(' ');
        text.append(statement.list() == null ? "-" : statement.list().text());
        for (Charge charge : statement.charges()) {
            text.append(" | ").append(charge.meter()).append(' ').append(Decimals.plain(charge.units()));
            text.append(" x ").append(charge.price()).append(" = ").append(charge.amount());
            text.append(' ').append(charge.basis());
        }
        for (UnpricedUnits unpriced : statement.unpriced()) {
            text.append(" | ? ").append(unpriced.meter()).append(' ').append(unpriced.reason());
        }
    }

    private static RateCard randomCard(Draws random) {
        List<RateTable> tables = new ArrayList<>();
        tables.add(new RateTable(ServiceTier.STANDARD, "", randomRates(random, 90)));
        tables.add(new RateTable(ServiceTier.BATCH, "", randomRates(random, 40)));
        return new RateCard(
                EffectivePeriod.ALWAYS,
                Currency.USD,
                tables,
                List.of(new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "half the standard price")),
                List.of(new RegionRule("us", new BigDecimal("1.1"), "US +10 %")),
                random.nextBoolean() ? Coverage.SAFE : Coverage.NEAREST_PARENT,
                Provenance.of("parity", null),
                List.of());
    }

    private static List<Rate> randomRates(Draws random, int percent) {
        List<Rate> rates = new ArrayList<>();
        for (String name : METERS) {
            Meter meter = MeterNames.parse(name);
            if (meter != null && random.nextInt(100) < percent) {
                rates.add(Rate.of(meter, randomTariff(random)));
            }
        }
        return rates;
    }

    private static Tariff randomTariff(Draws random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Tariff.Flat(randomPrice(random));
            case 2 -> new Tariff.Threshold(randomPrice(random), List.of(randomStep(random)));
            case 3 -> new Tariff.Graduated(randomPrice(random), List.of(randomStep(random)));
            case 4 -> new Tariff.TimeOfDay(new Tariff.Flat(randomPrice(random)), List.of(randomWindow(random)));
            default ->
                new Tariff.Rounded(
                        new Tariff.Flat(randomPrice(random)),
                        BigDecimal.valueOf(random.nextInt(30)),
                        BigDecimal.valueOf(random.nextInt(5)));
        };
    }

    private static Window randomWindow(Draws random) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (random.nextBoolean()) {
            days.add(DayOfWeek.MONDAY);
            days.add(DayOfWeek.SUNDAY);
        }
        return new Window(
                random.nextInt(86_400),
                1 + random.nextInt(86_400),
                days,
                ZoneId.of(ZONES[random.nextInt(ZONES.length)]),
                new Tariff.Flat(randomPrice(random)));
    }

    private static Price randomPrice(Draws random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(6));
        return new Price(amount, random.nextInt(10) == 0 ? 3600 : 1_000_000, Currency.USD);
    }

    private static Tariff.Step randomStep(Draws random) {
        return new Tariff.Step(random.nextInt(200_000), random.nextBoolean(), randomPrice(random));
    }

    private static Conditions randomConditions(Draws random) {
        Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
        ServiceTier tier = random.nextInt(3) == 0 ? ServiceTier.BATCH : ServiceTier.STANDARD;
        return new Conditions(at, tier, random.nextInt(3) == 0 ? "us" : "");
    }

    private static Usage randomUsage(Draws random) {
        Usage.Builder usage = Usage.builder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            Meter meter = MeterNames.parse(METERS[random.nextInt(METERS.length)]);
            if (meter != null) {
                usage.add(meter, random.nextInt(300_000));
            }
        }
        return usage.build();
    }
}
