package farthing.answers.question;

import farthing.answers.CostAnswer;
import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.catalogue.RateCard;
import farthing.catalogue.Resolution;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Quote;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does one call cost?
 *
 * @param call its tokens
 * @param calls how many such calls
 * @param price that a call is sold at, or null
 * @param budget to spend, or null
 */
public record CostQuestion(
        ModelName model,
        CallShape call,
        MediaText media,
        Served served,
        long calls,
        @Nullable BigDecimal price,
        @Nullable BigDecimal budget) {

    /** @throws InputException if the book has no such model, or it cannot take the call */
    public CostAnswer ask(OpenBook open) {
        Resolution.Found found = model.find(open.book());
        MediaText.Counted counted = media.count(found.listing().id(), open.asOf());
        CallShape whole = call.with(counted.usage());
        List<String> exceeded = whole.exceeded(found.listing().info());
        if (!exceeded.isEmpty()) {
            throw new InputException(found.provider().id() + "/"
                    + found.listing().id() + " cannot take this call: " + String.join("; ", exceeded));
        }
        Quote quote =
                Quote.of(found.provider(), found.listing(), whole.usage(), served.at(open.asOf()), open.contract());
        return new CostAnswer(
                open,
                found,
                quote,
                new CostAnswer.Plan(served.tier(), calls, money(price, quote), money(budget, quote)),
                counted.notes());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Quote quote) {
        return amount == null ? null : new Money(amount, quote.statement().currency());
    }

    /** What a person is told beside the answer. */
    public List<String> notes(CostAnswer answer) {
        List<String> notes = new ArrayList<>();
        Resolution.Found found = answer.found();
        if (!found.otherSellers().isEmpty()) {
            notes.add(found.listing().id() + " is also sold by " + String.join(", ", found.otherSellers())
                    + "; choose with --provider");
        }
        RateCard card = answer.quote().card();
        String region = served.noteOfRegion(answer.quote().name(), card == null ? List.of() : List.of(card));
        if (region != null) {
            notes.add(region);
        }
        return notes;
    }
}
