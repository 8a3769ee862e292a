package farthing.browser;

import java.util.List;

/** The tabs of the page in their order, as links name them. */
final class Tabs {
    static final List<String> ALL = List.of("prices", "interaction", "hosting", "decide", "risk", "reality");

    /** To each of them; the usual one with another example, since the bare address shows it. */
    static final List<String> LINKS = ALL.stream()
            .map(tab -> "tab=" + tab + (tab.equals("interaction") ? "&preset=rag" : ""))
            .toList();

    private Tabs() {}
}
