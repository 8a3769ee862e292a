package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.workload.Unsaid;
import org.junit.jupiter.api.Test;

class UnsaidTest {
    @Test
    void whatAFileLeavesToAWordIsNamedWithWhatIsAssumed() {
        assertThat(Unsaid.of(YamlDocs.parse(WorkloadReaderTest.FIVE)))
                .extracting(Unsaid::path)
                .containsExactly("cache.policy", "traffic.arrivals", "channel");
        assertThat(Unsaid.of(YamlDocs.parse(
                        WorkloadReaderTest.FIVE + "rounds: 4\nretry: {rate: 1%}\nbusiness: {correct: 90%}\n")))
                .extracting(Unsaid::path)
                .containsExactly(
                        "history",
                        "cache.policy",
                        "traffic.arrivals",
                        "retry.failures",
                        "business.wrong_answer",
                        "channel");
        assertThat(Unsaid.of(YamlDocs.parse(WorkloadReaderTest.FIVE))).allSatisfy(each -> {
            assertThat(each.source()).isNotBlank();
            assertThat(each.value()).isNotBlank();
        });
    }

    @Test
    void whatAFileSaysIsNotAssumed() {
        assertThat(Unsaid.of(YamlDocs.parse(
                        WorkloadReaderTest.FIVE + "rounds: 4\nhistory: none\ncache: 5m\ntraffic: {arrivals: periodic}\n"
                                + "retry: {failures: persistent}\nchannel: azure\n")))
                .isEmpty();
    }
}
