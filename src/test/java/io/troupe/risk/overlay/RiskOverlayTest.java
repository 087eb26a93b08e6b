package io.troupe.risk.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.Ties;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiskOverlayTest {
    private static final double FREE = Double.POSITIVE_INFINITY;
    private static final double NONE = Double.NaN;
    /** So that a deviation of a bar is a quarter of the annual one. */
    private static final double BARS = 16;

    /** Of assets whose returns never change, so that they are their deviations, about zero. */
    private static RiskOverlay overlay(OverlayRules rules, double... returns) {
        RiskOverlay overlay = new RiskOverlay(rules, returns.length, BARS);
        for (int bar = 0; bar < 40; bar++) {
            overlay.observe(returns);
        }
        return overlay;
    }

    private static OverlayRules only(OverlayTerm term, double limit) {
        double target = 0.1;
        return new OverlayRules(target, term == OverlayTerm.NORMAL ? limit / target : FREE,
                term == OverlayTerm.CORRELATION ? limit / target : FREE,
                term == OverlayTerm.SHOCK ? limit / target : FREE,
                term == OverlayTerm.LEVERAGE ? limit : FREE, 0);
    }

    /**
     * σ 4 % and 8 % a year, always together: 3·4 % − 1·8 % is 4 %, 3·4 % + 1·8 % is 20 %, and
     * leverage is 4.
     */
    @Test
    void theFourTermsByHand() {
        OverlayFigures figures = overlay(only(OverlayTerm.LEVERAGE, 100), 0.01, 0.02)
                .judge(new double[]{3, -1}, 1).figures();
        assertThat(figures.normal()).isCloseTo(0.04, within(1e-14));
        assertThat(figures.correlation()).isCloseTo(0.2, within(1e-14));
        assertThat(figures.shock()).isCloseTo(0.04, within(1e-14));
        assertThat(figures.leverage()).isEqualTo(4);
    }

    /** Each at half of what it is. */
    @Test
    void eachTermBindsByItself() {
        for (OverlayTerm term : OverlayTerm.values()) {
            double limit = switch (term) {
                case NORMAL, SHOCK -> 0.02;
                case CORRELATION -> 0.1;
                case LEVERAGE -> 2;
            };
            OverlayFactor factor = overlay(only(term, limit), 0.01, 0.02)
                    .judge(new double[]{3, -1}, 1);
            assertThat(factor.factor()).as(term.label()).isCloseTo(0.5, within(1e-12));
            assertThat(factor.bound()).hasValue(term);
            assertThat(factor.isAvailable()).isTrue();
            assertThat(factor.repaired()).isFalse();
        }
    }

    /** T 10 %: 2·T of 40 % is a half, 4·T of 100 % two fifths, a leverage of 3 of 12.5 less. */
    @Test
    void theLeastOfTheFourIsInForce() {
        RiskOverlay overlay = overlay(new OverlayRules(0.1, 2, 4, 100, 3, 0), 0.02, 0.02);
        OverlayFactor factor = overlay.judge(new double[]{8.75, -3.75}, 1);
        assertThat(factor.figures().normal()).isCloseTo(0.4, within(1e-13));
        assertThat(factor.figures().correlation()).isCloseTo(1, within(1e-13));
        assertThat(factor.factor()).isCloseTo(3 / 12.5, within(1e-13));
        assertThat(factor.bound()).hasValue(OverlayTerm.LEVERAGE);
        OverlayFactor other = overlay(new OverlayRules(0.1, 2, 4, 100, 100, 0), 0.02, 0.02)
                .judge(new double[]{8.75, -3.75}, 1);
        assertThat(other.factor()).isCloseTo(0.4, within(1e-13));
        assertThat(other.bound()).hasValue(OverlayTerm.CORRELATION);
    }

    /** 20 %, 50 %, 20 % and 6.25, whatever the last bits say. */
    @Test
    void nothingBindsAtItsLimit() {
        RiskOverlay overlay = overlay(new OverlayRules(0.1, 2, 5, 2, 6.25, 0), 0.02, 0.02);
        double rounding = 1 + 1e-13;
        OverlayFactor factor = overlay.judge(new double[]{4.375 * rounding, -1.875 * rounding},
                0.3);
        assertThat(factor.factor()).isEqualTo(1);
        assertThat(factor.bound()).isEmpty();
    }

    /**
     * Thirty-one bars at 3 %, then at 1 %: the deviation is √((9·λᵏ + (1 − λᵏ)))% but for the
     * beginning; the worst so far is 3 %, as 2·0.01 of the highest are above the 99th percentile.
     */
    @Test
    void theShockIsTheWorstSoFar() {
        RiskOverlay overlay = new RiskOverlay(only(OverlayTerm.SHOCK, 0.06), 1, BARS);
        for (int bar = 0; bar < 600; bar++) {
            overlay.observe(new double[]{bar < 60 ? 0.03 : 0.01});
        }
        OverlayFactor factor = overlay.judge(new double[]{-1}, 1);
        assertThat(factor.figures().normal()).isCloseTo(0.04, within(1e-6));
        assertThat(factor.figures().shock()).isCloseTo(0.12, within(1e-15));
        assertThat(factor.factor()).isCloseTo(0.5, within(1e-12));
    }

    /** Deviations of the present 1 %, of the worst 3 %; two that move together, one against. */
    @Test
    void theShockHasThePresentCorrelations() {
        RiskOverlay overlay = new RiskOverlay(only(OverlayTerm.SHOCK, 1), 2, BARS);
        for (int bar = 0; bar < 600; bar++) {
            double size = bar < 60 ? 0.03 : 0.01;
            overlay.observe(new double[]{size, 2 * size});
        }
        OverlayFigures figures = overlay.judge(new double[]{3, -1}, 1).figures();
        assertThat(figures.shock()).isCloseTo(0.12, within(1e-12));
        assertThat(figures.correlation()).isCloseTo(0.2, within(1e-5));
    }

    /** Below a twentieth nothing is traded; from it on all is, and so is the last step to 1. */
    @Test
    void smallChangesAreNotTraded() {
        OverlayRules rules = new OverlayRules(0.1, FREE, FREE, FREE, 1, 0.05);
        RiskOverlay overlay = overlay(rules, 0.01);
        OverlayFactor kept = overlay.judge(new double[]{1 / 0.951}, 1);
        assertThat(kept.factor()).isEqualTo(1);
        assertThat(kept.bound()).hasValue(OverlayTerm.LEVERAGE);
        assertThat(overlay.judge(new double[]{1 / 0.8}, 0.75).factor())
                .isCloseTo(0.8, within(1e-15));
        assertThat(overlay.judge(new double[]{1 / 0.8}, 0.85).factor())
                .isCloseTo(0.8, within(1e-15));
        assertThat(overlay.judge(new double[]{1 / 0.8}, 0.7501).factor()).isEqualTo(0.7501);
        assertThat(overlay.judge(new double[]{1}, 0.97).factor()).isEqualTo(1);
    }

    /** 29 returns are too few, of any asset that is wanted; what is not wanted does not count. */
    @Test
    void untilRiskIsKnownTheFactorInForceIsKept() {
        OverlayRules rules = new OverlayRules(0.1, 1, FREE, FREE, 2, 0);
        RiskOverlay overlay = new RiskOverlay(rules, 2, BARS);
        for (int bar = 0; bar < 40; bar++) {
            overlay.observe(new double[]{bar < 11 ? NONE : 0.05, 0.05});
        }
        OverlayFactor unknown = overlay.judge(new double[]{0.5, 1}, 1);
        assertThat(unknown.factor()).isEqualTo(1);
        assertThat(unknown.bound()).isEmpty();
        assertThat(unknown.isAvailable()).isFalse();
        assertThat(unknown.figures().normal()).isNaN();
        assertThat(unknown.figures().leverage()).isEqualTo(1.5);
        assertThat(overlay.judge(new double[]{0.5, 1}, 0.4).factor()).isEqualTo(0.4);
        assertThat(overlay.judge(new double[]{0, 1}, 1).factor())
                .isCloseTo(0.5, within(1e-14));
        OverlayFactor leveraged = overlay.judge(new double[]{-4, 1}, 1);
        assertThat(leveraged.factor()).isEqualTo(0.4);
        assertThat(leveraged.bound()).hasValue(OverlayTerm.LEVERAGE);
        overlay.observe(new double[]{0.05, 0.05});
        assertThat(overlay.judge(new double[]{0.5, 1}, 1).factor())
                .isCloseTo(1 / 3.0, within(1e-14));
    }

    @Test
    void weightsThatAreNoNumbersChangeNothing() {
        RiskOverlay overlay = overlay(new OverlayRules(0.1, 1, 1, 1, 1, 0), 0.05, 0.05);
        for (double bad : new double[]{NONE, FREE}) {
            OverlayFactor factor = overlay.judge(new double[]{1, bad}, 0.8);
            assertThat(factor.factor()).isEqualTo(0.8);
            assertThat(factor.isAvailable()).isFalse();
            assertThat(factor.figures().leverage()).isNaN();
        }
    }

    @Test
    void whoWantsNothingHasNoRisk() {
        RiskOverlay overlay = new RiskOverlay(new OverlayRules(0.1, 1, 1, 1, 1, 0.5), 2, BARS);
        OverlayFactor factor = overlay.judge(new double[2], 0.9);
        assertThat(factor.factor()).isEqualTo(1);
        assertThat(factor.isAvailable()).isTrue();
    }

    /** A price that stands still has no deviation, and no correlation to divide by it. */
    @Test
    void aConstantPriceHasNoRisk() {
        OverlayFigures figures = overlay(only(OverlayTerm.NORMAL, 1), 0.01, 0)
                .judge(new double[]{1, 100}, 1).figures();
        assertThat(figures.normal()).isCloseTo(0.04, within(1e-15));
        assertThat(figures.areAvailable()).isTrue();
    }

    /**
     * Three assets, of which two at a time have prices: pairs 1, 2 and 2, 3 move together, 1 and 3
     * against each other, which three together cannot. Of 1, −1, 1 the variance would be 3 − 6 in
     * σ²; without correlations it is 3.
     */
    @Test
    void whatNoReturnsCanHaveIsRepaired() {
        RiskOverlay overlay = new RiskOverlay(only(OverlayTerm.NORMAL, 1), 3, BARS);
        for (int bar = 0; bar < 100; bar++) {
            overlay.observe(new double[]{0.01, 0.01, NONE});
            overlay.observe(new double[]{NONE, 0.01, 0.01});
            overlay.observe(new double[]{0.01, NONE, -0.01});
        }
        OverlayFactor factor = overlay.judge(new double[]{1, -1, 1}, 1);
        assertThat(factor.repaired()).isTrue();
        assertThat(factor.figures().normal()).isCloseTo(Math.sqrt(3) * 0.04, within(1e-14));
        assertThat(factor.figures().shock()).isCloseTo(Math.sqrt(3) * 0.04, within(1e-14));
        assertThat(overlay.judge(new double[]{1, 0, 0}, 1).repaired()).isFalse();
    }

    /** What the pair moved together is long ago for one of them: its correlation would be 5. */
    @Test
    void noCorrelationIsBeyondOne() {
        RiskOverlay overlay = new RiskOverlay(only(OverlayTerm.NORMAL, 1), 2, BARS);
        for (int bar = 0; bar < 40; bar++) {
            overlay.observe(new double[]{0.05, 0.05});
        }
        for (int bar = 0; bar < 600; bar++) {
            overlay.observe(new double[]{0.01, NONE});
        }
        OverlayFactor factor = overlay.judge(new double[]{1, 1}, 1);
        assertThat(factor.repaired()).isTrue();
        assertThat(factor.figures().normal()).isCloseTo(0.24, within(1e-12));
    }

    @Test
    void isOfAllAssetsAndOfAFactor() {
        RiskOverlay overlay = overlay(only(OverlayTerm.NORMAL, 1), 0.01, 0.01);
        assertThatIllegalArgumentException().isThrownBy(() -> overlay.observe(new double[3]))
                .withMessageContaining("there are 2 assets, and values of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> overlay.judge(new double[1], 1));
        for (double inForce : new double[]{0, 1.1, NONE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> overlay.judge(new double[2], inForce))
                    .withMessageContaining("above 0 and at most 1, was " + inForce);
        }
    }

    /** With gaps, listings, weights of any sign and size: what is computed keeps all four. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void allFourAreWithinTheirLimitsAtTheFactor(long seed) {
        Random random = Seeds.random(seed);
        int assets = 1 + random.nextInt(8);
        OverlayRules rules = new OverlayRules(0.05 + 0.2 * random.nextDouble(),
                0.5 + 2 * random.nextDouble(), 1 + 3 * random.nextDouble(),
                1 + 4 * random.nextDouble(), 0.5 + 2 * random.nextDouble(), 0);
        double band = random.nextInt(3) * 0.05;
        RiskOverlay overlay = new RiskOverlay(rules, assets, 252);
        RiskOverlay banded = new RiskOverlay(new OverlayRules(rules.volatilityTarget(),
                rules.normal(), rules.correlation(), rules.shock(), rules.maxLeverage(), band),
                assets, 252);
        double inForce = 1;
        for (int bar = 0; bar < 150; bar++) {
            double market = random.nextGaussian();
            double[] returns = new double[assets];
            Arrays.setAll(returns, i -> random.nextInt(9) == 0 ? NONE
                    : 0.01 * (market + random.nextGaussian()));
            overlay.observe(returns);
            banded.observe(returns);
            double[] weights = new double[assets];
            Arrays.setAll(weights, i -> random.nextInt(3) == 0 ? 0 : random.nextGaussian());
            OverlayFactor computed = overlay.judge(weights, inForce);
            assertThat(computed.factor()).isGreaterThan(0).isLessThanOrEqualTo(1);
            requireWithin(rules, computed);
            OverlayFactor factor = banded.judge(weights, inForce);
            assertThat(factor.bound()).isEqualTo(computed.bound());
            if (factor.factor() != computed.factor()) {
                assertThat(factor.factor()).isEqualTo(inForce);
                assertThat(Math.abs(computed.factor() - inForce)).isLessThan(band);
            }
            inForce = factor.factor();
        }
    }

    private static void requireWithin(OverlayRules rules, OverlayFactor computed) {
        boolean binds = false;
        for (OverlayTerm term : OverlayTerm.values()) {
            double at = computed.figures().of(term) * computed.factor();
            assertThat(Ties.isAbove(at, rules.limit(term))).as("%s: %s", term, at).isFalse();
            binds |= Math.abs(at / rules.limit(term) - 1) < 1e-12;
        }
        if (computed.isAvailable()) {
            assertThat(computed.bound().isPresent()).isEqualTo(computed.factor() < 1);
            assertThat(binds || computed.factor() == 1).as("is the largest").isTrue();
        }
    }

    /** Twice the risk is held at half of it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void scaledWeightsAreScaledAsMuchLess(long seed) {
        Random random = Seeds.random(seed);
        RiskOverlay overlay = new RiskOverlay(new OverlayRules(0.1, 2, 4, 6, 2, 0), 3, 252);
        for (int bar = 0; bar < 60; bar++) {
            overlay.observe(new double[]{0.01 * random.nextGaussian(),
                    0.02 * random.nextGaussian(), 0.03 * random.nextGaussian()});
        }
        double[] weights = {3 + random.nextDouble(), -random.nextDouble(), random.nextGaussian()};
        double[] twice = {2 * weights[0], 2 * weights[1], 2 * weights[2]};
        OverlayFactor one = overlay.judge(weights, 1);
        OverlayFactor two = overlay.judge(twice, 1);
        assertThat(one.factor()).isLessThan(1);
        assertThat(two.factor()).isEqualTo(one.factor() / 2);
        assertThat(two.bound()).isEqualTo(one.bound());
    }
}
