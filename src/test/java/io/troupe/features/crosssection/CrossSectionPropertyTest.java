package io.troupe.features.crosssection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.data.MarketData;
import io.troupe.features.FeatureStream;
import io.troupe.features.Markets;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.StreamingFeature;
import io.troupe.features.crosssection.CrossRank.Order;
import io.troupe.features.crosssection.CrossRank.Scale;
import io.troupe.features.crosssection.CrossSelect.End;
import io.troupe.features.labeling.FractionalDifference;
import io.troupe.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every comparison, on random markets with gaps and a late listing. */
class CrossSectionPropertyTest {
    private static final int ASSETS = 12;
    private static final int BARS = 40;
    private static final List<Integer> SECTORS = List.of(1, 2, 3, 1, 2, 3, 1, 1, 1, 2, 9, 3);
    /** Daily differences of closes: of both signs, seldom equal, undefined at first. */
    private static final StreamingFeature CHANGE = new FractionalDifference(Price.CLOSE, 1, 0, 2);
    private static final Members HALF = Members.where(
            new CrossSelect(Price.CLOSE, End.TOP, ASSETS / 2, Members.ALL));

    static Stream<CrossSectional> features() {
        return Stream.of(Members.ALL, HALF, Members.ALL.groupedBy(SECTORS),
                HALF.groupedBy(new CrossQuantile(Price.CLOSE, 3, Members.ALL)))
                .flatMap(members -> Stream.of(
                        new CrossRank(CHANGE, Order.ASCENDING, Scale.COUNT, members),
                        new CrossRank(CHANGE, Order.DESCENDING, Scale.UNIT, members),
                        new CrossDemean(CHANGE, members), new CrossZScore(CHANGE, members),
                        new CrossWinsorize(CHANGE, 0.2, 0.9, members),
                        new CrossQuantile(CHANGE, 4, members),
                        new CrossSelect(CHANGE, End.BOTTOM, 2, members),
                        new CrossScale(CHANGE, members),
                        new CrossNeutralize(CHANGE, Price.CLOSE, members)));
    }

    static Stream<Arguments> featuresAndSeeds() {
        return features().flatMap(feature -> Seeds.upTo(10).mapToObj(
                seed -> Arguments.of(feature, seed)));
    }

