package farthing.economics.plan;

import farthing.catalogue.terms.AccountTier;
import farthing.catalogue.terms.Bucket;
import farthing.catalogue.terms.Counting;
import farthing.catalogue.terms.CountingRule;
import farthing.catalogue.terms.RateLimit;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Finding.Check;
import farthing.quantity.Currency;
import farthing.workload.ModelFamilies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of a server's busiest times against its provider's limits, as the provider counts. */
final class RateLimitCheck {
    private final Terms terms;
    private final Rush rush;

    RateLimitCheck(Terms terms, Rush rush) {
        this.terms = terms;
        this.rush = rush;
    }

    /**
     * The demand in every tier whose limits are known, by rising tier; empty where none are.
     *
     * @param all what the option asks of every server: an account's spending cap is for all of a provider's models
     */
    List<TierUse> uses(ServerDemand demand, List<ServerDemand> all) {
        String provider = provider(demand.server());
        String family = family(demand.server());
        Counting counting = counting(demand.server());
        BigDecimal spend = BigDecimal.ZERO;
        for (ServerDemand each : all) {
            spend = provider(each.server()).equals(provider) ? spend.add(each.spend()) : spend;
        }
        boolean dollars = demand.server().currency().equals(Currency.USD);
        List<TierUse> uses = new ArrayList<>();
        for (RateLimit limit : terms.limits(provider, family)) {
            List<TierUse.BucketUse> buckets = new ArrayList<>();
            for (RateLimit.Bound bound : limit.bounds()) {
                if (counting != null || isRequests(bound.bucket())) {
                    ServerDemand.Need need = demand.need(bound.bucket(), counting, rush);
                    if (need.each().signum() == 0) {
                        continue;
                    }
                    buckets.add(new TierUse.BucketUse(bound, need.each(), need.average(), need.peak()));
                }
            }
            if (!buckets.isEmpty()) {
                uses.add(new TierUse(
                        demand.server().name(),
                        limit,
                        !isFree(limit) && !hasTierAbove(provider, limit.tier()),
                        account(provider, limit.tier()),
                        buckets,
                        dollars ? spend : null));
            }
        }
        return uses;
    }

    /** The lowest tier that carries the demand, or what is wanting. */
    Finding finding(ServerDemand demand, List<TierUse> uses) {
        String name = demand.server().name();
        if (uses.isEmpty()) {
            ServerDemand.Need requests = demand.need(Bucket.REQUESTS_PER_MINUTE, null, rush);
            return new Finding(
                    Check.RATE_LIMIT,
                    name,
                    "",
                    Verdict.UNKNOWN,
                    requests.peak(),
                    null,
                    Bucket.REQUESTS_PER_MINUTE.words(),
                    "",
                    "requests at the peak minute of " + name + ": " + Numerals.of(requests.peak())
                            + "; its rate limits are not known",
                    "ask the provider for the limits of your account");
        }
        TierUse below = null;
        for (TierUse use : uses) {
            if (use.carries()) {
                return carried(use, below, paidUnknown(uses));
            }
            below = use;
        }
        TierUse last = uses.get(uses.size() - 1);
        return last.isFree() ? beyondFree(last) : refused(demand.server(), last);
    }

    /** Who pays has limits of another tier; empty where such are known. */
    private static String paidUnknown(List<TierUse> uses) {
        return uses.get(uses.size() - 1).isFree() ? "; the limits of paid tiers are not known" : "";
    }

    /** What is free does not bound who pays. */
    private static Finding beyondFree(TierUse free) {
        TierUse.BucketUse tightest = free.tightest();
        return finding(
                free,
                tightest,
                Verdict.UNKNOWN,
                demand(tightest) + " at the peak of " + free.server() + ": more than the "
                        + Numerals.of(tightest.bound().most()) + " of " + free.name() + paidUnknown(List.of(free)),
                "ask the provider for the limits of your account");
    }

    /**
     * @param below the tier beneath, which does not carry it; or null
     * @param known what more is to be said of the tiers
     */
    private static Finding carried(TierUse use, @Nullable TierUse below, String known) {
        TierUse.BucketUse tightest = use.tightest();
        String takes = use.takes();
        String sentence = demand(tightest) + " at the peak of " + use.server() + " within the "
                + Numerals.of(tightest.bound().most()) + " of " + use.name()
                + (takes.isEmpty() ? "" : " (" + takes + ")")
                + (below == null
                        ? ""
                        : "; too much for " + below.name() + ": "
                                + below.fullest().words())
                + known;
        return finding(use, tightest, Verdict.FEASIBLE, sentence, "");
    }

