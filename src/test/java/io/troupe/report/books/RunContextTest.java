package io.troupe.report.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.report.HandComputedFund;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunContextTest {
    private final MarketData data = HandComputedFund.data();

    @Test
    void namesTheHouseAndItsStrategies() {
        RunContext context = HandComputedFund.context();
        assertThat(context.portfolio(-1)).isEqualTo("house");
        assertThat(context.portfolio(0)).isEqualTo("up");
        assertThat(context.portfolio(1)).isEqualTo("down, \"hedged\"");
    }

    @Test
    void refusesAmbiguousNamesAndMissingCash() {
        assertThatThrownBy(
                () -> new RunContext(data, "r", List.of("a", "a"), new long[]{1, 1}))
                .hasMessageContaining("unique");
        assertThatThrownBy(() -> new RunContext(data, "r", List.of("house"), new long[]{1}))
                .hasMessageContaining("not house");
        assertThatThrownBy(() -> new RunContext(data, "r", List.of("a"), new long[]{}))
                .hasMessageContaining("1 strategies but 0 amounts");
    }

    @Test
    void keepsItsOwnCopyOfTheCash() {
        long[] cash = {5};
        RunContext context = new RunContext(data, "r", List.of("a"), cash);
        cash[0] = 6;
        context.initialCashMicros()[0] = 7;
        assertThat(context.initialCashMicros()).containsExactly(5);
    }
}
