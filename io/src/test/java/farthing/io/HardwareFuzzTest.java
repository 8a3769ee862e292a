package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.OfferFilter;
import farthing.catalogue.hardware.OfferSearch;
import farthing.catalogue.hardware.PricedOffer;
import farthing.economics.hardware.RunningCost;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareDoc;
import farthing.formats.hardware.HardwareReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * INV-13, explored: files of hardware, and what is read compared and written. {@code scripts/fuzz} searches; everyday runs
 * replay the inputs kept under this class's name.
 */
class HardwareFuzzTest {
    private static final String HEADER = """
            schema: farthing/hardware/1
            date: 2026-01-01
            sources: [{id: page, name: A page, date: 2026-01-01}]
            """;

    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        String entries = "schema: farthing/hardware/1\n" + new String(bytes, StandardCharsets.UTF_8);
        BadInputTest.assertAnswers(() -> read(entries), "hardware");
    }

    private static void read(String entries) {
        HardwareReader reader = HardwareReader.open(YamlDocs.parse(HEADER));
        reader.add(YamlDocs.parse(entries));
        Hardware hardware = reader.hardware();
        if (hardware.accelerators().isEmpty() || hardware.offers().isEmpty()) {
            return;
        }
        OfferSearch all = new OfferSearch(List.of(), OfferFilter.ALL, null, 0, true);
        for (PricedOffer offer : all.find(hardware)) {
            Obj doc = HardwareDoc.offer(offer, hardware.accelerators().get(0));
            if (doc.get("hour") == null || offer.each().signum() <= 0) {
                throw new IllegalStateException("an offer without a price: " + offer);
            }
            for (Measure measure : Measure.values()) {
                if (offer.per(measure) == null) {
                    throw new IllegalStateException("an accelerator without " + measure.label());
                }
            }
        }
        for (Machine machine : hardware.machines()) {
            if (RunningCost.power(machine, hardware, null).stream()
                    .anyMatch(cost -> cost.low().compareTo(cost.high()) > 0)) {
                throw new IllegalStateException("power that costs less at most than at least: " + machine);
            }
        }
    }
}
