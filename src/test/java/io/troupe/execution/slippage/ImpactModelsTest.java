package io.troupe.execution.slippage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.Side;
import org.junit.jupiter.api.Test;

/**
 * One asset over four bars: a known volume of 1000, mean 400 and volatility 2 %; volume 0; nothing
 * known; a mean volume of 0.
 */
class ImpactModelsTest {
    private static final Liquidity MARKET = new Liquidity(
            new double[]{1_000, 0, Double.NaN, 500}, new double[]{400, 400, Double.NaN, 0},
            new double[]{0.02, 0.02, Double.NaN, 0.02});

    private static double buy(ImpactModel model, int cell, double units) {
        return model.fillPrice(MARKET, cell, 50, units, 0);
    }

    private static double sell(ImpactModel model, int cell, double units) {
        return model.fillPrice(MARKET, cell, 50, -units, 0);
    }

    /** Half of 20 basis points of 50.00 is 0.05; half of 0.04 is 0.02. */
    @Test
    void halfASpreadIsPaid() {
        SpreadSlippage relative = new SpreadSlippage(20, SpreadSlippage.Unit.BPS);
        assertThat(buy(relative, 0, 7)).isEqualTo(50 * 1.001);
        assertThat(sell(relative, 0, 7)).isEqualTo(50 * 0.999);
        SpreadSlippage absolute = new SpreadSlippage(0.04, SpreadSlippage.Unit.PRICE);
        assertThat(absolute.fillPrice(50, Side.BUY)).isEqualTo(50.02);
        assertThat(absolute.fillPrice(50, Side.SELL)).isEqualTo(49.98);
        assertThat(absolute.fillPrice(0.01, Side.SELL)).as("a bid below nothing").isZero();
    }

    /** 100 of 1000 after 200 are a share of 0.3: 0.1·0.09 = 0.009 of the price. */
    @Test
    void theShareOfVolumeIsSquared() {
        VolumeShareSlippage model = new VolumeShareSlippage(0.1, 1);
        assertThat(buy(model, 0, 100)).isCloseTo(50 * 1.001, within(1e-12));
        assertThat(model.fillPrice(MARKET, 0, 50, 100, 200)).isCloseTo(50.45, within(1e-12));
        assertThat(model.fillPrice(MARKET, 0, 50, -100, 200)).isCloseTo(49.55, within(1e-12));
    }

    /** A cap of 0.2: 0.1·0.04 = 0.004 of the price, from 200 units on. */
    @Test
    void theShareIsCapped() {
        VolumeShareSlippage model = new VolumeShareSlippage(0.1, 0.2);
        assertThat(buy(model, 0, 200)).isCloseTo(50.2, within(1e-12));
        assertThat(buy(model, 0, 900)).isEqualTo(buy(model, 0, 200));
        assertThat(model.fillPrice(MARKET, 0, 50, 100, 900)).isEqualTo(buy(model, 0, 200));
    }

    @Test
    void noVolumeHasNoShare() {
        VolumeShareSlippage model = new VolumeShareSlippage(0.1, 1);
        assertThat(buy(model, 1, 100)).isEqualTo(50);
        assertThat(sell(model, 2, 100)).isEqualTo(50);
        assertThat(model.fillPrice(Liquidity.BLANK, 0, 50, 100, 0)).isEqualTo(50);
    }

    /** Half of 2 % of 50.00 is 0.50. */
    @Test
    void volatilityIsPaidInPart() {
        VolatilitySlippage model = new VolatilitySlippage(0.5);
        assertThat(buy(model, 0, 3)).isCloseTo(50.5, within(1e-12));
        assertThat(sell(model, 0, 9_999)).isCloseTo(49.5, within(1e-12));
        assertThat(model.needsVolume()).isFalse();
    }

    /** √(100/400) = 0.5: 0.8·0.02·0.5 = 0.008 of the price. */
    @Test
    void theSquareRootLaw() {
        PowerSlippage model = PowerSlippage.squareRoot(0.8);
        assertThat(buy(model, 0, 100)).isCloseTo(50.4, within(1e-12));
        assertThat(sell(model, 0, 100)).isCloseTo(49.6, within(1e-12));
        assertThat(model.needsVolume()).isTrue();
    }

    /** 0.0005 and 1·0.02·√(36/400) = 0.006: 0.0065 of the price. */
    @Test
    void thePowerOfThreeHalves() {
        PowerSlippage model = new PowerSlippage(0.0005, 1);
        assertThat(buy(model, 0, 36)).isCloseTo(50.325, within(1e-12));
        assertThat(sell(model, 0, 36)).isCloseTo(49.675, within(1e-12));
    }

