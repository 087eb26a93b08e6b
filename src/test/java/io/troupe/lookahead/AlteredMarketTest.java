package io.troupe.lookahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.features.Lives;
import io.troupe.features.Markets;
import org.junit.jupiter.api.Test;

class AlteredMarketTest {
    private final MarketData data = Markets.random(5, 60, 3);

    @Test
    void aPerturbedMarketAgreesBeforeTheBarAndNowhereAfter() {
        MarketData altered = AlteredMarket.perturbed(data, 20, 9);
        for (int bar = 0; bar < 60; bar++) {
            for (int asset = 0; asset < 3; asset++) {
                double before = data.close(bar, asset);
                double after = altered.close(bar, asset);
                if (bar < 20 || Double.isNaN(before)) {
                    assertThat(Double.compare(after, before)).isZero();
                } else {
                    assertThat(Math.abs(after / before - 1)).isBetween(0.099, 0.501);
                }
            }
        }
    }

    /** A0 is suspended when the later market begins, A1 is no more, A2 was not listed yet. */
    @Test
    void lifeAndDeathAreThoseOfTheWhole() {
        MarketData whole = Lives.suspended(Lives.delisted(Markets.random(5, 60, 3), 1, 12), 0, 10,
                30);
        MarketData later = AlteredMarket.beginningAt(whole, 15);
        assertThat(later.close(0, 0)).isEqualTo(whole.mark(15, 0));
        assertThat(later.isListed(0, 0)).isTrue();
        assertThat(later.isDelisted(0, 1)).isTrue();
        assertThat(later.isListed(0, 2)).isFalse();
        MarketData perturbed = AlteredMarket.perturbed(whole, 5, 9);
        for (int bar = 0; bar < 60; bar++) {
            for (int asset = 0; asset < 3; asset++) {
                assertThat(perturbed.canTrade(bar, asset)).isEqualTo(whole.canTrade(bar, asset));
                if (bar >= 15) {
                    assertThat(later.canTrade(bar - 15, asset))
                            .isEqualTo(whole.canTrade(bar, asset));
                }
            }
        }
    }

    @Test
    void aLaterMarketIsTheTailOfTheWhole() {
        MarketData later = AlteredMarket.beginningAt(data, 25);
        assertThat(later.bars()).isEqualTo(35);
        for (int bar = 0; bar < 35; bar++) {
            assertThat(later.epochSeconds(bar)).isEqualTo(data.epochSeconds(bar + 25));
            assertThat(Double.compare(later.close(bar, 1), data.close(bar + 25, 1))).isZero();
        }
    }
}
