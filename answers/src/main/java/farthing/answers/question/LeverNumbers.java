package farthing.answers.question;

import farthing.answers.InputException;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Lever;
import farthing.formats.workload.Patch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levers by their numbers on the page: {@code 1}, {@code 1+3}. */
public final class LeverNumbers {
    private LeverNumbers() {}

    /** The edits of those levers, in their order. */
    public static List<Patch> patches(String numbers, @Nullable Advice advice) {
        int count = advice == null ? 0 : advice.outcomes().size();
        if (advice == null || count == 0) {
            throw new InputException("--apply " + numbers + ": no lever changes what this workload costs");
        }
        List<Lever> levers = new ArrayList<>();
        for (String word : numbers.split("[+,]", -1)) {
            int number = number(word.strip());
            if (number < 1 || number > count) {
                throw new InputException("--apply " + numbers + ": expected numbers from 1 to " + count
                        + " such as 1 or 1+2, as --show levers lists them");
            }
            for (Lever lever : advice.outcomes().get(number - 1).levers()) {
                refuseClash(numbers, levers, lever);
                levers.add(lever);
            }
        }
        List<Patch> patches = new ArrayList<>();
        levers.forEach(lever -> patches.addAll(lever.patches()));
        return patches;
    }

    private static void refuseClash(String numbers, List<Lever> levers, Lever lever) {
        for (Lever other : levers) {
            if (other.excludes(lever)) {
                throw new InputException("--apply " + numbers + ": '" + other.name() + "' and '" + lever.name()
                        + "' edit the same place; take one of them");
            }
        }
    }

    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() < 5 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : 0;
    }
}
