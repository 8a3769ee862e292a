package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelTier;
import farthing.catalogue.NamePattern;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.doc.FormatException;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BookReaderTest {
    private static final String HEAD = """
            schema: farthing/book/1
            book: small
            date: 2026-08-21
            sources: [{id: page, name: Price page, date: 2026-08-21, licence: facts}]
            """;
    private static final String MODEL = HEAD + """
            providers:
              - id: acme
                models:
                  - id: one
                    cards:
                      - source: page
                        prices: {input: 3}
            """;

    @Test
    void everyKeyOfTheFormatIsRead() {
        BookParts book = BookReader.read(YamlDocs.parse("""
                schema: farthing/book/1
                book: small
                date: 2026-08-21
                currency: USD
                sources:
                  - {id: page, name: Price page, version: 47df840a, date: 2026-08-21, licence: MIT}
                providers:
                  - id: acme
                    name: Acme
                    aliases: [acme-ai]
                    maker: true
                    fallbacks: [other]
                    models:
                      - id: one-4.6
                        name: One 4.6
                        aliases: [one-4.6-20260217]
                        match: {all: [{starts-with: one}, {any: [{equal: one-x}, {ends-with: y}, {contains: z}]}]}
                        maker: acme
                        tier: flagship
                        inputs: [text, image]
                        outputs: [text]
                        context: 1000000
                        max-input: 900000
                        max-output: 64000
                        decode: {tokens-per-second: 60, source: measured, date: 2026-01-01}
                        tokenizer: acme-old
                        cards:
                          - from: 2026-03-13
                            to: 2026-09-01T12:00:00Z
                            source: page
                            place: prices.html
                            checked: 2026-08-21
                            agreeing: [page]
                            reason: newer
                            coverage: nearest-parent
                            prices:
                              input: 3
                              cache_read: {price: 0.30, per: 1000000}
                              output: {price: 15, over: [{above: 200000, price: 22.5}, {from: 500000, price: 30}]}
                              input_characters: 16
                              searches: {price: 10, per: 1000, source: page, checked: 2026-01-05}
                              gpu_seconds: {price: 1, over: [{above: 100, price: 0.5}], graduated: true}
                              reasoning: {price: 4, windows: [{from: "16:30", to: "00:30", days: [mon, tue], zone: Asia/Shanghai, price: 2}]}
                              input_seconds.audio: {price: 0.111, per: 3600, minimum: 10, increment: 1}
                              cache_storage: {price: 4.5, per: 1000000, unit: hour}
                            tiers:
                              batch: {input: 1.5}
                              priority: {multiplier: 2, label: priority is twice}
                            regions:
                              us: {multiplier: 1.10, label: US-only +10 %}
                              eu: {prices: {input: 4}, tiers: {batch: {input: 2}}}
                            notes: [a note]
                """));
        assertThat(book.sources().get(0).version()).isEqualTo("47df840a");
        assertThat(book.offers().get(0).provider().fallbacks()).containsExactly("other");
        Listing one = book.offers().get(0).listings().get(0);
        assertThat(one.pattern())
                .isInstanceOfSatisfying(NamePattern.AllOf.class, all -> assertThat(all.matches("ONE-xyz"))
                        .isTrue());
        assertThat(one.info().tier()).isEqualTo(ModelTier.FLAGSHIP);
        assertThat(one.info().inputs()).containsExactly(Modality.TEXT, Modality.IMAGE);
        assertThat(one.info().decodeSource()).isEqualTo("measured, 2026-01-01");
        RateCard card = one.cards().get(0);
        assertThat(card.period().from()).isEqualTo(Instant.parse("2026-03-13T00:00:00Z"));
        assertThat(card.period().to()).isEqualTo(Instant.parse("2026-09-01T12:00:00Z"));
        assertThat(card.coverage()).isEqualTo(Coverage.NEAREST_PARENT);
        assertThat(tariff(card, "input")).isEqualTo(new Tariff.Flat(Price.usd("3", 1_000_000)));
        assertThat(tariff(card, "input_characters")).isEqualTo(new Tariff.Flat(Price.usd("16", 1_000_000)));
        assertThat(tariff(card, "searches")).isEqualTo(new Tariff.Flat(Price.usd("10", 1_000)));
        assertThat(tariff(card, "cache_storage")).isEqualTo(new Tariff.Flat(Price.usd("4.5", 3_600_000_000L)));
        assertThat(((Tariff.Threshold) tariff(card, "output")).steps())
                .containsExactly(
                        new Tariff.Step(200_000, false, Price.usd("22.5", 1_000_000)),
                        new Tariff.Step(500_000, true, Price.usd("30", 1_000_000)));
        assertThat(tariff(card, "gpu_seconds")).isInstanceOf(Tariff.Graduated.class);
        Tariff.TimeOfDay timed = (Tariff.TimeOfDay) tariff(card, "reasoning");
        assertThat(timed.windows().get(0).days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(timed.windows().get(0).startSecond()).isEqualTo(59_400);
        Tariff.Rounded rounded = (Tariff.Rounded) tariff(card, "input_seconds.audio");
        assertThat(rounded.minimum()).isEqualByComparingTo("10");
        assertThat(rounded.tariff()).isEqualTo(new Tariff.Flat(Price.usd("0.111", 3_600)));
        assertThat(card.table(ServiceTier.BATCH, "").rates()).hasSize(1);
        assertThat(card.fallback(ServiceTier.PRIORITY).multiplier()).isEqualByComparingTo(new BigDecimal("2"));
        assertThat(card.region("us").multiplier()).isEqualByComparingTo("1.1");
        assertThat(card.table(ServiceTier.BATCH, "eu")).isNotNull();
    }

    private static Tariff tariff(RateCard card, String meter) {
        Meter wanted = MeterNames.parse(meter);
        return card.standardRate(wanted).tariff();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("[]", "line 1: expected an object, found a list of 0"),
                Arguments.of("book: x", "line 1: schema: is missing"),
                Arguments.of(
                        "schema: farthing/book/9", "schema: expected farthing/book/1, found text 'farthing/book/9'"),
                Arguments.of("schema: farthing/book/1\nbook: x", "date: is missing"),
                Arguments.of(
                        HEAD.replace("2026-08-21\nsources", "21.8.2026\nsources"),
                        "line 3: date: expected a date such as 2026-08-21, found text '21.8.2026'"),
                Arguments.of(
                        HEAD.replace("2026-08-21\nsources", "2026-02-30\nsources"), "line 3: date: expected a date"),
                Arguments.of(HEAD + "currency: usd", "currency 'usd' is not a three-letter"),
                Arguments.of(HEAD + "provders: []", "line 5: provders: unknown key; did you mean 'providers'?"),
                Arguments.of(HEAD.replace("}]", "}, {id: page}]"), "sources[1].id: source 'page' stands twice"),
                Arguments.of(
                        MODEL.replace("input: 3", "inptu: 3"),
                        "line 11: providers[0].models[0].cards[0].prices.inptu: unknown meter 'inptu'; did you mean 'input'?"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: three"),
                        "line 11: providers[0].models[0].cards[0].prices.input: expected a number, found text 'three'"),
                Arguments.of(MODEL.replace("input: 3", "input: -3"), "expected a price of at least 0, found number -3"),
                Arguments.of(MODEL.replace("input: 3", "input: .nan"), "expected a number, found text '.nan'"),
                Arguments.of(MODEL.replace("input: 3", "input: 1e400"), "expected a number, found number 1e400"),
                Arguments.of(MODEL.replace("input: 3", "input: [3]"), "expected a number, found a list of 1"),
                Arguments.of(MODEL.replace("input: 3", "input: null"), "prices.input: is missing"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, pre: 5}"),
                        "pre: unknown key; did you mean 'per'?"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, per: 0}"),
                        "expected a whole number of at least 1"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, per: 1.5}"),
                        "expected a whole number of at least 0, found number 1.5"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, unit: fortnight}"),
                        "expected second, minute, hour or day"),
                Arguments.of(
                        MODEL.replace(
                                "input: 3", "input: {price: 3, over: [{above: 5, price: 2}, {above: 5, price: 2}]}"),
                        "prices.input.over: steps need rising bounds, not 5"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, over: [{above: 5, from: 5, price: 2}]}"),
                        "needs either 'above' (more than) or 'from' (at least)"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, graduated: true}"), "needs bands under 'over'"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, minimum: -1}"),
                        "minimum: expected a number of at least 0"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, windows: [{from: 25:00, to: 01:00, price: 1}]}"),
                        "expected a time of day such as 16:30, found text '25:00'"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, windows: [{from: 01:00, to: 00:00, price: 1}]}"),
                        "a window lies within 00:00 to 24:00"),
                Arguments.of(
                        MODEL.replace(
                                "input: 3",
                                "input: {price: 3, windows: [{from: 01:00, to: 02:00, zone: Mars, price: 1}]}"),
                        "expected a zone such as UTC or Asia/Shanghai, found text 'Mars'"),
                Arguments.of(
                        MODEL.replace(
                                "input: 3",
                                "input: {price: 3, windows: [{from: 01:00, to: 02:00, days: [monday], price: 1}]}"),
                        "expected mon, tue, wed"),
                Arguments.of(
                        MODEL.replace("input: 3", "input: {price: 3, checked: 2026-01-01}"),
                        "source: is missing beside place, checked"),
                Arguments.of(MODEL.replace("input: 3", "multiplier: 3"), "prices.multiplier: stands under tiers only"),
                Arguments.of(
                        MODEL.replace("source: page", "source: paeg"),
                        "unknown source 'paeg', which the book's sources do not list; did you mean 'page'?"),
                Arguments.of(
                        MODEL + "            tiers: {btach: {input: 1}}",
                        "unknown service tier 'btach'; did you mean 'batch'?"),
                Arguments.of(MODEL + "            tiers: {batch: {label: x}}", "a label needs a multiplier beside it"),
                Arguments.of(
                        MODEL + "            regions: {us: {label: x, prices: {input: 4}}}",
                        "regions.us.label: a label needs a multiplier beside it"),
                Arguments.of(
                        MODEL + "            tiers: {batch: {multiplier: -1}}",
                        "expected a number of at least 0, found number -1"),
                Arguments.of(
                        MODEL + "            coverage: sfae", "expected safe, nearest-parent or a list of features"),
                Arguments.of(MODEL + "            coverage: [txt]", "unknown feature 'txt'; did you mean 'text'?"),
                Arguments.of(
                        MODEL + "            from: 2026-01-02\n            to: 2026-01-01",
                        "from: a period from 2026-01-02T00:00:00Z to 2026-01-01T00:00:00Z is empty"),
                Arguments.of(MODEL + "          - {source: page, prices: {input: 4}}", "two rate cards of one overlap"),
                Arguments.of(
                        MODEL + "      - {id: ONE}",
                        "line 12: providers[0].models[1].id: the name 'ONE' already leads to 'one'"),
                Arguments.of(MODEL + "      - {id: two, aliases: [One]}", "the name 'One' already leads to 'one'"),
                Arguments.of(
                        MODEL + "      - {id: two, match: {starts: x}}",
                        "unknown rule 'starts'; known: equal, starts-with, ends-with"),
                Arguments.of(MODEL + "      - {id: two, match: {any: []}}", "needs at least one rule"),
                Arguments.of(
                        MODEL + "      - {id: two, match: one}",
                        "expected one of {equal|starts-with|ends-with|contains|shape: TEXT}"),
                Arguments.of(
                        MODEL + "      - {id: two, tier: huge}",
                        "expected budget, mid, flagship, reasoning or premium, found text 'huge'"),
                Arguments.of(
                        MODEL + "      - {id: two, inputs: [smell]}",
                        "inputs[0]: expected text, audio, image, video or document"),
                Arguments.of(
                        MODEL + "      - {id: two, context: -5}",
                        "context: expected a whole number of at least 0, found number -5"),
                Arguments.of(MODEL + "      - {id: true}", "models[1].id: expected text, found true"),
                Arguments.of(MODEL + "  - {id: acme}", "providers[1].id: provider 'acme' stands twice"));
    }

    /** An hour has 3,600 seconds and a day 86,400: a step's own number or unit leaves the other as around it. */
    @Test
    void aStepOrWindowWithItsOwnPerOrUnitKeepsTheOther() {
        String price = "cache_storage: {price: 4.5, per: 1000000, unit: hour, over: ["
                + "{above: 1, price: 5, per: 1000}, {above: 2, price: 6, unit: day},"
                + " {above: 3, price: 7}, {above: 4, price: 8, per: 10, unit: minute}],"
                + " windows: [{from: 01:00, to: 02:00, price: 2, per: 1000}]}";
        BookParts book = BookReader.read(YamlDocs.parse(MODEL.replace("input: 3", price)));
        RateCard card = book.offers().get(0).listings().get(0).cards().get(0);
        Tariff.TimeOfDay timed = (Tariff.TimeOfDay) tariff(card, "cache_storage");
        assertThat(((Tariff.Threshold) timed.otherwise()).steps())
                .extracting(step -> step.price().per())
                .containsExactly(3_600_000L, 86_400_000_000L, 3_600_000_000L, 600L);
        assertThat(timed.windows().get(0).tariff()).isEqualTo(new Tariff.Flat(Price.usd("2", 3_600_000)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFaultIsNamedWithLineKeyValueAndTheWayOut(String yaml, String message) {
        assertThatThrownBy(() -> BookReader.read(YamlDocs.parse(yaml)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theSmallestBookIsRead() {
        assertThat(BookReader.read(YamlDocs.parse(MODEL)).offers().get(0).listings())
                .hasSize(1);
        assertThat(BookReader.read(YamlDocs.parse(HEAD)).offers()).isEmpty();
    }
}
