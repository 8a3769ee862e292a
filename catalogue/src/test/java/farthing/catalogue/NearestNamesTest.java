package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNamesTest {
    @Test
    void theNearestComeFirstAndTiesStayInOrder() {
        List<String> names = List.of("gpt-4.1", "gpt-4o-mini", "gpt-4o", "gpt-4", "o3", "claude-opus-4-5");
        assertThat(NearestNames.of("gpt-40", names)).containsExactly("gpt-4o", "gpt-4", "gpt-4.1");
        assertThat(NearestNames.of("GPT-4O", names)).startsWith("gpt-4o");
        assertThat(NearestNames.of("zzz", names)).isEmpty();
    }

    /** What shares less than half of its characters with a name is no slip of it, however short it is. */
    @Test
    void nothingIsNearToWhatSharesNothing() {
        assertThat(NearestNames.of("", List.of("o3"))).isEmpty();
        assertThat(NearestNames.of("foo", List.of("row", "rows", "for"))).containsExactly("for");
        assertThat(NearestNames.of("pre", List.of("unit", "per"))).containsExactly("per");
        assertThat(NearestNames.of("ab", List.of("o3", "a1"))).containsExactly("a1");
    }

    @Test
    void aSellersNameIsComparedByItsModelToo() {
        assertThat(NearestNames.of("llama-3", List.of("together/llama-3.1", "groq/llama-3", "x/y")))
                .containsExactly("groq/llama-3", "together/llama-3.1");
    }

    /** The search stops early where a name is too far; a search that never does gives the same names. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stoppingEarlyChangesNoAnswer(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                names.add(word(random));
            }
            String wanted = word(random);
            int limit = wanted.length() / 2;
            List<String> all = names.stream()
                    .filter(name -> slow(wanted, name) <= limit)
                    .sorted(Comparator.comparingInt(name -> slow(wanted, name)))
                    .limit(4)
                    .toList();
            assertThat(NearestNames.of(wanted, names))
                    .as("seed %s, round %s: %s among %s", seed, round, wanted, names)
                    .isEqualTo(all);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** The definition: the least of dropping, adding and exchanging the last letter, and of swapping the last two. */
    private static int slow(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                } else {
                    int exchanged = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    distance[i][j] = Math.min(exchanged, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                    boolean swapped =
                            i > 1 && j > 1 && a.substring(i - 2, i).equals("" + b.charAt(j - 1) + b.charAt(j - 2));
                    distance[i][j] = Math.min(distance[i][j], swapped ? 1 + distance[i - 2][j - 2] : distance[i][j]);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
