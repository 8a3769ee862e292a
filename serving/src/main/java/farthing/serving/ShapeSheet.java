package farthing.serving;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.catalogue.hardware.Precision;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What {@link Parameters} and {@link KeyValues} count, as cells that explain themselves. */
public final class ShapeSheet {
    private final Sheet sheet = new Sheet();
    private final Anatomy model;
    private final Parameters parameters;
    private final KeyValues kept;
    private final String source;
    private final Cell total;
    private final Cell active;
    private final Cell token;
    private final Cell request;

    /** @param context tokens of the request */
    public ShapeSheet(Anatomy model, Precision cache, long context) {
        this.model = model;
        this.parameters = new Parameters(model);
        this.kept = new KeyValues(model, cache);
        this.source = source(model.provenance());
        List<Cell> all = new ArrayList<>(everyToken());
        List<Cell> met = new ArrayList<>(all);
        experts(all, met);
        Cell head = count("embedding that scores tokens", parameters.head(), embedding());
        met.add(head);
        all.add(model.tied() ? head : sheet.product("both embeddings", "", List.of(number("", 2), head)));
        if (model.further() > 0) {
            all.add(count("further parameters", model.further(), source));
        }
        this.total = sheet.sum("parameters", "", all);
        this.active = sheet.sum("parameters met by a token", "", met);
        Cell bytes = sheet.known(
                "bytes of an element at " + cache.label(),
                cache.bytes(),
                "B",
                cache.bytes().scale() > 0 ? "with shared scales" : "");
        List<Cell> tokens = new ArrayList<>();
        List<Cell> requests = new ArrayList<>();
        Cell length = count("tokens of the request", context, "asked for");
        full(bytes, length, tokens, requests);
        windowed(bytes, length, tokens, requests);
        state(requests);
        this.token = sheet.sum("bytes kept of a token", "B", tokens);
        this.request = sheet.sum("bytes kept of the request", "B", requests);
    }

    public Sheet sheet() {
        return sheet;
    }

    public Cell total() {
        return total;
    }

    public Cell active() {
        return active;
    }

    /** Bytes of a token as long as every window has room. */
    public Cell token() {
        return token;
    }

    public Cell request() {
        return request;
    }

    private static String source(Provenance provenance) {
        return provenance.listed() + (provenance.checkedOn() == null ? "" : ", " + provenance.checkedOn());
    }

