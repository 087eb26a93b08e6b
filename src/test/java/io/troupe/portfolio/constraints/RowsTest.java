package io.troupe.portfolio.constraints;

import static io.troupe.portfolio.constraints.ConstraintCases.FIVE;
import static io.troupe.portfolio.constraints.ConstraintCases.GROUPS;
import static io.troupe.portfolio.constraints.ConstraintCases.lines;
import static io.troupe.portfolio.constraints.ConstraintCases.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.AbsoluteRow;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.QuadraticRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of line becomes the conditions that its formula says. */
class RowsTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final double[] HELD = {0.1, 0.2, 0, -0.1, 0.3};
    private static final double[] TARGET = {0.2, 0.2, 0.2, 0.2, 0.2};
    /** Variances 1 to 5 hundredths, all covariances half a hundredth. */
    private static final double[][] COVARIANCE = new double[5][5];

    static {
        for (int i = 0; i < 5; i++) {
            Arrays.fill(COVARIANCE[i], 0.005);
            COVARIANCE[i][i] = 0.01 * (i + 1);
        }
    }

    private static ConstraintUniverse universe(boolean... tradable) {
        return new ConstraintUniverse(FIVE, tradable, HELD, TARGET, COVARIANCE, 4,
                Map.of("SPX", new Benchmark(new double[]{1, 2, 3, 4, 5}, 0.0004)),
                Map.of("value", new double[]{5, 4, 3, 2, 1}),
                Map.of(20, new double[]{1, 2, 3, 4, Double.NaN}));
    }

    private static FeasibleSet rows(String... texts) {
        return lines(texts).over(universe(true, true, true, true, true));
    }

    private static void assertOnlyLinear(FeasibleSet set) {
        assertThat(set.absolute()).isEmpty();
        assertThat(set.quadratic()).isEmpty();
        assertThat(set.choice()).isEmpty();
    }

    private static void assertRow(LinearRow row, double lower, double upper, int source,
            double... coefficients) {
        assertThat(row.coefficients()).containsExactly(coefficients);
        assertThat(new double[]{row.lower(), row.upper()}).containsExactly(lower, upper);
        assertThat(row.source()).isEqualTo(source);
    }

    @Test
    void sumsAreLinear() {
        FeasibleSet set = rows("sum(w) = 1", "net in [-0.1, 0.6]", "group(energy) <= 0.2",
                "group(banks) >= 0.1");
        assertRow(set.linear().get(0), 1, 1, 0, 1, 1, 1, 1, 1);
        assertRow(set.linear().get(1), -0.1, 0.6, 1, 1, 1, 1, 1, 1);
        assertRow(set.linear().get(2), -INFINITE, 0.2, 2, 0, 1, 1, 0, 0);
        assertRow(set.linear().get(3), 0.1, INFINITE, 3, 0, 0, 0, 1, 0);
        assertOnlyLinear(set);
        assertThat(set.bounds().lower()).containsOnly(-INFINITE);
        assertThat(set.bounds().upper()).containsOnly(INFINITE);
    }

    /** The betas to XOM, of variance 0.02: 0.005/0.02 = 1/4, and 1 of its own. */
    @Test
    void exposuresAreLinear() {
        FeasibleSet set = rows("beta(SPX) in [0, 0.3]", "factor(value) = 0", "beta(XOM) <= 1");
        assertRow(set.linear().get(0), 0, 0.3, 0, 1, 2, 3, 4, 5);
        assertRow(set.linear().get(1), 0, 0, 1, 5, 4, 3, 2, 1);
        assertRow(set.linear().get(2), -INFINITE, 1, 2, 0.25, 1, 0.25, 0.25, 0.25);
        assertOnlyLinear(set);
    }

    /** Of two that are as tight the first is the source. */
    @Test
    void theTightestBoundOfAWeightIsIts() {
        Bounds bounds = rows("w in [-0.2, 0.1]", "w(KO) <= 0.05", "abs(w(XOM)) <= 0.15",
                "abs(w(CVX)) <= 0.1", "w(JPM) >= -0.2", "w(MSFT) = 0.3").bounds();
        assertThat(bounds.lower()).containsExactly(-0.2, -0.15, -0.1, -0.2, 0.3);
        assertThat(bounds.upper()).containsExactly(0.05, 0.1, 0.1, 0.1, 0.1);
        assertThat(bounds.lowerSource()).containsExactly(0, 2, 3, 0, 5);
        assertThat(bounds.upperSource()).containsExactly(1, 0, 0, 0, 0);
    }

    /** A tenth of the volumes 1, 2, 3, 4; of MSFT no volume is known. */
    @Test
    void volumesLimitPositionsToBothSides() {
        Bounds bounds = rows("w <= 0.25", "adv(20) <= 10%").bounds();
        assertThat(bounds.lower()).containsExactly(new double[]{-0.1, -0.2, -0.3, -0.4, 0},
                within(1e-15));
        assertThat(bounds.upper()).containsExactly(new double[]{0.1, 0.2, 0.25, 0.25, 0},
                within(1e-15));
        assertThat(bounds.upperSource()).containsExactly(1, 1, 0, 0, 1);
        assertThat(bounds.lowerSource()).containsOnly(1);
    }

    @Test
    void sizesAndTurnoverAreAbsolute() {
        List<AbsoluteRow> rows = rows("gross <= 1.5", "gross(energy) <= 0.3", "turnover <= 0.15")
                .absolute();
        assertThat(rows).extracting(AbsoluteRow::upper).containsExactly(1.5, 0.3, 0.15);
        assertThat(rows).extracting(AbsoluteRow::source).containsExactly(0, 1, 2);
        assertThat(rows.get(0).coefficients()).containsExactly(1, 1, 1, 1, 1);
        assertThat(rows.get(0).centre()).containsOnly(0);
        assertThat(rows.get(1).coefficients()).containsExactly(0, 1, 1, 0, 0);
        assertThat(rows.get(1).centre()).containsOnly(0);
        assertThat(rows.get(2).coefficients()).containsExactly(1, 1, 1, 1, 1);
        assertThat(rows.get(2).centre()).containsExactly(HELD);
    }

    /** Four bars a year: a year's variances are 4 to 20 hundredths. */
    @Test
    void trackingErrorsAreOfAYear() {
        List<QuadraticRow> rows = rows("te(weights) <= 4%", "te(CVX) <= 0.2").quadratic();
        assertThat(rows).extracting(QuadraticRow::upper).containsExactly(0.04, 0.2);
        assertThat(rows).extracting(QuadraticRow::source).containsExactly(0, 1);
        assertThat(rows.get(0).centre()).containsExactly(TARGET);
        assertThat(rows.get(1).centre()).containsExactly(0, 0, 1, 0, 0);
        for (QuadraticRow row : rows) {
            assertThat(row.matrix()[0]).containsExactly(0.04, 0.02, 0.02, 0.02, 0.02);
            assertThat(row.matrix()[4]).containsExactly(0.02, 0.02, 0.02, 0.02, 0.2);
        }
    }

    @Test
    void choicesAreTheStrictestOfAll() {
        Choice choice = rows("count <= 4", "count <= 3", "count <= 3", "abs(w) >= 0.01 or 0",
                "abs(w(XOM)) >= 0.02 or 0", "abs(w(CVX)) >= 0.005 or 0").choice().orElseThrow();
        assertThat(choice.most()).isEqualTo(3);
        assertThat(choice.mostSource()).isEqualTo(1);
        assertThat(choice.least()).containsExactly(0.01, 0.02, 0.01, 0.01, 0.01);
        assertThat(choice.leastSource()).containsExactly(3, 4, 3, 3, 3);
        assertThat(rows("count <= 5").choice()).isEmpty();
        assertThat(rows("abs(w(KO)) >= 0.01 or 0").choice().orElseThrow().most()).isEqualTo(5);
    }

    /** The sources after the two lines, and after the defaults, in the order of the assets. */
    @Test
    void whatCannotBeTradedIsNotHeld() {
        Constraints lines = lines("w <= 0.1", "w >= -0.1");
        Bounds bounds = lines.over(universe(true, false, true, true, false)).bounds();
        assertThat(bounds.lower()).containsExactly(-0.1, 0, -0.1, -0.1, 0);
        assertThat(bounds.upper()).containsExactly(0.1, 0, 0.1, 0.1, 0);
        assertThat(bounds.upperSource()).containsExactly(0, 3, 0, 0, 6);
        assertThat(bounds.lowerSource()).containsExactly(1, 3, 1, 1, 6);
        assertThat(lines.name(6, FIVE)).isEqualTo("MSFT not being tradable");
        Constraints more = lines.withDefaults("hrp", List.of(parsed("sum(w) = 1")));
        assertThat(more.over(universe(true, false, true, true, true)).bounds().upperSource())
                .containsExactly(0, 4, 0, 0, 0);
        assertThat(more.name(4, FIVE)).isEqualTo("XOM not being tradable");
        assertThat(more.name(2, FIVE)).isEqualTo("`sum(w) = 1` (default of hrp)");
        assertThat(more.name(1, FIVE)).isEqualTo("`w >= -0.1`");
    }

    private static FeasibleSet longOnly(String... texts) {
        return lines(texts).withDefaults("min-risk",
                List.of(parsed("w >= 0"), parsed("sum(w) = 1")))
                .over(universe(true, true, true, true, true));
    }

    @Test
    void defaultsHoldWhereNoLineSaysAnything() {
        FeasibleSet set = longOnly("w <= 0.5", "adv(20) <= 10%", "gross <= 1.5",
                "group(energy) <= 0.2");
        assertThat(set.bounds().lower()).containsOnly(0);
        assertThat(set.bounds().lowerSource()).containsExactly(4, 4, 4, 4, 1);
        assertThat(set.linear()).hasSize(2);
        assertRow(set.linear().get(1), 1, 1, 5, 1, 1, 1, 1, 1);
    }

    @Test
    void defaultsYieldToWhatLinesSay() {
        FeasibleSet set = longOnly("w(KO) >= -0.1", "net <= 2", "abs(w(XOM)) <= 0.3",
                "w(CVX) <= 0.2");
        assertThat(set.bounds().lower()).containsExactly(-0.1, -0.3, 0, 0, 0);
        assertThat(set.bounds().lowerSource()).containsExactly(0, 2, 4, 4, 4);
        assertThat(set.linear()).hasSize(1);
        assertRow(set.linear().get(0), -INFINITE, 2, 1, 1, 1, 1, 1, 1);
        assertThat(longOnly("w >= -1", "sum(w) >= 0").bounds().lower()).containsOnly(-1);
    }

    /** A default that yields to a line does not come back when the line is dropped. */
    @Test
    void fewerLinesAreNeverASmallerSet() {
        Constraints all = lines("w(KO) >= -0.1", "net <= 2").withDefaults("min-risk",
                List.of(parsed("w >= 0"), parsed("sum(w) = 1")));
        FeasibleSet set = all.over(universe(true, true, true, true, true), each -> each > 1);
        assertThat(set.bounds().lower()).containsExactly(-INFINITE, 0, 0, 0, 0);
        assertThat(set.linear()).isEmpty();
    }

    @Test
    void whatALineNamesMustBeThere() {
        ConstraintUniverse bare = ConstraintUniverse.of(FIVE);
        for (String line : List.of("w(BAC) <= 1", "abs(w(BAC)) <= 1", "group(x) <= 1",
                "gross(x) <= 1", "beta(SPX) <= 1", "beta(KO) <= 1", "te(SPX) <= 0.1",
                "te(weights) <= 0.1", "factor(value) = 0", "adv(20) <= 0.1",
                "abs(w(BAC)) >= 0.1 or 0")) {
            assertThatIllegalArgumentException().as(line)
                    .isThrownBy(() -> lines(line).over(bare));
        }
    }

    @Test
    void linesSayWhatTheyNeed() {
        ConstraintNeeds needs = lines("w <= 1", "beta(SPX) <= 1", "te(KO) <= 0.1",
                "factor(value) = 0", "adv(20) <= 0.1", "adv(5) <= 0.2").needs();
        assertThat(needs.covariance()).isTrue();
        assertThat(needs.benchmarks()).containsExactly("KO", "SPX");
        assertThat(needs.factors()).containsExactly("value");
        assertThat(needs.volumeBars()).containsExactly(5, 20);
        assertThat(lines("turnover <= 0.1").needs().covariance()).isFalse();
        assertThat(lines("beta(KO) <= 0.1").needs().covariance()).isTrue();
        assertThat(lines("te(weights) <= 0.1").needs().covariance()).isTrue();
        assertThat(lines("w <= 1").withDefaults("x", List.of(parsed("adv(3) <= 0.1"))).needs()
                .volumeBars()).containsExactly(3);
    }

    @Test
    void groupsAreCheckedAgainstWhatThereIs() {
        assertThat(GROUPS.problems(List.of("KO", "XOM", "CVX", "JPM", "BAC"))).isEmpty();
        assertThat(new Groups(Map.of("energy", List.of("XOMM", "CVX", "CVX")))
                .problems(List.of("XOM", "CVX")))
                .containsExactly("group energy: there is no asset XOMM (did you mean XOM?)",
                        "group energy: CVX is in it twice");
    }
}
