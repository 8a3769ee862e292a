package farthing.economics.plan;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call holds beside text: pictures, sound or film. Documents are none of it, for they may be sent as text or as
 * pictures.
 *
 * @param direction read or written
 */
public record Content(Direction direction, Modality modality) {

    /** What the units of a meter are, or null where they may be text. */
    static @Nullable Content of(Meter meter) {
        Modality modality = meter.family() == Family.IMAGES ? Modality.IMAGE : meter.modality();
        return meter.direction() == Direction.ANY
                ? null
                : switch (modality) {
                    case ANY, TEXT, DOCUMENT -> null;
                    case AUDIO, IMAGE, VIDEO -> new Content(meter.direction(), modality);
                };
    }

    /** Of a call that is never made none. */
    static List<Content> of(PlannedCall call) {
        List<Content> contents = new ArrayList<>();
        for (PlannedCall.Extra extra : call.isMade() ? call.extras() : List.<PlannedCall.Extra>of()) {
            Content content = extra.count().mean().signum() > 0 ? of(MeterNames.known(extra.meter())) : null;
            if (content != null && !contents.contains(content)) {
                contents.add(content);
            }
        }
        return contents;
    }

    /** Of the calls that are made and name no model of their own. */
    public static List<Content> of(Workload workload) {
        List<Content> contents = new ArrayList<>();
        for (PlannedCall call : workload.calls()) {
            for (Content content : call.model() == null ? of(call) : List.<Content>of()) {
                if (!contents.contains(content)) {
                    contents.add(content);
                }
            }
        }
        return contents;
    }

    public boolean isRead() {
        return direction == Direction.INPUT;
    }

    /** The modalities that are stated of a model, in the direction of this one. */
    public List<Modality> of(ModelInfo info) {
        return isRead() ? info.inputs() : info.outputs();
    }

    /** Such as {@code text and image}. */
    public static String words(Collection<Modality> modalities, String between) {
        return String.join(between, modalities.stream().map(Modality::label).toList());
    }

    /** Such as {@code image input}. */
    @Override
    public String toString() {
        return modality.label() + (isRead() ? " input" : " output");
    }
}
