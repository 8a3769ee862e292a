package farthing.answers.breakeven;

import farthing.economics.breakeven.ApiPrice;
import farthing.economics.machine.Mix;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be served, and what others ask for it.
 *
 * @param unit what is counted: a request, or a completed interaction of a workload
 * @param mix its tokens
 * @param yearly how many come a year, or null if not told
 * @param hours weights of the hours of a week; none where they are not told
 * @param peak busiest hour over the mean, or null if not told
 * @param against what the fleet is held against
 * @param sellers of the same model, by rising price
 * @param notes how it was made
 */
public record ApiDemand(
        String unit,
        Mix mix,
        @Nullable BigDecimal yearly,
        List<BigDecimal> hours,
        @Nullable Input peak,
        ApiPrice against,
        List<ApiPrice> sellers,
        List<String> notes) {
    public ApiDemand {
        hours = List.copyOf(hours);
        sellers = List.copyOf(sellers);
        notes = List.copyOf(notes);
    }

    public BigDecimal tokens() {
        return mix.input().add(mix.output());
    }
}
