package farthing.io.worked;

import farthing.io.worked.GuideClaim.Listed;
import farthing.io.worked.GuideClaim.Value;
import farthing.quantity.Decimals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The two pages about the guide, written from the facts alone. */
final class GuidePages {
    private static final String AGAIN = """
            This page is written from `io/src/test/resources/farthing/worked/guide-claims.jsonl`; a test keeps the two
            equal (`mvn test -pl io -am -Dtest=GuideClaimsTest -Dfarthing.write=true` writes it again). Places are the
            document of the guide (000 to 003) and the line.

            """;

    private GuidePages() {}

    /** docs/guide-claims.md */
    static String claims(List<GuideClaim> claims) {
        StringBuilder page = new StringBuilder("""
                # The guide's claims

                Every worked example and derived figure of the guide, and what becomes of it here. What concerns hosted
                prices, an interaction, a product's margin, traffic, caches, routing, retries or hidden costs, and holds, is a
                golden test: the engine rates the cards of the book `guide` (and a few quotes beside it,
                `guide-cards.jsonl`), the planner plans the same as the text of a workload file, and the expected figure
                comes from a recomputation outside of both, to seven significant digits.

                """).append(AGAIN).append("| list | claims |\n|---|---|\n");
        for (Listed list : Listed.values()) {
            page.append(row(list.title(), Integer.toString(in(claims, list).size())));
        }
        page.append("\n## ").append(Listed.GOLDEN.title()).append(figures(in(claims, Listed.GOLDEN)));
        page.append("\n## ").append(Listed.CLAIMED.title()).append("""


                A figure here rests on something that the guide only states: a hit rate, hits per write, a cost per
                query, a bill that is itself wrong. It is reproduced as claimed; where the engine has a figure of its
                own from prices and traffic, it stands beside (for reads per write: the prefix cache of an hour over
                evenly spread calls). Nothing in the engine is switched for these.
                """);
        page.append(figures(in(claims, Listed.CLAIMED)));
        page.append("\n## ").append(Listed.WRONG.title()).append("\n\n");
        page.append("[where-the-guide-is-wrong.md](where-the-guide-is-wrong.md) has the figures: ");
        page.append(ids(in(claims, Listed.WRONG))).append(".\n");
        for (Listed list : List.of(Listed.UNDERSPECIFIED, Listed.UNCOUNTED)) {
            page.append("\n## ").append(list.title()).append("\n\n| why | claims |\n|---|---|\n");
            page.append(byReason(in(claims, list)));
        }
        page.append("\n## ").append(Listed.HOSTED.title()).append("\n\n");
        page.append("[hosting-claims.md](hosting-claims.md) has the commands and figures: ");
        page.append(ids(in(claims, Listed.HOSTED))).append(".\n");
        page.append("\n## Left to R2\n\n| what it needs | claims |\n|---|---|\n");
        page.append(byReason(in(claims, Listed.LATER)));
        return page.toString();
    }

    /** docs/where-the-guide-is-wrong.md */
    static String wrong(List<GuideClaim> claims) {
        StringBuilder page = new StringBuilder("""
                # Where the guide is wrong

                Figures of the guide on hosted prices, interactions, margins, caching, reasoning, media, batch, routing and
                hidden costs that its own inputs contradict. The right figures are recomputed outside of Farthing, and the engine gives the same
                (`GuideClaimsTest`), rated and planned; where no price is involved, the engine has none. That a price is itself out of date
                is another matter: the guide's prices are kept as the book `guide`, never as market prices.

                """).append(AGAIN).append("""
                | claim | place | about | the guide's figure | right figure | why |
                |---|---|---|---|---|---|
                """);
        for (GuideClaim claim : in(claims, Listed.WRONG)) {
            page.append(row(
                    claim.id(), claim.place(), claim.what(), stated(claim), right(claim) + unit(claim), claim.why()));
        }
        return page.toString();
    }

    private static String unit(GuideClaim claim) {
        return claim.unit().isEmpty() ? "" : " (" + claim.unit().replace("; ;", ";") + ")";
    }

    private static String figures(List<GuideClaim> claims) {
        boolean own = claims.stream().anyMatch(claim -> claim.own() != null);
        StringBuilder table = new StringBuilder("\n\n| claim | place | stated | engine | unit |");
        table.append(own ? " the engine's own |\n|---|---|---|---|---|---|\n" : "\n|---|---|---|---|---|\n");
        for (GuideClaim claim : claims) {
            String engine = claim.values().stream()
                    .map(value -> plain(Objects.requireNonNull(value.engine())))
                    .collect(Collectors.joining("; "));
            String row = row(claim.id(), claim.place(), stated(claim), engine, claim.unit());
            Figure beside = claim.own();
            table.append(own ? row.stripTrailing() + " " + (beside == null ? "" : plain(beside) + " ") + "|\n" : row);
        }
        return table.toString();
    }

    private static String stated(GuideClaim claim) {
        return claim.values().stream()
                .map(Value::stated)
                .map(stated -> stated == null ? "-" : stated)
                .collect(Collectors.joining("; "));
    }

    private static String right(GuideClaim claim) {
        return claim.values().stream().map(Value::right).collect(Collectors.joining("; "));
    }

    private static String plain(Figure figure) {
        return Decimals.plain(GuideClaim.rounded(figure.value()));
    }

    private static String byReason(List<GuideClaim> claims) {
        Map<String, List<GuideClaim>> reasons = claims.stream()
                .collect(Collectors.groupingBy(GuideClaim::why, LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder();
        new TreeMap<>(reasons).forEach((reason, group) -> table.append(row(reason, ids(group))));
        return table.toString();
    }

    private static String ids(List<GuideClaim> claims) {
        return claims.stream().map(GuideClaim::id).collect(Collectors.joining(", "));
    }

    private static List<GuideClaim> in(List<GuideClaim> claims, Listed list) {
        return claims.stream().filter(claim -> claim.list() == list).toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
