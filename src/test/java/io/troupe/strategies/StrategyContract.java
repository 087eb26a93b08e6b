package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Markets;
import io.troupe.model.TargetPositions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;

/**
 * What every strategy must satisfy, built in or a user's own, as laws that are checked on a seeded
 * random market. A law that does not hold throws an {@link AssertionError}.
 */
public final class StrategyContract {
    static final int BARS = 200;
    static final int ASSETS = 5;
    /** Rounding that may differ where the same numbers are added in another order. */
    private static final double ROUNDING = 1e-9;

    private StrategyContract() {}

    /**
     * One thing that must hold.
     *
     * @param name a sentence
     * @param check throws if it does not, on the market of a seed
     */
    public record Law(String name, ObjLongConsumer<StrategySubject> check) {
        /** Checks the law. */
        public void check(StrategySubject subject, long seed) {
            check.accept(subject, seed);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All laws. */
    public static List<Law> laws() {
        return List.of(new Law("acts at all", StrategyContract::acts),
                new Law("cutting the future changes no answer", StrategyContract::cut),
                new Law("another future changes no earlier answer", StrategyContract::altered),
                new Law("a fresh strategy answers the same", StrategyContract::again),
                new Law("assets in another order get the same", StrategyContract::reordered),
                new Law("doubled prices change nothing", StrategyContract::doubled),
                new Law("the unit of a price does not matter", StrategyContract::otherUnits),
                new Law("goes on from saved state as if never stopped", StrategyContract::restored),
                new Law("holds nothing of what has not traded", StrategyContract::lateListing),
                new Law("an asset that never trades is never held", StrategyContract::neverTraded),
                new Law("survives bars in which nothing trades", StrategyContract::gaps),
                new Law("survives delistings", StrategyContract::delisting),
                new Law("constant prices give one answer", StrategyContract::constant),
                new Law("one asset is enough", StrategyContract::oneAsset),
                new Law("of no assets it holds nothing", StrategyContract::noAssets),
                new Law("few bars do no harm", StrategyContract::fewBars));
    }

    private static void acts(StrategySubject subject, long seed) {
        assertThat(answers(subject, market(seed))).anyMatch(answer -> grossOf(answer) > 0);
    }

    private static void cut(StrategySubject subject, long seed) {
        List<TargetPositions> whole = answers(subject, market(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            int bars = random.nextInt(BARS + 1);
            assertThat(answers(subject, market(seed).prefix(bars)))
                    .isEqualTo(whole.subList(0, bars));
        }
    }

    private static void altered(StrategySubject subject, long seed) {
        List<TargetPositions> whole = answers(subject, market(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            int from = 1 + random.nextInt(BARS - 1);
            double[][] closes = closes(market(seed));
            for (double[] asset : closes) {
                for (int bar = from; bar < BARS; bar++) {
                    asset[bar] *= 0.5 + random.nextDouble();
                }
            }
            assertThat(answers(subject, Markets.of(closes)).subList(0, from))
                    .isEqualTo(whole.subList(0, from));
        }
    }

    private static void again(StrategySubject subject, long seed) {
        assertThat(answers(subject, market(seed))).isEqualTo(answers(subject, market(seed)));
    }

    private static void reordered(StrategySubject subject, long seed) {
        int[] order = {3, 0, 4, 1, 2};
        List<TargetPositions> expected = answers(subject, market(seed)).stream()
                .map(answer -> reordered(answer, order)).toList();
        assertClose(answers(subject, market(seed).select(order)), expected);
    }

    private static void doubled(StrategySubject subject, long seed) {
        assertThat(answers(subject, Markets.map(market(seed), price -> price * 2)))
                .isEqualTo(answers(subject, market(seed)));
    }

    private static void otherUnits(StrategySubject subject, long seed) {
        List<TargetPositions> expected = answers(subject, market(seed));
        assertClose(answers(subject, Markets.map(market(seed), price -> price * 10)), expected);
        double[][] closes = closes(market(seed));
        for (int asset = 0; asset < ASSETS; asset++) {
            double unit = 1 << asset;
            closes[asset] = Arrays.stream(closes[asset]).map(price -> price * unit).toArray();
        }
        assertClose(answers(subject, Markets.of(closes)), expected);
    }

    private static void restored(StrategySubject subject, long seed) {
        if (subject.strategies().get() instanceof StatefulStrategy) {
            List<TargetPositions> whole = answers(subject, market(seed));
            Random random = new Random(seed);
            for (int i = 0; i < 10; i++) {
                assertThat(Answers.ofRestoring(subject.strategies(), market(seed),
                        random.nextInt(BARS))).isEqualTo(whole);
            }
        }
    }

    private static void lateListing(StrategySubject subject, long seed) {
        for (int asset = 0; asset < ASSETS; asset++) {
            int listed = 40 + 20 * asset;
            double[][] closes = closes(Markets.random(seed, BARS, ASSETS + 1));
            Arrays.fill(closes[asset], 0, listed, Double.NaN);
            assertHeld(subject, Arrays.copyOf(closes, ASSETS), asset, listed);
        }
    }

    private static void neverTraded(StrategySubject subject, long seed) {
        for (int asset = 0; asset < ASSETS; asset++) {
            double[][] closes = closes(market(seed));
            Arrays.fill(closes[asset], Double.NaN);
            assertHeld(subject, closes, asset, BARS);
        }
        double[][] nothing = new double[ASSETS][BARS];
        Arrays.stream(nothing).forEach(asset -> Arrays.fill(asset, Double.NaN));
        assertThat(answers(subject, Markets.of(nothing))).allMatch(answer -> grossOf(answer) == 0);
    }

    private static void assertHeld(StrategySubject subject, double[][] closes, int asset,
            int fromBar) {
        List<TargetPositions> answers = answers(subject, Markets.of(closes));
        assertThat(answers).allMatch(answer -> isSmall(subject, answer));
        assertThat(answers.subList(0, fromBar)).allSatisfy(answer -> assertThat(
                answer.isUnchanged() ? 0 : answer.weight(asset)).isZero());
    }

    private static void gaps(StrategySubject subject, long seed) {
        double[][] closes = closes(market(seed));
        Random random = new Random(seed);
        for (double[] asset : closes) {
            int from = 1 + random.nextInt(BARS / 2);
            Arrays.fill(asset, from, from + random.nextInt(BARS / 2), Double.NaN);
            Arrays.fill(asset, 100, 110, Double.NaN);
        }
        assertThat(answers(subject, Markets.of(closes)))
                .allMatch(answer -> isSmall(subject, answer));
    }

    private static void delisting(StrategySubject subject, long seed) {
        for (int survivors = 0; survivors < ASSETS; survivors++) {
            double[][] closes = closes(market(seed));
            for (int asset = survivors; asset < ASSETS; asset++) {
                Arrays.fill(closes[asset], BARS / 2 + 3 * asset, BARS, Double.NaN);
            }
            assertThat(answers(subject, Markets.of(closes)))
                    .allMatch(answer -> isSmall(subject, answer));
        }
    }

    private static void constant(StrategySubject subject, long seed) {
        double[][] closes = new double[ASSETS][BARS];
        Random random = new Random(seed);
        for (double[] asset : closes) {
            Arrays.fill(asset, Math.rint(1 + random.nextInt(20_000)) / 100);
        }
        assertThat(answers(subject, Markets.of(closes)).stream()
                .filter(answer -> !answer.isUnchanged()).distinct().count())
                .isLessThanOrEqualTo(1);
    }

    private static void oneAsset(StrategySubject subject, long seed) {
        runsOrRefuses(subject, Markets.random(seed, BARS, 1));
    }

    private static void noAssets(StrategySubject subject, long seed) {
        runsOrRefuses(subject, market(seed).select());
    }

    private static void runsOrRefuses(StrategySubject subject, MarketData data) {
        List<String> known = IntStream.range(0, data.assets()).mapToObj(data::symbol).toList();
        if (known.containsAll(subject.needs())) {
            assertThat(answers(subject, data)).allMatch(answer -> isSmall(subject, answer));
        } else {
            assertThatThrownBy(() -> answers(subject, data))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("which the universe does not have");
        }
    }

    private static void fewBars(StrategySubject subject, long seed) {
        for (int bars : new int[]{0, 1, 2, 3, 7}) {
            assertThat(answers(subject, market(seed).prefix(bars))).hasSize(bars)
                    .allMatch(answer -> isSmall(subject, answer));
        }
    }

    private static List<TargetPositions> answers(StrategySubject subject, MarketData data) {
        return Answers.of(subject.strategies(), data);
    }

    private static MarketData market(long seed) {
        return Markets.random(seed, BARS, ASSETS);
    }

    private static double[][] closes(MarketData data) {
        double[][] closes = new double[data.assets()][data.bars()];
        for (int asset = 0; asset < closes.length; asset++) {
            int column = asset;
            Arrays.setAll(closes[asset], bar -> data.close(bar, column));
        }
        return closes;
    }

    private static boolean isSmall(StrategySubject subject, TargetPositions answer) {
        return grossOf(answer) <= subject.maxGross() + ROUNDING;
    }

    private static double grossOf(TargetPositions answer) {
        return IntStream.range(0, answer.assets()).mapToDouble(answer::weight).map(Math::abs).sum();
    }

    private static TargetPositions reordered(TargetPositions answer, int[] order) {
        if (answer.isUnchanged()) {
            return answer;
        }
        TargetPositions moved = TargetPositions
                .of(Arrays.stream(order).mapToDouble(answer::weight).toArray());
        return answer.isRebalancing() ? moved.rebalancing() : moved;
    }

    private static void assertClose(List<TargetPositions> actual, List<TargetPositions> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int bar = 0; bar < actual.size(); bar++) {
            TargetPositions is = actual.get(bar);
            TargetPositions was = expected.get(bar);
            assertThat(is.isUnchanged()).as("bar %d: %s, not %s", bar, is, was)
                    .isEqualTo(was.isUnchanged());
            assertThat(is.isRebalancing()).isEqualTo(was.isRebalancing());
            for (int asset = 0; asset < was.assets(); asset++) {
                assertThat(is.weight(asset)).as("bar %d, asset %d", bar, asset)
                        .isCloseTo(was.weight(asset), within(ROUNDING));
            }
        }
    }
}