    /**
     * Exponents 2 and 1 of 100/400: 0.02·(0.4/2·0.0625 + 0.3·0.25) = 0.02·0.0875 = 0.00175 of the
     * price. As estimated, with logarithms: 0.25^0.891 = e^(−1.2351963) and 0.25^0.6 =
     * e^(−0.8317766) are 0.2907777 and 0.4352753, so 0.02·(0.157·0.2907777 + 0.142·0.4352753) =
     * 0.0021492.
     */
    @Test
    void almgrensImpact() {
        AlmgrenSlippage simple = new AlmgrenSlippage(2, 1, 0.4, 0.3);
        assertThat(buy(simple, 0, 100)).isCloseTo(50.0875, within(1e-12));
        assertThat(sell(simple, 0, 100)).isCloseTo(49.9125, within(1e-12));
        assertThat(buy(AlmgrenSlippage.ESTIMATED, 0, 100) / 50 - 1)
                .isCloseTo(0.0021492, within(1e-7));
        assertThat(simple.needsVolume()).isTrue();
    }

    /** Ten basis points of 50.00 are 0.05, and the linear part is known. */
    @Test
    void withoutHistoryTenBasisPointsArePaid() {
        for (int cell = 2; cell < 4; cell++) {
            assertThat(buy(PowerSlippage.squareRoot(9), cell, 100)).isEqualTo(50 * 1.001);
            assertThat(buy(AlmgrenSlippage.ESTIMATED, cell, 100)).isEqualTo(50 * 1.001);
            assertThat(sell(AlmgrenSlippage.ESTIMATED, cell, 100)).isEqualTo(50 * 0.999);
        }
        assertThat(sell(new VolatilitySlippage(9), 2, 100)).isEqualTo(50 * 0.999);
        assertThat(buy(new PowerSlippage(0.003, 9), 2, 100)).isEqualTo(50 * 1.004);
    }

    @Test
    void aSellerGetsNothingAtWorst() {
        assertThat(sell(PowerSlippage.squareRoot(100), 0, 400)).isZero();
        assertThat(sell(new VolumeShareSlippage(3, 1), 0, 1_000)).isZero();
        assertThat(buy(new VolumeShareSlippage(3, 1), 0, 1_000)).isEqualTo(200);
    }

    @Test
    void coefficientsAreNumbersOfAtLeastZero() {
        for (double wrong : new double[]{-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("spread",
                    () -> new SpreadSlippage(wrong, SpreadSlippage.Unit.BPS));
            assertRefused("impact", () -> new VolumeShareSlippage(wrong, 1));
            assertRefused("multiple", () -> new VolatilitySlippage(wrong));
            assertRefused("linear", () -> new PowerSlippage(wrong, 1));
            assertRefused("impact", () -> new PowerSlippage(0, wrong));
            assertRefused("exponent of permanent", () -> new AlmgrenSlippage(wrong, 1, 1, 1));
            assertRefused("exponent of temporary", () -> new AlmgrenSlippage(1, wrong, 1, 1));
            assertRefused("permanent", () -> new AlmgrenSlippage(1, 1, wrong, 1));
            assertRefused("temporary", () -> new AlmgrenSlippage(1, 1, 1, wrong));
        }
        assertRefused("cap", () -> new VolumeShareSlippage(0.1, 0));
        assertRefused("cap", () -> new VolumeShareSlippage(0.1, 1.01));
    }

    private static void assertRefused(String name, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(name);
    }

    /** Half of a spread of 20 bp is 0.10 of 100, and three times it 0.30. */
    @Test
    void impactIsMultipliedToo() {
        ImpactModel plain = new SpreadSlippage(20, SpreadSlippage.Unit.BPS);

        double worse = plain.fillPrice(Liquidity.BLANK, 0, 100, 5, 0) - 100;
        assertThat(worse).isCloseTo(0.1, within(1e-12));
        assertThat(plain.times(3).fillPrice(Liquidity.BLANK, 0, 100, 5, 0))
                .isCloseTo(100.3, within(1e-12));
        assertThat(plain.times(3).fillPrice(Liquidity.BLANK, 0, 100, -5, 0))
                .isCloseTo(99.7, within(1e-12));
        assertThat(new VolumeShareSlippage(0.1, 1).times(2).needsVolume()).isTrue();
        assertThat(plain.times(2).needsVolume()).isFalse();
    }
}
