package farthing.page.view;

import farthing.answers.OpenBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import java.util.Map;
import java.util.function.Function;

/**
 * What the page knows of the world.
 *
 * @param presets workload files by name, in the order of the menu
 * @param reader reads the text of a workload file, YAML or JSON; throws {@link farthing.formats.doc.FormatException}
 */
public record Facts(
        OpenBook open, Hardware hardware, Terms terms, Map<String, Doc> presets, Function<String, Doc> reader) {}
