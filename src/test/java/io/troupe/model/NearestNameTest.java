package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "abc, '', 3", "kitten, sitting, 3", "seed, sede, 1",
            "ab, ba, 1", "ca, abc, 3", "window, widnwo, 2", "flaw, lawn, 2"})
    void countsEditsAndSwapsOfNeighbours(String a, String b, int distance) {
        assertThat(NearestName.distance(a, b)).isEqualTo(distance);
        assertThat(NearestName.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void offersOnlyWhatIsNear() {
        List<String> known = List.of("maxGross", "maxPerAsset", "cooldownBars");

        assertThat(NearestName.of("maxGros", known)).contains("maxGross");
        assertThat(NearestName.of("MAXGROSS", known)).contains("maxGross");
        assertThat(NearestName.of("leverage", known)).isEmpty();
        assertThat(NearestName.of("x", List.of("ab"))).isEmpty();
    }

    @Test
    void findsSymbolsWithSwappedLettersAndInAnyCase() {
        List<String> symbols = List.of("AAPL", "AMD", "MRK", "MSFT");

        assertThat(NearestName.of("MSTF", symbols)).contains("MSFT");
        assertThat(NearestName.of("aapl", symbols)).contains("AAPL");
        assertThat(NearestName.of("TSLA", List.of("XOM", "JNJ"))).isEmpty();
    }

    @Test
    void ofEquallyNearNamesOffersTheFirst() {
        assertThat(NearestName.of("sma25", List.of("sma20", "sma55"))).contains("sma20");
    }

    @Test
    void hintsInBracketsOrNotAtAll() {
        assertThat(NearestName.hint("widnow", List.of("window"))).isEqualTo(
                " (did you mean window?)");
        assertThat(NearestName.hint("leverage", List.of("window"))).isEmpty();
    }
}
