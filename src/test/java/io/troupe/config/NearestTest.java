package io.troupe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "abc, '', 3", "kitten, sitting, 3", "seed, sede, 1",
            "ab, ba, 1", "ca, abc, 3", "window, widnwo, 2", "flaw, lawn, 2"})
    void countsEditsAndSwapsOfNeighbours(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void offersOnlyWhatIsNear() {
        List<String> known = List.of("maxGross", "maxPerAsset", "cooldownBars");

        assertThat(Nearest.of("maxGros", known)).contains("maxGross");
        assertThat(Nearest.of("MAXGROSS", known)).contains("maxGross");
        assertThat(Nearest.of("leverage", known)).isEmpty();
        assertThat(Nearest.of("x", List.of("ab"))).isEmpty();
    }
}
