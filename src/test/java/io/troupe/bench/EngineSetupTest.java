package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.troupe.data.MarketData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which the engine is measured comes to the reference's bits, and leaves no trace. */
class EngineSetupTest {
    private static final MarketData DATA = SmaGrid.load(SmaGrid.BUNDLED_DATA);
    /** Longer than the longest average, so that all strategies trade. */
    private static final int BARS = 450;

    @ParameterizedTest
    @EnumSource(EngineSetup.class)
    void aThousandStrategiesComeToWhatTheReferenceComesTo(EngineSetup setup) {
        assertThatCode(() -> Agreement.requireOfEngine(setup,
                SmaGrid.plan(DATA.prefix(BARS), SmaGrid.parameters(1_000))))
                .doesNotThrowAnyException();
    }

    /** Half a byte is less than any object. */
    @Test
    void aStrategyBarAllocatesNothing() {
        GridAllocation grid = new GridAllocation(DATA.prefix(3 * BARS), 1_000, BARS);
        grid.bytesPerStrategyBar(); // what is loaded and made once

        assertThat(grid.bytesPerStrategyBar()).isBetween(-0.5, 0.5);
    }
}
