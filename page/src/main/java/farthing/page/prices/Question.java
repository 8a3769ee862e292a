package farthing.page.prices;

import farthing.answers.InputException;
import farthing.answers.words.NameWords;
import farthing.answers.words.NumberWords;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelTier;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.TokenRatio;
import farthing.page.html.Key;
import farthing.page.view.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the state asks of the prices.
 *
 * @param tokens a month, input and output together
 * @param size tokens of an interaction, which is one call
 * @param find words as {@link Names} takes them
 * @param context least context, or 0
 * @param hosted id of an open model whose hosts are meant, or empty
 * @param all every listing, not only the main ones
 * @param reversed against the usual order of the column
 * @param row that is open, or empty
 */
record Question(
        TokenRatio ratio,
        long tokens,
        long size,
        PriceUnit unit,
        List<String> find,
        List<String> sellers,
        List<ModelTier> tiers,
        @Nullable Modality modality,
        long context,
        String hosted,
        boolean all,
        Column sort,
        boolean reversed,
        int rows,
        String row,
        List<String> compared) {
    Question {
        find = List.copyOf(find);
        sellers = List.copyOf(sellers);
        tiers = List.copyOf(tiers);
        compared = List.copyOf(compared);
    }

    /** @throws InputException with the name of what is wrong in front */
    static Question of(State state) {
        String sort = state.get(PriceKeys.SORT);
        boolean reversed = sort.startsWith("-");
        String context = state.get(PriceKeys.CONTEXT);
        String modality = state.get(PriceKeys.MODALITY);
        Question question = new Question(
                read(state, PriceKeys.RATIO, NameWords::ratio),
                read(state, PriceKeys.TOKENS, NumberWords::times),
                read(state, PriceKeys.SIZE, NumberWords::times),
                read(state, PriceKeys.PER, text -> known(PriceUnit.ofLabel(text), "M, month, 1k or cent", text)),
                Names.words(state.get(PriceKeys.FIND)),
                parts(state.get(PriceKeys.SELLERS)),
                read(state, PriceKeys.TIERS, Question::tiers),
                modality.isEmpty() ? null : read(state, PriceKeys.MODALITY, Question::modality),
                context.isEmpty() ? 0 : read(state, PriceKeys.CONTEXT, NumberWords::count),
                state.get(PriceKeys.HOSTED),
                state.get(PriceKeys.LIST).equals("all"),
                read(
                        state,
                        PriceKeys.SORT,
                        text -> known(Column.ofLabel(reversed ? text.substring(1) : text), "a column", text)),
                reversed,
                read(state, PriceKeys.ROWS, NumberWords::rows),
                state.get(PriceKeys.ROW),
                parts(state.get(PriceKeys.COMPARE)));
        try {
            question.interaction();
            return question.isOfFirstSight() ? question : question.with(question.tokens, question.unit, Column.COST);
        } catch (IllegalArgumentException e) {
            throw new InputException(PriceKeys.SIZE.name() + ": " + e.getMessage());
        }
    }

    private boolean isOfFirstSight() {
        return sort != Column.USUAL || !(reversed || isOfAll() || modality != null || context > 0 || !tiers.isEmpty());
    }

    /** Whether one call of the size is priced, with the tiers and limits that it meets, and not a mix without a size. */
    boolean isOfCalls() {
        return unit.isOfCalls();
    }

    /** What is priced: one interaction, or of a mix as many tokens as it has parts. */
    CallShape call() {
        return isOfCalls() ? interaction() : ratio.shape();
    }

    /** One call of the size at the ratio, to whole tokens. */
    private CallShape interaction() {
        long input = BigDecimal.valueOf(size)
                .multiply(BigDecimal.valueOf(ratio.input()))
                .divide(BigDecimal.valueOf(ratio.input() + ratio.output()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return CallShape.of(input, size - input);
    }

    /** Whether something was looked for, so that every listing is meant. */
    boolean isOfAll() {
        return all || !find.isEmpty() || !sellers.isEmpty() || !hosted.isEmpty();
    }

    /** Whether anything but the list itself says which offers are meant. */
    boolean isFiltered() {
        return !find.isEmpty()
                || !sellers.isEmpty()
                || !tiers.isEmpty()
                || modality != null
                || context > 0
                || !hosted.isEmpty();
    }

    /** Whether {@code compare} has the same filters. */
    boolean isAskedAlike() {
        return find.isEmpty() && context == 0 && hosted.isEmpty();
    }

    /** Tokens of {@link #call}. */
    long parts() {
        return isOfCalls() ? size : ratio.input() + ratio.output();
    }

    /** What a row's input or output is divided by: told per million tokens, each of them is for its own. */
    long partsOf(boolean ofInput) {
        return unit != PriceUnit.MILLION ? parts() : ofInput ? ratio.input() : ratio.output();
    }

    /** The same told per another unit. */
    Question per(PriceUnit other) {
        return with(tokens, other, sort);
    }

    /** The same told for another volume a month. */
    Question ofVolume(long other) {
        return with(other, unit, sort);
    }

    private Question with(long volume, PriceUnit per, Column column) {
        return new Question(
                ratio, volume, size, per, find, sellers, tiers, modality, context, hosted, all, column, reversed, rows,
                row, compared);
    }

    /** The same of all hosts of one open model, the cheapest first. */
    Question ofHosts(String model) {
        return new Question(
                ratio,
                tokens,
                size,
                unit,
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                model,
                true,
                Column.COST,
                false,
                Integer.MAX_VALUE,
                "",
                compared);
    }

    boolean isCompared(Item item) {
        return compared.contains(item.name());
    }

    /** A comma-separated list with the name put in, or taken out if it stands there. */
    static String toggled(List<String> names, String name) {
        List<String> changed = new ArrayList<>(names);
        if (!changed.remove(name)) {
            changed.add(name);
        }
        return String.join(",", changed);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static List<ModelTier> tiers(String text) {
        List<ModelTier> tiers = new ArrayList<>();
        for (String part : parts(text)) {
            tiers.add(known(ModelTier.ofLabel(part), "budget, mid, flagship, reasoning or premium", part));
        }
        return tiers;
    }

    private static Modality modality(String text) {
        for (Modality modality : Modality.values()) {
            if (modality != Modality.ANY && modality.label().equals(text)) {
                return modality;
            }
        }
        throw new InputException("expected text, image, audio, video or document, found '" + text + "'");
    }

    private static <T> T known(@Nullable T value, String expected, String text) {
        if (value == null) {
            throw new InputException("expected " + expected + ", found '" + text + "'");
        }
        return value;
    }

    private static <T> T read(State state, Key key, Function<String, T> reader) {
        try {
            return reader.apply(state.get(key));
        } catch (InputException e) {
            throw new InputException(key.name() + ": " + e.getMessage());
        }
    }
}
