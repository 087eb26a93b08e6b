package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void findsTheNameWithTheFewestEdits() {
        assertThat(NearestName.of("MSTF", List.of("AAPL", "MSFT", "MRK"))).contains("MSFT");
        assertThat(NearestName.of("aapl", List.of("AMD", "AAPL"))).contains("AAPL");
    }

    @Test
    void findsNothingFarAway() {
        assertThat(NearestName.of("TSLA", List.of("XOM", "JNJ"))).isEmpty();
    }
}
