package farthing.formats.imports;

import farthing.catalogue.Source;

/**
 * What a catalogue's document does not say of itself.
 *
 * @param source catalogue, version and date
 * @param stem the file's name without its ending: some catalogues name the provider nowhere else
 */
public record Origin(Source source, String stem) {}
