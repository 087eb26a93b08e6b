package io.troupe.metrics.trades;

import static io.troupe.metrics.trades.TripMatching.FIFO;
import static io.troupe.metrics.trades.TripMatching.FLAT_TO_FLAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.trades.RoundTrip.Earnings;
import io.troupe.metrics.trades.RoundTrip.Size;
import io.troupe.metrics.trades.RoundTrip.Span;
import org.junit.jupiter.api.Test;

/** Round trips worked out on paper. */
class TripBookTest {
    /** Buys 100 at 10 and 100 at 12, sells 50 at 13 and 150 at 11, a unit of fee each time. */
    private static Tape pyramid(TripMatching matching) {
        return Tape.ofCloses(matching, 10, 10, 12, 13, 11)
                .bar(1).fill(100, 10, 1, 0.5)
                .bar(2).fill(100, 12, 1, 0)
                .bar(3).fill(-50, 13, 1, 0)
                .bar(4).fill(-150, 11, 1, 0.25);
    }

    /** −1000 − 1200 + 650 + 1650 − 4 = 96; (1000 + 1200) / 200 = 11; 2300 / 200 = 11.5. */
    @Test
    void flatToFlatIsOneTripAtAverageCost() {
        RoundTrip trip = pyramid(FLAT_TO_FLAT).trip();
        assertThat(trip.span()).isEqualTo(new Span(1, 4, false));
        assertThat(trip.span().barsHeld()).isEqualTo(3);
        assertThat(trip.span().lastBar()).isEqualTo(4);
        assertThat(trip.size()).isEqualTo(new Size(true, 200, 11, 11.5));
        assertThat(trip.earnings()).isEqualTo(
                new Earnings(96_000_000, 0, 4_000_000, 750_000, 0, 2_200_000_000L));
        assertThat(trip.earnings().onEntry().orElseThrow()).isCloseTo(96 / 2200.0,
                within(1e-15));
        assertThat(trip.exit()).isEqualTo(ExitReason.SIGNAL);
    }

    /**
     * The sale of 50 leaves 1 fee to it and half of the first one's to what it closes: 650 − 500 −
     * 1.5. The sale of 150 is split 50 to 100: 550 − 500 − 0.5 − 1/3, and 1100 − 1200 − 1 − 2/3,
     * the thirds in whole micros that sum to 1.
     */
    @Test
    void fifoClosesWhatWasBoughtFirst() {
        Tape tape = pyramid(FIFO);
        assertThat(tape.ended()).extracting(trip -> trip.earnings().profitMicros())
                .containsExactly(148_500_000L, 49_166_667L, -101_666_667L);
        assertThat(tape.ended()).extracting(RoundTrip::size).containsExactly(
                new Size(true, 50, 10, 13), new Size(true, 50, 10, 11),
                new Size(true, 100, 12, 11));
        assertThat(tape.ended()).extracting(trip -> trip.earnings().entryMicros())
                .containsExactly(500_000_000L, 500_000_000L, 1_200_000_000L);
        assertThat(tape.ended()).extracting(RoundTrip::span).containsExactly(
                new Span(1, 3, false), new Span(1, 4, false), new Span(2, 4, false));
        assertThat(tape.ended()).extracting(trip -> trip.earnings().slippageMicros())
                .containsExactly(250_000L, 333_333L, 166_667L);
        assertThat(tape.open()).isEmpty();
    }

    /** Cost goes down by what was paid on average: 2200 · 50/200 = 550, and is not a new maximum. */
    @Test
    void costFollowsTheAverage() {
        Tape tape = Tape.ofCloses(FLAT_TO_FLAT, 10, 10, 10, 10, 10)
                .bar(1).fill(100, 10).bar(2).fill(100, 12).bar(3).fill(-100, 13)
                .bar(4).fill(60, 20).fill(-160, 20);
        // 1000 + 1200 = 2200; − 1100 = 1100; + 1200 = 2300.
        assertThat(tape.trip().earnings().entryMicros()).isEqualTo(2_300_000_000L);
    }

