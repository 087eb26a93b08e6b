package io.troupe.risk.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayRulesTest {
    private static final double NOT_LIMITED = Double.POSITIVE_INFINITY;

    /** 2, 4 and 6 times 12 %; leverage is what it says. */
    @Test
    void limitsAreMultiplesOfTheTarget() {
        OverlayRules rules = new OverlayRules(0.12, 2, 4, 6, 3, 0.05);
        assertThat(rules.limit(OverlayTerm.NORMAL)).isEqualTo(0.24);
        assertThat(rules.limit(OverlayTerm.CORRELATION)).isEqualTo(0.48);
        assertThat(rules.limit(OverlayTerm.SHOCK)).isEqualTo(0.72);
        assertThat(rules.limit(OverlayTerm.LEVERAGE)).isEqualTo(3);
    }

    @Test
    void aLimitMayBeInfinite() {
        OverlayRules rules = new OverlayRules(0.12, NOT_LIMITED, 4, 6, NOT_LIMITED, 0);
        assertThat(rules.limit(OverlayTerm.NORMAL)).isInfinite();
        assertThat(rules.limit(OverlayTerm.LEVERAGE)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void limitsAreAboveZero(double limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlayRules(limit, 2, 4, 6, 2, 0))
                .withMessageContaining("volatilityTarget must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlayRules(0.1, limit, 4, 6, 2, 0))
                .withMessageContaining("normal must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlayRules(0.1, 2, limit, 6, 2, 0))
                .withMessageContaining("correlation must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlayRules(0.1, 2, 4, limit, 2, 0))
                .withMessageContaining("shock must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlayRules(0.1, 2, 4, 6, limit, 0))
                .withMessageContaining("maxLeverage must be above 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN})
    void aBandIsAFraction(double band) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlayRules(0.1, 2, 4, 6, 2, band))
                .withMessageContaining("band must be at least 0 and below 1, was " + band);
    }
}
