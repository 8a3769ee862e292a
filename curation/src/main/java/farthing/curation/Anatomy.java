package farthing.curation;

import farthing.catalogue.Modality;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Thinks;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of models by their names ({@code books/curation/models.yml}): maker, tier, tokenizer family, measured
 * speed, whether thinking can be turned off and the one name that an open-weight model has at every host. Rules read the {@linkplain #normal normal form};
 * the first that matches decides.
 */
record Anatomy(
        List<Rule> makers,
        List<Rule> tiers,
        List<Rule> tokenizers,
        List<Rule> names,
        List<Rule> corrections,
        List<Rule> modalities,
        List<Speed> speeds,
        List<Thinking> thinking) {

    private static final Pattern GEOGRAPHY = Pattern.compile("^(us-gov|us|eu|apac|ap|jp|in|au|ca|sa|me|global)\\.");
    private static final Pattern VENDOR =
            Pattern.compile("^(anthropic|meta|mistral|cohere|amazon|ai21|deepseek|qwen|openai|moonshotai|moonshot|zai"
                    + "|minimax|google|nvidia|writer|stability|twelvelabs|luma|xai)\\.");
    private static final Pattern VERSION = Pattern.compile("(-v\\d+)?(:\\d+)?(:\\d+k|:mm)?$");
    private static final Pattern AT = Pattern.compile("@.*$");

    record Rule(Pattern match, String value) {}

    /** @param model normal form; the seller serves it at that speed */
    record Speed(String seller, Pattern model, BigDecimal tokensPerSecond, String source) {}

    /** @param model normal form; it thinks whatever is asked or not, wherever it is sold */
    record Thinking(Pattern model, Thinks.Always always, String source) {}

    static Anatomy read(Doc doc) {
        Fields root = Fields.of(doc, "");
        Anatomy anatomy = new Anatomy(
                rules(root, "makers"),
                rules(root, "tiers"),
                rules(root, "tokenizers"),
                rules(root, "names"),
                rules(root, "corrections"),
                rules(root, "modalities"),
                speeds(root),
                thinking(root));
        root.end();
        return anatomy;
    }

    private static List<Rule> rules(Fields root, String key) {
        List<Rule> rules = new ArrayList<>();
        for (Doc item : root.list(key)) {
            Fields fields = Fields.of(item, key + "[" + rules.size() + "]");
            rules.add(new Rule(Rules.pattern(fields.required("match"), fields.path("match")), fields.text("is")));
            fields.end();
        }
        return rules;
    }

    private static List<Speed> speeds(Fields root) {
        List<Speed> speeds = new ArrayList<>();
        for (Doc item : root.list("speeds")) {
            Fields fields = Fields.of(item, "speeds[" + speeds.size() + "]");
            speeds.add(new Speed(
                    fields.text("seller"),
                    Rules.pattern(fields.required("match"), fields.path("match")),
                    Fields.asDecimal(fields.required("tokens-per-second"), fields.path("tokens-per-second")),
                    fields.text("source")));
            fields.end();
        }
        return speeds;
    }

    private static List<Thinking> thinking(Fields root) {
        List<Thinking> thinking = new ArrayList<>();
        for (Doc item : root.list("thinking")) {
            Fields fields = Fields.of(item, "thinking[" + thinking.size() + "]");
            fields.required("always");
            thinking.add(new Thinking(
                    Rules.pattern(fields.required("match"), fields.path("match")),
                    fields.flag("always", false) ? Thinks.Always.YES : Thinks.Always.NO,
                    fields.text("source")));
            fields.end();
        }
        return thinking;
    }

    /**
     * The name without what only sellers add: path, geography, vendor prefix, version and deployment suffixes; dots
     * and underscores as dashes.
     */
    static String normal(String name) {
        return plain(VENDOR.matcher(local(name)).replaceFirst(""));
    }

    /** The same with the vendor that a cloud puts in front, without which some names tell nothing: {@code deepseek.v3.2}. */
    private static String branded(String name) {
        return plain(local(name));
    }

    private static String local(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        text = text.substring(text.lastIndexOf('/') + 1);
        return GEOGRAPHY.matcher(text).replaceFirst("");
    }

    private static String plain(String name) {
        String text = name;
        text = AT.matcher(text).replaceFirst("");
        if (!text.endsWith(":free")) {
            text = VERSION.matcher(text).replaceFirst("");
        }
        if (text.endsWith("-maas")) {
            text = text.substring(0, text.length() - 5);
        }
        return text.replace('.', '-').replace('_', '-');
    }

    String maker(String name) {
        return told(makers, name);
    }

    String tokenizer(String name) {
        return told(tokenizers, name);
    }

    /** The one name of an open-weight model at every host, or empty. */
    String openName(String normal) {
        return first(names, normal);
    }

    /** What the model reads: as stated, else by its name. */
    List<Modality> inputs(String normal, List<Modality> stated) {
        String way = first(modalities, normal);
        return stated.isEmpty() ? words(way.substring(0, Math.max(0, way.indexOf('>')))) : stated;
    }

    /** What the model writes: as corrected by its name, else as stated, else by its name; nothing for embeddings. */
    List<Modality> outputs(String normal, List<Modality> stated) {
        String corrected = first(corrections, normal);
        if (corrected.isEmpty() && !stated.isEmpty()) {
            return stated;
        }
        String way = corrected.isEmpty() ? first(modalities, normal) : corrected;
        return words(way.substring(way.indexOf('>') + 1));
    }

    private static List<Modality> words(String text) {
        List<Modality> words = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            if (modality != Modality.ANY && List.of(text.trim().split(" ", -1)).contains(modality.label())) {
                words.add(modality);
            }
        }
        return words;
    }

    @Nullable
    ModelTier tier(String name) {
        String label = told(tiers, name);
        ModelTier tier = ModelTier.ofLabel(label);
        if (tier == null && !label.isEmpty()) {
            throw new IllegalStateException("'" + label + "' is no tier");
        }
        return tier;
    }

    @Nullable
    Speed speed(String seller, String normal) {
        for (Speed speed : speeds) {
            if (speed.seller().equals(seller) && speed.model().matcher(normal).find()) {
                return speed;
            }
        }
        return null;
    }

    /** What catalogues say of its thinking, and whether that can be turned off; null where neither is known. */
    @Nullable
    Thinks thinks(@Nullable Thinks told, String normal) {
        if (told != null && !told.able()) {
            return told;
        }
        for (Thinking rule : thinking) {
            if (rule.model().matcher(normal).find()) {
                return new Thinks(true, rule.always(), rule.source());
            }
        }
        return told;
    }

    /** By its normal form, and where that tells nothing, by the same with its vendor. */
    private static String told(List<Rule> rules, String name) {
        String plain = first(rules, normal(name));
        return plain.isEmpty() ? first(rules, branded(name)) : plain;
    }

    private static String first(List<Rule> rules, String normal) {
        for (Rule rule : rules) {
            if (rule.match().matcher(normal).find()) {
                return rule.value();
            }
        }
        return "";
    }
}
