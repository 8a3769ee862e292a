package farthing.curation;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.Tariff;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.io.BookFiles;
import farthing.io.YamlDocs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guide book against the account of every quote in the guide ({@code books/guide/facts/prices.yml}). */
class GuideBookTest {
    private static final Instant DAY = Instant.parse("2026-01-01T12:00:00Z");

    private final PriceBook book = BookFiles.load(Repository.path("books/guide"));

    private static List<Fields> entries() {
        Doc document = YamlDocs.read(Repository.path("books/guide/facts/prices.yml"));
        List<Fields> entries = new ArrayList<>();
        for (Doc item : Fields.of(document, "").list("entries")) {
            entries.add(Fields.of(item, "entries[" + entries.size() + "]"));
        }
        return entries;
    }

    @Test
    void allFiveHundredAndTwentyQuotesAreAccountedFor() {
        Set<String> ids = new LinkedHashSet<>();
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (Fields entry : entries()) {
            ids.add(entry.text("id"));
            uses.merge(entry.text("use"), 1, Integer::sum);
            assertThat(entry.text("place")).as(entry.text("id")).matches("00[0-3] L\\d+(, 00[0-3] L\\d+)*");
        }
        assertThat(ids).hasSize(520).contains("P001", "P520");
        assertThat(uses).containsOnlyKeys("card", "alternative", "fact");
        assertThat(uses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(520);
    }

    @Test
    void everyQuoteMarkedAsCardIsThePriceOfTheBookAndNoAlternativeIs() {
        for (Fields entry : entries()) {
            String use = entry.text("use");
            if (use.equals("fact")) {
                continue;
            }
            BigDecimal quoted = Fields.asDecimal(entry.required("value"), entry.path("value"));
            List<BigDecimal> held = new ArrayList<>();
            for (String meter : entry.text("meter").split("\\+", -1)) {
                held.add(priceOf(entry.text("listing"), meter, entry.count("above")));
            }
            if (use.equals("card")) {
                assertThat(held).as(entry.text("id")).allSatisfy(p -> assertThat(p)
                        .isEqualByComparingTo(quoted));
            } else {
                assertThat(held).as(entry.text("id")).noneSatisfy(p -> assertThat(p)
                        .isEqualByComparingTo(quoted));
                assertThat(entry.text("reason")).as(entry.text("id")).isNotBlank();
            }
        }
    }

    /** The price as quoted: the amount that stands in the card, by step or off-peak window if the quote is one. */
    private BigDecimal priceOf(String listing, String meterName, @Nullable Long above) {
        int slash = listing.indexOf('/');
        Listing found = book.named(listing.substring(0, slash), listing.substring(slash + 1));
        assertThat(found).as(listing).isNotNull();
        RateCard card = found == null ? null : found.cardAt(DAY);
        boolean offPeak = meterName.endsWith("@off");
        Meter meter = MeterNames.parse(offPeak ? meterName.substring(0, meterName.length() - 4) : meterName);
        Rate rate = card == null || meter == null ? null : card.standardRate(meter);
        assertThat(rate).as(listing + " " + meterName).isNotNull();
        Tariff tariff = rate == null ? null : rate.tariff();
        if (tariff instanceof Tariff.TimeOfDay time && offPeak) {
            tariff = time.windows().get(0).tariff();
        }
        if (tariff instanceof Tariff.Threshold threshold && above != null) {
            assertThat(threshold.steps().get(0).bound()).isEqualTo(above);
            return threshold.steps().get(0).price().amount();
        }
        assertThat(tariff).isNotNull();
        return tariff == null ? BigDecimal.ZERO : tariff.listPrice().amount();
    }

    @Test
    void bothQuotesOfO3StandAndTheReasonIsGiven() {
        RateCard chosen = card("openai", "o3");
        assertThat(amount(chosen, Meter.INPUT)).isEqualByComparingTo("15");
        assertThat(amount(chosen, Meter.OUTPUT)).isEqualByComparingTo("60");
        assertThat(chosen.provenance().reason()).contains("2/8");
        RateCard other = card("openai", "o3-l1414");
        assertThat(amount(other, Meter.INPUT)).isEqualByComparingTo("2");
        assertThat(amount(other, Meter.OUTPUT)).isEqualByComparingTo("8");
    }

    @Test
    void geminiProHasLongContextCacheAndStoragePrices() {
        RateCard card = card("google", "gemini-2.5-pro");
        assertThat(amount(card, Meter.CACHE_READ)).isEqualByComparingTo("0.31");
        assertThat(amount(card, Meter.CACHE_STORAGE)).isEqualByComparingTo("4.5");
        assertThat(card.fallbacks()).singleElement().satisfies(f -> assertThat(f.multiplier())
                .isEqualByComparingTo("0.5"));
        Rate output = card.standardRate(Meter.OUTPUT);
        assertThat(output).isNotNull();
        assertThat(output == null ? null : output.tariff())
                .isInstanceOfSatisfying(
                        Tariff.Threshold.class,
                        t -> assertThat(t.steps().get(0).price().amount()).isEqualByComparingTo("10"));
    }

    @Test
    void fiveHostsSellLlama33AndDeepInfraIsCheapestFireworksDearest() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (String host : List.of("deepinfra", "groq", "bedrock", "together", "fireworks")) {
            RateCard card = card(host, "llama-3.3-70b");
            sums.put(host, amount(card, Meter.INPUT).add(amount(card, Meter.OUTPUT)));
        }
        assertThat(List.copyOf(sums.values())).isSorted().doesNotHaveDuplicates();
    }

    private RateCard card(String provider, String model) {
        Listing listing = book.named(provider, model);
        RateCard card = listing == null ? null : listing.cardAt(DAY);
        if (card == null) {
            throw new AssertionError(provider + "/" + model + " has no card");
        }
        return card;
    }

    private static BigDecimal amount(RateCard card, Meter meter) {
        Rate rate = card.standardRate(meter);
        if (rate == null) {
            throw new AssertionError("no price for " + meter);
        }
        return rate.tariff().listPrice().amount();
    }
}