    private Finding refused(Server server, TierUse last) {
        TierUse.BucketUse tightest = last.tightest();
        if (!tightest.isOver()) {
            return last.highest() ? overCap(server, last) : overLowerCap(server, last);
        }
        String over = demand(tightest) + " at the peak of " + last.server() + " beyond the "
                + Numerals.of(tightest.bound().most()) + " of " + last.name() + ", which lets "
                + Numerals.of(tightest.admits()) + " interactions through";
        return last.highest()
                ? finding(last, tightest, Verdict.INFEASIBLE, over + "; there is no higher tier", ASK)
                : finding(
                        last,
                        tightest,
                        Verdict.UNKNOWN,
                        over + "; limits of higher tiers are not known",
                        "ask the provider for the limits of the next tier");
    }

    /** Above the highest spending cap there are contracts. */
    private static Finding overCap(Server server, TierUse highest) {
        TierUse.Fill full = highest.fullest();
        String sentence = "$" + Numerals.of(full.figure()) + " a month at " + provider(server) + " beyond the $"
                + Numerals.of(full.bound()) + " of " + highest.name();
        return new Finding(
                Check.RATE_LIMIT,
                highest.server(),
                "",
                Verdict.UNKNOWN,
                full.figure(),
                full.bound(),
                full.unit(),
                source(highest.limit()),
                sentence,
                "agree a contract with the provider");
    }

    /** A tier above lets more be spent; which limits it has is not published. */
    private Finding overLowerCap(Server server, TierUse last) {
        TierUse.Fill full = last.fullest();
        String next = "";
        for (AccountTier tier : terms.tiers(provider(server))) {
            BigDecimal most = tier.monthlyCap();
            if (next.isEmpty() && most != null && most.compareTo(full.figure()) >= 0) {
                next = "; " + tier.id() + " lets $" + Numerals.of(most) + " be spent";
            }
        }
        return new Finding(
                Check.RATE_LIMIT,
                last.server(),
                "",
                Verdict.UNKNOWN,
                full.figure(),
                full.bound(),
                full.unit(),
                source(last.limit()),
                "$" + Numerals.of(full.figure()) + " a month at " + provider(server) + " takes more than the $"
                        + Numerals.of(full.bound()) + " of " + last.name()
                        + next
                        + "; the rate limits of higher tiers are not known",
                "ask the provider for the limits of the next tier");
    }

    private static final String ASK =
            "agree a higher limit with the provider, spread the peak, let calls wait in a batch or split them by route";

    private static Finding finding(
            TierUse use, TierUse.BucketUse bucket, Verdict verdict, String sentence, String wayOut) {
        return new Finding(
                Check.RATE_LIMIT,
                use.server(),
                "",
                verdict,
                bucket.peak(),
                bucket.bound().most(),
                bucket.bound().bucket().words(),
                source(use.limit()),
                sentence,
                wayOut);
    }

    private static String demand(TierUse.BucketUse use) {
        return Numerals.of(use.peak()) + " " + use.bound().bucket().words();
    }

    private static String source(RateLimit limit) {
        return limit.provenance().listed();
    }

    private boolean hasTierAbove(String provider, String tier) {
        List<AccountTier> tiers = terms.tiers(provider);
        return !tiers.isEmpty() && !tiers.get(tiers.size() - 1).id().equals(tier);
    }

    private static boolean isFree(RateLimit limit) {
        return limit.tier().equals("free") || limit.tier().equals("trial");
    }

    private @Nullable AccountTier account(String provider, String tier) {
        for (AccountTier account : terms.tiers(provider)) {
            if (account.id().equals(tier)) {
                return account;
            }
        }
        return null;
    }

    private @Nullable Counting counting(Server server) {
        CountingRule rule = terms.counting(provider(server), family(server));
        return rule == null ? null : rule.counting();
    }

    private static boolean isRequests(Bucket bucket) {
        return switch (bucket) {
            case REQUESTS_PER_MINUTE, REQUESTS_PER_DAY, REQUESTS_PER_MONTH -> true;
            case TOKENS_PER_MINUTE, INPUT_TOKENS_PER_MINUTE, OUTPUT_TOKENS_PER_MINUTE -> false;
        };
    }

    private static String provider(Server server) {
        return server.standard().found().provider().id();
    }

    private static String family(Server server) {
        return ModelFamilies.familyOf(server.standard().found().listing().id());
    }
}
