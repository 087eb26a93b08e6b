package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunContextTest {
    private final MarketData data = HandComputedFund.data();

    @Test
    void namesAndIndicesAreInverse() {
        RunContext context = HandComputedFund.context();
        for (int strategy = -1; strategy < 2; strategy++) {
            assertThat(context.indexOf(context.portfolio(strategy))).isEqualTo(strategy);
        }
        assertThatThrownBy(() -> context.indexOf("upp"))
                .hasMessageContaining("no strategy \"upp\"; it has house, up, down");
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
