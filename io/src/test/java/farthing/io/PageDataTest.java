package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.formats.book.BookPieces;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareReader;
import farthing.formats.terms.TermsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The data files of the page: together the shipped books, small, and with what people ask for at first in front. */
class PageDataTest {
    private static final PriceBook MARKET = ShippedBooks.open("market");
    private static final Map<String, Doc> PRESETS = presets();
    private static final Map<String, byte[]> FILES = PageData.files(MARKET, PRESETS);

    private static Map<String, Doc> presets() {
        Map<String, Doc> presets = new LinkedHashMap<>();
        for (String name : List.of("support-bot", "voice", "rag")) {
            presets.put(name, YamlDocs.read(Path.of("..", "examples", "presets", name + ".yml")));
        }
        return presets;
    }

    private static ListedBook book(List<Doc> pieces) {
        BookPieces book = BookPieces.open(pieces.get(0));
        pieces.subList(1, pieces.size()).forEach(book::add);
        return book.book();
    }

    private static List<Doc> lines(String text) {
        List<Doc> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(JsonDocs.parse(line)));
        return lines;
    }

    private static ListedBook first() {
        return book(lines(text(PageData.FIRST)));
    }

    @Test
    void allPiecesTogetherAreTheShippedBook() {
        ListedBook book = book(lines(text(PageData.BOOK)));
        assertThat(book.info()).isEqualTo(MARKET.info());
        assertThat(book.providers()).isEqualTo(MARKET.providers());
        for (Provider seller : MARKET.providers()) {
            assertThat(book.ids(seller.id())).isEqualTo(MARKET.ids(seller.id()));
            for (String id : MARKET.ids(seller.id())) {
                assertThat(book.named(seller.id(), id)).as(id).isEqualTo(MARKET.named(seller.id(), id));
            }
        }
    }

    @Test
    void atLeastFiftyFiveModelsOfEightSellersComeFirst() {
        ListedBook book = first();
        assertThat(book.info()).isEqualTo(MARKET.info());
        Set<String> sellers = new LinkedHashSet<>();
        int models = 0;
        for (Provider seller : book.providers()) {
            for (String id : book.ids(seller.id())) {
                Listing listing = book.named(seller.id(), id);
                assertThat(listing).as(id).isNotNull().isEqualTo(MARKET.named(seller.id(), id));
                sellers.add(seller.id());
                models++;
            }
        }
        assertThat(sellers).hasSizeGreaterThanOrEqualTo(8).contains("anthropic", "openai", "google", "mistral", "xai");
        assertThat(models).isBetween(55, 250);
    }

    @Test
    void whatAPresetNamesComesFirst() {
        ListedBook book = first();
        assertThat(book.named("anthropic", "claude-sonnet-4-6")).isNotNull();
        assertThat(book.named("openai", "whisper-1")).isNotNull();
        assertThat(book.named("openai", "text-embedding-3-small")).isNotNull();
    }

    @Test
    void aDatedEditionOfAListedModelWaits() {
        ListedBook book = first();
        assertThat(book.ids("openai"))
                .contains("gpt-5-mini")
                .doesNotContain("gpt-5-mini-2025-08-07", "gpt-5-2025-08-07");
        assertThat(book.ids("cohere")).contains("command-a-03-2025");
    }

    @Test
    void termsPresetsAndHardwareAreThoseThatAreShipped() {
        Fields start = Fields.of(JsonDocs.parse(text(PageData.START)), "");
        assertThat(TermsReader.read(start.required("terms"))).isEqualTo(TermsFiles.shipped());
        Obj presets = Doc.asObject(start.required("presets"));
        assertThat(presets).isNotNull();
        PRESETS.forEach((name, doc) ->
                assertThat(JsonText.compact(presets.get(name))).as(name).isEqualTo(JsonText.compact(doc)));
        assertThat(HardwareReader.of(JsonDocs.parse(text(PageData.HARDWARE))).hardware())
                .isEqualTo(HardwareFiles.shipped());
    }

    @Test
    void theyTravelSmall() {
        assertThat(FILES.get(PageData.START).length + FILES.get(PageData.FIRST).length)
                .isLessThan(40_000);
        assertThat(FILES.get(PageData.BOOK)).hasSizeLessThan(150_000);
        assertThat(FILES.get(PageData.HARDWARE)).hasSizeLessThan(50_000);
    }

    private static String text(String name) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(FILES.get(name)))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
