package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The edit that makes a call a second time, in another way, for a part of the interactions. */
public final class SecondTry {
    private static final String AGAIN = "-again";

    private SecondTry() {}

    /**
     * @param file that has the call as it stands
     * @param part of the interactions that make the call which make it again
     * @param reasoning of the second try
     * @return none where the file has a call of that name already
     */
    public static List<Patch> of(Doc file, PlannedCall call, BigDecimal part, Doc reasoning) {
        List<Patch> patches = new ArrayList<>();
        String again = call.name() + AGAIN;
        if (Patch.standing(file, "calls") instanceof Obj calls) {
            if (!calls.has(again) && calls.get(call.name()) instanceof Obj standing) {
                patches.add(Patch.set(Paths.child("calls", again), changed(standing, call, part, reasoning)));
            }
            return patches;
        }
        Obj single = new Obj(0);
        for (String key : CallReader.KEYS) {
            Doc value = Patch.standing(file, key);
            if (value != null) {
                single.put(key, value);
                patches.add(Patch.remove(key));
            }
        }
        Obj both = new Obj(0).put(call.name(), single).put(again, changed(single, call, part, reasoning));
        patches.add(Patch.set("calls", both));
        return patches;
    }

    private static Obj changed(Obj standing, PlannedCall call, BigDecimal part, Doc reasoning) {
        Obj changed = new Obj(0);
        for (int i = 0; i < standing.size(); i++) {
            String key = standing.key(i);
            if (!key.equals("share") && !key.equals("reasoning")) {
                changed.put(key, standing.value(i));
            }
        }
        BigDecimal share = call.share().mean().multiply(part);
        return (Obj) Patch.set("share", share).applyTo(changed.put("reasoning", reasoning));
    }
}
