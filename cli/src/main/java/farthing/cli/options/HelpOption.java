package farthing.cli.options;

import picocli.CommandLine.Option;

/** {@code --help} alone, for verbs that have no other output options. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private boolean help;
}
