package farthing.formats.workload;

import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Input;
import farthing.workload.plan.Quality;
import java.util.ArrayList;
import java.util.List;

/** Reads how good the answers of single models are: {@code {floor: 85%, models: {gpt-5-mini: 88%}}}. */
final class QualityReader {
    private QualityReader() {}

    static Quality quality(Fields fields) {
        Fields quality = fields.object("quality");
        if (quality == null) {
            return Quality.UNKNOWN;
        }
        Input floor = InputReader.orNull(quality, "floor", Measure.SHARE);
        List<Quality.Known> known = new ArrayList<>();
        Fields models = quality.object("models");
        Obj named = models == null ? new Obj(quality.line()) : models.object();
        for (int i = 0; i < named.size(); i++) {
            String name = named.key(i);
            if (!Paths.canStand(name)) {
                throw new FormatException(
                        named.value(i).line(), "quality.models", "'" + name + "' names no model of the file");
            }
            Input correct = InputReader.read(named.value(i), Paths.child("quality.models", name), Measure.SOME);
            known.add(new Quality.Known(name, correct));
        }
        quality.end();
        if (known.isEmpty()) {
            throw new FormatException(
                    quality.line(),
                    "quality.models",
                    "is missing: the share of right answers of each model, such as {gpt-5-mini: 88%}");
        }
        return new Quality(floor, known);
    }
}