    /** 100 sold where 30 are held: 30 % of fee 1 and slippage 0.7 close, 70 % open. */
    @Test
    void aReversalClosesOneTripAndOpensAnother() {
        for (TripMatching matching : TripMatching.values()) {
            Tape tape = Tape.ofCloses(matching, 10, 10, 12, 11)
                    .bar(1).fill(30, 10, 1, 0)
                    .bar(2).fill(-100, 12, 1, 0.7)
                    .bar(3).fill(70, 11, 0.7, 0);
            assertThat(tape.ended()).hasSize(2);
            RoundTrip bought = tape.ended().get(0);
            assertThat(bought.size()).isEqualTo(new Size(true, 30, 10, 12));
            assertThat(bought.earnings()).isEqualTo(
                    new Earnings(58_700_000, 0, 1_300_000, 210_000, 0, 300_000_000));
            RoundTrip sold = tape.ended().get(1);
            assertThat(sold.size()).isEqualTo(new Size(false, 70, 12, 11));
            assertThat(sold.span()).isEqualTo(new Span(2, 3, false));
            assertThat(sold.earnings()).isEqualTo(
                    new Earnings(68_600_000, 0, 1_400_000, 490_000, 0, 840_000_000));
        }
    }

    /** A micro of fee on three steps, of which one closes: the parts are 0 and 1. */
    @Test
    void noMicroIsLostInASplit() {
        Tape tape = Tape.ofCloses(FLAT_TO_FLAT, 1, 1, 1)
                .bar(1).fill(1, 1).bar(2).fill(-3, 1, 1e-6, 0);
        assertThat(tape.trip().earnings().feeMicros()).isZero();
        assertThat(tape.open().getFirst().earnings().feeMicros()).isEqualTo(1);
    }

    /** Products beyond a long are split as exactly: 6·10¹² micros · 4·10⁹ / 8·10⁹ steps. */
    @Test
    void largeAmountsAreSplitExactly() {
        assertThat(Portion.share(6_000_000_000_001L, 4_000_000_000L, 8_000_000_000L))
                .isEqualTo(3_000_000_000_000L);
        assertThat(Portion.share(-7, -2, -4)).isEqualTo(-3);
        assertThat(Portion.share(9, 5, 5)).isEqualTo(9);
    }

    /** 10 at 100 become 20 at 50, sold at 55: 1100 − 1000. */
    @Test
    void aSplitIsNoTrade() {
        for (TripMatching matching : TripMatching.values()) {
            RoundTrip trip = Tape.ofCloses(matching, 100, 100, 50, 55)
                    .bar(1).fill(10, 100).bar(2).flow(10, 0).bar(3).fill(-20, 55).trip();
            assertThat(trip.size()).isEqualTo(new Size(true, 20, 50, 55));
            assertThat(trip.earnings()).isEqualTo(
                    new Earnings(100_000_000, 0, 0, 0, 0, 1_000_000_000));
            assertThat(trip.excursion().adverse()).isZero();
        }
    }

    /** One for three: 10 become 3, the tenth is paid 10; 3 sold at 33: 99 + 10 − 100 = 9. */
    @Test
    void whatAJoiningOfSharesPaysIsAFlow() {
        RoundTrip trip = Tape.ofCloses(FLAT_TO_FLAT, 10, 10, 30, 33)
                .bar(1).fill(10, 10).bar(2).flow(-7, 10).bar(3).fill(-3, 33).trip();
        assertThat(trip.earnings().profitMicros()).isEqualTo(9_000_000);
        assertThat(trip.earnings().flowMicros()).isEqualTo(10_000_000);
        assertThat(trip.size().largestSteps()).isEqualTo(3);
    }

