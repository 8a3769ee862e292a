package farthing.serving;

import farthing.catalogue.Provenance;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Accelerator.Confidence;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.FigureUnit;
import farthing.catalogue.terms.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Accelerators of a given memory, and an overhead as engines have it. */
final class Chips {
    static final EngineOverhead OVERHEAD = new EngineOverhead(
            figure("engine.fixed", "1.23", FigureUnit.GIGABYTES),
            List.of(figure("engine.fixed.llama-4-scout", "9", FigureUnit.GIGABYTES)),
            figure("engine.step", "4.5", FigureUnit.BYTES));

    private Chips() {}

    static Accelerator chip(String id, String memory, int domain) {
        return new Accelerator(
                id,
                id,
                "maker",
                List.of(),
                new BigDecimal(memory),
                true,
                new BigDecimal("3350000000000"),
                Map.of(Precision.BF16, new BigDecimal("989000000000000")),
                new Accelerator.Link("link", new BigDecimal("450000000000"), domain),
                null,
                Confidence.AGREED,
                Provenance.of("maker", null),
                "");
    }

    private static Figure figure(String id, String value, FigureUnit unit) {
        BigDecimal number = new BigDecimal(value);
        Statement statement = new Statement(number, number, number, Provenance.of("maker", null));
        return new Figure(id, id, unit, statement, List.of(), "calibrated");
    }
}
