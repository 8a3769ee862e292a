package farthing.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Above and below the options stand sentences, which are broken at the edge, and commands to copy, which never are. */
final class HelpLines {
    private static final String COMMAND = "  ";

    private HelpLines() {}

    static Map<String, IHelpSectionRenderer> of(CommandLine commandLine) {
        Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(commandLine.getHelpSectionMap());
        sections.put(
                UsageMessageSpec.SECTION_KEY_HEADER,
                help -> broken(help, help.commandSpec().usageMessage().header()));
        sections.put(
                UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> broken(help, help.commandSpec().usageMessage().footer()));
        return sections;
    }

    private static String broken(Help help, String... lines) {
        int edge = help.commandSpec().usageMessage().width();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            int width = line.startsWith(COMMAND) ? Math.max(edge, line.length() + 1) : edge;
            Help.join(help.ansi(), width, true, new String[] {line}, text);
        }
        return text.toString();
    }
}
