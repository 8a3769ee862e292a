package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;

/** Workload files that together say all that can be said, and files with a strange key at every place of an object. */
final class WorkloadProbes {
    /** Like no key. */
    static final String STRANGER = "zzzzzzzzzzzz";

    private static final String CALL = "model: a\ninteractions: 5\n";
    private static final String PLAIN_CALL = CALL + "input: 1\noutput: 1\n";

    static final String[] FULL = {
        """
        $schema: https://example.org/workload.schema.json
        schema: farthing/workload/1
        name: Tickets
        models: [claude-sonnet-4-6, {model: claude-haiku-4-5, provider: bedrock, region: us}]
        calls:
          guard: {each: answer, model: openai/gpt-5-nano, input: 300, output: 5, share: 50%}
          answer:
            rounds: 6
            share: 95%
            prefix: 3_000
            input: {mean: 250, spread: 80 to 900, uncertain: 200 to 300, measured: true, source: "March logs"}
            output: 350
            reasoning: {classes: {easy: {share: 70%, effort: none}, hard: {share: 5%, budget: 20k, used: 50%}}}
            history: {above: 20k, to: 2000}
            gap: 2m
            uses: {searches: 1, "input_seconds.audio": 60}
            max_output: 4000
            max_input: 100k
        traffic:
          users: 5k
          per_user: 20 a month
          peak: 8
          daily: [1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,1,1,1,1,1,1]
          weekly: [2,2,2,2,2,1,1]
          growth: 5%
          spike: {times: 10, hours: 48}
          development: 200
          arrivals: poisson
        cache: {policy: 1h, scopes: 40, hit_rate: 60%, changes: 4, changing: [timestamp, user id]}
        response_cache: {hit: 20%, lookup: 0.0001}
        retry: {rate: 1%, retries: 3, billed: 50%, failures: persistent, timeouts: 1%}
        fallback: [{model: openai/gpt-5-mini, fails: 2%}, gpt-4o]
        route: {split: [{model: openai/gpt-5-mini, share: 70%}], cost: 0.0002}
        batch: 30%
        off_peak: 40%
        business:
          price: {per: seat, amount: 9.99, users: 10}
          completed: 92%
          correct: 0.9
          wrong_answer: 2.50
          free: {conversion: 5%, usage: 40%}
          heavy_tail: {users: 10%, usage: 50%}
          target_margin: 70%
        quality: {floor: 80%, models: {claude-sonnet-4-6: 95%, "openai/gpt-5-mini": {mean: 88%, uncertain: 80% to 95%}}}
        latency: {target: 3s, first_token: 400ms, streamed: true}
        hidden:
          observability: {kb_per_call: 50, per_gb: 0.1, sample: 10%}
          guardrail: {tokens_per_call: 500, per_million: 0.3}
          evals: {calls: 12k a week, price: 0.01}
          team: {people: 2, per_month_each: 25k, research: true}
          compliance: {yearly: 120k}
          store: {monthly: 500}
          review: {per_interaction: 0.01}
          tracing: {per_call: 0.0001}
          gateway: {of_inference: 5%}
        correlations:
          - {between: [calls.answer.input, quality.models."openai/gpt-5-mini"], rho: -0.5, of: uncertain}
        channel: {provider: vertex, premium: 5%}
        commitment: {monthly: 250k, ladder: [{from: 50k, discount: 20%}, {from: 250k, discount: 35%}]}
        provisioned: {units: 15, hourly: 1.00, share: 80%}
        """, """
        model: o3
        input: 500
        output: {spread: 80 to 900}
        reasoning: {budget: 8000, used: 75%}
        history: {last: 6}
        interactions: 1000 a day
        price: {per: usage, markup: 3}
        cache: 5m
        latency: 3s
        channel: azure
        commitment: 60k
        route: {cascade: {first: gpt-5-mini, escalated: 20%, check: 0.0001}}
        """, """
        model: o3
        input: 500
        output: 100
        reasoning: {effort: medium}
        history: none
        traffic: {interactions: 10k}
        price: {per: interaction, amount: 0.1}
        commitment: {monthly: 60k, discount: 30%}
        route: {cheapest: [azure/o3, {model: o3, provider: openai}], share: 80%, cost: 0.0001}
        """,
    };

    /** As little as each object needs, so that the rest stands at its default. */
    static final String[] PLAIN = {
        PLAIN_CALL,
        PLAIN_CALL + "reasoning: {budget: 1}\nroute: {split: [{model: b, share: 1%}]}",
        CALL + "calls: {a: {input: 1, output: 1, reasoning: {classes: {hard: {share: 1%, budget: 1}}}}}",
        PLAIN_CALL + "route: {cascade: {first: b, escalated: 1%}}\nfallback: [{model: b}]\nresponse_cache: {hit: 1%}",
        PLAIN_CALL + "route: {cheapest: [b]}\nprovisioned: {units: 1, hourly: 1}\nbusiness: {free: {conversion: 5%}}",
        PLAIN_CALL + "hidden: {a: {kb_per_call: 1, per_gb: 1}}",
    };

