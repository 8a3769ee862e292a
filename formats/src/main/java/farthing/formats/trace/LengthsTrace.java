package farthing.formats.trace;

import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.util.function.Consumer;

/** Token lengths of requests, {@code num_prefill_tokens,num_decode_tokens,...}: no clock, no model, no blocks. */
final class LengthsTrace {
    static final String HEADER = "num_prefill_tokens,num_decode_tokens,num_total_tokens,pd_ratio";

    private LengthsTrace() {}

    static void read(LineSource lines, Consumer<Call> calls) {
        CsvRows rows = CsvRows.of(lines, HEADER);
        while (rows.next()) {
            calls.accept(Call.of(Origin.UNKNOWN, "", Call.NO_TIME, rows.count(0), rows.count(1), PrefixBlocks.NONE));
        }
    }
}
