package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Precision;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/** The weights of a deployment on its fullest accelerator, as cells. */
final class WeightCells {
    private final Deployment deployment;
    private final Parameters parameters;
    private final Sheet sheet;
    private final Cell giga;

    WeightCells(Deployment deployment, Sheet sheet, Cell giga) {
        this.deployment = deployment;
        this.parameters = new Parameters(deployment.model());
        this.sheet = sheet;
        this.giga = giga;
    }

    /** GB. Tensor parallelism splits every matrix, pipeline parallelism deals out layers, embeddings at both ends. */
    Cell onFullest() {
        Precision narrow = deployment.weights();
        Precision wide = narrow.bytes().compareTo(Precision.BF16.bytes()) < 0 ? Precision.BF16 : narrow;
        long kept = parameters.routers() + parameters.norms();
        Cell layers = gigabytes(
                "weights in layers",
                List.of(
                        bytes("parameters of matrices", matrices(), narrow),
                        bytes("parameters of norms and routers", kept, wide)));
        Cell ends = gigabytes(
                "embeddings" + (deployment.model().further() > 0 ? " and further parameters" : ""),
                List.of(bytes(endName(), end(), wide)));
        Cell stage = stage(layers);
        return sheet.quotient(
                "weights",
                "GB",
                sheet.sum("", "GB", List.of(stage, ends)),
                count("accelerators that share a layer", deployment.tensorParallel()));
    }

    private long matrices() {
        return parameters.dense() + parameters.routed() - parameters.routers() - parameters.norms();
    }

    private String endName() {
        return deployment.pipelineParallel() == 1 ? "parameters of embeddings" : "parameters of one embedding";
    }

    /** Where layers are dealt out, the first stage has the table and the last one the head. */
    private long end() {
        long embedding = deployment.pipelineParallel() == 1
                ? parameters.embedding()
                : Math.max(parameters.table(), parameters.head());
        return embedding + deployment.model().further();
    }

    private Cell bytes(String what, long count, Precision precision) {
        boolean scaled = precision.bytes().stripTrailingZeros().scale() > 0;
        Cell bytes = sheet.known(
                "bytes of a parameter at " + precision.label(),
                precision.bytes(),
                "B",
                scaled ? "with the scales that blocks of parameters share" : "");
        Cell parameters = sheet.known(
                what,
                BigDecimal.valueOf(count),
                "",
                deployment.model().id() + ": " + deployment.model().provenance().reference());
        return sheet.product("", "B", List.of(parameters, bytes));
    }

    private Cell gigabytes(String name, List<Cell> bytes) {
        return sheet.quotient(name, "GB", sheet.sum("", "B", bytes), giga);
    }

    private Cell stage(Cell layers) {
        int stages = deployment.pipelineParallel();
        if (stages == 1) {
            return layers;
        }
        Anatomy model = deployment.model();
        long most = (model.layers() + stages - 1L) / stages;
        return sheet.quotient(
                "weights of the fullest stage",
                "GB",
                sheet.times(layers, count("layers of the fullest stage", most)),
                count("layers", model.layers()));
    }

    private Cell count(String name, long count) {
        return sheet.known(name, BigDecimal.valueOf(count), "", "");
    }
}