    private List<Cell> everyToken() {
        List<Cell> cells = new ArrayList<>();
        if (model.fullLayers() > 0) {
            cells.add(times(
                    "attention",
                    number("layers that look at all tokens", model.fullLayers()),
                    count("attention of one layer", parameters.attention(), attention(model.attention()))));
        }
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null) {
            cells.add(times(
                    "attention of windows",
                    number("layers with a window", windowed.layers()),
                    count(
                            "attention of one layer",
                            parameters.attention(windowed.attention()),
                            attention(windowed.attention()))));
        }
        Anatomy.Stateful stateful = model.stateful();
        if (stateful != null) {
            cells.add(times(
                    "in the place of attention",
                    number("layers with a state", stateful.layers()),
                    count("of one layer", stateful.parameters(), source)));
        }
        if (model.denseLayers() > 0) {
            cells.add(times(
                    "feed-forward networks",
                    number("layers with one network", model.denseLayers()),
                    count("network of one layer", parameters.feedForward(), network(model.denseWidth()))));
        }
        cells.add(count("norms", parameters.norms(), "(2 x " + model.layers() + " + 1) x " + model.hidden()));
        return cells;
    }

    private void experts(List<Cell> all, List<Cell> met) {
        Anatomy.Experts experts = model.experts();
        if (experts == null) {
            return;
        }
        Cell layers = number("layers with experts", model.expertLayers());
        Cell one = count("one expert", parameters.expert(), network(experts.width()));
        all.add(sheet.product("experts", "", List.of(layers, number("experts of a layer", experts.count()), one)));
        met.add(sheet.product(
                "experts that a token meets", "", List.of(layers, number("routed to", experts.active()), one)));
        Cell routers = count(
                "routers",
                parameters.routers(),
                model.expertLayers() + " x " + model.hidden() + " x " + experts.count());
        all.add(routers);
        met.add(routers);
        if (experts.sharedWidth() > 0) {
            Cell shared = times(
                    "networks beside the experts",
                    layers,
                    count("one network beside them", parameters.shared(), network(experts.sharedWidth())));
            all.add(shared);
            met.add(shared);
        }
    }

    private void full(Cell bytes, Cell length, List<Cell> tokens, List<Cell> requests) {
        if (model.fullLayers() == 0) {
            return;
        }
        Cell token = kept(
                "in layers that look at all tokens",
                number("layers that look at all tokens", model.fullLayers()),
                model.attention(),
                bytes);
        tokens.add(token);
        requests.add(times("", token, length));
    }

    private void windowed(Cell bytes, Cell length, List<Cell> tokens, List<Cell> requests) {
        Anatomy.Windowed windowed = model.windowed();
        if (windowed == null) {
            return;
        }
        Cell token = kept(
                "in layers with a window",
                number("layers with a window", windowed.layers()),
                windowed.attention(),
                bytes);
        tokens.add(token);
        Cell held = sheet.least(length, number("tokens of the window", windowed.tokens()));
        requests.add(times("", token, held));
    }

    private void state(List<Cell> requests) {
        Anatomy.Stateful stateful = model.stateful();
        if (stateful != null) {
            requests.add(sheet.product(
                    "state",
                    "B",
                    List.of(
                            number("layers with a state", stateful.layers()),
                            sheet.known("bytes of one state", BigDecimal.valueOf(stateful.bytes()), "B", source))));
        }
    }

    private Cell kept(String name, Cell layers, Attention attention, Cell bytes) {
        Cell plain = sheet.product(
                name,
                "B",
                List.of(
                        layers,
                        count("elements of a token in one layer", elements(attention), keys(attention)),
                        bytes));
        if (!(attention instanceof Latent latent) || latent.index().width() == 0) {
            return plain;
        }
        Cell index = sheet.known(
                "bytes of an index's key",
                BigDecimal.valueOf(kept.indexBytes(latent)),
                "B",
                "one an element, 4 for each 128");
        return sheet.sum(
                name + ", index included", "B", List.of(plain, sheet.product("", "B", List.of(layers, index))));
    }

    private static long elements(Attention attention) {
        return switch (attention) {
            case Grouped grouped -> 2L * grouped.keyHeads() * grouped.headWidth();
            case Latent latent -> latent.latent() + (long) latent.rotated();
        };
    }

    private static String keys(Attention attention) {
        return switch (attention) {
            case Grouped grouped -> "key and value of " + grouped.keyHeads() + " heads of " + grouped.headWidth();
            case Latent latent -> "compressed to " + latent.latent() + ", and " + latent.rotated() + " with position";
        };
    }

    private String attention(Attention attention) {
        return switch (attention) {
            case Grouped grouped ->
                "2 x " + model.hidden() + " x " + grouped.headWidth() + " x (" + grouped.queryHeads() + " + "
                        + grouped.keyHeads() + "); " + source;
            case Latent latent ->
                "queries by " + latent.queryRank() + ", keys and values by " + latent.latent() + "; " + source;
        };
    }

    private String network(int width) {
        return (model.gated() ? "3 x " : "2 x ") + model.hidden() + " x " + width + "; " + source;
    }

    private String embedding() {
        return model.vocabulary() + " tokens x " + model.hidden() + (model.tied() ? ", the table too" : "") + "; "
                + source;
    }

    private Cell times(String name, Cell one, Cell other) {
        return sheet.product(name, other.unit().isEmpty() ? one.unit() : other.unit(), List.of(one, other));
    }

    private Cell count(String name, long value, String basis) {
        return sheet.known(name, BigDecimal.valueOf(value), "", basis);
    }

    private Cell number(String name, long value) {
        return count(name, value, "");
    }
}