    /** A strange key in every object that the reader knows. */
    static final String[] PLACES = {
        PLAIN_CALL + STRANGER + ": 1",
        "model: {model: a, " + STRANGER + ": 1}",
        "models: [{model: a, " + STRANGER + ": 1}]",
        CALL + "calls: {a: {input: 1, output: 1, " + STRANGER + ": 1}}",
        CALL + "calls: {a: {model: {model: b, " + STRANGER + ": 1}, input: 1, output: 1}}",
        CALL + "calls: {a: {input: 1, output: 1, history: {last: 1, " + STRANGER + ": 1}}}",
        CALL + "calls: {a: {input: 1, output: 1, history: {above: 1, to: 1, " + STRANGER + ": 1}}}",
        CALL + "calls: {a: {input: 1, output: 1, reasoning: {budget: 1, " + STRANGER + ": 1}}}",
        CALL + "calls: {a: {input: 1, output: 1, reasoning: {classes: {}, " + STRANGER + ": 1}}}",
        CALL + "calls: {a: {input: 1, output: 1, reasoning: {classes: {b: {share: 1, budget: 1, " + STRANGER
                + ": 1}}}}}",
        PLAIN_CALL + "history: {last: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "history: {above: 1, to: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "reasoning: {budget: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "reasoning: {classes: {}, " + STRANGER + ": 1}",
        PLAIN_CALL + "reasoning: {classes: {b: {share: 1, budget: 1, " + STRANGER + ": 1}}}",
        "model: a\ninput: {mean: 1, " + STRANGER + ": 1}\noutput: 1",
        PLAIN_CALL + "traffic: {" + STRANGER + ": 1}",
        PLAIN_CALL + "business: {heavy_tail: {users: 1%, usage: 2%, " + STRANGER + ": 1}}",
        PLAIN_CALL + "correlations: [{between: [a, b], rho: 1, " + STRANGER + ": 1}]",
        PLAIN_CALL + "traffic: {spike: {times: 1, hours: 1, " + STRANGER + ": 1}}",
        PLAIN_CALL + "cache: {" + STRANGER + ": 1}",
        PLAIN_CALL + "response_cache: {hit: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "retry: {" + STRANGER + ": 1}",
        PLAIN_CALL + "fallback: [{model: b, " + STRANGER + ": 1}]",
        PLAIN_CALL + "fallback: [{model: {model: b, " + STRANGER + ": 1}}]",
        PLAIN_CALL + "route: {split: [{model: b, share: 1}], " + STRANGER + ": 1}",
        PLAIN_CALL + "route: {split: [{model: b, share: 1, " + STRANGER + ": 1}]}",
        PLAIN_CALL + "route: {split: [{share: 1, model: {model: b, " + STRANGER + ": 1}}]}",
        PLAIN_CALL + "route: {cascade: {first: b, escalated: 1}, " + STRANGER + ": 1}",
        PLAIN_CALL + "route: {cascade: {first: b, escalated: 1, " + STRANGER + ": 1}}",
        PLAIN_CALL + "route: {cascade: {first: {model: b, " + STRANGER + ": 1}}}",
        PLAIN_CALL + "route: {cheapest: [b], " + STRANGER + ": 1}",
        PLAIN_CALL + "route: {cheapest: [{model: b, " + STRANGER + ": 1}]}",
        PLAIN_CALL + "price: {per: seat, amount: 1, users: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "price: {per: usage, markup: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "business: {" + STRANGER + ": 1}",
        PLAIN_CALL + "business: {price: {per: seat, amount: 1, users: 1, " + STRANGER + ": 1}}",
        PLAIN_CALL + "business: {price: {per: usage, markup: 1, " + STRANGER + ": 1}}",
        PLAIN_CALL + "business: {free: {conversion: 1, " + STRANGER + ": 1}}",
        PLAIN_CALL + "quality: {models: {a: 1}, " + STRANGER + ": 1}",
        PLAIN_CALL + "latency: {target: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "hidden: {a: {" + STRANGER + ": 1}}",
        PLAIN_CALL + "channel: {provider: b, " + STRANGER + ": 1}",
        PLAIN_CALL + "commitment: {monthly: 1, " + STRANGER + ": 1}",
        PLAIN_CALL + "commitment: {monthly: 1, ladder: [{from: 1, discount: 1, " + STRANGER + ": 1}]}",
        PLAIN_CALL + "provisioned: {units: 1, hourly: 1, " + STRANGER + ": 1}",
    };

    private WorkloadProbes() {}

    /** The same without keys whose value is null, which a reader takes for absent. */
    static Doc withoutNull(Doc document) {
        return switch (document) {
            case Obj object -> {
                Obj copy = new Obj(0);
                for (int i = 0; i < object.size(); i++) {
                    if (!(object.value(i) instanceof Doc.Null)) {
                        copy.put(object.key(i), withoutNull(object.value(i)));
                    }
                }
                yield copy;
            }
            case Doc.Arr array -> {
                List<Doc> items = new ArrayList<>();
                array.items().forEach(item -> items.add(withoutNull(item)));
                yield new Doc.Arr(items, 0);
            }
            default -> document;
        };
    }
}
