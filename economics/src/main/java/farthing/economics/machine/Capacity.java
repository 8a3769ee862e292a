package farthing.economics.machine;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.List;

/**
 * The most that one machine can serve while it keeps its latency.
 *
 * @param prefill tokens of prompts a second while it reads only
 * @param decode tokens of answers a second, over all requests, while it writes only
 * @param services how the two share the machine: one, or {@link Service#EITHER} where that is not known
 * @param tag how the rates are known
 * @param basis which fact, formula or option they are from
 */
public record Capacity(BigDecimal prefill, BigDecimal decode, List<Service> services, Input.Tag tag, String basis) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    /** @throws IllegalArgumentException unless both rates are above 0 and there is a service */
    public Capacity {
        if (prefill.signum() <= 0 || decode.signum() <= 0) {
            throw new IllegalArgumentException("rates of a machine are above 0 tokens a second: found "
                    + prefill.toPlainString() + " of prefill and " + decode.toPlainString() + " of decode");
        }
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("how prefill and decode share a machine is one of two, or not known");
        }
    }

    /**
     * What a machine that was seen to serve a mix can serve of another: it served exactly the seen requests, and of their
     * machine time the prompts took what they take alone. The rest is the answers', whatever overlapped included.
     *
     * @param mix that was seen
     * @param requests a second that were seen
     * @param prefill tokens of prompts a second alone
     * @throws IllegalArgumentException if the prompts alone take longer than what was seen, or there was no output
     */
    public static Capacity seen(Mix mix, BigDecimal requests, BigDecimal prefill, Input.Tag tag, String basis) {
        BigDecimal reading = Decimals.quotient(mix.input(), prefill, Exact.DIGITS);
        BigDecimal writing =
                Decimals.quotient(BigDecimal.ONE, requests, Exact.DIGITS).subtract(reading);
        if (writing.signum() <= 0 || mix.output().signum() == 0) {
            throw new IllegalArgumentException(requests.toPlainString() + " requests a second of "
                    + mix.input().toPlainString() + " input tokens are more than a prefill of "
                    + prefill.toPlainString() + " tokens a second can read");
        }
        BigDecimal decode = Decimals.quotient(mix.output(), writing, Exact.DIGITS);
        return new Capacity(prefill, decode, List.of(Service.SERIAL), tag, basis);
    }

    /** Requests of that mix an hour; to 60 significant digits. */
    public BigDecimal requestsPerHour(Mix mix, Service service) {
        // hours of a request over the common denominator prefill x decode
        BigDecimal reading = mix.input().multiply(decode);
        BigDecimal writing = mix.output().multiply(prefill);
        BigDecimal busy =
                switch (service) {
                    case SIMULTANEOUS -> reading.max(writing);
                    case SERIAL -> reading.add(writing);
                };
        return Decimals.quotient(HOUR.multiply(prefill).multiply(decode), busy, Exact.DIGITS);
    }

    /** Output tokens of that mix a second, by the quickest service that it may have; to 60 significant digits. */
    public BigDecimal outputPerSecond(Mix mix) {
        BigDecimal requests = requestsPerHour(mix, services.get(services.size() - 1));
        return Decimals.quotient(requests.multiply(mix.output()), HOUR, Exact.DIGITS);
    }

    /** Of the dearer bound where it is not known how prefill and decode share the machine. */
    public BigDecimal requestsPerHour(Mix mix) {
        return requestsPerHour(mix, services.get(0));
    }
}
