package farthing.economics.breakeven;

import farthing.economics.machine.Mix;
import java.math.BigDecimal;

/**
 * What a fleet is asked to serve, as machines see it: requests, each as it is sent. What is counted and paid for may take
 * several of them, such as a completed interaction of many rounds; each is read and written by itself, and never lies in a
 * machine's memory together with the others as one long one.
 *
 * @param unit what is counted: a request, or a completed interaction
 * @param requests that one of it takes on average, those of what fails included; above 0
 * @param request tokens of one of them on average
 * @param longest of them, which a machine must have room for
 */
public record CountedUnit(String unit, BigDecimal requests, Mix request, Mix longest) {
    /** @throws IllegalArgumentException if it takes no request */
    public CountedUnit {
        if (requests.signum() <= 0) {
            throw new IllegalArgumentException("a " + unit + " takes requests, found " + requests.toPlainString());
        }
    }

    /** Requests of those lengths, counted one by one. */
    public static CountedUnit each(Mix request) {
        return new CountedUnit("request", BigDecimal.ONE, request, request);
    }

    /** The same where each request has an answer: of one token, where none is told. */
    public CountedUnit answering() {
        return request.output().signum() > 0
                ? this
                : new CountedUnit(unit, requests, new Mix(request.input(), BigDecimal.ONE), longest);
    }

    public boolean isEach() {
        return requests.compareTo(BigDecimal.ONE) == 0;
    }
}
