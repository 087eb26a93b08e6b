package io.troupe.execution.slippage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasisPointSlippageTest {
    /** 50 basis points of 200.00 are 1.00. */
    @Test
    void buysAboveAndSellsBelowTheReference() {
        BasisPointSlippage slippage = new BasisPointSlippage(50);
        assertThat(slippage.fillPrice(200, Side.BUY)).isEqualTo(200 * 1.005);
        assertThat(slippage.fillPrice(200, Side.SELL)).isEqualTo(200 * 0.995);
    }

    @Test
    void noneLeavesThePrice() {
        assertThat(new BasisPointSlippage(0).fillPrice(0.1, Side.BUY)).isEqualTo(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 10_000, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatWouldGiveAwayOrTakeThePrice(double slippageBps) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BasisPointSlippage(slippageBps))
                .withMessageContaining("[0, 10000)").withMessageContaining("" + slippageBps);
    }
}
