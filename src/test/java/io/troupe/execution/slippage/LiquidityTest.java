package io.troupe.execution.slippage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiquidityTest {
    private static final double GONE = Double.NaN;

    /**
     * Closes 100, 110, 99 have returns of 10 % and −10 %, mean 0: a deviation of √(0.02/1). After
     * 108.9, of 10 %: mean 1/30, squares 2·(2/30)² + (4/30)² = 24/900, over 2.
     */
    @Test
    void volatilityIsOfTheReturnsBefore() {
        Liquidity liquidity = Liquidity.of(1, new double[]{100, 110, 99, 108.9, 1, 1},
                new double[0]);
        assertThat(liquidity.volatility(0)).isNaN();
        assertThat(liquidity.volatility(1)).isNaN();
        assertThat(liquidity.volatility(2)).as("of one return").isNaN();
        assertThat(liquidity.volatility(3)).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(liquidity.volatility(4)).isCloseTo(Math.sqrt(24.0 / 900 / 2), within(1e-12));
        assertThat(liquidity.meanVolume(4)).isNaN();
        assertThat(liquidity.volume(4)).isNaN();
        assertThat(liquidity.hasHistory(4)).isFalse();
    }

    /** Volumes 1 to 22: bar 20 sees 1 to 20, mean 10.5; bar 21 sees 2 to 21, mean 11.5. */
    @Test
    void twentyBarsCount() {
        double[] volumes = new double[22];
        Arrays.setAll(volumes, bar -> bar + 1);
        double[] closes = new double[22];
        Arrays.setAll(closes, bar -> bar == 0 ? 50 : 100);
        Liquidity liquidity = Liquidity.of(1, closes, volumes);
        assertThat(liquidity.meanVolume(1)).isEqualTo(1);
        assertThat(liquidity.meanVolume(20)).isEqualTo(10.5);
        assertThat(liquidity.meanVolume(21)).isEqualTo(11.5);
        assertThat(liquidity.volatility(20)).as("the first close is in it").isPositive();
        assertThat(liquidity.volatility(21)).as("the first close is out of it").isZero();
        assertThat(liquidity.volume(21)).isEqualTo(22);
        assertThat(liquidity.hasHistory(21)).isTrue();
    }

    /** The second asset misses bars 1 and 3, and its volume in bar 2 is not known. */
    @Test
    void onlyAnAssetsOwnBarsAreItsHistory() {
        Liquidity liquidity = Liquidity.of(2,
                new double[]{1, 100, 1, GONE, 1, 110, 1, GONE, 1, 99, 1, 1},
                new double[]{5, 30, 5, GONE, 5, GONE, 5, GONE, 5, 50, 5, 5});
        assertThat(liquidity.meanVolume(7)).isEqualTo(30);
        assertThat(liquidity.volatility(9)).isNaN();
        assertThat(liquidity.meanVolume(11)).isEqualTo(40);
        assertThat(liquidity.volatility(11)).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(liquidity.volatility(10)).as("of the first asset").isZero();
    }

    @Test
    void aMarketWithoutTradesHasNoHistory() {
        Liquidity liquidity = Liquidity.of(1, new double[]{1, 2, 1, 2}, new double[4]);
        assertThat(liquidity.meanVolume(3)).isZero();
        assertThat(liquidity.hasHistory(3)).isFalse();
    }

    /** Prices of 0 and below have no returns. */
    @Test
    void pricesBelowZeroAreNoHistory() {
        Liquidity liquidity = Liquidity.of(1, new double[]{100, -37, 110, 0, 99, 1},
                new double[]{8, 1, 8, 1, 8, 1});
        assertThat(liquidity.volatility(5)).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(liquidity.meanVolume(5)).isEqualTo(8);
    }

    /** What comes at a bar and later changes nothing that was known before. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void barsToComeAreNotSeen(long seed) {
        Random random = Seeds.random(seed);
        int assets = random.nextInt(1, 4);
        int bars = random.nextInt(2, 60);
        double[] closes = random.doubles((long) assets * bars, 1, 9).toArray();
        double[] volumes = random.doubles((long) assets * bars, 0, 9).toArray();
        int cut = random.nextInt(1, bars) * assets;
        Liquidity whole = Liquidity.of(assets, closes, volumes);
        double[] later = closes.clone();
        Arrays.fill(later, cut, later.length, 77);
        double[] laterVolumes = volumes.clone();
        Arrays.fill(laterVolumes, cut, later.length, 0);
        Liquidity other = Liquidity.of(assets, later, laterVolumes);
        assertThat(Arrays.copyOf(other.volatilities(), cut + assets))
                .isEqualTo(Arrays.copyOf(whole.volatilities(), cut + assets));
        assertThat(Arrays.copyOf(other.meanVolumes(), cut + assets))
                .isEqualTo(Arrays.copyOf(whole.meanVolumes(), cut + assets));
    }
}
