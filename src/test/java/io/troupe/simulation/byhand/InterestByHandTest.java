package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.financing.FinancingRates;
import io.troupe.model.Cadence;
import io.troupe.model.Instrument.Terms;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Interest on paper, over years of 360 days: cash earns 3.6 % (a ten-thousandth a day), what is
 * owed costs 7.2 %, shorts are rebated 1.8 %. −1 is the house, −2 the reserve, −3 the overlay, −4
 * crossings. A strategy has a thousand. Bars are Thursday, Friday, Monday, Tuesday.
 */
class InterestByHandTest {
    private static final FinancingRates RATES = new FinancingRates(0.036, 0.072, 0.018, 360);

    private static HandFund fund(double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows).financing(RATES)
                .dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09");
    }

    private static List<String> interest(Run run) {
        return run.bookings().stream().filter(line -> line.matches(".*(INTEREST|REBATE).*"))
                .toList();
    }

    /**
     * A thousand earns .1 on Friday. 50 are bought at 10 that day: 500.10 earn .15003 over the
     * weekend, 500.25003 earn .050025003, which is .050025, on Tuesday.
     */
    @ParameterizedTest
    @EnumSource
    void cashEarnsByTheDayOnTheBalanceOfTheLastClose(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 20, 20).strategy(ScriptedStrategy.hold(0.5)));
        assertThat(interest(run)).containsExactly(
                "1 -1 [INTEREST 100000, fill 0 50 500000000 0 0]",
                "1 0 [INTEREST 100000, fill 0 50 500000000 0 0]",
                "2 -1 [INTEREST 150030]", "2 0 [INTEREST 150030]",
                "3 -1 [INTEREST 50025]", "3 0 [INTEREST 50025]");
        assertThat(run.result().houseEquity()).containsExactly(1000, 1000.1, 1500.25003,
                1500.300055);
        assertThat(run.result().sleeveEquity()).containsExactly(1500.300055);
    }

    /**
     * Twice its thousand is owed once: −999.90 cost .59994 over the weekend. Then it owes 1000.49994
     * and pays .200099988 on Tuesday.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsOwedCostsTheDebitRate(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10).strategy(ScriptedStrategy.hold(2)));
        assertThat(interest(run)).contains("2 0 [DEBIT_INTEREST -599940]",
                "3 0 [DEBIT_INTEREST -200100]", "3 -1 [DEBIT_INTEREST -200100]");
    }

    /**
     * 50 shorts sold at 10 bring 500: 1500.10 earn .45003 over the weekend, the shorts, 500 at
     * Friday's close, .075. At 20 on Monday they are worth 1000 and earn .05; the cash, now
     * 1500.62503, .150062503.
     */
    @ParameterizedTest
    @EnumSource
    void shortsAreRebatedAtTheirValueOfTheLastClose(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 20, 20).strategy(ScriptedStrategy.hold(-0.5)));
        assertThat(interest(run)).contains("2 0 [INTEREST 450030, SHORT_REBATE 75000]",
                "3 0 [INTEREST 150063, SHORT_REBATE 50000]",
                "3 -1 [INTEREST 150063, SHORT_REBATE 50000]");
    }

    /**
     * One owes 999.90 and pays .59994, the other has 1500.10 and 500 short and receives .45003 and
     * .075. The fund has 500.20 and is long: it earns .15006. So crossings has −.29997 of what cash
     * earns, .59994 of what is owed, −.075 of the rebate, which sum to .22497.
     */
    @ParameterizedTest
    @EnumSource
    void theFundEarnsOnItsOwnBalanceAndCrossingsTakesTheDifference(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(2))
                .strategy(ScriptedStrategy.hold(-0.5)));
        assertThat(interest(run)).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [INTEREST -299970, DEBIT_INTEREST 599940, SHORT_REBATE -75000]",
                "2 -1 [INTEREST 150060]", "2 0 [DEBIT_INTEREST -599940]",
                "2 1 [INTEREST 450030, SHORT_REBATE 75000]");
        assertThat(run.result().accounts().nettingMicros()).isEqualTo(224_970);
        assertThat(run.result().accounts().poolingMicros()).isZero();
    }

    /** 36 % of 500 are 180 a year, .5 a day of 360: 1.5 for the weekend. */
    @ParameterizedTest
    @EnumSource
    void borrowingCountsTheSameDays(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(-0.5))
                .instrument(0, 1, new Terms(1, 0, 1, true, 0.36, "")));
        assertThat(run.bookings()).contains(
                "2 0 [flow 0 BORROW 0 -1500000, INTEREST 450030, SHORT_REBATE 75000]");
    }

    /** 500 are nobody's and earn .05 on Friday, .15 over the weekend on 500.05: .150015. */
    @ParameterizedTest
    @EnumSource
    void theReserveEarnsLikeAnybody(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.NEVER, ScriptedAllocator.always(0.5)));
        assertThat(interest(run)).contains("1 -2 [INTEREST 50000]", "2 -2 [INTEREST 150015]",
                "1 0 [INTEREST 50000]", "2 0 [INTEREST 150015]");
        assertThat(run.result().accounts().reserveMicros()).isEqualTo(500_200_015);
        assertThat(run.result().crossingsMicros()).isZero();
    }

    /**
     * The fund holds twice what is wanted: the overlay buys 50 for 500 that it does not have and
     * owes .3 for the weekend.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayOwesWhatItBorrows(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(0.5)).scale(2));
        assertThat(interest(run)).contains("2 -3 [DEBIT_INTEREST -300000]",
                "2 0 [INTEREST 150030]", "2 -1 [INTEREST 30]",
                "2 -4 [INTEREST -150000, DEBIT_INTEREST 300000]");
    }
}
