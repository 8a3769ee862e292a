package farthing.formats.book;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.NamePattern;
import farthing.catalogue.NearestNames;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.catalogue.Source;
import farthing.catalogue.Thinks;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a price book from its document, strictly: what is missing, unknown or contradictory is refused. */
public final class BookReader {
    public static final String SCHEMA = "farthing/book/1";

    private static final List<Modality> MODALITIES = List.of(Modality.values());

    private final List<Source> sources;
    private final Currency currency;

    private BookReader(List<Source> sources, Currency currency) {
        this.sources = sources;
        this.currency = currency;
    }

    /** @throws FormatException with line and key */
    public static BookParts read(Doc document) {
        Fields fields = Fields.of(document, "");
        BookParts header = header(fields);
        List<ListedBook.Offer> offers = new BookReader(header.sources(), header.currency()).offers(fields);
        fields.end();
        return new BookParts(header.name(), header.date(), header.currency(), header.sources(), offers);
    }

    /** The head of a book that lies in several files; its providers follow by {@link #readProvider}. */
    public static BookParts readHeader(Doc document) {
        Fields fields = Fields.of(document, "");
        BookParts header = header(fields);
        fields.end();
        return header;
    }

    /** One provider with its models, of the book that the header opens. */
    public static ListedBook.Offer readProvider(Doc document, BookParts header) {
        return new BookReader(header.sources(), header.currency()).offer(Fields.of(document, ""));
    }

    /** One model, as {@link BookWriter#listing} writes it. */
    public static Listing readListing(Doc document, BookParts header) {
        return new BookReader(header.sources(), header.currency()).listing(Fields.of(document, ""));
    }

    /** A naming rule, as {@link BookWriter#pattern} writes it. */
    public static NamePattern readPattern(Doc document) {
        return pattern(document, "match");
    }

