package io.troupe.execution.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Sliced;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SliceWeightsTest {
    private static final double NONE = Double.NaN;

    @Test
    void equalPartsNeedNoWeights() {
        SliceWeights weights = new SliceWeights(StyleFixture.still(3).tables());
        assertThat(weights.cumulative(new Sliced(Schedule.TWAP, 3, 0), 0, 0)).isNull();
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 3, 0), 0, 0)).isNull();
        assertThat(weights.cumulative(new Sliced(Schedule.ALMGREN_CHRISS, 3, 1), 0, 0)).isNull();
    }

    @Test
    void barsThatAreSessionsHaveEqualVolumes() {
        SliceWeights weights = new SliceWeights(
                StyleFixture.still(4).volumes(1, 20, 300, 4000).tables());
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 3, 0), 3, 0)).isNull();
    }

    @Test
    void volumesCountByTheNumberOfTheirBar() {
        // Sessions 0–2, 3–4 and 5–7; a bar without trades counts as 0, what is to come not at all.
        SliceWeights weights = new SliceWeights(StyleFixture.still(8)
                .volumes(10, 20, 30, 50, NONE, 7000, 8000, 9000)
                .sessions(2, 2, 2, 4, 4, 7, 7, 7).tables());
        // Means by number: (10 + 50)/2 = 30, (20 + 0)/2 = 10, 30/1 = 30. After bar 4 a session
        // begins: 30, 10, 30, and again 30.
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 4, 0), 4, 0))
                .containsExactly(30, 40, 70, 100);
        // At bar 5, the first of its session, numbers 1 and 2 and then the next session come.
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 3, 0), 5, 0))
                .containsExactly(10, 40, 70);
        // Before any session has ended nothing is known.
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 3, 0), 1, 0)).isNull();
    }

    @Test
    void onlyTwentySessionsCount() {
        int sessions = 21;
        double[] volumes = new double[2 * sessions];
        int[] ends = new int[volumes.length];
        for (int session = 0; session < sessions; session++) {
            volumes[2 * session] = session == 0 ? 1e6 : 10;
            volumes[2 * session + 1] = 30;
            Arrays.fill(ends, 2 * session, 2 * session + 2, 2 * session + 1);
        }
        SliceWeights weights = new SliceWeights(StyleFixture.still(volumes.length)
                .volumes(volumes).sessions(ends).tables());
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 2, 0), 41, 0))
                .containsExactly(10, 40);
        // One session earlier the first counts: (1e6 + 19·10)/20 = 50009.5.
        assertThat(weights.cumulative(new Sliced(Schedule.VWAP, 2, 0), 39, 0))
                .containsExactly(50009.5, 50039.5);
    }

    @Test
    void riskBringsTradesForward() {
        double volatility = 0.02;
        double volume = 1e6;
        SliceWeights weights = new SliceWeights(StyleFixture.still(1).liquidity(new Liquidity(
                new double[1], new double[]{volume}, new double[]{volatility})).tables());
        // A move of 2 a bar, η = 0.142·2/1e6 = 2.84e-7; with λ = 1e-7:
        // cosh κ = 1 + 1e-7·4/(2·2.84e-7) = 1.704225…
        double kappa = Math.log(1.7042253521126762
                + Math.sqrt(1.7042253521126762 * 1.7042253521126762 - 1));
        double left1 = Math.sinh(2 * kappa) / Math.sinh(3 * kappa);
        double left2 = Math.sinh(kappa) / Math.sinh(3 * kappa);
        double[] cumulative = Objects.requireNonNull(weights
                .cumulative(new Sliced(Schedule.ALMGREN_CHRISS, 3, 1e-7), 0, 0));
        assertThat(cumulative).hasSize(3);
        assertThat(cumulative[0]).isEqualTo(1 - left1, offset(1e-12));
        assertThat(cumulative[1]).isEqualTo(1 - left2, offset(1e-12));
        assertThat(cumulative[2]).isEqualTo(1, offset(1e-12));
        assertThat(weights.cumulative(new Sliced(Schedule.ALMGREN_CHRISS, 3, 0), 0, 0)).isNull();
    }
}
