package farthing.formats.terms;

import farthing.catalogue.Provenance;
import farthing.catalogue.terms.Channel;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.FigureUnit;
import farthing.catalogue.terms.Gateway;
import farthing.catalogue.terms.ProvisionedThroughput;
import farthing.catalogue.terms.ProvisionedThroughput.Deployment;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commitment ladders, provisioned throughput, gateways and channels. */
final class ProcurementReader {
    private final FigureReader figures;

    ProcurementReader(FigureReader figures) {
        this.figures = figures;
    }

    CommitmentLadder ladder(Fields fields) {
        String id = fields.word("id");
        String what = fields.text("what");
        int months = months(fields);
        List<CommitmentLadder.Rung> rungs = new ArrayList<>();
        for (Fields rung : fields.objects("rungs")) {
            BigDecimal from = LimitReader.weight(rung, "from");
            if (!rungs.isEmpty() && from.compareTo(rungs.get(rungs.size() - 1).from()) <= 0) {
                throw Fields.wrong(rung.required("from"), rung.path("from"), "more than the rung before");
            }
            rungs.add(new CommitmentLadder.Rung(from, figures.statement(rung, FigureUnit.SHARE)));
            rung.end();
        }
        if (rungs.isEmpty()) {
            throw new FormatException(fields.line(), fields.path("rungs"), "is missing or empty");
        }
        Provenance provenance = figures.provenance(fields);
        boolean chosen = FigureReader.chosen(fields, provenance);
        String note = fields.wordOr("note", "");
        fields.end();
        return new CommitmentLadder(id, what, months, rungs, chosen, provenance, note);
    }

    private static int months(Fields fields) {
        String period = fields.text("period");
        return switch (period) {
            case "month" -> 1;
            case "year" -> 12;
            default -> throw Fields.wrong(fields.required("period"), fields.path("period"), "month or year");
        };
    }

    ProvisionedThroughput provisioned(Fields fields) {
        String provider = fields.word("provider");
        List<String> models = LimitReader.models(fields);
        String unit = fields.text("unit");
        BigDecimal perMinute = positive(fields, "tokens-per-minute");
        BigDecimal read = LimitReader.weight(fields, "cache-read-weight");
        BigDecimal write = LimitReader.weight(fields, "cache-write-weight");
        BigDecimal output = positive(fields, "output-weight");
        List<Deployment> deployments = new ArrayList<>();
        for (Fields deployment : fields.objects("deployments")) {
            String scope = deployment.text("scope");
            deployments.add(new Deployment(scope, units(deployment, "minimum"), units(deployment, "step")));
            deployment.end();
        }
        Provenance provenance = figures.provenance(fields);
        String note = fields.wordOr("note", "");
        fields.end();
        return new ProvisionedThroughput(
                provider, models, unit, perMinute, read, write, output, deployments, provenance, note);
    }

    private static @Nullable BigDecimal positive(Fields fields, String key) {
        BigDecimal value = fields.decimal(key);
        if (value != null && value.signum() <= 0) {
            throw Fields.wrong(fields.required(key), fields.path(key), "a number above 0");
        }
        return value;
    }

    private static long units(Fields fields, String key) {
        Doc doc = fields.required(key);
        long units = Fields.asCount(doc, fields.path(key));
        if (units == 0) {
            throw Fields.wrong(doc, fields.path(key), "at least 1");
        }
        return units;
    }

    Gateway gateway(Fields fields) {
        String id = fields.word("id");
        String name = fields.text("name");
        Gateway gateway = new Gateway(
                id,
                name,
                figures.part(fields, "monthly", id, name + ", fixed cost"),
                figures.part(fields, "per-1000-calls", id, name + ", fee by calls"),
                figures.part(fields, "share-of-spend", id, name + ", fee on spend"),
                figures.part(fields, "latency", id, name + ", time added to a call"));
        fields.end();
        return gateway;
    }

    Channel channel(Fields fields) {
        String id = fields.word("id");
        String name = fields.text("name");
        List<Channel.Compliance> compliance = new ArrayList<>();
        for (Fields offer : fields.objects("compliance")) {
            String regime = offer.text("regime");
            boolean bundled = offer.flag("bundled", false);
            compliance.add(new Channel.Compliance(regime, bundled, figures.provenance(offer)));
            offer.end();
        }
        Channel channel = new Channel(
                id,
                name,
                figures.part(fields, "premium", id, name + ", premium on the maker's price"),
                figures.part(fields, "discount", id, name + ", discount by agreement"),
                figures.part(fields, "egress", id, name + ", traffic between caller and model"),
                figures.part(fields, "lag", id, name + ", weeks until new models"),
                compliance,
                fields.wordOr("note", ""));
        fields.end();
        return channel;
    }
}