    @ParameterizedTest
    @MethodSource("featuresAndSeeds")
    void streamingGivesTheSameBitsAsBulk(CrossSectional feature, long seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        double[] values = feature.compute(data);
        FeatureStream stream = feature.stream(PanelShape.of(data));
        PanelRow row = new PanelRow(ASSETS);
        double[] streamed = new double[ASSETS];
        for (int bar = 0; bar < BARS; bar++) {
            row.take(data, bar);
            stream.next(row, streamed);
            assertThat(streamed).isEqualTo(
                    Arrays.copyOfRange(values, bar * ASSETS, (bar + 1) * ASSETS));
        }
        assertThat(feature.compute(data.prefix(25))).isEqualTo(Arrays.copyOf(values, 25 * ASSETS));
        assertThat(Arrays.stream(values).allMatch(Double::isNaN)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("features")
    void definedFromItsWarmupOnAtTheEarliest(CrossSectional feature) {
        double[] values = feature.compute(Markets.random(1, BARS, ASSETS));
        assertThat(feature.warmupBars()).isEqualTo(1);
        assertThat(Arrays.stream(values, 0, ASSETS).allMatch(Double::isNaN)).isTrue();
        assertThat(Arrays.stream(values, ASSETS, 2 * ASSETS).allMatch(Double::isNaN)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("features")
    void noAssetsAndNoBarsHaveNoValues(CrossSectional feature) {
        assertThat(feature.compute(Markets.random(1, BARS, ASSETS).prefix(0))).isEmpty();
        if (feature.members().equals(Members.ALL)) {
            MarketData nobody = new MarketData(Interval.DAY, List.of(), new long[]{0},
                    MarketData.Columns.closeOnly(new double[0]));
            assertThat(feature.compute(nobody)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void groupsMayChangeFromBarToBar(long seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        CrossQuantile bins = new CrossQuantile(CHANGE, 3, Members.ALL);
        double[] groups = bins.compute(data);
        double[] closes = Price.CLOSE.compute(data);
        double[] values = new CrossDemean(Price.CLOSE, Members.ALL.groupedBy(bins))
                .compute(data);
        for (int cell = 0; cell < values.length; cell++) {
            int first = cell / ASSETS * ASSETS;
            double group = groups[cell];
            double mean = IntStream.range(first, first + ASSETS)
                    .filter(other -> groups[other] == group).mapToDouble(other -> closes[other])
                    .average().orElse(Double.NaN);
            if (Double.isNaN(group)) {
                assertThat(values[cell]).isNaN();
            } else {
                assertThat(values[cell]).isCloseTo(closes[cell] - mean, within(1e-10));
            }
        }
    }

    /** From its definition, with many equal values. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void agreesWithPlainDefinitionsAmongEquals(long seed) {
        Random random = Seeds.random(seed);
        int assets = 1 + random.nextInt(40);
        double[] values = IntStream.range(0, assets).mapToDouble(
                i -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(8) - 4).toArray();
        GivenRow given = GivenRow.of(values);
        int count = random.nextInt(assets + 2);
        double[] ranks = GivenRow.rowOf(CrossRank.of(given), assets);
        double[] top = GivenRow.rowOf(new CrossSelect(given, End.TOP, count, Members.ALL), assets);
        for (int i = 0; i < assets; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                assertThat(ranks[i]).isNaN();
                assertThat(top[i]).isNaN();
                continue;
            }
            long below = Arrays.stream(values).filter(other -> other < value).count();
            long equal = Arrays.stream(values).filter(other -> other == value).count();
            assertThat(ranks[i]).isEqualTo(below + (equal + 1) / 2.0);
            long above = Arrays.stream(values).filter(other -> other > value).count();
            long earlier = Arrays.stream(values, 0, i).filter(other -> other == value).count();
            assertThat(top[i]).isEqualTo(above + earlier < count ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void permutingAssetsPermutesValues(long seed) {
        Random random = Seeds.random(seed);
        double[] values = random.doubles(ASSETS, -1, 1).toArray();
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, ASSETS).boxed().toList());
        Collections.shuffle(order, random);
        GivenRow permuted = GivenRow.of(order.stream().mapToDouble(i -> values[i]).toArray());
        Members sectors = Members.ALL.groupedBy(SECTORS);
        Members moved = Members.ALL.groupedBy(order.stream().map(SECTORS::get).toList());
        List<CrossSectional> before = over(GivenRow.of(values), sectors);
        List<CrossSectional> after = over(permuted, moved);
        for (int k = 0; k < before.size(); k++) {
            double[] old = GivenRow.rowOf(before.get(k), ASSETS);
            double[] expected = order.stream().mapToDouble(i -> old[i]).toArray();
            assertThat(GivenRow.rowOf(after.get(k), ASSETS)).containsExactly(expected,
                    within(1e-12));
        }
    }

    /** By a power of two, so that nothing is rounded. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void scaleIsKeptOrDropsOut(long seed) {
        double[] values = Seeds.random(seed).doubles(ASSETS, -1, 1).toArray();
        GivenRow larger = GivenRow.of(Arrays.stream(values).map(value -> value * 8).toArray());
        List<CrossSectional> before = over(GivenRow.of(values), Members.ALL);
        List<CrossSectional> after = over(larger, Members.ALL);
        for (int k = 0; k < before.size(); k++) {
            boolean isKept = before.get(k) instanceof CrossDemean
                    || before.get(k) instanceof CrossWinsorize;
            double[] expected = Arrays.stream(GivenRow.rowOf(before.get(k), ASSETS))
                    .map(value -> isKept ? value * 8 : value).toArray();
            assertThat(GivenRow.rowOf(after.get(k), ASSETS)).isEqualTo(expected);
        }
    }

    private static List<CrossSectional> over(StreamingFeature of, Members members) {
        return List.of(new CrossRank(of, Order.ASCENDING, Scale.PERCENTILE, members),
                new CrossDemean(of, members), new CrossZScore(of, members),
                new CrossWinsorize(of, 0.3, 0.8, members), new CrossQuantile(of, 3, members),
                new CrossSelect(of, End.TOP, 2, members), new CrossScale(of, members));
    }
}