    /** Lots of 1, 1 and 8 become 3 steps, which only the last can hold: their money is in it. */
    @Test
    void aLotThatKeepsNoStepJoinsTheNext() {
        Tape tape = Tape.ofCloses(FIFO, 10, 10, 10, 30, 30)
                .bar(0).fill(1, 10, 0.5, 0.1).bar(1).fill(1, 11, 0.5, 0).bar(2).fill(8, 10)
                .bar(3).flow(-7, 10).bar(4).fill(-3, 30);
        RoundTrip trip = tape.trip();
        // 90 + 10 − 10 − 11 − 80 − 1 = −2.
        assertThat(trip.earnings()).isEqualTo(
                new Earnings(-2_000_000, 0, 1_000_000, 100_000, 10_000_000, 101_000_000));
        assertThat(trip.span().openedBar()).isEqualTo(2);
    }

    /** Lots of 10 and 30 share a dividend of 8 as 2 and 6, and 20 new shares as 5 and 15. */
    @Test
    void lotsShareFlowsByTheirSteps() {
        Tape tape = Tape.ofCloses(FIFO, 10, 10, 10, 10)
                .bar(0).fill(10, 10).bar(1).fill(30, 10).bar(2).flow(0, 8).flow(20, 0)
                .bar(3).fill(-60, 10);
        assertThat(tape.ended()).extracting(trip -> trip.earnings().flowMicros())
                .containsExactly(2_000_000L, 6_000_000L);
        assertThat(tape.ended()).extracting(trip -> trip.size().largestSteps())
                .containsExactly(15L, 45L);
        // 15 · 10 + 2 − 100 and 45 · 10 + 6 − 300.
        assertThat(tape.ended()).extracting(Tape::profit).containsExactly(52.0, 156.0);
    }

    /** Sold 50 at 20; owes a dividend of 25 and 1 for borrowing; bought back at 18: 74. */
    @Test
    void whoIsShortPaysDividendsAndBorrowing() {
        RoundTrip trip = Tape.ofCloses(FLAT_TO_FLAT, 20, 20, 20, 18)
                .bar(1).fill(-50, 20).bar(2).flow(0, -25).flow(0, -1).bar(3).fill(50, 18).trip();
        assertThat(trip.earnings()).isEqualTo(
                new Earnings(74_000_000, 0, 0, 0, -26_000_000, 1_000_000_000));
        assertThat(trip.size().isLong()).isFalse();
    }

    /** Paid out at 7 where 10 were paid: the exit, not a flow. */
    @Test
    void aDelistingEndsATripAtItsPrice() {
        for (TripMatching matching : TripMatching.values()) {
            RoundTrip trip = Tape.ofCloses(matching, 10, 10, 0)
                    .bar(1).fill(20, 10).bar(2).flow(-20, 140).trip();
            assertThat(trip.size()).isEqualTo(new Size(true, 20, 10, 7));
            assertThat(trip.earnings()).isEqualTo(
                    new Earnings(-60_000_000, 0, 0, 0, 0, 200_000_000));
            assertThat(trip.exit()).isEqualTo(ExitReason.DELISTING);
            assertThat(trip.excursion()).as("not at the mark of 0").isEqualTo(
                    new RoundTrip.Excursion(-60, 0));
        }
    }

    /** A house that is long 1 and, by its strategies' parts of steps, short 1 for 22 in cash. */
    @Test
    void aFlowThatTurnsAHoldingRoundIsATrade() {
        Tape tape = Tape.ofCloses(FLAT_TO_FLAT, 10, 10, 11, 12)
                .bar(1).fill(1, 10).bar(2).flow(-2, 22).bar(3);
        assertThat(Tape.profit(tape.trip())).isEqualTo(1);
        RoundTrip open = tape.open().getFirst();
        assertThat(open.size().isLong()).isFalse();
        assertThat(open.size().entryPrice()).isEqualTo(11);
        assertThat(open.size().exitPrice()).isNaN();
        assertThat(open.earnings()).isEqualTo(
                new Earnings(-1_000_000, -12_000_000, 0, 0, 0, 11_000_000));
        assertThat(open.exit()).isEqualTo(ExitReason.END);
        assertThat(open.span().isOpen()).isTrue();
        assertThat(open.span()).isEqualTo(new Span(2, 3, true));
    }

