package farthing.io.imports;

import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Reading;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the usage oracle: a raw body and the right amount. */
record OracleRow(Obj fields) {
    static List<OracleRow> all() throws IOException {
        List<OracleRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Catalogues.shared("data/oracle/usage-oracle.jsonl"))) {
            rows.add(new OracleRow((Obj) JsonDocs.parse(line)));
        }
        return rows;
    }

    String id() {
        return text("id");
    }

    char letter() {
        return id().charAt(0);
    }

    String trust() {
        return text("trust");
    }

    boolean gated() {
        return trust().equals("provider") || trust().equals("confirmed");
    }

    /** Whether a second engine, or a value recorded upstream, confirms the first. */
    String confirmedBy() {
        if (trust().equals("provider")) {
            return "provider-charged";
        }
        if (!trust().equals("confirmed")) {
            return "one-engine";
        }
        if (optional("cross_check") != null) {
            return "two-engine";
        }
        return fields.get("recorded_in_repo") instanceof Doc.Bool flag && flag.value()
                ? "recorded-upstream"
                : "recomputed";
    }

    String provider() {
        return text("provider");
    }

    /** The catalogue's own id of the model where the row has one. */
    String model() {
        String id = optional("catalogue_model_id");
        return id == null ? text("model") : id;
    }

    Instant at(Instant otherwise) {
        String at = optional("price_at");
        return at == null ? otherwise : OffsetDateTime.parse(at).toInstant();
    }

    ServiceTier tier() {
        if (fields.get("batch") instanceof Doc.Bool batch && batch.value()) {
            return ServiceTier.BATCH;
        }
        String label = optional("service_tier");
        ServiceTier tier = label == null ? null : ServiceTier.ofLabel(label);
        return tier == null ? ServiceTier.STANDARD : tier;
    }

    Reading reading() {
        return Dialects.read(provider(), text("api"), Objects.requireNonNull(fields.get("usage")));
    }

    /** The amount to hold: exact where an exact one was recomputed. */
    @Nullable
    BigDecimal expected() {
        String exact = optional("exact_usd");
        String text = exact == null ? optional("expected_usd") : exact;
        return text == null || text.equals("DISPUTED") ? null : new BigDecimal(text);
    }

    boolean exact() {
        return letter() != 'C' || optional("exact_usd") != null;
    }

    @Nullable
    String optional(String key) {
        return switch (fields.get(key)) {
            case Doc.Text text -> text.value();
            case Doc.Num number -> number.text();
            case null, default -> null;
        };
    }

    private String text(String key) {
        return Objects.requireNonNull(optional(key), key);
    }
}
