package io.troupe.data.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.CorporateAction.CashDividend;
import io.troupe.model.CorporateAction.Delisting;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.CorporateAction.StockDividend;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustmentTest {
    private static final double[] NONE = {};
    private static final double NAN = Double.NaN;
    /** A split 2:1 on day 2, a dividend of 1 after a close of 50 on day 4. */
    private static final double[] CLOSES = {100, 102, 51, 50, 49, 49.5};
    private static final List<CorporateAction> ACTIONS = List.of(new Split("A", day(2), 2, 1),
            new CashDividend("A", day(4), 1));

    private final DataProblems problems = new DataProblems();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void adjustsBackwardInTotal() {
        RawPanel bars = bars(CLOSES);
        Adjustment adjustment = adjustment(bars, AdjustMode.TOTAL, AdjustBasis.BACKWARD, ACTIONS);
        RawPanel traded = adjustment.traded(bars);
        // 1 − 1/50 = 0.98; halved before the split.
        assertThat(traded.close()).containsExactly(100 * 0.49, 102 * 0.49, 51 * 0.98, 50 * 0.98,
                49, 49.5);
        assertThat(traded.open()).containsExactly(traded.close());
        assertThat(traded.volume()).containsExactly(2000, 2000, 1000, 1000, 1000, 1000);
        assertThat(adjustment.seen(bars)).isNull();
        assertThat(adjustment.acting()).isEmpty();
    }

    @Test
    void adjustsBackwardForSplitsAndLetsDividendsActPerAdjustedShare() {
        RawPanel bars = bars(CLOSES);
        List<CorporateAction> actions = List.of(new CashDividend("A", day(1), 4),
                new Split("A", day(2), 2, 1), new CashDividend("A", day(4), 1));
        Adjustment adjustment = adjustment(bars, AdjustMode.SPLIT, AdjustBasis.BACKWARD, actions);
        assertThat(adjustment.traded(bars).close()).containsExactly(50, 51, 51, 50, 49, 49.5);
        assertThat(adjustment.acting()).containsExactly(
                new DatedAction(1, 0, new CashDividend("A", day(1), 2)),
                new DatedAction(4, 0, new CashDividend("A", day(4), 1)));
    }

    @Test
    void showsPricesAsOfTheBarWhileRawOnesTrade() {
        RawPanel bars = bars(CLOSES);
        Adjustment adjustment = adjustment(bars, AdjustMode.TOTAL, AdjustBasis.POINT_IN_TIME,
                ACTIONS);
        assertThat(adjustment.traded(bars)).isSameAs(bars);
        RawPanel seen = seen(adjustment, bars);
        assertThat(seen.close()).containsExactly(100, 102, 102, 100, 49 * (1 / 0.49),
                49.5 * (1 / 0.49));
        assertThat(seen.volume()).containsExactly(1000, 1000, 500, 500, 500, 500);
        assertThat(adjustment.seenScale()).containsExactly(1, 1, 0.5, 0.5, 0.49, 0.49);
        assertThat(adjustment.acting()).containsExactly(new DatedAction(2, 0, ACTIONS.get(0)),
                new DatedAction(4, 0, ACTIONS.get(1)));
    }

    @Test
    void leavesRawPricesAloneAndLetsEverythingAct() {
        RawPanel bars = bars(CLOSES);
        Adjustment adjustment = adjustment(bars, AdjustMode.NONE, AdjustBasis.BACKWARD, ACTIONS);
        assertThat(adjustment.traded(bars)).isSameAs(bars);
        assertThat(adjustment.seen(bars)).isNull();
        assertThat(adjustment.acting()).hasSize(2);
    }

    @Test
    void countsADividendOfTheDayOfASplitPerOldShare() {
        RawPanel bars = bars(100, 48);
        Adjustment adjustment = adjustment(bars, AdjustMode.TOTAL, AdjustBasis.BACKWARD,
                List.of(new Split("A", day(1), 2, 1), new CashDividend("A", day(1), 3),
                        new CashDividend("A", day(1), 1), new StockDividend("A", day(1), 5, 100)));
        // CRSP: 1 − (3 + 1)/100; 100 old shares become 105 and these 210.
        assertThat(adjustment.traded(bars).close()[0])
                .isEqualTo(100 * (100.0 / 105 * 0.5 * 0.96));
    }

    @Test
    void actsAtTheNextBarOfTheShareItself() {
        RawPanel bars = bars(100, NAN, NAN, 49, 47);
        List<CorporateAction> actions = List.of(new Split("A", day(1), 2, 1),
                new CashDividend("A", day(2), 1), new CashDividend("A", day(3), 0.5));
        Adjustment adjustment = adjustment(bars, AdjustMode.TOTAL, AdjustBasis.BACKWARD, actions);
        // The second dividend is per new share, after a price of 50, the third after one of 49.
        assertThat(adjustment.traded(bars).close()[0]).isEqualTo(
                100 * (0.5 * (1 - 1 / 50.0) * (1 - 0.5 / 49)), within());
        assertThat(adjustment(bars, AdjustMode.NONE, AdjustBasis.BACKWARD, actions).acting())
                .extracting(DatedAction::bar).containsExactly(3, 3, 3);
    }

    @Test
    void leavesOutWhatHappensOutsideOfTheDataAndToOthers() {
        RawPanel bars = bars(NAN, 100, 100, NAN);
        Adjustment adjustment = adjustment(bars, AdjustMode.TOTAL, AdjustBasis.BACKWARD,
                List.of(new Split("A", day(0), 2, 1), new Split("A", day(1), 2, 1),
                        new Split("A", day(3), 2, 1), new Split("A", day(9), 2, 1),
                        new Split("B", day(2), 2, 1)));
        assertThat(adjustment.traded(bars).close()).containsExactly(NAN, 100, 100, NAN);
        assertThat(adjustment.acting()).isEmpty();
    }

    @Test
    void refusesADividendNotBelowThePriceWhereThatMatters() {
        RawPanel bars = bars(10, 1);
        List<CorporateAction> actions = List.of(new CashDividend("A", day(1), 10));
        adjustment(bars, AdjustMode.SPLIT, AdjustBasis.BACKWARD, actions);
        assertThat(problems.isEmpty()).isTrue();
        adjustment(bars, AdjustMode.TOTAL, AdjustBasis.BACKWARD, actions);
        assertThat(problems.first().getFirst().message()).isEqualTo("here: A pays 10.0 on"
                + " 1970-01-02, not less than its last close 10.0; correct the dividend, or set"
                + " data.adjust: split to let it act as cash");
    }

    @Test
    void refusesPricesAfterADelisting() {
        adjustment(bars(10, 11, NAN, 12), AdjustMode.NONE, AdjustBasis.BACKWARD,
                List.of(new Delisting("A", day(2), OptionalDouble.empty())));
        assertThat(problems.first().getFirst().message()).isEqualTo("here: A was delisted on"
                + " 1970-01-03 but has a price on 1970-01-04; correct the action or leave out the"
                + " prices");
    }

    @Test
    void delistsAtTheFirstBarOfAnyShareWhateverTheAdjustment() {
        var panel = RawPanel.closeOnly(Interval.DAY, List.of("A", "B"), times(3), new double[]{10,
                NAN, NAN, 1, 1, 1});
        var delisting = new Delisting("A", day(1), OptionalDouble.of(9));
        for (AdjustMode mode : AdjustMode.values()) {
            assertThat(adjustment(panel, mode, AdjustBasis.BACKWARD, List.of(delisting)).acting())
                    .containsExactly(new DatedAction(1, 0, delisting));
        }
    }

    @Test
    void takesAdjustedClosesOfTheSourceToTheBit() {
        double[] close = {3, 7, 0.1, NAN};
        double[] adjusted = {1.1, 6.9, 0.1, NAN};
        double[] high = {3.3, 7, 0.3, NAN};
        double[] low = {3, 6.3, 0.1, NAN};
        var panel = new RawPanel(Interval.DAY, List.of("A"), times(4), low.clone(), high, low,
                close, new double[]{1, 2, 3, NAN}, adjusted);
        RawPanel by = Adjustment.bySource(panel);
        assertThat(by.close()).containsExactly(adjusted);
        assertThat(by.low()[0]).isEqualTo(1.1);
        assertThat(by.high()[0]).isEqualTo(3.3 * (1.1 / 3));
        assertThat(by.volume()).containsExactly(panel.volume());
        for (int bar = 0; bar < 3; bar++) {
            assertThat(by.low()[bar]).isLessThanOrEqualTo(by.close()[bar]);
            assertThat(by.high()[bar]).isGreaterThanOrEqualTo(by.close()[bar]);
        }
    }

    /** Neither later bars nor later actions change what was seen before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void seesNothingOfTheFuture(int seed) {
        var random = new SplittableRandom(seed);
        int bars = random.nextInt(2, 40);
        double[] closes = random.doubles(bars, 20, 200).toArray();
        for (int bar = 1; bar < bars; bar++) {
            closes[bar] = random.nextInt(5) == 0 ? NAN : closes[bar];
        }
        List<CorporateAction> actions = randomActions(random, bars);
        int cut = random.nextInt(1, bars);
        RawPanel whole = bars(closes);
        RawPanel part = bars(Arrays.copyOf(closes, cut));
        List<CorporateAction> known = actions.stream()
                .filter(action -> action.exDate().isBefore(day(cut))).toList();
        for (AdjustMode mode : List.of(AdjustMode.SPLIT, AdjustMode.TOTAL)) {
            Adjustment later = adjustment(whole, mode, AdjustBasis.POINT_IN_TIME, actions);
            Adjustment then = adjustment(part, mode, AdjustBasis.POINT_IN_TIME, known);
            RawPanel now = then.isSeenApart() ? seen(then, part) : part;
            RawPanel after = later.isSeenApart() ? seen(later, whole) : whole;
            assertThat(Arrays.copyOf(after.close(), cut)).containsExactly(now.close());
            assertThat(Arrays.copyOf(after.volume(), cut)).containsExactly(now.volume());
            assertThat(later.acting().stream().filter(action -> action.bar() < cut))
                    .containsExactlyElementsOf(then.acting());
        }
    }

    /** Both bases agree on every return; backward ends at the raw price. */
    @ParameterizedTest
    @MethodSource("seeds")
    void basesAgreeOnReturns(int seed) {
        var random = new SplittableRandom(seed);
        int bars = random.nextInt(2, 40);
        RawPanel panel = bars(random.doubles(bars, 20, 200).toArray());
        List<CorporateAction> actions = randomActions(random, bars);
        RawPanel backward = adjustment(panel, AdjustMode.TOTAL, AdjustBasis.BACKWARD, actions)
                .traded(panel);
        Adjustment asOf = adjustment(panel, AdjustMode.TOTAL, AdjustBasis.POINT_IN_TIME, actions);
        RawPanel forward = asOf.isSeenApart() ? seen(asOf, panel) : panel;
        assertThat(backward.close()[bars - 1]).isEqualTo(panel.close()[bars - 1]);
        for (int bar = 1; bar < bars; bar++) {
            assertThat(backward.close()[bar] / backward.close()[bar - 1])
                    .isEqualTo(forward.close()[bar] / forward.close()[bar - 1], within());
        }
    }

    private static List<CorporateAction> randomActions(SplittableRandom random, int bars) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            LocalDate date = day(random.nextInt(bars));
            actions.add(switch (random.nextInt(3)) {
                case 0 -> new Split("A", date, random.nextInt(1, 5), random.nextInt(1, 5));
                case 1 -> new StockDividend("A", date, random.nextInt(1, 9), 100);
                default -> new CashDividend("A", date, random.nextDouble(0.1, 3));
            });
        }
        return actions;
    }

    private Adjustment adjustment(RawPanel panel, AdjustMode mode, AdjustBasis basis,
            List<CorporateAction> actions) {
        FormerNames names = FormerNames.of(actions, "here", problems);
        List<DatedAction> dated = ActionDates.of(panel, actions, names, ZoneOffset.UTC, "here",
                problems);
        return Adjustment.of(panel, dated, mode, basis, "here", problems);
    }

    private static RawPanel seen(Adjustment adjustment, RawPanel panel) {
        RawPanel seen = adjustment.seen(panel);
        assertThat(seen).isNotNull();
        return Objects.requireNonNull(seen);
    }

    private static RawPanel bars(double... closes) {
        double[] volume = Arrays.stream(closes).map(close -> Double.isNaN(close) ? NAN : 1000)
                .toArray();
        return new RawPanel(Interval.DAY, List.of("A"), times(closes.length), closes.clone(),
                closes.clone(), closes.clone(), closes, volume, NONE);
    }

    private static long[] times(int bars) {
        return IntStream.range(0, bars).mapToLong(bar -> bar * 86_400L).toArray();
    }

    private static LocalDate day(int bar) {
        return LocalDate.EPOCH.plusDays(bar);
    }

    private static Offset<Double> within() {
        return Assertions.within(1e-12);
    }
}
