package farthing.cli.serve;

import farthing.cli.shell.Shell;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser that this machine opens addresses with. */
final class Browser {
    private Browser() {}

    /** Tells the person to do it where no browser is found. */
    static void open(Shell shell, String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.startsWith("mac")) {
            command = List.of("open", address);
        } else if (system.startsWith("windows")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
        } else {
            command = List.of("xdg-open", address);
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            shell.note("note: " + command.get(0) + " is not here to open a browser; open " + address + " yourself");
        }
    }
}
