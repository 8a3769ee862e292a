package farthing.cli.options;

import farthing.answers.InputException;
import farthing.economics.machine.Service;
import java.util.List;
import picocli.CommandLine.Option;

/** How prompts and answers share a machine whose rates are typed. */
final class ServiceOptions {
    @Option(names = "--serial", description = "prompts wait for answers: the dearer bound alone")
    private boolean serial;

    @Option(names = "--simultaneous", description = "prompts and answers overlap without loss: the cheaper bound alone")
    private boolean simultaneous;

    /** @throws InputException if both are named */
    List<Service> services() {
        if (serial && simultaneous) {
            throw new InputException("--serial and --simultaneous: name one, or none for both bounds");
        }
        return serial ? List.of(Service.SERIAL) : simultaneous ? List.of(Service.SIMULTANEOUS) : Service.EITHER;
    }
}
