package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.Instrument;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes to a fund is no gain, and what leaves it no loss. */
class CapitalFlowsTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final FundTerms TERMS = new FundTerms(2, 0, true, false);

    /** One strategy with 1000 buys 100 shares at 10 in bar 1. */
    private static JsonNode house(ScriptedBookings bookings, double... closes)
            throws IOException {
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("X")), closes), "flows",
                List.of(StrategyIdentity.named("a")), new long[]{1_000_000_000}, TERMS,
                DataReport.NONE, Measures.USUAL);
        JsonNode run = new ObjectMapper()
                .readTree(SummaryJson.of(ResultsWriter.summarize(context, bookings),
                        DataReport.NONE, _ -> {}));
        assertThat(run.at("/strategies/0/performance")).isEqualTo(run.at("/house/performance"));
        return run.at("/house/performance");
    }

    private static ScriptedBookings moving(long units) {
        long micros = units * 1_000_000;
        return new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, 100, 1_000_000_000, 0, 0),
                        v -> v.transfer(HOUSE, micros),
                        v -> v.fill(0, 0, 100, 1_000_000_000, 0, 0),
                        v -> v.transfer(0, micros))
                .bar();
    }

    /** 1000 → 1100, 900 come, 2000 → 1900: 10 % and −5 %, 1.1 · 0.95; but 1900 for 1900. */
    @Test
    void aSubscriptionBeforeALoss() throws IOException {
        JsonNode performance = house(moving(900), 10, 11, 10);
        assertThat(performance.get("totalReturn").asDouble()).isCloseTo(0.045, within(1e-15));
        assertThat(performance.get("annualizedReturn").asDouble())
                .isCloseTo(StrictMath.pow(1.045, 126) - 1, within(1e-9));
        assertThat(performance.get("moneyWeightedReturn").asDouble()).isZero();
        assertThat(performance.at("/maxDrawdown/fraction").asDouble())
                .isCloseTo(0.05, within(1e-15));
    }

    /**
     * 1000 → 900, 900 come, 1800 → 1700: less by 10 % and by 100 / 1800 are 15 % together, though
     * the fund was never worth as much as after its loss. 1000·g² + 900·g = 1700.
     */
    @Test
    void aSubscriptionEndsNoDrawdown() throws IOException {
        JsonNode performance = house(moving(900), 10, 9, 8);
        assertThat(performance.at("/maxDrawdown/fraction").asDouble())
                .isCloseTo(0.15, within(1e-15));
        assertThat(performance.at("/maxDrawdown/peakDate").asText()).isEqualTo("2024-01-02");
        assertThat(performance.at("/maxDrawdown/troughDate").asText()).isEqualTo("2024-01-04");
        double growth = (-900 + Math.sqrt(900.0 * 900 + 4 * 1000.0 * 1700)) / 2000;
        assertThat(performance.get("moneyWeightedReturn").asDouble())
                .isCloseTo(StrictMath.pow(growth, 252) - 1, within(1e-12));
    }

    /** 1000 → 1100, 600 go, 500 → 600: 10 % and 20 %, and no fall at all. */
    @Test
    void aRedemptionIsNoDrawdown() throws IOException {
        JsonNode performance = house(moving(-600), 10, 11, 12);
        assertThat(performance.get("totalReturn").asDouble()).isCloseTo(0.32, within(1e-15));
        assertThat(performance.at("/maxDrawdown/fraction").asDouble()).isZero();
    }
}
