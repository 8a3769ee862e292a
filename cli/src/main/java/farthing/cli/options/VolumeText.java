package farthing.cli.options;

import farthing.answers.breakeven.Volume;

/** Reads how much comes in a time. */
public final class VolumeText extends Quantities.Reader<Volume> {
    @Override
    protected Volume read(String text) {
        return Volume.parse(text);
    }
}
