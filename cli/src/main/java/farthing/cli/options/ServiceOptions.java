package farthing.cli.options;

import farthing.answers.machine.Sharing;
import picocli.CommandLine.Option;

/** How prompts and answers share a machine whose rates are typed. */
final class ServiceOptions {
    @Option(names = "--serial", description = "prompts wait for answers: the dearer bound alone")
    private boolean serial;

    @Option(names = "--simultaneous", description = "prompts and answers overlap without loss: the cheaper bound alone")
    private boolean simultaneous;

    Sharing sharing() {
        return new Sharing(serial, simultaneous);
    }
}