    @Test
    void cashThatComesWhileNothingIsHeldIsInNoTrip() {
        Tape tape = Tape.ofCloses(FLAT_TO_FLAT, 10, 10).bar(1).flow(0, 3).flow(0, -1);
        assertThat(tape.loose()).isEqualTo(2);
        assertThat(tape.open()).isEmpty();
    }

    /** What the trip looked like is its cash so far and what is held, at each bar's low and high. */
    @Test
    void excursionsOfFillsAtTheCloseBeginAfterIt() {
        RoundTrip trip = Tape.ofBars(false, 1, 999, 100, 1, 999, 100, 90, 105, 101, 99, 120, 110)
                .bar(1).fill(10, 100, 5, 0).bar(2).bar(3).fill(-10, 110, 5, 0).trip();
        // 10 · (90 − 100) − 5 and 10 · (120 − 100) − 5; the second fee comes after the high.
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(-105, 195));
        assertThat(trip.adverseFraction().orElseThrow()).isEqualTo(-0.105);
        assertThat(trip.favourableFraction().orElseThrow()).isEqualTo(0.195);
    }

    /** The bar of the entry counts, that of the exit but for the exit itself does not. */
    @Test
    void excursionsOfFillsAtTheOpenBeginWithTheBar() {
        RoundTrip trip = Tape.ofBars(true, 1, 999, 100, 85, 102, 100, 90, 105, 101, 1, 999, 110)
                .bar(1).fill(10, 100).bar(2).bar(3).fill(-10, 108).trip();
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(-150, 80));
    }

    /** A half sold at 120 has earned 100; then the low of 60 leaves 100 − 5 · 40 = −100. */
    @Test
    void excursionsCountWhatWasRealised() {
        RoundTrip trip = Tape.ofBars(false, 100, 100, 100, 120, 120, 120, 60, 130, 100, 90, 90,
                90)
                .bar(0).fill(10, 100).bar(1).fill(-5, 120).bar(2).bar(3).fill(-5, 90).trip();
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(-100, 250));
    }

    /** A short is worst at the high. Its dividend is owed before the low of its bar. */
    @Test
    void excursionsOfAShortAreTurnedRound() {
        RoundTrip trip = Tape.ofBars(false, 20, 20, 20, 15, 26, 20, 14, 20, 18)
                .bar(0).fill(-10, 20).bar(1).bar(2).flow(0, -7).fill(10, 18).trip();
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(-60, 53));
    }

    /** The close of the entry's bar: at once worth a unit a step less than was paid. */
    @Test
    void theCloseAfterAnEntryCounts() {
        RoundTrip open = Tape.ofCloses(FLAT_TO_FLAT, 10, 9, 12)
                .bar(1).fill(10, 10).bar(2).open().getFirst();
        assertThat(open.excursion()).isEqualTo(new RoundTrip.Excursion(-10, 20));
        assertThat(open.earnings().openMicros()).isEqualTo(120_000_000);
    }

    /** Bought at 10 and sold at 12 before the close of 9: it was never held at one. */
    @Test
    void aCloseIsSeenByWhatIsStillHeldThen() {
        RoundTrip trip = Tape.ofCloses(FLAT_TO_FLAT, 10, 9, 9)
                .bar(1).fill(10, 10).fill(-10, 12).trip();
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(0, 20));
    }

    /** A part that leaves takes its part of how far the lot went: half of −100. */
    @Test
    void partsOfALotHavePartsOfItsExcursion() {
        Tape tape = Tape.ofCloses(FIFO, 100, 90, 100, 110)
                .bar(0).fill(10, 100).bar(2).fill(-5, 100).bar(3).fill(-5, 110);
        assertThat(tape.ended()).extracting(RoundTrip::excursion).containsExactly(
                new RoundTrip.Excursion(-50, 0), new RoundTrip.Excursion(-50, 50));
    }
}
