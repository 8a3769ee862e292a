package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.TcoAnswer;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnDefaults;
import farthing.economics.own.OwnException;
import farthing.economics.own.OwnQuestion;
import farthing.formats.hardware.MachineText;

/**
 * Buy or rent?
 *
 * @param machine such as {@code 8xH100}; {@code 16xH100} are two of 8
 * @param draws behind the bands, at least 1
 */
public record TcoQuestion(String machine, OwnQuestion own, long seed, int draws) {

    /** @throws InputException if what is said contradicts itself, or a price is not known */
    public TcoAnswer ask(Hardware hardware) {
        MachineText text = MachineText.parse(machine, hardware);
        try {
            OwnDefaults.Filled filled = OwnDefaults.fill(hardware, text.accelerator(), text.count(), own);
            return new TcoAnswer(filled, OwnAnswer.of(filled.own(), seed, draws), hardware.date());
        } catch (OwnException | UnknownTermException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
