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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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
    private final Set<String> names = new TreeSet<>();

    private TermsReader(LocalDate date, List<Source> sources) {
        this.date = date;
        this.sources = sources;
        this.figureReader = new FigureReader(sources.stream().map(Source::id).toList());
        this.limitReader = new LimitReader(figureReader);
        this.procurementReader = new ProcurementReader(figureReader);
    }

    /**
     * Begins with the header: schema, date, sources.
     *
     * @throws FormatException with line and key
     */
    public static TermsReader open(Doc header) {
        Fields fields = Fields.of(header, "");
        checkSchema(fields);
        LocalDate date = SourceReader.date(fields, "date");
        List<Source> sources = SourceReader.sources(fields);
        fields.end();
        return new TermsReader(date, sources);
    }

    /** A list of documents, the header first: what the build makes of the files, for programs without any. */
    public static Terms read(Doc documents) {
        if (!(documents instanceof Doc.Arr list) || list.items().isEmpty()) {
            throw Fields.wrong(documents, "", "a list that begins with a header");
        }
        TermsReader reader = open(list.items().get(0));
        for (Doc document : list.items().subList(1, list.items().size())) {
            reader.add(document);
        }
        return reader.terms();
    }

    private static void checkSchema(Fields fields) {
        String schema = fields.text("schema");
        if (!schema.equals(SCHEMA)) {
            throw Fields.wrong(fields.required("schema"), fields.path("schema"), SCHEMA);
        }
    }

    /**
     * Adds a document of entries.
     *
     * @throws FormatException with line and key
     */
    public void add(Doc document) {
        Fields fields = Fields.of(document, "");
        checkSchema(fields);
        addAll(fields, "tiers", tiers, limitReader::tier, tier -> tier.provider() + "/" + tier.id());
        addAll(fields, "limits", limits, limitReader::limit, TermsReader::name);
        addAll(fields, "counting", countings, limitReader::counting, TermsReader::name);
        addAll(fields, "ladders", ladders, procurementReader::ladder, CommitmentLadder::id);
        addAll(fields, "provisioned", provisioned, procurementReader::provisioned, TermsReader::name);
        addAll(fields, "gateways", gateways, procurementReader::gateway, Gateway::id);
        addAll(fields, "channels", channels, procurementReader::channel, Channel::id);
        addAll(fields, "efforts", efforts, this::effort, Effort::id);
        addAll(fields, "tasks", tasks, this::task, TaskClass::id);
        addAll(fields, "figures", figures, figureReader::figure, Figure::id);
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

    private <T> void addAll(
            Fields fields, String key, List<T> entries, Function<Fields, T> read, Function<T, String> naming) {
        for (Fields entry : fields.objects(key)) {
            T value = read.apply(entry);
            String name = naming.apply(value);
            if (!names.add(key + ":" + name)) {
                throw new FormatException(entry.line(), entry.path(), "'" + name + "' stands twice in " + key);
            }
            entries.add(value);
        }
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
