package farthing.benchmarks;

import farthing.formats.workload.WorkloadReader;
import farthing.io.YamlDocs;
import farthing.workload.plan.Workload;

/** An agent of ten calls that send their history again, with caches and retries, of which no length is known for sure. */
final class TenCalls {
    private static final String REST = """
            calls:
              agent:
                rounds: 10
                prefix: {uncertain: 3k to 6k}
                input: {uncertain: 400 to 1500}
                output: {uncertain: 200 to 900}
                history: all
            interactions: {uncertain: 50k to 200k}
            cache: 5m
            retry: {rate: {uncertain: 1% to 5%}, retries: 2}
            business: {price: 0.5, completed: {uncertain: 70% to 90%}}
            """;

    private TenCalls() {}

    /** At the first so many models of {@link Calls#book()}. */
    static Workload at(int options) {
        StringBuilder models = new StringBuilder("models: [");
        for (int i = 0; i < options; i++) {
            models.append(i == 0 ? "" : ", ").append("model-").append(10 + i);
        }
        return WorkloadReader.read(YamlDocs.parse(models + "]\n" + REST));
    }
}
