package io.troupe.metrics.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.Figure;
import io.troupe.metrics.trades.Outcomes.Costs;
import io.troupe.metrics.trades.Outcomes.Tally;
import io.troupe.metrics.trades.TradeStatistics.Streaks;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures of trips of a cost of 100 each, so that profits are percents. */
class TradeRecorderTest {
    private static TradeStatistics of(RoundTrip... trips) {
        TradeRecorder recorder = new TradeRecorder();
        Stream.of(trips).forEach(recorder::add);
        return recorder.statistics();
    }

    /** +6, −2, 0, +3, −1 held for 4, 2, 1, 8 and 6 bars. */
    private static TradeStatistics five() {
        return of(Trips.of(6, 4), Trips.of(-2, 2, false, ExitReason.HALT), Trips.of(0, 1),
                Trips.of(3, 8), Trips.of(-1, 6, false, ExitReason.SIGNAL));
    }

    private static double number(Figure figure) {
        return figure.number().orElseThrow();
    }

    @Test
    void countsWhatWonAndWhatLost() {
        Outcomes all = five().all();
        assertThat(all.winners()).isEqualTo(new Tally(2, 9_000_000, 12));
        assertThat(all.losers()).isEqualTo(new Tally(2, -3_000_000, 8));
        assertThat(all.even()).isEqualTo(new Tally(1, 0, 1));
        assertThat(all.count()).isEqualTo(5);
        assertThat(all.profitMicros()).isEqualTo(6_000_000);
        assertThat(all.costs()).isEqualTo(new Costs(5_000_000, 2_500_000, 1_250_000));
        assertThat(all.bestMicros()).isEqualTo(6_000_000);
        assertThat(all.worstMicros()).isEqualTo(-2_000_000);
    }

    /** 2 of 5; 9 over 3; 4.5 over 1.5; 6 over 5. */
    @Test
    void ratiosFollowFromTheSums() {
        Outcomes all = five().all();
        assertThat(number(all.hitRate())).isEqualTo(0.4);
        assertThat(number(all.profitFactor())).isEqualTo(3);
        assertThat(number(all.payoff())).isEqualTo(3);
        assertThat(number(all.expectancy())).isEqualTo(1.2);
        assertThat(number(all.expectedReturn())).isCloseTo(0.012, within(1e-15));
        assertThat(number(all.meanBars())).isEqualTo(21 / 5.0);
        assertThat(number(all.winners().meanBars())).isEqualTo(6);
        assertThat(number(all.losers().meanBars())).isEqualTo(4);
    }

    /** Three winners of 2 and a loser of 4: factor 6/4, payoff 2/4; expectancy 0.75·2 − 0.25·4. */
    @Test
    void payoffIsOfMeansAndTheFactorOfSums() {
        Outcomes all = of(Trips.of(2, 1), Trips.of(2, 1), Trips.of(2, 1), Trips.of(-4, 1)).all();
        assertThat(number(all.profitFactor())).isEqualTo(1.5);
        assertThat(number(all.payoff())).isEqualTo(0.5);
        assertThat(number(all.expectancy())).isEqualTo(0.5);
    }

    /** Returns of 6, −2, 0, 3, −1 %: mean 1.2, squares off it 42.8, √5 · 1.2 / √(42.8/4). */
    @Test
    void systemQualityIsTheMeanInItsStandardErrors() {
        assertThat(number(five().all().systemQuality()))
                .isCloseTo(Math.sqrt(5) * 1.2 / Math.sqrt(42.8 / 4), within(1e-12));
    }

    @Test
    void longsShortsAndReasonsAreApart() {
        TradeStatistics five = five();
        assertThat(five.longs().count()).isEqualTo(3);
        assertThat(five.shorts().profitMicros()).isEqualTo(-3_000_000);
        assertThat(List.copyOf(five.byExit().keySet())).containsExactly(ExitReason.SIGNAL,
                ExitReason.HALT);
        assertThat(Objects.requireNonNull(five.byExit().get(ExitReason.SIGNAL)).count())
                .isEqualTo(4);
        assertThat(Objects.requireNonNull(five.byExit().get(ExitReason.HALT)).losers().count())
                .isEqualTo(1);
    }

