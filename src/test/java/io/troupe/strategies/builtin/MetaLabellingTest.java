package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Markets;
import io.troupe.features.labeling.Barriers;
import io.troupe.features.labeling.CusumFilter;
import io.troupe.features.labeling.Event;
import io.troupe.features.labeling.Label;
import io.troupe.features.labeling.PriceSeries;
import io.troupe.features.labeling.TripleBarrier;
import io.troupe.features.labeling.VerticalBarrier;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bets as they go bar by bar end as labels over the whole series say, and the model learns. */
class MetaLabellingTest {
    private static final int BARS = 400;

    @Test
    void proposesWhereTheCusumFilterHasEvents() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] changes = random.doubles(BARS, -1, 1).toArray();
            double[] thresholds = random.doubles(BARS, 0.5, 2).toArray();
            thresholds[7] = Double.NaN;
            MetaBet bet = new MetaBet();
            int[] events = IntStream.range(0, BARS)
                    .filter(bar -> bet.isEvent(changes[bar], thresholds[bar])).toArray();
            assertThat(events).isEqualTo(CusumFilter.events(changes, thresholds));
        }
    }

    @Test
    void betsEndAtTheBarrierThatLabelsSay() {
        for (int seed = 0; seed < 20; seed++) {
            double[] closes = walk(seed);
            int side = seed % 2 == 0 ? 1 : -1;
            List<Event> events = IntStream.range(0, BARS - 10)
                    .mapToObj(bar -> new Event(bar, 0.04, side)).toList();
            List<Label> labels = new TripleBarrier(PriceSeries.ofCloses(
                    IntStream.range(0, BARS).mapToLong(bar -> bar * 86_400_000L).toArray(),
                    closes), Barriers.of(1, 0.5).with(new VerticalBarrier.AfterBars(8)))
                    .labels(events);
            for (Label label : labels) {
                MetaBet bet = new MetaBet();
                int bar = label.event().bar();
                bet.open(side, closes[bar], 0.04, 0.02, new double[0]);
                MetaBet.Outcome outcome = MetaBet.Outcome.OPEN;
                while (outcome == MetaBet.Outcome.OPEN) {
                    outcome = bet.next(closes[++bar], 8);
                }
                assertThat(bar).isEqualTo(label.endBar());
                assertThat(outcome == MetaBet.Outcome.WON).isEqualTo(label.simpleReturn() > 0);
            }
        }
    }

    @Test
    void theSurerABetTheMoreIsTaken() {
        // z = 0.4/0.3; the standard normal distribution has 0.90878878 below 4/3.
        assertThat(MetaLabelledTrend.Sizing.PROBABILITY.part(0.9)).isCloseTo(0.81757756,
                within(1e-7));
        assertThat(MetaLabelledTrend.Sizing.PROBABILITY.part(0.5)).isZero();
        assertThat(MetaLabelledTrend.Sizing.PROBABILITY.part(0.3)).isZero();
        assertThat(MetaLabelledTrend.Sizing.FULL.part(0.3)).isEqualTo(1);
    }

    @Test
    void theModelForgetsAndNeedsEnoughLabels() {
        MetaModel model = new MetaModel(10, 3);
        model.learn(1, true, new double[]{1});
        model.learn(2, true, new double[]{1});
        model.train(5);
        assertThat(model.probability(new double[]{1})).isZero();
        model.learn(6, false, new double[]{1});
        model.train(6);
        double ofThree = model.probability(new double[]{1});
        assertThat(ofThree).isStrictlyBetween(0.5, 2.0 / 3);
        model.train(11);
        assertThat(model.probability(new double[]{1})).isZero();
    }

    @Test
    void nothingIsHeldBeforeEnoughBetsHaveEnded() {
        MarketData data = Markets.random(3, BARS, 5);
        List<Integer> firsts = new ArrayList<>();
        for (int labels : new int[]{10, 50, 100, 100_000}) {
            List<TargetPositions> answers = Answers.of(Answers.strategies("meta-labelled-trend",
                    Map.of("fastBars", 2, "slowBars", 6, "volatilityBars", 6, "holdBars", 3,
                            "eventMultiple", 1, "minLabels", labels, "minProbability", 0,
                            "retrain", "daily")),
                    data);
            firsts.add(IntStream.range(0, BARS).filter(bar -> !answers.get(bar).isUnchanged())
                    .findFirst().orElse(BARS));
        }
        assertThat(firsts).isSorted().doesNotHaveDuplicates().last().isEqualTo(BARS);
    }

    @Test
    void whatUsedToWinIsProbableToWin() {
        MetaModel model = new MetaModel(1000, 10);
        for (int bar = 0; bar < 100; bar++) {
            boolean rising = bar % 2 == 0;
            boolean surprise = bar % 10 < 2;
            model.learn(bar, rising != surprise, new double[]{rising ? 1 : -1, bar % 7});
        }
        model.train(100);
        assertThat(model.probability(new double[]{1, 3})).isBetween(0.7, 0.85);
        assertThat(model.probability(new double[]{-1, 3})).isBetween(0.15, 0.3);
    }

    @Test
    void theMoreIsAskedOfABetTheFewerAreTaken() {
        MarketData data = Markets.random(5, BARS, 5);
        double last = Double.POSITIVE_INFINITY;
        for (double least : new double[]{0.1, 0.45, 0.5, 0.55, 0.9}) {
            double gross = grossOf(Answers.of(Answers.strategies("meta-labelled-trend",
                    Map.of("fastBars", 2, "slowBars", 6, "volatilityBars", 6, "holdBars", 3,
                            "eventMultiple", 1, "minLabels", 20, "minProbability", least)),
                    data));
            assertThat(gross).isLessThan(last);
            last = gross;
        }
        assertThat(last).isZero();
    }

    private static double grossOf(List<TargetPositions> answers) {
        return answers.stream().filter(answer -> !answer.isUnchanged())
                .mapToDouble(answer -> IntStream.range(0, answer.assets())
                        .mapToDouble(answer::weight).sum())
                .sum();
    }

    private static double[] walk(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] closes = new double[BARS];
        closes[0] = 100;
        for (int bar = 1; bar < BARS; bar++) {
            closes[bar] = closes[bar - 1] * (1 + random.nextDouble(-0.02, 0.02));
        }
        return closes;
    }
}
