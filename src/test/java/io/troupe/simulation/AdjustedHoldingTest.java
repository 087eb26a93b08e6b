package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.ledger.Dividends;
import io.troupe.model.CorporateAction.CashDividend;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.CorporateAction.StockDividend;
import io.troupe.model.Instrument.Terms;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A holding at the prices that traded, with the actions, is worth what it is at adjusted prices
 * without them. The adjustment is the usual one, backward from the last bar: every close before a
 * split of n:d is multiplied by d/n, before a dividend D after a close P by 1 − D/P (CRSP; Yahoo).
 */
class AdjustedHoldingTest {
    private static final int BARS = 60;
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final double STEP = 1e-6;
    private static final double CENT = 0.01;

    static LongStream seeds() {
        return Seeds.upTo(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHoldingIsWorthTheSameToACent(long seed) {
        Random random = Seeds.random(seed);
        double[][] raw = new double[BARS][1];
        double[] factors = new double[BARS];
        double weight = random.nextBoolean() ? 1 : -0.7;
        HandFund acting = fund(raw, weight).dividends(Dividends.REINVEST);
        raw[0][0] = 50 + 100 * random.nextDouble();
        for (int t = 1; t < BARS; t++) {
            double last = raw[t - 1][0];
            factors[t] = 1;
            if (random.nextInt(6) == 0) {
                factors[t] = act(random, acting, t, last);
            }
            raw[t][0] = last * factors[t] * (1 + 0.02 * random.nextGaussian());
        }
        double[][] adjusted = new double[BARS][1];
        double cumulative = 1;
        for (int t = BARS - 1; t >= 0; t--) {
            adjusted[t][0] = raw[t][0] * cumulative;
            cumulative *= t == 0 ? 1 : factors[t];
        }
        double[] expected = equity(fund(adjusted, weight));
        assertThat(equity(acting)).containsExactly(expected, within(CENT));
    }

    private static HandFund fund(double[][] closes, double weight) {
        return new HandFund(closes).instrument(0, STEP, Terms.STANDARD)
                .strategy(ScriptedStrategy.hold(weight));
    }

    /** Adds an action after a close, and returns what earlier closes are multiplied by. */
    private static double act(Random random, HandFund fund, int bar, double last) {
        LocalDate date = FIRST.plusDays(bar);
        return switch (random.nextInt(3)) {
            case 0 -> {
                double amount = last * 0.1 * random.nextDouble();
                fund.action(bar, 0, new CashDividend("A0", date, amount));
                yield 1 - amount / last;
            }
            case 1 -> {
                fund.action(bar, 0, new StockDividend("A0", date, 7, 100));
                yield 100 / 107.0;
            }
            default -> {
                long n = 1L + random.nextInt(4);
                long d = 1L + random.nextInt(4);
                fund.action(bar, 0, new Split("A0", date, n, d));
                yield (double) d / n;
            }
        };
    }

    private static double[] equity(HandFund fund) {
        return Simulator.WINDOWS_OF_THREE.run(fund).result().houseEquity();
    }
}
