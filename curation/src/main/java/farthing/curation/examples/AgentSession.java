package farthing.curation.examples;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One session of a coding agent: the prompt grows call by call, is compacted once, and pauses break the cache now and
 * then. Its shape follows the figures that kv-cache-tester publishes of 739 recorded sessions.
 */
final class AgentSession {
    static final long SEED = 20_260_816;

    /** The median of requests in a session. */
    private static final int CALLS = 48;

    private static final int BLOCK = 64;

    /** Tools and system prompt (medians 10,500 and 2,600) and the first question: about the median first input. */
    private static final int FIRST_INPUT = 24_775;

    /** After so many calls the agent summarises and begins a shorter prompt behind the same tools. */
    private static final int COMPACTED_AT = 34;

    private static final int KEPT = 13_100;

    /** What a call adds to the prompt: from the median first to the median last input in the median of calls. */
    private static final Spread GROWTH = Spread.of(0, 120, 250, 600, 500, 1_500, 750, 3_200, 900, 6_000, 1_000, 14_000);

    private static final Spread ANSWER = Spread.of(0, 20, 100, 103, 500, 218, 900, 937, 1_000, 4_000);
    private static final Spread THINK_MILLIS =
            Spread.of(0, 0, 250, 6_000, 500, 10_000, 750, 30_000, 950, 400_000, 1_000, 4_200_000);
    private static final Spread API_MILLIS =
            Spread.of(0, 1_200, 250, 4_400, 500, 6_500, 750, 11_000, 950, 40_000, 1_000, 120_000);

    private final Random random = new Random(SEED);
    private final List<int[]> runs = new ArrayList<>();
    private int nextBlock = 1;

    static String text() {
        return new AgentSession().lines();
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        long millis = 0;
        int input = FIRST_INPUT;
        for (int call = 1; call <= CALLS; call++) {
            if (call == COMPACTED_AT) {
                keep(KEPT / BLOCK);
                input = KEPT + 9_000;
            }
            grow(input / BLOCK);
            int answer = ANSWER.draw(random);
            int api = API_MILLIS.draw(random);
            Obj line = new Obj(0)
                    .put("id", "agent-" + call)
                    .put("interaction", "fix-the-build")
                    .put("tags", new Obj(0).put("repository", "example"))
                    .put("feature", "coding-agent")
                    .put("provider", "anthropic")
                    .put("model", "claude-sonnet-4-5")
                    .put("t", seconds(millis))
                    .put("in", input)
                    .put("out", answer)
                    .put("api_time", seconds(api))
                    .put("block_size", BLOCK)
                    .put("runs", runs());
            if (call == CALLS) {
                line.put("outcome", "completed");
            }
            text.append(JsonText.compact(line)).append('\n');
            millis += api + THINK_MILLIS.draw(random);
            input += answer + GROWTH.draw(random);
        }
        return text.toString();
    }

    /** Blocks that are there already stay the same; the rest are new. */
    private void grow(int blocks) {
        int have = 0;
        for (int[] run : runs) {
            have += run[1];
        }
        int more = blocks - have;
        if (more <= 0) {
            return;
        }
        int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last[0] + last[1] == nextBlock) {
            last[1] += more;
        } else {
            runs.add(new int[] {nextBlock, more});
        }
        nextBlock += more;
    }

    private void keep(int blocks) {
        runs.clear();
        runs.add(new int[] {1, blocks});
    }

    private Doc runs() {
        List<Doc> pairs = new ArrayList<>();
        for (int[] run : runs) {
            pairs.add(new Doc.Arr(List.of(number(run[0]), number(run[1])), 0));
        }
        return new Doc.Arr(pairs, 0);
    }

    private static Doc number(int value) {
        return new Doc.Num(Integer.toString(value), 0);
    }

    private static Doc seconds(long millis) {
        String fraction = Long.toString(1_000 + millis % 1_000).substring(1);
        return new Doc.Num(millis / 1_000 + "." + fraction, 0);
    }
}
