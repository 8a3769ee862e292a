package farthing.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives every listing the names by which it is found: those of the catalogues, and the one name that its maker, or for
 * open weights the whole trade, gives to the model, so that all its sellers are found by one name. No name leads to two
 * listings of one seller.
 */
final class Aliases {
    private static final Pattern DATED = Pattern.compile("-(20\\d{6}|20\\d\\d-\\d\\d-\\d\\d)$");
    private static final Pattern VARIANT = Pattern.compile(
            "^(us|eu|apac|ap|jp|au|ca|global|us-gov)\\.|free|fast|specdec|lite|reference|batch|thinking|beta|vision|guard|turbo|fp8|tput|nitro|extended");

    /** Names as other sellers or gateways write them. */
    private static final Pattern DECORATED =
            Pattern.compile("/|@|:\\d|^([a-z]{2,6}\\.)?(anthropic|amazon|meta|mistral|cohere|openai)\\.");

    private final Anatomy anatomy;
    private final Map<String, List<Market.Draft>> drafts;
    private final Map<String, Map<String, String>> makerNames = new LinkedHashMap<>();

    Aliases(Anatomy anatomy, Rules rules, Map<String, List<Market.Draft>> drafts) {
        this.anatomy = anatomy;
        this.drafts = drafts;
        for (Rules.Seller seller : rules.sellers()) {
            String id = seller.provider().id();
            Map<String, String> names = new LinkedHashMap<>();
            for (Market.Draft draft : drafts.getOrDefault(id, List.of())) {
                if (seller.provider().maker()) {
                    names.putIfAbsent(draft.normal(), draft.name());
                }
            }
            makerNames.put(id, names);
        }
    }

    Map<Market.Draft, List<String>> of(Rules.Seller seller) {
        List<Market.Draft> own = drafts.getOrDefault(seller.provider().id(), List.of());
        Set<String> taken = new LinkedHashSet<>();
        own.forEach(draft -> taken.add(Shelf.key(draft.name())));
        Map<String, Market.Draft> claims = new LinkedHashMap<>();
        Map<String, String> spelling = new LinkedHashMap<>();
        List<Market.Draft> plainestFirst = own.stream()
                .sorted(Comparator.comparing(Aliases::isVariant)
                        .thenComparing(draft -> -draft.holders())
                        .thenComparing(draft -> draft.name().length())
                        .thenComparing(Market.Draft::name))
                .toList();
        seller.latest().forEach((latest, target) -> own.stream()
                .filter(draft -> draft.name().equals(target))
                .forEach(draft -> {
                    claims.put(Shelf.key(latest), draft);
                    spelling.put(Shelf.key(latest), latest);
                }));
        for (Market.Draft draft : plainestFirst) {
            for (String name : names(seller, draft)) {
                String key = Shelf.key(name);
                if (!taken.contains(key) && claims.putIfAbsent(key, draft) == null) {
                    spelling.put(key, name);
                }
            }
        }
        Map<Market.Draft, List<String>> aliases = new LinkedHashMap<>();
        claims.forEach((key, draft) ->
                aliases.computeIfAbsent(draft, d -> new ArrayList<>()).add(spelling.getOrDefault(key, key)));
        return aliases;
    }

    /** Whether the first name is the second with a date behind. */
    static boolean isSnapshot(String dated, String plain) {
        String key = Shelf.key(dated);
        return key.length() > plain.length()
                && key.startsWith(Shelf.key(plain))
                && DATED.matcher(key).replaceFirst("").equals(Shelf.key(plain));
    }

    private static boolean isVariant(Market.Draft draft) {
        return draft.info().maker().isEmpty()
                || VARIANT.matcher(Shelf.key(draft.name())).find();
    }

    private List<String> names(Rules.Seller seller, Market.Draft draft) {
        List<String> names = new ArrayList<>();
        boolean cloud = seller.provider().id().equals("bedrock");
        draft.exactNames().stream()
                .filter(name -> cloud || !DECORATED.matcher(name).find())
                .forEach(names::add);
        if (!seller.prefix().isEmpty()) {
            names.add(seller.prefix() + draft.name());
        }
        String open = anatomy.openName(draft.normal());
        if (!open.isEmpty()) {
            names.add(open);
        }
        String maker = draft.info().maker();
        if (!maker.equals(seller.provider().id())) {
            Map<String, String> theirs = makerNames.getOrDefault(maker, Map.of());
            String undated = DATED.matcher(draft.normal()).replaceFirst("");
            for (String normal : List.of(draft.normal(), undated)) {
                String name = theirs.get(normal);
                if (name != null && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
