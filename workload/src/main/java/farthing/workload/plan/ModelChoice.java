package farthing.workload.plan;

/**
 * A model as the file names it.
 *
 * @param provider who sells it; empty for a bare name, which means its maker
 * @param region or residency in the provider's words; empty for none
 */
public record ModelChoice(String provider, String model, String region) {
    /** @param name a model, or provider/model */
    public static ModelChoice of(String name) {
        return new ModelChoice("", name, "");
    }

    /** As people write it. */
    public String text() {
        return (provider.isEmpty() ? model : provider + "/" + model) + (region.isEmpty() ? "" : " in " + region);
    }
}
