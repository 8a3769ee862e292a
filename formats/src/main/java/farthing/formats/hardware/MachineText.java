package farthing.formats.hardware;

import farthing.catalogue.NearestNames;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.UnknownTermException;
import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;

/**
 * Accelerators as people write them: {@code 8xH100}, {@code 8x h100-sxm}, {@code H100} for one, {@code 12xInferentia2}.
 *
 * @param count at least 1
 */
public record MachineText(int count, Accelerator accelerator) {
    /** More than any cluster has; above it a count is a slip. */
    public static final int MOST = 100_000;

    private static final String EXAMPLE = "write a count and an accelerator, such as 8xH100";

    /** @throws FormatException naming the text and the nearest accelerators */
    public static MachineText parse(String text, Hardware hardware) {
        String written = text.strip();
        int digits = 0;
        while (digits < written.length() && isDigit(written.charAt(digits))) {
            digits++;
        }
        int at = digits;
        while (at < written.length() && written.charAt(at) == ' ') {
            at++;
        }
        boolean counted = digits > 0 && at < written.length() && isTimes(written.charAt(at));
        int count = counted ? count(text, written.substring(0, digits)) : 1;
        String name = counted ? written.substring(at + 1).strip() : written;
        if (name.isEmpty()) {
            throw new FormatException(0, "", "'" + text + "' names no accelerator; " + EXAMPLE);
        }
        return new MachineText(count, named(text, name, hardware));
    }

    private static int count(String text, String digits) {
        int count = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (count < 1 || count > MOST) {
            throw new FormatException(0, "", "'" + text + "': from 1 to " + MOST + " accelerators, not " + digits);
        }
        return count;
    }

    private static Accelerator named(String text, String name, Hardware hardware) {
        try {
            return hardware.accelerator(name);
        } catch (UnknownTermException e) {
            if (hardware.service(name) != null) {
                throw new FormatException(0, "", String.valueOf(e.getMessage()));
            }
            throw new FormatException(0, "", unknown(text, name, hardware));
        }
    }

    private static String unknown(String text, String name, Hardware hardware) {
        int times = name.length() - 1;
        while (times > 0 && isDigit(name.charAt(times))) {
            times--;
        }
        boolean turned = times > 0 && times < name.length() - 1 && isTimes(name.charAt(times));
        if (turned) {
            return "'" + text + "': the count stands first; write " + name.substring(times + 1) + "x"
                    + name.substring(0, times).strip();
        }
        List<String> known = new ArrayList<>();
        for (Accelerator accelerator : hardware.accelerators()) {
            known.add(accelerator.id());
            known.addAll(accelerator.names());
        }
        List<String> nearest = NearestNames.of(name, known);
        return "no accelerator '" + name + "'"
                + (nearest.isEmpty() ? "; 'farthing gpus' lists them" : "; nearest: " + String.join(", ", nearest));
    }

    private static boolean isTimes(char c) {
        return c == 'x' || c == 'X' || c == '*' || c == '\u00d7';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Such as {@code 8x H100 SXM}, or the name alone for one. */
    public String label() {
        return count == 1 ? accelerator.name() : count + "x " + accelerator.name();
    }
}
