package farthing.formats.calls;

import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.usage.Claim;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Part;
import farthing.formats.usage.Reading;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import java.time.Instant;

/**
 * From a recorded call to its charges: the dialect reads the usage, the desk finds the card, each part is rated. Holds
 * what the desk remembers, so that one rater serves a whole file. For one thread.
 */
public final class CallRater {
    private final PriceDesk desk;
    private final Instant otherwise;

    /** @param otherwise the instant of calls that state none */
    public CallRater(PriceDesk desk, Instant otherwise) {
        this.desk = desk;
        this.otherwise = otherwise;
    }

    /**
     * The same of a line as it stands in a file.
     *
     * @throws FormatException if it is no call
     */
    public RatedCall rate(Doc line) {
        String unbilled = BatchResult.unbilled(line);
        return unbilled.isEmpty()
                ? rate(CallRecord.of(line))
                : RatedCall.unbilled(
                        CallRecord.idOf(line), unbilled, desk.book().info().currency());
    }

    public RatedCall rate(CallRecord call) {
        return switch (Dialects.read(call.provider(), call.api(), call.usage())) {
            case Reading.Invalid invalid -> RatedCall.invalid(call.id(), invalid.reason());
            case Reading.Read read -> rate(call, read);
        };
    }

    private RatedCall rate(CallRecord call, Reading.Read read) {
        Instant at = call.at() == null ? otherwise : call.at();
        Conditions conditions = new Conditions(at, tier(call, read), region(call, read));
        Statement statement = null;
        for (Part part : read.parts()) {
            Statement next = rate(call, part, conditions);
            statement = statement == null ? next : statement.plus(next);
        }
        if (statement == null) {
            return RatedCall.invalid(call.id(), "nothing to bill");
        }
        Claim claim = read.claim();
        return new RatedCall(
                call.id(), statement, claim == null ? null : claim.charged(), statement.reason(), read.notes());
    }

    private Statement rate(CallRecord call, Part part, Conditions conditions) {
        String provider = call.provider().isEmpty() ? null : call.provider();
        String own = part.model();
        if (own != null) {
            return desk.statement(provider, own, part.usage(), conditions);
        }
        String model = call.catalogueModelId().isEmpty() ? call.model() : call.catalogueModelId();
        return desk.statement(provider, model, part.usage(), conditions);
    }

    /** The line knows what served the call; else the body does. */
    private static ServiceTier tier(CallRecord call, Reading.Read read) {
        ServiceTier stated = call.tier() == null ? read.tier() : call.tier();
        return stated == null ? ServiceTier.STANDARD : stated;
    }

    private static String region(CallRecord call, Reading.Read read) {
        String stated = call.region() == null ? read.region() : call.region();
        return stated == null ? "" : stated;
    }
}
