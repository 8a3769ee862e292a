package farthing.cli.options;

import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;

/** USD for a length of time, by the hour where nothing else is said. */
final class PeriodicText extends Quantities.Reader<PeriodicAmount> {
    @Override
    protected PeriodicAmount read(String text) {
        return MachineWords.hourly(text);
    }
}
