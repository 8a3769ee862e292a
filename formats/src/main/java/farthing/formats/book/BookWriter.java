package farthing.formats.book;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.NamePattern;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.catalogue.Source;
import farthing.catalogue.Thinks;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as its canonical document: keys in one order, what is empty or usual left out. Reading it back gives
 * an equal book, so that its hash is stable.
 */
public final class BookWriter {
    private BookWriter() {}

    public static Obj write(BookParts book) {
        Obj document = header(book);
        List<Doc> providers = new ArrayList<>();
        for (ListedBook.Offer offer : book.offers()) {
            providers.add(provider(offer, book.currency()));
        }
        return document.put("providers", new Doc.Arr(providers, 0));
    }

    /** Everything but the providers. */
    public static Obj header(BookParts book) {
        Obj document = new Obj(0)
                .put("schema", BookReader.SCHEMA)
                .put("book", book.name())
                .put("date", book.date().toString())
                .put("currency", book.currency().code());
        List<Doc> sources = new ArrayList<>();
        for (Source source : book.sources()) {
            sources.add(source(source));
        }
        return document.put("sources", new Doc.Arr(sources, 0));
    }

    private static Obj source(Source source) {
        Obj document = new Obj(0).put("id", source.id());
        putText(document, "name", source.name());
        putText(document, "version", source.version());
        if (source.date() != null) {
            document.put("date", source.date().toString());
        }
        document.put("licence", source.licence());
        putText(document, "told-as", source.toldAs());
        return document;
    }

    /** A provider with its models, as one file of a folder holds it. */
    public static Obj provider(ListedBook.Offer offer, Currency bookCurrency) {
        Obj document = provider(offer.provider());
        List<Doc> models = new ArrayList<>();
        for (Listing listing : offer.listings()) {
            models.add(listing(listing, bookCurrency));
        }
        return document.put("models", new Doc.Arr(models, 0));
    }

    /** A provider without its models. */
    public static Obj provider(Provider provider) {
        Obj document = new Obj(0).put("id", provider.id()).put("name", provider.name());
        putTexts(document, "aliases", provider.aliases());
        if (provider.maker()) {
            document.put("maker", true);
        }
        putTexts(document, "fallbacks", provider.fallbacks());
        return document;
    }

    public static Obj listing(Listing listing, Currency bookCurrency) {
        Obj document = new Obj(0).put("id", listing.id());
        ModelInfo info = listing.info();
        putText(document, "name", info.name());
        putTexts(document, "aliases", listing.aliases());
        if (listing.pattern() != null) {
            document.put("match", pattern(listing.pattern()));
        }
        putText(document, "maker", info.maker());
        if (info.tier() != null) {
            document.put("tier", info.tier().label());
        }
        putTexts(document, "inputs", info.inputs().stream().map(Modality::label).toList());
        putTexts(
                document,
                "outputs",
                info.outputs().stream().map(Modality::label).toList());
        putCount(document, "context", info.contextTokens());
        putCount(document, "max-input", info.maxInputTokens());
        putCount(document, "max-output", info.maxOutputTokens());
        putDecode(document, info);
        putText(document, "tokenizer", info.tokenizer());
        Thinks thinks = info.thinks();
        if (thinks != null) {
            Obj told = new Obj(0).put("able", thinks.able());
            if (thinks.always() != Thinks.Always.UNKNOWN) {
                told.put("always", thinks.always() == Thinks.Always.YES);
            }
            putText(told, "source", thinks.source());
            document.put("thinks", told);
        }
        List<Doc> cards = new ArrayList<>();
        for (RateCard card : listing.cards()) {
            cards.add(CardWriter.card(card, bookCurrency));
        }
        return document.put("cards", new Doc.Arr(cards, 0));
    }

    private static void putDecode(Obj document, ModelInfo info) {
        if (info.decodeTokensPerSecond() != null || !info.decodeSource().isEmpty()) {
            Obj decode = new Obj(0);
            if (info.decodeTokensPerSecond() != null) {
                decode.put("tokens-per-second", number(info.decodeTokensPerSecond()));
            }
            putText(decode, "source", info.decodeSource());
            document.put("decode", decode);
        }
    }

    /** A naming rule, as {@link BookReader#readPattern} reads it. */
    public static Obj pattern(NamePattern pattern) {
        Obj rule = new Obj(0);
        return switch (pattern) {
            case NamePattern.Equal equal -> rule.put("equal", equal.text());
            case NamePattern.StartsWith start -> rule.put("starts-with", start.text());
            case NamePattern.EndsWith end -> rule.put("ends-with", end.text());
            case NamePattern.Contains part -> rule.put("contains", part.text());
            case NamePattern.Shape shape -> rule.put("shape", shape.text());
            case NamePattern.AnyOf any -> rule.put("any", patterns(any.patterns()));
            case NamePattern.AllOf all -> rule.put("all", patterns(all.patterns()));
            case NamePattern.NoneOf none -> rule.put("none", patterns(none.patterns()));
        };
    }

    private static Doc patterns(List<NamePattern> patterns) {
        List<Doc> rules = new ArrayList<>();
        for (NamePattern pattern : patterns) {
            rules.add(pattern(pattern));
        }
        return new Doc.Arr(rules, 0);
    }

    static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(value), 0);
    }

    static void putText(Obj document, String key, String value) {
        if (!value.isEmpty()) {
            document.put(key, value);
        }
    }

    static void putTexts(Obj document, String key, List<String> values) {
        if (!values.isEmpty()) {
            List<Doc> items = new ArrayList<>();
            for (String value : values) {
                items.add(new Doc.Text(value, 0));
            }
            document.put(key, new Doc.Arr(items, 0));
        }
    }

    private static void putCount(Obj document, String key, @Nullable Long count) {
        if (count != null) {
            document.put(key, count);
        }
    }
}