    /** W W 0 W L L L W: what came to nothing ends the first row of two. */
    @Test
    void streaksEndWithWhateverIsOtherwise() {
        assertThat(of(Trips.of(1, 1), Trips.of(1, 1), Trips.of(0, 1), Trips.of(1, 1),
                Trips.of(-1, 1), Trips.of(-1, 1), Trips.of(-1, 1), Trips.of(1, 1)).streaks())
                .isEqualTo(new Streaks(2, 3));
    }

    @Test
    void excursionsAreFractionsOfTheCost() {
        TradeStatistics two = of(
                Trips.of(5, 1, true, ExitReason.SIGNAL, new RoundTrip.Excursion(-4, 9)),
                Trips.of(1, 1, true, ExitReason.SIGNAL, new RoundTrip.Excursion(-2, 3)),
                Trips.of(-7, 1, true, ExitReason.SIGNAL, new RoundTrip.Excursion(-8, 1)));
        assertThat(number(two.winners().meanAdverse())).isCloseTo(-0.03, within(1e-15));
        assertThat(number(two.winners().meanFavourable())).isCloseTo(0.06, within(1e-15));
        assertThat(two.winners().worstAdverse()).isEqualTo(-0.04);
        assertThat(two.winners().bestFavourable()).isEqualTo(0.09);
        assertThat(number(two.losers().meanAdverse())).isEqualTo(-0.08);
    }

    /** A profit of all trips below 0 has a best that is a loss. */
    @Test
    void theBestMayBeALoss() {
        Outcomes all = of(Trips.of(-3, 1), Trips.of(-2, 1)).all();
        assertThat(all.bestMicros()).isEqualTo(-2_000_000);
        assertThat(all.worstMicros()).isEqualTo(-3_000_000);
    }

    @Test
    void nothingIsDefinedWithoutATrip() {
        TradeStatistics none = of();
        assertThat(List.of(none.all().hitRate(), none.all().profitFactor(), none.all().payoff(),
                none.all().expectancy(), none.all().expectedReturn(), none.all().systemQuality(),
                none.all().meanBars(), none.winners().meanAdverse(),
                none.losers().meanFavourable())).allMatch(figure -> figure.number().isEmpty());
        assertThat(none.byExit()).isEmpty();
    }

    /** One trip alone has no deviation; winners alone no losses; equal trips do not differ. */
    @Test
    void ratiosNeedWhatTheyDivideBy() {
        Outcomes one = of(Trips.of(1, 1)).all();
        assertThat(one.systemQuality().number()).isEmpty();
        assertThat(one.profitFactor().number()).isEmpty();
        assertThat(one.payoff().number()).isEmpty();
        assertThat(one.hitRate().number()).hasValue(1);
        assertThat(of(Trips.of(-1, 1)).all().payoff().number()).isEmpty();
        assertThat(of(Trips.of(-1, 1)).all().profitFactor().number()).hasValue(0);
        assertThat(of(Trips.of(1, 1), Trips.of(1, 1)).all().systemQuality().number()).isEmpty();
    }

    /** A trip that a flow opened at no cost has no return; it counts all the same. */
    @Test
    void whatCostNothingHasNoReturn() {
        RoundTrip free = new RoundTrip(0, 0, new RoundTrip.Span(0, 1, false),
                new RoundTrip.Size(true, 1, Double.NaN, 3),
                new RoundTrip.Earnings(3_000_000, 0, 0, 0, 0, 0), new RoundTrip.Excursion(0, 3),
                ExitReason.SIGNAL);
        TradeStatistics statistics = of(free);
        assertThat(statistics.all().winners().count()).isEqualTo(1);
        assertThat(statistics.all().expectedReturn().number()).isEmpty();
        assertThat(statistics.winners().count()).isZero();
        assertThat(free.adverseFraction()).isEmpty();
    }
}
