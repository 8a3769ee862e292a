package farthing.page.scenario;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.catalogue.terms.Bucket;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.TierUse;
import farthing.quantity.Decimals;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the busiest times ask of a server against each tier of its provider, in the provider's own count. */
public record LimitReason(Feasibility feasibility, Arrivals arrivals) {

    /** Empty for what is no rate limit, or where none is known. */
    public List<Block> of(Finding finding) {
        Map<Bucket, Block> asked = new LinkedHashMap<>();
        List<Block> tiers = new ArrayList<>();
        for (TierUse use : feasibility.tiers()) {
            if (finding.check() == Finding.Check.RATE_LIMIT && use.server().equals(finding.server())) {
                use.buckets().forEach(each -> asked.putIfAbsent(each.bound().bucket(), new Block.Tree(asked(each))));
                tiers.add(new Block.Tree(tier(use)));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!tiers.isEmpty()) {
            blocks.add(new Block.Section("What the busiest times ask for"));
            blocks.addAll(asked.values());
            blocks.add(new Block.Section("Tier by tier"));
            blocks.addAll(tiers);
        }
        return blocks;
    }

    private Block.Node asked(TierUse.BucketUse use) {
        Bucket bucket = use.bound().bucket();
        return new Block.Node(
                bucket.words() + " at the peak",
                number(use.peak()),
                List.of(peak(bucket)),
                List.of(new Block.Node(
                        "on average: the interactions of a month x what one takes / " + periods(bucket),
                        "= " + number(use.average()),
                        List.of(),
                        List.of(
                                leaf("an interaction takes, failed attempts included", number(use.each())),
                                leaf("interactions of a month, of development too", number(interactions(use)))))));
    }

    private static BigDecimal interactions(TierUse.BucketUse use) {
        Bucket bucket = use.bound().bucket();
        BigDecimal hours = BigDecimal.valueOf(Traffic.HOURS_A_MONTH);
        BigDecimal periods = bucket == Bucket.REQUESTS_PER_MONTH
                ? BigDecimal.ONE
                : bucket.isPerMinute()
                        ? hours.multiply(BigDecimal.valueOf(60))
                        : Decimals.divide(hours, BigDecimal.valueOf(24));
        return Decimals.divide(use.average().multiply(periods), use.each());
    }

    private static Block.Node tier(TierUse use) {
        List<String> notes = new ArrayList<>(List.of(use.limit().provenance().reference()));
        if (!use.takes().isEmpty()) {
            notes.add(use.takes());
        }
        List<Block.Node> parts = new ArrayList<>();
        for (TierUse.BucketUse bucket : use.buckets()) {
            parts.add(leaf(
                    bucket.bound().bucket().words() + ", at most",
                    number(bucket.bound().most())));
            if (bucket.isOver()) {
                parts.add(leaf("interactions of which it lets through", number(bucket.admits())));
            }
        }
        BigDecimal spend = use.spend();
        if (spend != null && use.isOverCap()) {
            parts.add(leaf("the month costs at this provider, which is more", "$" + number(spend)));
        }
        return new Block.Node(use.name(), use.carries() ? "carries it" : "does not carry it", notes, parts);
    }

    private static String periods(Bucket bucket) {
        return bucket == Bucket.REQUESTS_PER_MONTH
                ? "1"
                : "the " + (bucket.isPerMinute() ? "minutes" : "days") + " of a month";
    }

    private String peak(Bucket bucket) {
        if (bucket == Bucket.REQUESTS_PER_MONTH) {
            return "the whole month";
        }
        String busiest = bucket.isPerMinute() ? "minutes" : "days";
        return arrivals == Arrivals.PERIODIC
                ? "whole interactions of the busiest " + busiest + ", since they come by a clock"
                : "99 of 100 of the busiest " + busiest + " stay within it: interactions come by chance";
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }

    private static String number(BigDecimal value) {
        return Amounts.count(Decimals.rounded(value, 6));
    }
}