    private static BookParts header(Fields fields) {
        String schema = fields.text("schema");
        if (!schema.equals(SCHEMA)) {
            throw Fields.wrong(fields.required("schema"), fields.path("schema"), SCHEMA);
        }
        String name = fields.word("book");
        LocalDate date = fields.date("date");
        if (date == null) {
            fields.required("date");
            throw new IllegalStateException("a required date is absent");
        }
        Currency currency = currency(fields, Currency.USD);
        List<Source> sources = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Fields source : fields.objects("sources")) {
            String id = source.word("id");
            if (ids.contains(id)) {
                throw new FormatException(source.line(), source.path("id"), "source '" + id + "' stands twice");
            }
            ids.add(id);
            sources.add(new Source(
                    id,
                    source.wordOr("name", id),
                    source.wordOr("version", ""),
                    source.date("date"),
                    source.wordOr("licence", "none stated"),
                    source.textOr("told-as", "")));
            source.end();
        }
        return new BookParts(name, date, currency, sources, List.of());
    }

    static Currency currency(Fields fields, Currency otherwise) {
        String code = fields.textOr("currency", otherwise.code());
        try {
            return new Currency(code);
        } catch (IllegalArgumentException e) {
            throw new FormatException(fields.line(), fields.path("currency"), String.valueOf(e.getMessage()));
        }
    }

    private List<ListedBook.Offer> offers(Fields fields) {
        List<ListedBook.Offer> offers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Fields provider : fields.objects("providers")) {
            ListedBook.Offer offer = offer(provider);
            if (ids.contains(offer.provider().id())) {
                throw new FormatException(
                        provider.line(),
                        provider.path("id"),
                        "provider '" + offer.provider().id() + "' stands twice");
            }
            ids.add(offer.provider().id());
            offers.add(offer);
        }
        return offers;
    }

    /** A provider without its models, as {@link BookWriter#provider} writes it. */
    public static Provider readSeller(Fields fields) {
        String id = fields.word("id");
        return new Provider(
                id,
                fields.wordOr("name", id),
                fields.words("aliases"),
                fields.flag("maker", false),
                fields.words("fallbacks"));
    }

    private ListedBook.Offer offer(Fields fields) {
        Provider provider = readSeller(fields);
        List<Listing> listings = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<Fields> models = fields.objects("models");
        for (Fields model : models) {
            Listing listing = listing(model);
            claim(names, listing.id(), listing.id(), model, "id");
            listings.add(listing);
        }
        for (int i = 0; i < listings.size(); i++) {
            for (String alias : listings.get(i).aliases()) {
                claim(names, alias, listings.get(i).id(), models.get(i), "aliases");
            }
        }
        fields.end();
        return new ListedBook.Offer(provider, listings);
    }

    /** A name leads to one listing of a provider. */
    private static void claim(Map<String, String> names, String name, String id, Fields model, String key) {
        String holder = names.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
        boolean itself = key.equals("aliases") && id.equals(holder);
        if (holder != null && !itself) {
            throw new FormatException(
                    model.line(), model.path(key), "the name '" + name + "' already leads to '" + holder + "'");
        }
    }

    private Listing listing(Fields fields) {
        String id = fields.word("id");
        List<String> aliases = fields.words("aliases");
        Doc match = fields.optional("match");
        NamePattern pattern = match == null ? null : pattern(match, fields.path("match"));
        ModelInfo info = info(fields);
        CardReader cardReader = new CardReader(sources, currency);
        List<RateCard> cards = new ArrayList<>();
        for (Fields card : fields.objects("cards")) {
            cards.add(cardReader.card(card));
        }
        fields.end();
        try {
            return new Listing(id, aliases, pattern, info, cards);
        } catch (IllegalArgumentException e) {
            throw new FormatException(fields.line(), fields.path("cards"), String.valueOf(e.getMessage()));
        }
    }

    private static ModelInfo info(Fields fields) {
        BigDecimal speed = null;
        String speedSource = "";
        Fields decode = fields.object("decode");
        if (decode != null) {
            speed = decode.decimal("tokens-per-second");
            LocalDate date = decode.date("date");
            speedSource = decode.textOr("source", "") + (date == null ? "" : ", " + date);
            decode.end();
        }
        return new ModelInfo(
                fields.wordOr("name", ""),
                fields.wordOr("maker", ""),
                modelTier(fields),
                modalities(fields, "inputs"),
                modalities(fields, "outputs"),
                fields.count("context"),
                fields.count("max-input"),
                fields.count("max-output"),
                speed,
                speedSource,
                fields.wordOr("tokenizer", ""),
                thinks(fields.object("thinks")));
    }

    private static @Nullable Thinks thinks(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Thinks thinks = new Thinks(
                fields.flag("able", false),
                fields.optional("always") == null
                        ? Thinks.Always.UNKNOWN
                        : fields.flag("always", false) ? Thinks.Always.YES : Thinks.Always.NO,
                fields.textOr("source", ""));
        fields.end();
        return thinks;
    }

    private static @Nullable ModelTier modelTier(Fields fields) {
        Doc value = fields.optional("tier");
        if (value == null) {
            return null;
        }
        ModelTier tier = ModelTier.ofLabel(Fields.asText(value, fields.path("tier")));
        if (tier == null) {
            throw Fields.wrong(value, fields.path("tier"), "budget, mid, flagship, reasoning or premium");
        }
        return tier;
    }

    private static List<Modality> modalities(Fields fields, String key) {
        List<Modality> modalities = new ArrayList<>();
        for (String label : fields.texts(key)) {
            Modality modality = modality(label);
            if (modality == null) {
                int place = modalities.size();
                throw Fields.wrong(
                        fields.list(key).get(place), fields.path(key, place), "text, audio, image, video or document");
            }
            modalities.add(modality);
        }
        return modalities;
    }

    private static @Nullable Modality modality(String label) {
        for (Modality modality : MODALITIES) {
            if (modality != Modality.ANY && modality.label().equals(label)) {
                return modality;
            }
        }
        return null;
    }

    private static NamePattern pattern(Doc doc, String path) {
        if (!(doc instanceof Obj rule) || rule.size() != 1) {
            throw Fields.wrong(
                    doc, path, "one of {equal|starts-with|ends-with|contains|shape: TEXT} or {any|all|none: [..]}");
        }
        String key = rule.key(0);
        Fields fields = Fields.of(rule, path);
        return switch (key) {
            case "equal" -> new NamePattern.Equal(fields.word(key));
            case "starts-with" -> new NamePattern.StartsWith(fields.word(key));
            case "ends-with" -> new NamePattern.EndsWith(fields.word(key));
            case "contains" -> new NamePattern.Contains(fields.word(key));
            case "shape" -> new NamePattern.Shape(fields.word(key));
            case "any" -> new NamePattern.AnyOf(patterns(fields, key));
            case "all" -> new NamePattern.AllOf(patterns(fields, key));
            case "none" -> new NamePattern.NoneOf(patterns(fields, key));
            default ->
                throw unknown(
                        rule.value(0).line(),
                        fields.path(key),
                        "rule '" + key + "'",
                        key,
                        List.of("equal", "starts-with", "ends-with", "contains", "shape", "any", "all", "none"));
        };
    }

    private static List<NamePattern> patterns(Fields fields, String key) {
        List<Doc> items = fields.list(key);
        if (items.isEmpty()) {
            throw new FormatException(fields.line(), fields.path(key), "needs at least one rule");
        }
        List<NamePattern> patterns = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            patterns.add(pattern(items.get(i), fields.path(key, i)));
        }
        return patterns;
    }

    /** An unknown word with the nearest known one. */
    static FormatException unknown(int line, String path, String what, String word, List<String> known) {
        List<String> nearest = NearestNames.of(word, known);
        String wayOut = known.isEmpty()
                ? ""
                : nearest.isEmpty()
                        ? "; known: " + String.join(", ", known)
                        : "; did you mean '" + nearest.get(0) + "'?";
        return new FormatException(line, path, "unknown " + what + wayOut);
    }
}
