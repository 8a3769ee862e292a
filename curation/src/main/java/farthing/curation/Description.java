package farthing.curation;

import farthing.catalogue.Direction;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of a model besides prices: from the catalogue that tells most, and from its name. */
final class Description {
    private static final List<String> TELLING = List.of("models.dev", "genai-prices", "litellm", "portkey");

    private static final BigDecimal BUDGET = new BigDecimal("0.25");
    private static final BigDecimal MID = new BigDecimal("2");
    private static final BigDecimal FLAGSHIP = new BigDecimal("8");

    private Description() {}

    static ModelInfo of(List<Candidate> candidates, String seller, String name, Anatomy anatomy, Tables tables) {
        String normal = Anatomy.normal(name);
        List<ModelInfo> infos = infos(candidates);
        ModelTier named = anatomy.tier(name);
        List<Modality> inputs = modalities(infos, ModelInfo::inputs);
        List<Modality> outputs = anatomy.outputs(normal, modalities(infos, ModelInfo::outputs));
        if (!isWrittenTextPriced(tables)) {
            outputs = outputs.stream().filter(m -> m != Modality.TEXT).toList();
        }
        Anatomy.Speed speed = anatomy.speed(seller, normal);
        @Nullable BigDecimal tokensPerSecond = speed == null ? null : speed.tokensPerSecond();
        return new ModelInfo(
                text(infos, ModelInfo::name),
                anatomy.maker(name),
                among(outputs, named != null ? named : byPrice(tables)),
                anatomy.inputs(normal, inputs),
                outputs,
                first(infos, ModelInfo::contextTokens, 1),
                first(infos, ModelInfo::maxInputTokens, 1),
                first(infos, ModelInfo::maxOutputTokens, 1),
                tokensPerSecond,
                speed == null ? "" : speed.source(),
                anatomy.tokenizer(name),
                anatomy.thinks(
                        infos.stream()
                                .map(ModelInfo::thinks)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        normal));
    }

    private static List<ModelInfo> infos(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(Description::rank))
                .map(c -> c.listing().info())
                .toList();
    }

    /**
     * The model with limits under which a prompt can reach every step of its price: of those that catalogues state, the
     * first so large, else none. A seller asks no price for prompts that it does not take.
     */
    static ModelInfo within(ModelInfo info, List<Candidate> candidates, List<RateCard> cards) {
        long reach = LongContext.reach(cards);
        if (reach == 0) {
            return info;
        }
        List<ModelInfo> infos = infos(candidates);
        return new ModelInfo(
                info.name(),
                info.maker(),
                info.tier(),
                info.inputs(),
                info.outputs(),
                first(infos, ModelInfo::contextTokens, reach),
                first(infos, ModelInfo::maxInputTokens, reach),
                info.maxOutputTokens(),
                info.decodeTokensPerSecond(),
                info.decodeSource(),
                info.tokenizer(),
                info.thinks());
    }

    /** What has no price for text written, such as an embedding, writes none. */
    private static boolean isWrittenTextPriced(Tables tables) {
        return tables.standard().keySet().stream()
                .anyMatch(meter -> meter.direction() == Direction.OUTPUT
                        && (meter.modality() == Modality.ANY || meter.modality() == Modality.TEXT));
    }

    /** The upper tiers are for what writes text: a dear picture is not a flagship. */
    private static ModelTier among(List<Modality> outputs, ModelTier tier) {
        return outputs.contains(Modality.TEXT) || tier == ModelTier.BUDGET ? tier : ModelTier.MID;
    }

    /** Where the name tells no tier, the input price does: up to 0.25, 2 and 8 dollars per million. */
    private static ModelTier byPrice(Tables tables) {
        Rate input = tables.rate(Tables.Key.STANDARD, Meter.INPUT);
        if (input == null) {
            return ModelTier.MID;
        }
        BigDecimal price = Tables.perMillion(input.tariff().listPrice());
        if (price.compareTo(BUDGET) <= 0) {
            return ModelTier.BUDGET;
        }
        if (price.compareTo(MID) <= 0) {
            return ModelTier.MID;
        }
        return price.compareTo(FLAGSHIP) <= 0 ? ModelTier.FLAGSHIP : ModelTier.PREMIUM;
    }

    private static int rank(Candidate candidate) {
        int at = TELLING.indexOf(candidate.catalogue().id());
        return at < 0 ? TELLING.size() : at;
    }

    private static String text(List<ModelInfo> infos, Function<ModelInfo, String> field) {
        return infos.stream().map(field).filter(t -> !t.isEmpty()).findFirst().orElse("");
    }

    private static List<Modality> modalities(List<ModelInfo> infos, Function<ModelInfo, List<Modality>> field) {
        return infos.stream().map(field).filter(m -> !m.isEmpty()).findFirst().orElse(List.of());
    }

    private static @Nullable Long first(List<ModelInfo> infos, Function<ModelInfo, @Nullable Long> field, long least) {
        return infos.stream()
                .map(field)
                .filter(Objects::nonNull)
                .filter(count -> count >= least)
                .findFirst()
                .orElse(null);
    }
}
