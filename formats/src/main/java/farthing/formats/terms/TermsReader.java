package farthing.formats.terms;

import farthing.catalogue.NearestNames;
import farthing.catalogue.Source;
import farthing.catalogue.terms.AccountTier;
import farthing.catalogue.terms.Channel;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.CountingRule;
import farthing.catalogue.terms.Effort;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Gateway;
import farthing.catalogue.terms.ProvisionedThroughput;
import farthing.catalogue.terms.RateLimit;
import farthing.catalogue.terms.TaskClass;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the terms from a header, which names the sources, and any number of further documents, strictly: what is
 * missing, unknown, stands twice or contradicts itself is refused. docs/terms.md tells the format.
 */
public final class TermsReader {
    public static final String SCHEMA = "farthing/terms/1";

    private final LocalDate date;
    private final List<Source> sources;
    private final FigureReader figureReader;
    private final LimitReader limitReader;
    private final ProcurementReader procurementReader;

    private final List<AccountTier> tiers = new ArrayList<>();
    private final List<RateLimit> limits = new ArrayList<>();
    private final List<CountingRule> countings = new ArrayList<>();
    private final List<CommitmentLadder> ladders = new ArrayList<>();
    private final List<ProvisionedThroughput> provisioned = new ArrayList<>();
    private final List<Gateway> gateways = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<Effort> efforts = new ArrayList<>();
    private final List<TaskClass> tasks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Entries all;

    private TermsReader(Entries all, LocalDate date, List<Source> sources) {
        this.all = all;
        this.date = date;
        this.sources = sources;
        this.figureReader = new FigureReader(sources);
        this.limitReader = new LimitReader(figureReader);
        this.procurementReader = new ProcurementReader(figureReader);
    }

    /**
     * Begins with the header: schema, date, sources.
     *
     * @throws FormatException with line and key
     */
    public static TermsReader open(Doc header) {
        Entries all = new Entries(SCHEMA);
        Fields fields = all.fields(header);
        LocalDate date = SourceReader.date(fields, "date");
        List<Source> sources = SourceReader.sources(fields);
        fields.end();
        return new TermsReader(all, date, sources);
    }

    /** A list of documents, the header first: what the build makes of the files, for programs without any. */
    public static Terms read(Doc documents) {
        List<Doc> all = Entries.documents(documents);
        TermsReader reader = open(all.get(0));
        for (Doc document : all.subList(1, all.size())) {
            reader.add(document);
        }
        return reader.terms();
    }

    /**
     * Adds a document of entries.
     *
     * @throws FormatException with line and key
     */
    public void add(Doc document) {
        Fields fields = all.fields(document);
        all.addAll(fields, "tiers", tiers, limitReader::tier, tier -> tier.provider() + "/" + tier.id());
        all.addAll(fields, "limits", limits, limitReader::limit, TermsReader::name);
        all.addAll(fields, "counting", countings, limitReader::counting, TermsReader::name);
        all.addAll(fields, "ladders", ladders, procurementReader::ladder, CommitmentLadder::id);
        all.addAll(fields, "provisioned", provisioned, procurementReader::provisioned, TermsReader::name);
        all.addAll(fields, "gateways", gateways, procurementReader::gateway, Gateway::id);
        all.addAll(fields, "channels", channels, procurementReader::channel, Channel::id);
        all.addAll(fields, "efforts", efforts, this::effort, Effort::id);
        all.addAll(fields, "tasks", tasks, this::task, TaskClass::id);
        all.addAll(fields, "figures", figures, figureReader::figure, Figure::id);
        fields.end();
    }

    private static String name(RateLimit limit) {
        return limit.provider() + "/" + String.join("+", limit.models()) + "/" + limit.tier() + "/" + limit.chosen();
    }

    private static String name(CountingRule rule) {
        return rule.provider() + "/" + String.join("+", rule.models()) + "/" + rule.chosen();
    }

    private static String name(ProvisionedThroughput offer) {
        return offer.provider() + "/" + String.join("+", offer.models());
    }

    private Effort effort(Fields fields) {
        String id = fields.word("id");
        Effort effort = new Effort(
                id,
                figureReader.requiredPart(fields, "thinking", id, "reasoning tokens at effort " + id),
                figureReader.requiredPart(fields, "amplification", id, "cost at effort " + id + " over none"),
                figureReader.requiredPart(fields, "quality", id, "gain on hard tasks at effort " + id));
        fields.end();
        return effort;
    }

    private TaskClass task(Fields fields) {
        String id = fields.word("id");
        String what = fields.text("what");
        TaskClass task = new TaskClass(
                id,
                what,
                fields.word("effort"),
                figureReader.requiredPart(fields, "thinking", id, "reasoning tokens of " + what),
                figureReader.part(fields, "cost", id, "stated cost of " + what));
        fields.end();
        return task;
    }

    /**
     * Everything that was added.
     *
     * @throws FormatException if entries do not fit together
     */
    public Terms terms() {
        List<String> known = efforts.stream().map(Effort::id).toList();
        for (TaskClass task : tasks) {
            if (!known.contains(task.effort())) {
                List<String> nearest = NearestNames.of(task.effort(), known);
                throw new FormatException(
                        0,
                        "tasks." + task.id() + ".effort",
                        "no effort '" + task.effort() + "'; "
                                + (nearest.isEmpty() ? "known: " + String.join(", ", known) : nearest.get(0)));
            }
        }
        long standing = ladders.stream().filter(CommitmentLadder::chosen).count();
        if (standing > 1 || (standing == 0 && !ladders.isEmpty())) {
            throw new FormatException(0, "ladders", standing + " ladders are chosen; exactly one must be");
        }
        return new Terms(
                date,
                sources,
                tiers,
                limits,
                countings,
                ladders,
                provisioned,
                gateways,
                channels,
                efforts,
                tasks,
                figures);
    }
}
