package io.troupe.execution.margin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.troupe.execution.margin.MarginCall.Portfolio;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Margin calls worked out on paper. */
class MarginCallTest {
    private static final MarginRates QUARTER = MarginRates.uniform(2, 0.5, 0.25);

    private static MarginRules rules(double buffer, CallOrder liquidate) {
        return new MarginRules(BuyingPower.MARGIN, Unaffordable.CUT, QUARTER, buffer, liquidate);
    }

    private static Portfolio portfolio(double equity, long first, long second) {
        return new Portfolio(equity, new long[]{first, second}, new double[]{100, 50},
                new long[]{1, 10}, new double[]{-500, -900});
    }

    /** Long 300 × 100 and short 200 × 50: 40 000, of which a quarter is 10 000. */
    @Test
    void whoHasWhatIsRequiredIsNotCalled() {
        assertTrue(MarginCall.of(rules(0.1, CallOrder.PRO_RATA), portfolio(10_000, 300, -200))
                .isEmpty());
    }

    /**
     * With 8800 and a buffer of a tenth 8000 may be required: 40 000 shrinks to 32 000, by a fifth:
     * 60 of 300, 40 of 200.
     */
    @Test
    void allPositionsShrinkByOneFraction() {
        MarginCall call = MarginCall.of(rules(0.1, CallOrder.PRO_RATA),
                portfolio(8800, 300, -200)).orElseThrow();
        assertEquals(8800, call.equity());
        assertArrayEquals(new long[]{-60, 40}, call.trades());
    }

    /** With 8690 it is 21 %: 63 of 300, and 42 of 200 in lots of ten is 50. */
    @Test
    void partsOfLotsAreRoundedUp() {
        assertArrayEquals(new long[]{-63, 50}, MarginCall.of(rules(0.1, CallOrder.PRO_RATA),
                portfolio(8690, 300, -200)).orElseThrow().trades());
    }

    /** 8000 of 10 000 are kept: 2000 is required by 160 shares of the second at 12.5. */
    @Test
    void thatWhichLostMostGoesFirst() {
        assertArrayEquals(new long[]{0, 160}, MarginCall.of(rules(0.1, CallOrder.LOSERS_FIRST),
                portfolio(8800, 300, -200)).orElseThrow().trades());
    }

    /** 3300 keep 3000: the second requires 2500, and 4500 of 7500 are 180 shares at 25. */
    @Test
    void thenTheNext() {
        assertArrayEquals(new long[]{-180, 200}, MarginCall.of(rules(0.1, CallOrder.LOSERS_FIRST),
                portfolio(3300, 300, -200)).orElseThrow().trades());
    }

    @Test
    void whoHasNothingLeftIsFlat() {
        for (CallOrder order : CallOrder.values()) {
            assertArrayEquals(new long[]{-300, 200},
                    MarginCall.of(rules(0.1, order), portfolio(0, 300, -200)).orElseThrow()
                            .trades());
            assertArrayEquals(new long[]{-300, 200},
                    MarginCall.of(rules(0.1, order), portfolio(-5, 300, -200)).orElseThrow()
                            .trades());
        }
    }

    @Test
    void onlyMarginIsCalled() {
        MarginRules cash = new MarginRules(BuyingPower.CASH, Unaffordable.CUT, QUARTER, 0,
                CallOrder.PRO_RATA);
        assertTrue(MarginCall.of(cash, portfolio(-5, 300, -200)).isEmpty());
        assertTrue(MarginCall.of(rules(0, CallOrder.PRO_RATA), portfolio(-5, 0, 0)).isEmpty());
    }

    /** After any call what is required, with the buffer, is there; a step less would not do. */
    @Test
    void aCallRestoresWhatIsRequiredAndNoMore() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            Portfolio of = new Portfolio(random.nextDouble() * 10_000,
                    new long[]{random.nextInt(1000) - 500, random.nextInt(1000) - 500},
                    new double[]{1 + random.nextInt(100), 1 + random.nextInt(100)},
                    new long[]{1, 1}, new double[]{random.nextGaussian(), random.nextGaussian()});
            MarginRules rules = rules(0.1, List.of(CallOrder.values()).get(random.nextInt(2)));
            Optional<MarginCall> call = MarginCall.of(rules, of);
            double after = 0;
            double most = 0;
            for (int asset = 0; asset < 2; asset++) {
                long trade = call.map(MarginCall::trades).orElse(new long[2])[asset];
                long held = of.steps()[asset] + trade;
                assertTrue(trade == 0 || (Long.signum(trade) == -Long.signum(of.steps()[asset])
                        && Math.abs(trade) <= Math.abs(of.steps()[asset])));
                after += Math.abs(held) * of.stepValues()[asset] / 4;
                most += trade == 0 ? 0 : of.stepValues()[asset] / 4;
            }
            if (call.isPresent()) {
                double may = of.equity() / 1.1;
                assertTrue(after <= may * (1 + 1e-9));
                assertTrue(after + most > may * (1 - 1e-9), i + ": " + after + " of " + may);
            }
        }
    }

    @Test
    void ratesMustMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> MarginRates.uniform(1, 0.25, 0.5));
        assertThrows(IllegalArgumentException.class, () -> MarginRates.uniform(1, 1.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> MarginRates.uniform(1, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> rules(-0.1, CallOrder.PRO_RATA));
    }
}
