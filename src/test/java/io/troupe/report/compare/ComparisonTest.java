package io.troupe.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.TestBasis;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.PairedBootstrap;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.BarsPerYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Basis BASIS = TestBasis.of(BarsPerYear.set(252));
    private static final double NONE = Double.NaN;

    /** Daily from a date on. */
    private static Contestant daily(String name, String from, double... returns) {
        return new Contestant(name, IntStream.range(0, returns.length)
                .mapToObj(day -> LocalDate.parse(from).plusDays(day).toString()).toList(), returns,
                BASIS, new Contestant.Origin(Map.of("who", name), "f", false),
                new Contestant.Reported(Map.of("fills", 7.0), Optional.empty()));
    }

    private static Contestant with(Contestant of, Map<String, String> settings,
            String fingerprint) {
        return new Contestant(of.name(), of.times(), of.returns(), of.basis(),
                new Contestant.Origin(settings, fingerprint, false), of.reported());
    }

    private static Metric metric(String name) {
        return StandardMetrics.REGISTER.metrics().stream()
                .filter(metric -> metric.name().equals(name)).findFirst().orElseThrow();
    }

    private static Comparison compared(String by, int top, Contestant... all) {
        return Comparison.of(List.of(all), StandardMetrics.REGISTER, metric(by), top)
                .orElseThrow();
    }

    private static double number(Compared of, String name) {
        return of.figure(metric(name)).map(Figure::number).orElseThrow().orElseThrow();
    }

    private static Compared named(Comparison comparison, String name) {
        return comparison.shown().stream().filter(each -> each.who().name().equals(name))
                .findFirst().orElseThrow();
    }

    /** 1.1 · 1.1 = 1.21 against 1.2 · 0.9 = 1.08, which falls by a tenth. */
    @Test
    void figuresAreThoseOfTheReturns() {
        Comparison comparison = compared("totalReturn", 50,
                daily("a", "2024-01-01", NONE, 0.2, -0.1),
                daily("b", "2024-01-01", NONE, 0.1, 0.1));
        assertThat(comparison.span()).isEqualTo(
                new CommonSpan("2024-01-01", "2024-01-03", true));
        assertThat(comparison.shown()).extracting(each -> each.who().name())
                .containsExactly("b", "a");
        assertThat(number(named(comparison, "b"), "totalReturn")).isCloseTo(0.21, within(1e-12));
        assertThat(number(named(comparison, "a"), "maxDrawdown")).isCloseTo(0.1, within(1e-12));
        assertThat(number(named(comparison, "a"), "fills")).isEqualTo(7);
        assertThat(comparison.first().who().name()).isEqualTo("a");
    }

    /** As if both had begun at the close of 3 January: the return of that day lies before it. */
    @Test
    void differentDatesAreComparedOverThoseInCommon() {
        Comparison comparison = compared("totalReturn", 50,
                daily("long", "2024-01-01", NONE, 0.5, 0.5, 0.1, 0.1, 0.7),
                daily("short", "2024-01-03", NONE, 0.2, -0.1));
        assertThat(comparison.span()).isEqualTo(
                new CommonSpan("2024-01-03", "2024-01-05", false));
        assertThat(number(named(comparison, "long"), "totalReturn"))
                .isCloseTo(0.21, within(1e-12));
        assertThat(number(named(comparison, "short"), "totalReturn"))
                .isCloseTo(0.08, within(1e-12));
        assertThat(named(comparison, "long").figure(metric("fills"))).isEmpty();
        assertThat(new ComparisonText(comparison).head().getFirst()).isEqualTo("2 compared from"
                + " 2024-01-03 to 2024-01-05, the time that all have in common: figures are of that"
                + " alone, and those of money and trades are left out");
    }

    /** One has no bar at 2 January, where the other begins: it begins at its next, 3 January. */
    @Test
    void aSpanMayBeginBetweenTwoBars() {
        Contestant gap = new Contestant("gap", List.of("2024-01-01", "2024-01-03", "2024-01-04"),
                new double[]{NONE, 0.5, 0.1}, BASIS, daily("x", "2024-01-01").origin(),
                daily("x", "2024-01-01").reported());
        Comparison comparison = compared("totalReturn", 50, gap,
                daily("b", "2024-01-02", NONE, 0.1, 0.2));
        assertThat(number(named(comparison, "gap"), "totalReturn")).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void withoutTwoBarsInCommonThereIsNothing() {
        List<Contestant> all = List.of(daily("old", "2020-01-01", NONE, 0.1),
                daily("new", "2020-01-02", NONE, 0.1));
        assertThat(Comparison.of(all, StandardMetrics.REGISTER, TotalReturn.METRIC, 1)).isEmpty();
        assertThat(Comparison.apart(all)).isEqualTo("there are no two bars that all have in common:"
                + " old ends at 2020-01-02, new begins at 2020-01-02; leave one of them out");
        List<Contestant> none = List.of(daily("a", "2020-01-01", NONE, 0.1),
                daily("empty", "2020-01-01"));
        assertThat(Comparison.of(none, StandardMetrics.REGISTER, TotalReturn.METRIC, 1)).isEmpty();
        assertThat(Comparison.apart(none)).startsWith("empty has no bar yet");
    }

    /** Σ(x − 1)(y − 2) of 0, 1, 2 and 3, 1, 2 is −1, their squares are 2 and 2. */
    @Test
    void correlationIsOfTheDaysOfBoth() {
        Contestant first = daily("a", "2024-01-01", NONE, 0.00, 0.01, 0.02, 0.9);
        Contestant second = new Contestant("b",
                List.of("2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-06"),
                new double[]{NONE, 0.03, 0.01, 0.02, 0.5}, BASIS, first.origin(),
                first.reported());
        Comparison comparison = compared("totalReturn", 50, first, second);
        assertThat(comparison.span().to()).isEqualTo("2024-01-05");
        assertThat(named(comparison, "b").correlation().orElseThrow())
                .isCloseTo(-0.5, within(1e-12));
        assertThat(named(comparison, "a").correlation().orElseThrow()).isEqualTo(1);
        assertThat(named(compared("totalReturn", 50, first,
                daily("flat", "2024-01-01", NONE, 0, 0, 0, 0)), "flat").correlation()).isEmpty();
    }

    /** The same noise and a tenth of a per cent a day more: that much is no luck. */
    @Test
    void differencesHaveIntervalsOfPairs() {
        SplittableRandom random = new SplittableRandom(1);
        double[] first = new double[500];
        double[] second = new double[500];
        for (int bar = 0; bar < 500; bar++) {
            first[bar] = bar == 0 ? NONE : 0.02 * (random.nextDouble() - 0.5);
            second[bar] = first[bar] + 0.001 + 1e-5 * random.nextDouble();
        }
        Compared other = named(compared("sharpe", 50, daily("a", "2020-01-01", first),
                daily("b", "2020-01-01", second)), "b");
        assertThat(other.difference().orElseThrow())
                .isInstanceOfSatisfying(PairedBootstrap.Estimated.class, estimated -> assertThat(
                        Objects.requireNonNull(
                                estimated.differences().get(BootstrapFigure.SHARPE)).best()
                                .orElseThrow()
                                .low())
                        .isPositive());
        Compared self = named(compared("sharpe", 50, daily("a", "2020-01-01", first),
                daily("b", "2020-01-01", second)), "a");
        assertThat(self.difference()).isEmpty();
    }

    /** The first is shown wherever it stands; equals stand in the order they were named in. */
    @Test
    void theBestAndTheFirstAreShown() {
        Contestant[] all = new Contestant[30];
        for (int i = 0; i < all.length; i++) {
            all[i] = daily("r" + i, "2024-01-01", NONE, 0.01 * Math.floorDiv(i, 2), 0.01);
        }
        Comparison comparison = compared("totalReturn", 3, all);
        assertThat(comparison.total()).isEqualTo(30);
        assertThat(comparison.shown()).extracting(each -> each.who().name())
                .containsExactly("r28", "r29", "r26", "r0");
        assertThat(compared("volatility", 1, all).shown().getFirst().who().name())
                .as("lower is better").isEqualTo("r2");
    }

    @Test
    void onlyTheFirstTwentyHaveIntervals() {
        Contestant[] all = new Contestant[25];
        for (int i = 0; i < all.length; i++) {
            double[] returns = new double[40];
            Arrays.setAll(returns, bar -> bar == 0 ? NONE : 0.01 * Math.sin(bar) + 0.001);
            returns[3] += 0.001 * i;
            all[i] = daily("r" + i, "2024-01-01", returns);
        }
        Comparison comparison = compared("totalReturn", 50, all);
        assertThat(comparison.shown().stream().filter(each -> each.difference().isPresent()))
                .hasSize(20);
        assertThat(new ComparisonText(comparison).head())
                .contains("intervals are computed for the first 20");
    }

    @Test
    void settingsThatDifferAreTold() {
        Contestant plain = daily("a", "2024-01-01", NONE, 0.1, 0.1);
        Comparison comparison = compared("totalReturn", 50,
                with(plain, Map.of("risk.maxGross", "1", "seed", "1"), "f"),
                with(daily("b", "2024-01-01", NONE, 0.1, 0.1),
                        Map.of("risk.maxGross", "2", "seed", "1", "own", "\u001b[31m<b>"), "g"),
                with(daily("c", "2024-01-01", NONE, 0.1, 0.1),
                        Map.of("risk.maxGross", "2", "seed", "1"), "f"));
        assertThat(new ComparisonText(comparison).settings()).containsExactlyInAnyOrder(
                new ComparisonText.Setting("risk.maxGross", "1 (a), 2 (b, c)"),
                new ComparisonText.Setting("own", "not there (a, c), \uFFFD[31m<b> (b)"));
        assertThat(named(comparison, "b").otherData()).isTrue();
        assertThat(named(comparison, "c").otherData()).isFalse();
        assertThat(new ComparisonText(comparison).head())
                .contains("* ran on other data or other dates than a");
        assertThat(new ComparisonText(comparison).row(named(comparison, "b")).getFirst())
                .isEqualTo("b *");
    }

    @Test
    void everyRowHasACellForEachColumn() {
        Comparison comparison = compared("calmar", 50, daily("a", "2024-01-01", NONE, 0, 0),
                daily("b", "2024-01-01", NONE, NONE, NONE));
        ComparisonText text = new ComparisonText(comparison);
        for (Compared each : comparison.shown()) {
            assertThat(text.row(each)).hasSameSizeAs(text.columns());
        }
        assertThat(text.row(named(comparison, "b"))).contains("n/a");
    }

    /** Every figure is there, or a reason why it is not. */
    @Test
    void factsHaveAReasonForWhatIsMissing() {
        Comparison comparison = compared("sharpe", 50,
                daily("a", "2024-01-01", NONE, 0.1, 0.1, 0.1),
                daily("b", "2024-01-02", NONE, 0.2, -0.1));
        for (Object run : (List<?>) comparison(ComparisonFacts.of(comparison), "runs")) {
            Map<?, ?> facts = (Map<?, ?>) run;
            Map<?, ?> figures = (Map<?, ?>) comparison(facts, "figures");
            Map<?, ?> reasons = (Map<?, ?>) comparison(facts, "undefined");
            assertThat(figures).hasSize(StandardMetrics.REGISTER.metrics().size());
            List<Object> missing = new ArrayList<>();
            figures.forEach((name, value) -> {
                if (value == null) {
                    missing.add(name);
                }
            });
            assertThat(missing).hasSameElementsAs(reasons.keySet());
            assertThat(comparison(reasons, "fills")).isEqualTo("not-of-span");
        }
    }

    private static Object comparison(Map<?, ?> facts, String key) {
        return Objects.requireNonNull(facts.get(key), key);
    }
}
