package io.troupe.portfolio.rebalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.portfolio.rebalancing.Gate.Trades;
import io.troupe.portfolio.rebalancing.Gate.Yardstick;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-15);
    /** Volatilities of 1 % and 2 % a bar, correlation 0.5. */
    private static final double[][] COVARIANCE = {{1e-4, 1e-4}, {1e-4, 4e-4}};

    private static Yardstick by(double... costs) {
        return new Yardstick(COVARIANCE, new boolean[]{true, true}, 250, 2, costs);
    }

    private static Gate band(Band band) {
        return new Gate(band, OptionalDouble.empty(), OptionalInt.empty());
    }

    private static double[] of(double... weights) {
        return weights;
    }

    @Test
    void openGateTradesEverything() {
        Trades trades = Gate.OPEN.pass(of(0.5, 0.5), of(0.5, 0.4), by(0, 0));
        assertThat(trades.isTraded()).containsExactly(true, true);
        assertThat(trades.weights()).containsExactly(0.5, 0.4);
        assertThat(Gate.OPEN.isOpen()).isTrue();
    }

    @Test
    void assetInsideItsBandIsLeftAlone() {
        Gate gate = band(new Band(0.02, false, Goal.CENTRE));
        Trades trades = gate.pass(of(0.515, 0.47), of(0.5, 0.5), by(0, 0));
        assertThat(trades.isTraded()).containsExactly(false, true);
        assertThat(trades.weights()).containsExactly(0.515, 0.5);
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void edgeItselfIsInside() {
        Gate gate = band(new Band(0.02, false, Goal.CENTRE));
        // 0.1 − 0.08 is a little more than 0.02 in doubles
        assertThat(0.1 - 0.08).isGreaterThan(0.02);
        assertThat(gate.pass(of(0.12, 0.08), of(0.1, 0.1), by(0, 0)).isEmpty()).isTrue();
        assertThat(gate.pass(of(0.1201, 0.0799), of(0.1, 0.1), by(0, 0)).isTraded())
                .containsExactly(true, true);
    }

    @Test
    void edgeIsTheNearestThatIsInside() {
        Trades trades = band(new Band(0.02, false, Goal.EDGE)).pass(of(0.6, -0.3),
                of(0.5, -0.2), by(0, 0));
        assertThat(trades.weights()[0]).isCloseTo(0.52, EXACT);
        assertThat(trades.weights()[1]).isCloseTo(-0.22, EXACT);
    }

    @Test
    void relativeBandIsAFractionOfTheWishedWeight() {
        Gate gate = band(new Band(0.2, true, Goal.EDGE));
        // 20 % of 0.5 and of −0.2: 0.1 and 0.04
        Trades trades = gate.pass(of(0.59, -0.25), of(0.5, -0.2), by(0, 0));
        assertThat(trades.isTraded()).containsExactly(false, true);
        assertThat(trades.weights()[1]).isCloseTo(-0.24, EXACT);
        // What is not wished at all has no band.
        assertThat(gate.pass(of(0.001, -0.2), of(0, -0.2), by(0, 0)).weights()[0]).isZero();
    }

    @Test
    void trackingErrorTradesAllOrNothing() {
        // d = (0.1, −0.1): variance 0.01·(1 − 2 + 4)·1e-4 = 3e-6 a bar, √(250 · 3e-6) = 2.74 %
        Gate below = new Gate(Band.NONE, OptionalDouble.of(0.028), OptionalInt.empty());
        Gate above = new Gate(Band.NONE, OptionalDouble.of(0.027), OptionalInt.empty());
        assertThat(below.pass(of(0.6, 0.4), of(0.5, 0.5), by(0, 0)).isEmpty()).isTrue();
        assertThat(above.pass(of(0.6, 0.4), of(0.5, 0.5), by(0, 0)).weights())
                .containsExactly(0.5, 0.5);
    }

    @Test
    void trackingErrorOverridesABand() {
        Band band = new Band(0.11, false, Goal.EDGE);
        Gate above = new Gate(band, OptionalDouble.of(0.027), OptionalInt.empty());
        assertThat(above.pass(of(0.6, 0.4), of(0.5, 0.5), by(0, 0)).weights())
                .containsExactly(0.5, 0.5);
        Gate below = new Gate(band, OptionalDouble.of(0.028), OptionalInt.empty());
        assertThat(below.pass(of(0.6, 0.4), of(0.5, 0.5), by(0, 0)).isEmpty()).isTrue();
        // 0.12 is outside of the band, √(250 · 1.44e-6) = 1.9 % is below the tracking error
        assertThat(below.pass(of(0.62, 0.5), of(0.5, 0.5), by(0, 0)).isTraded())
                .containsExactly(true, false);
    }

    @Test
    void tradesThatCostMoreThanTheyGainAreLeft() {
        // λ/2 = 1: ten bars gain 10 · 3e-6 = 3e-5; trading 0.1 and 0.1 costs 0.1 · (c + c')
        Gate gate = new Gate(Band.NONE, OptionalDouble.empty(), OptionalInt.of(10));
        assertThat(gate.pass(of(0.6, 0.4), of(0.5, 0.5), by(1e-4, 1.9e-4)).weights())
                .containsExactly(0.5, 0.5);
        Trades dear = gate.pass(of(0.6, 0.4), of(0.5, 0.5), by(1e-4, 2.1e-4));
        assertThat(dear.isEmpty()).isTrue();
        assertThat(dear.weights()).containsExactly(0.6, 0.4);
    }

    @Test
    void gainOfAnEdgeIsWhatTheTradeItselfBrings() {
        // From 0.1 beside the first weight to 0.05 beside it: 1e-4·(0.01 − 0.0025) = 7.5e-7 a bar
        Gate gate = new Gate(new Band(0.05, false, Goal.EDGE), OptionalDouble.empty(),
                OptionalInt.of(1));
        assertThat(gate.pass(of(0.6, 0.5), of(0.5, 0.5), by(1.4e-5, 0)).isTraded()[0]).isTrue();
        assertThat(gate.pass(of(0.6, 0.5), of(0.5, 0.5), by(1.6e-5, 0)).isTraded()[0]).isFalse();
    }

    @Test
    void assetWhoseRiskIsUnknownIsAlwaysTraded() {
        double[][] covariance = {{1e-4, Double.NaN}, {Double.NaN, Double.NaN}};
        Yardstick by = new Yardstick(covariance, new boolean[]{true, false}, 250, 2, of(1, 1));
        Gate gate = new Gate(new Band(0.2, false, Goal.CENTRE), OptionalDouble.of(0.5),
                OptionalInt.of(1));
        Trades trades = gate.pass(of(0.5, 0.1), of(0.4, 0), by);
        assertThat(trades.isTraded()).containsExactly(false, true);
        assertThat(trades.weights()).containsExactly(0.5, 0);
        Gate error = new Gate(Band.NONE, OptionalDouble.of(0.5), OptionalInt.empty());
        assertThat(error.pass(of(0.5, 0.1), of(0.4, 0), by).weights()).containsExactly(0.5, 0);
    }

    @Test
    void partsAreEqualAndTheLastLeavesNothing() {
        long wanted = 0;
        long[] after = new long[3];
        for (int left = 3; left >= 1; left--) {
            wanted = Parts.next(wanted, 10, left, 1);
            after[3 - left] = wanted;
        }
        assertThat(after).containsExactly(3, 6, 10);
        // Lots of 4 on the way from 8 to −12: −20/3 → −4, −16/2 = −8, the rest
        assertThat(Parts.next(8, -12, 3, 4)).isEqualTo(4);
        assertThat(Parts.next(4, -12, 2, 4)).isEqualTo(-4);
        assertThat(Parts.next(-4, -12, 1, 4)).isEqualTo(-12);
        assertThat(Parts.next(0.2, 0.8, 3)).isCloseTo(0.4, EXACT);
        assertThat(Parts.next(0.1, 0.3, 1)).isEqualTo(0.3);
    }

    @Test
    void refusesWhatIsNoGate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band(-0.1, false, Goal.EDGE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gate(Band.NONE, OptionalDouble.of(0), OptionalInt.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gate(Band.NONE, OptionalDouble.empty(), OptionalInt.of(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RebalanceRule(new RebalanceTime.OnSignal(), Gate.OPEN, 0));
    }
}
