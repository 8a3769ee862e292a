package farthing.workload;

/**
 * For whom and for what a call was made. Empty text means not known.
 *
 * @param interaction id of what a user would call one completed thing
 * @param session id of the conversation whose calls share their prefix; the interaction unless stated
 * @param tenant customer that the call was made for
 * @param feature part of the product that made it
 */
public record Origin(String interaction, String session, String tenant, String feature, Tags tags) {
    public static final Origin UNKNOWN = new Origin("", "", "", "", Tags.NONE);

    /** Of a session that is also the interaction. */
    public static Origin ofSession(String session) {
        return new Origin(session, session, "", "", Tags.NONE);
    }

    /** Whether nothing says whom the cost belongs to. */
    public boolean isUntagged() {
        return tenant.isEmpty() && feature.isEmpty() && tags.isEmpty();
    }
}
