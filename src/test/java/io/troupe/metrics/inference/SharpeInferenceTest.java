package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.Basis;
import io.troupe.metrics.TestBasis;
import io.troupe.metrics.Undefinedness;
import io.troupe.model.BarsPerYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SharpeInferenceTest {
    private static final Basis DAILY = TestBasis.of(BarsPerYear.set(252));
    private static final BootstrapPlan PLAN = new BootstrapPlan(3, 200, 0.95);

    private static SharpeInference of(Basis basis, double... returns) {
        return SharpeInference.of(List.of(returns), basis, PLAN).getFirst();
    }

    private static SharpeInference of(double... returns) {
        return of(DAILY, returns);
    }

    private static SharpeInference.Estimated estimated(double[] returns, Basis basis) {
        return (SharpeInference.Estimated) of(basis, returns);
    }

    private static SharpeInference undefined(Undefinedness why) {
        return new SharpeInference.Undefined(why);
    }

    private static double[] withReturn(double first) {
        double[] returns = ReturnModels.NORMAL.returns(1, 50, 0.1);
        returns[20] = first;
        return returns;
    }

    @Test
    void saysWhyNothingCanBeSaid() {
        double[] none = new double[40];
        Arrays.fill(none, Double.NaN);

        assertThat(of()).isEqualTo(undefined(Undefinedness.NO_RETURNS));
        assertThat(of(none)).isEqualTo(undefined(Undefinedness.NO_RETURNS));
        assertThat(of(new double[40])).isEqualTo(undefined(Undefinedness.NO_VARIATION));
        assertThat(of(withReturn(-1))).isEqualTo(undefined(Undefinedness.BUST));
        assertThat(of(withReturn(Double.POSITIVE_INFINITY)))
                .isEqualTo(undefined(Undefinedness.OUT_OF_RANGE));
        assertThat(of(ReturnModels.NORMAL.returns(1, 29, 0.1)))
                .isEqualTo(undefined(Undefinedness.FEW_RETURNS));
        assertThat(of(ReturnModels.NORMAL.returns(1, 30, 0.1)))
                .isInstanceOf(SharpeInference.Estimated.class);
    }

    @Test
    void putsTogetherWhatTheOthersSay() {
        double[] returns = ReturnModels.STUDENT_4.returns(2, 500, 0.08);
        SharpeEstimate perBar = SharpeEstimate.of(returns).orElseThrow();
        AutocorrelatedError lo = AutocorrelatedError.of(returns).orElseThrow();
        SharpeInference.Estimated estimated = estimated(returns, DAILY);
        double root = Math.sqrt(252);

        assertThat(estimated.perBar()).isEqualTo(perBar);
        assertThat(estimated.sharpe()).isCloseTo(perBar.sharpe() * root, within(1e-12));
        assertThat(estimated.standardError())
                .isCloseTo(perBar.standardError() * root, within(1e-12));
        assertThat(estimated.autocorrelatedError()).isCloseTo(lo.value() * root, within(1e-12));
        assertThat(estimated.autocorrelatedLags()).isEqualTo(lo.lags());
        assertThat(estimated.probabilityAboveZero()).isEqualTo(perBar.probabilityAbove(0));
        assertThat(estimated.minTrackRecordBars()).isEqualTo(perBar.minTrackRecord(0, 0.95));
        assertThat(estimated.intervals()).containsOnlyKeys(BootstrapFigure.values());
        assertThat(interval(estimated, BootstrapFigure.SHARPE).estimate())
                .isCloseTo(estimated.sharpe(), within(1e-9));
        assertThat(interval(estimated, BootstrapFigure.SHARPE).blockBars())
                .isEqualTo(BlockLength.ofReturns(returns));
        assertThat(interval(estimated, BootstrapFigure.VOLATILITY).blockBars())
                .isEqualTo(BlockLength.ofSquares(returns));
    }

    /** The same returns by week: what is per bar stays, what is per year shrinks by √(252/52). */
    @Test
    void aYearOfOtherBarsScalesWhatIsPerYear() {
        double[] returns = ReturnModels.NORMAL.returns(4, 300, 0.08);
        SharpeInference.Estimated daily = estimated(returns, DAILY);
        SharpeInference.Estimated weekly = estimated(returns, TestBasis.of(BarsPerYear.set(52)));
        double ratio = Math.sqrt(252.0 / 52);

        assertThat(weekly.perBar()).isEqualTo(daily.perBar());
        assertThat(weekly.probabilityAboveZero()).isEqualTo(daily.probabilityAboveZero());
        assertThat(weekly.sharpe() * ratio).isCloseTo(daily.sharpe(), within(1e-12));
        assertThat(weekly.standardError() * ratio).isCloseTo(daily.standardError(), within(1e-12));
        assertThat(low(weekly, BootstrapFigure.SHARPE) * ratio)
                .isCloseTo(low(daily, BootstrapFigure.SHARPE), within(1e-12));
        assertThat(low(weekly, BootstrapFigure.MAX_DRAWDOWN))
                .isEqualTo(low(daily, BootstrapFigure.MAX_DRAWDOWN));
    }

    private static FigureInterval interval(SharpeInference.Estimated estimated,
            BootstrapFigure figure) {
        return Objects.requireNonNull(estimated.intervals().get(figure));
    }

    private static double low(SharpeInference.Estimated estimated, BootstrapFigure figure) {
        return interval(estimated, figure).percentile().orElseThrow().low();
    }

    @Test
    void barsWithoutAReturnAreLeftOut() {
        double[] returns = ReturnModels.NORMAL.returns(5, 100, 0.08);
        double[] gaps = new double[150];
        Arrays.fill(gaps, Double.NaN);
        for (int i = 0; i < 100; i++) {
            gaps[i + i / 2] = returns[i];
        }

        assertThat(of(gaps)).isEqualTo(of(returns));
    }

    /** By twos of as many bars, and one that is undefined between them. */
    private static List<double[]> several() {
        List<double[]> series = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            series.add(ReturnModels.GARCH.returns(seed, 200 + seed / 2, 0.05));
        }
        series.add(3, new double[201]);
        return series;
    }

    @Test
    void whoElseIsJudgedChangesNothing() {
        List<SharpeInference> alone = several().stream().map(SharpeInferenceTest::of).toList();

        assertThat(SharpeInference.of(several(), DAILY, PLAN)).isEqualTo(alone);
        assertThat(alone).doesNotHaveDuplicates();
        assertThat(alone.get(3)).isEqualTo(undefined(Undefinedness.NO_VARIATION));
        assertThat(SharpeInference.of(List.of(), DAILY, PLAN)).isEmpty();
    }

    /** Bars in the order that a resample has them, and each figure by its definition. */
    @Test
    void resamplesOfManyAreThoseOfOne() {
        List<SharpeInference> together = SharpeInference.of(several(), DAILY, PLAN);

        for (int i : new int[]{0, 2, 6}) {
            ReturnSample sample = ReturnSample.of(several().get(i), DAILY);
            double[] returns = sample.returns();
            assertClose(((SharpeInference.Estimated) together.get(i)).intervals(),
                    new StationaryBootstrap(PLAN).intervals(
                            new StationaryBootstrap.Blocked(PlainFigures.ofPath(sample, DAILY),
                                    BlockLength.ofReturns(returns)),
                            new StationaryBootstrap.Blocked(
                                    PlainFigures.ofVolatility(sample, DAILY),
                                    BlockLength.ofSquares(returns))));
        }
    }

    private static void assertClose(Map<BootstrapFigure, FigureInterval> intervals,
            Map<BootstrapFigure, FigureInterval> plain) {
        assertThat(intervals).containsOnlyKeys(plain.keySet());
        plain.forEach((figure, expected) -> {
            FigureInterval actual = Objects.requireNonNull(intervals.get(figure));
            assertThat(actual.blockBars()).isEqualTo(expected.blockBars());
            assertThat(actual.estimate()).isCloseTo(expected.estimate(), within(1e-11));
            assertClose(actual.percentile().orElseThrow(), expected.percentile().orElseThrow());
            assertClose(actual.bca().orElseThrow(), expected.bca().orElseThrow());
        });
    }

    private static void assertClose(ConfidenceInterval interval, ConfidenceInterval plain) {
        assertThat(interval.low()).isCloseTo(plain.low(), within(1e-11));
        assertThat(interval.high()).isCloseTo(plain.high(), within(1e-11));
    }

    /** Where a second series is the first and a constant more, the difference has no error. */
    @Test
    void whatTwoSeriesShareFallsOut() {
        double[] a = ReturnModels.NORMAL.returns(6, 400, 0.1);
        double[] b = Arrays.stream(a).map(each -> each - 0.001).toArray();
        double[] other = ReturnModels.NORMAL.returns(7, 400, 0.1);
        FigureInterval same = difference(a, b, BootstrapFigure.VOLATILITY);
        FigureInterval shifted = difference(a, b, BootstrapFigure.SHARPE);
        FigureInterval strange = difference(a, other, BootstrapFigure.SHARPE);

        assertThat(same.estimate()).isCloseTo(0, within(1e-14));
        assertThat(width(same)).isLessThan(1e-12);
        assertThat(shifted.estimate()).isCloseTo(0.001 / 0.01 * Math.sqrt(252), within(0.15));
        assertThat(width(shifted)).isLessThan(width(strange) / 5);
    }

    private static FigureInterval difference(double[] a, double[] b, BootstrapFigure figure) {
        return Objects.requireNonNull(((PairedBootstrap.Estimated) PairedBootstrap.of(a, b, DAILY,
                PLAN)).differences().get(figure));
    }

    private static double width(FigureInterval interval) {
        return interval.percentile().orElseThrow().high()
                - interval.percentile().orElseThrow().low();
    }

    @Test
    void pairsAreOfTheBarsThatBothHave() {
        double[] a = ReturnModels.NORMAL.returns(8, 100, 0.1);
        double[] b = ReturnModels.NORMAL.returns(9, 100, 0.1);
        a[5] = Double.NaN;
        b[6] = Double.NaN;
        double[] onlyEarly = b.clone();
        Arrays.fill(onlyEarly, 29, 100, Double.NaN);
        PairedBootstrap paired = PairedBootstrap.of(a, b, DAILY, PLAN);

        assertThat(((PairedBootstrap.Estimated) paired).bars()).isEqualTo(98);
        assertThat(PairedBootstrap.of(a, onlyEarly, DAILY, PLAN))
                .isEqualTo(new PairedBootstrap.Undefined(Undefinedness.FEW_RETURNS));
        assertThat(PairedBootstrap.of(a, new double[100], DAILY, PLAN))
                .isEqualTo(new PairedBootstrap.Undefined(Undefinedness.NO_VARIATION));
        assertThatThrownBy(() -> PairedBootstrap.of(a, new double[99], DAILY, PLAN))
                .hasMessageContaining("same bars");
        // The figure of the first less that of the second, over the 98 bars.
        assertThat(difference(a, b, BootstrapFigure.SHARPE).estimate()).isCloseTo(
                sharpe(a, b) - sharpe(b, a), within(1e-9));
    }

    private static double sharpe(double[] of, double[] where) {
        double[] kept = new double[98];
        int count = 0;
        for (int i = 0; i < 100; i++) {
            if (!Double.isNaN(of[i]) && !Double.isNaN(where[i])) {
                kept[count++] = of[i];
            }
        }
        return SharpeEstimate.of(kept).orElseThrow().sharpe() * Math.sqrt(252);
    }
}
