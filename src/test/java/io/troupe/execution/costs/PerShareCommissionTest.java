package io.troupe.execution.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PerShareCommissionTest {
    /** Half a cent a share, a dollar at least: 200 shares are where they meet. */
    @Test
    void theMinimumHoldsUpToTwoHundredShares() {
        PerShareCommission commission = new PerShareCommission(5_000, 1_000_000);
        assertThat(commission.feeMicros(1)).isEqualTo(1_000_000);
        assertThat(commission.feeMicros(200)).isEqualTo(1_000_000);
        assertThat(commission.feeMicros(201)).isEqualTo(1_005_000);
    }

    @Test
    void fractionsOfAUnitPayTheirFraction() {
        assertThat(new PerShareCommission(5_000, 0).feeMicros(0.25)).isEqualTo(1_250);
        assertThat(new PerShareCommission(5_000, 0).feeMicros(1e-8)).isZero();
    }

    @Test
    void refusesToPayTheTrader() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PerShareCommission(-1, 0))
                .withMessageContaining("-1 micros a share");
        assertThatIllegalArgumentException().isThrownBy(() -> new PerShareCommission(0, -2))
                .withMessageContaining("-2 at least");
    }
}
