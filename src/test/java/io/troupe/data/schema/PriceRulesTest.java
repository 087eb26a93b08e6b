package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriceRulesTest {
    @Test
    void acceptsPricesFromABillionthToATrillion() {
        assertThat(PriceRules.price(1e-9)).isNull();
        assertThat(PriceRules.price(1e12)).isNull();
        assertThat(PriceRules.price(Math.nextDown(1e-9))).contains("plausible");
        assertThat(PriceRules.price(Math.nextUp(1e12))).contains("plausible");
    }

    @Test
    void tellsZeroFromNegativeFromInfinite() {
        assertThat(PriceRules.price(0)).contains("zero");
        assertThat(PriceRules.price(-0.0)).contains("zero");
        assertThat(PriceRules.price(-1)).contains("negative");
        assertThat(PriceRules.price(Double.POSITIVE_INFINITY)).contains("infinite");
    }

    @Test
    void acceptsABarWhosePricesAreAllEqual() {
        assertThat(PriceRules.low(5, 5, 5, 5)).isNull();
        assertThat(PriceRules.high(5, 5, 5)).isNull();
    }

    @Test
    void namesThePriceThatTheLowOrHighContradicts() {
        assertThat(PriceRules.low(5, 9, 6, 7)).isEqualTo("is above the open 5");
        assertThat(PriceRules.low(7, 9, 6, 5.5)).isEqualTo("is above the close 5.5");
        assertThat(PriceRules.low(7, 5, 6, 7)).isEqualTo("is above the high 5");
        assertThat(PriceRules.high(7, 6, 5)).isEqualTo("is below the open 7");
        assertThat(PriceRules.high(5, 6, 7)).isEqualTo("is below the close 7");
    }

    @Test
    void acceptsAVolumeOfZero() {
        assertThat(PriceRules.volume(0)).isNull();
        assertThat(PriceRules.volume(-1)).contains("negative");
        assertThat(PriceRules.volume(2e18)).contains("plausible");
    }
}
