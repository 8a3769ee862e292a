package farthing.answers.breakeven;

import farthing.economics.breakeven.PlannedSeller;
import farthing.economics.plan.Finding;
import java.util.List;

/** What is said of sellers whose listings do not take what is asked. */
final class TooSmall {
    static final int NAMED = 3;

    private TooSmall() {}

    /** @param why of each one who would be compared otherwise, with its name */
    static String leftOut(String asked, List<String> why) {
        int more = why.size() - NAMED;
        return "left out of the sellers, for they do not take " + asked + ": "
                + String.join("; ", why.subList(0, Math.min(NAMED, why.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /** Why a seller does not take the calls of a plan; empty where it does. */
    static String why(PlannedSeller seller) {
        Finding beyond = seller.beyond();
        return beyond == null ? "" : beyond.sentence();
    }

    static String taken(String asked, String seller, String why) {
        return seller + " does not take " + asked + ": " + why;
    }

    /** Of whom the fleet was to be held against. */
    static String unpriced(String asked, String seller, String why) {
        return seller + " does not take " + asked + ", so no price of it is compared: " + why;
    }
}
