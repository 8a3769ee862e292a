package farthing.catalogue.terms;

import farthing.catalogue.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan must know beyond token prices. A look-up by a name that is unknown throws
 * {@link UnknownTermException} with the nearest names. Models are named by family, without vendor, date and dots, as
 * {@code farthing.workload.ModelFamilies} makes it of an id: {@code claude-sonnet-4-6}.
 *
 * @param date of the newest statement
 * @param tiers a provider's in rising order
 */
public record Terms(
        LocalDate date,
        List<Source> sources,
        List<AccountTier> tiers,
        List<RateLimit> limits,
        List<CountingRule> countings,
        List<CommitmentLadder> ladders,
        List<ProvisionedThroughput> provisioned,
        List<Gateway> gateways,
        List<Channel> channels,
        List<Effort> efforts,
        List<TaskClass> tasks,
        List<Figure> figures) {
    public Terms {
        sources = List.copyOf(sources);
        tiers = List.copyOf(tiers);
        limits = List.copyOf(limits);
        countings = List.copyOf(countings);
        ladders = List.copyOf(ladders);
        provisioned = List.copyOf(provisioned);
        gateways = List.copyOf(gateways);
        channels = List.copyOf(channels);
        efforts = List.copyOf(efforts);
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
    }

    public Figure figure(String id) {
        return named("figure", id, figures, Figure::id);
    }

    public Gateway gateway(String id) {
        return named("gateway", id, gateways, Gateway::id);
    }

    public Channel channel(String id) {
        return named("channel", id, channels, Channel::id);
    }

    public Effort effort(String id) {
        return named("effort", id, efforts, Effort::id);
    }

    public TaskClass task(String id) {
        return named("class of tasks", id, tasks, TaskClass::id);
    }

    public CommitmentLadder ladder(String id) {
        return named("commitment ladder", id, ladders, CommitmentLadder::id);
    }

    /** The ladder that stands where a workload names none. */
    public CommitmentLadder ladder() {
        for (CommitmentLadder ladder : ladders) {
            if (ladder.chosen()) {
                return ladder;
            }
        }
        throw new IllegalStateException("no commitment ladder is chosen");
    }

    public Source source(String id) {
        return named("source", id, sources, Source::id);
    }

    /** Channels usable under a regime such as {@code hipaa}, those first whose own agreement covers it. */
    public List<Channel> channelsUnder(String regime) {
        List<Channel> bundled = new ArrayList<>();
        List<Channel> negotiated = new ArrayList<>();
        List<String> regimes = new ArrayList<>();
        for (Channel channel : channels) {
            for (Channel.Compliance offer : channel.compliance()) {
                regimes.add(offer.regime());
            }
            Channel.Compliance offer = channel.under(regime);
            if (offer != null) {
                (offer.bundled() ? bundled : negotiated).add(channel);
            }
        }
        bundled.addAll(negotiated);
        if (bundled.isEmpty()) {
            throw new UnknownTermException(
                    "compliance regime", regime, regimes.stream().distinct().toList());
        }
        return bundled;
    }

    /** The steps of a provider's accounts; empty if it has none that are known. */
    public List<AccountTier> tiers(String provider) {
        return tiers.stream().filter(tier -> tier.provider().equals(provider)).toList();
    }

    /** What stands of a model's rate limits, in the order of the file: by rising tier. Empty if nothing is known. */
    public List<RateLimit> limits(String provider, String model) {
        List<RateLimit> found = new ArrayList<>();
        for (RateLimit limit : limits) {
            if (limit.chosen() && limit.provider().equals(provider) && ModelNames.name(limit.models(), model)) {
                found.add(limit);
            }
        }
        return found;
    }

    /** The rate limit of a model in a tier; null if none is known for that model in any tier. */
    public @Nullable RateLimit limit(String provider, String model, String tier) {
        List<RateLimit> known = limits(provider, model);
        return known.isEmpty()
                ? null
                : named("tier of " + provider + " with limits for " + model, tier, known, RateLimit::tier);
    }

    /** The first limit of a model, by rising tier, that no bucket of a demand overflows; null if none carries it. */
    public @Nullable RateLimit carrying(
            String provider, String model, Counting counting, CallTokens call, Demand demand) {
        for (RateLimit limit : limits(provider, model)) {
            if (limit.uses(counting, call, demand).stream().noneMatch(RateLimit.Use::isOver)) {
                return limit;
            }
        }
        return null;
    }

    /** How a provider counts the tokens of a model's calls; null if it is not known. */
    public @Nullable CountingRule counting(String provider, String model) {
        for (CountingRule rule : countings) {
            if (rule.chosen() && rule.provider().equals(provider) && ModelNames.name(rule.models(), model)) {
                return rule;
            }
        }
        return null;
    }

    /** How a model's capacity is sold by the unit at a provider; null if it is not known. */
    public @Nullable ProvisionedThroughput provisioned(String provider, String model) {
        for (ProvisionedThroughput offer : provisioned) {
            if (offer.provider().equals(provider) && ModelNames.name(offer.models(), model)) {
                return offer;
            }
        }
        return null;
    }

    private static <T> T named(String kind, String wanted, List<T> entries, Function<T, String> name) {
        for (T entry : entries) {
            if (name.apply(entry).equals(wanted)) {
                return entry;
            }
        }
        throw new UnknownTermException(
                kind, wanted, entries.stream().map(name).distinct().toList());
    }
}
