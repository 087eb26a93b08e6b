package io.troupe.risk.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.backtests.Coverage.Transitions;
import io.troupe.risk.backtests.TestFigure.Tested;
import io.troupe.risk.backtests.TestFigure.Untested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    /** The 95 % point of χ² with one degree of freedom. */
    private static final double CRITICAL = 3.841;

    private static Tested tested(TestFigure figure) {
        assertThat(figure).isInstanceOf(Tested.class);
        return (Tested) figure;
    }

    @Test
    void noExceedanceHasTheLikelihoodOfTheLevelAlone() {
        Tested figure = tested(Coverage.unconditional(Hits.first(0.99, 0, 250)));
        assertThat(figure.statistic()).isCloseTo(-2 * 250 * StrictMath.log(0.99), within(1e-9));
        // The probability that a squared normal number is above 5.025: two tails beyond 2.2417.
        assertThat(figure.pValue()).isCloseTo(0.02498, within(1e-5));
    }

    @Test
    void asManyAsExpectedAreRight() {
        Tested figure = tested(Coverage.unconditional(Hits.first(0.9, 20, 200)));
        assertThat(figure.statistic()).isCloseTo(0, within(1e-12));
        assertThat(figure.pValue()).isCloseTo(1, within(1e-6));
    }

    @Test
    void nothingButExceedancesIsTheOtherEnd() {
        Tested figure = tested(Coverage.unconditional(Hits.first(0.9, 20, 20)));
        assertThat(figure.statistic()).isCloseTo(-2 * 20 * StrictMath.log(0.1), within(1e-9));
    }

    /** Kupiec 1995, table of the regions where a model is not rejected at 5 %. */
    @ParameterizedTest
    @CsvSource({"0.99,255,0,7", "0.99,1000,4,17", "0.975,510,6,21", "0.95,1000,37,65",
            "0.925,510,27,51", "0.9,255,16,36"})
    void rejectsOutsideOfKupiecsRegion(double level, int all, int low, int high) {
        for (int hits = low; hits <= high; hits++) {
            double statistic = tested(Coverage.unconditional(Hits.first(level, hits, all)))
                    .statistic();
            assertThat(statistic <= CRITICAL).as(hits + " of " + all)
                    .isEqualTo(low < hits && hits < high);
        }
    }

    @Test
    void countsWhatFollowsWhat() {
        assertThat(Transitions.of(Hits.of(0.95, "..xx.x...")))
                .isEqualTo(new Transitions(3, 2, 2, 1));
    }

    @Test
    void clustersAreNotIndependent() {
        // Of 10 bars after a calm one 1 exceeds, of 3 after an exceedance 2; of all 13 it is 3.
        Exceedances exceedances = Hits.of(0.95, ".....xxx......");
        double together = 10 * StrictMath.log(10 / 13.0) + 3 * StrictMath.log(3 / 13.0);
        double apart = 9 * StrictMath.log(0.9) + StrictMath.log(0.1) + StrictMath.log(1 / 3.0)
                + 2 * StrictMath.log(2 / 3.0);
        Tested figure = tested(Coverage.independence(exceedances));
        assertThat(figure.statistic()).isCloseTo(2 * (apart - together), within(1e-12));
        double both = figure.statistic()
                + tested(Coverage.unconditional(exceedances)).statistic();
        Tested joint = tested(Coverage.conditional(exceedances));
        assertThat(joint.statistic()).isCloseTo(both, within(1e-12));
        // χ² with two degrees is exponential with mean 2.
        assertThat(joint.pValue()).isCloseTo(StrictMath.exp(-both / 2), within(1e-12));
    }

    @Test
    void whatIsSpreadEvenlyHasNothingAgainstIt() {
        Exceedances exceedances = Hits.of(0.9, ".........x".repeat(30));
        assertThat(tested(Coverage.independence(exceedances)).pValue()).isLessThan(0.05);
        Exceedances chance = Hits.of(0.75, "...xx..x.........x.xx..x....");
        assertThat(tested(Coverage.independence(chance)).pValue()).isGreaterThan(0.05);
    }

    @Test
    void saysWhereNothingCanBeSaid() {
        assertThat(Coverage.unconditional(new Exceedances(0.95)))
                .isEqualTo(new Untested("there is no forecast that met a loss"));
        Untested calm = new Untested("no loss exceeded the value at risk");
        assertThat(Coverage.independence(Hits.of(0.95, "..."))).isEqualTo(calm);
        assertThat(Coverage.conditional(Hits.of(0.95, "..."))).isEqualTo(calm);
        assertThat(Coverage.independence(Hits.of(0.95, "...x")))
                .isEqualTo(new Untested("no bar follows an exceedance"));
        assertThat(Coverage.independence(Hits.of(0.95, "xxx")))
                .isEqualTo(new Untested("every bar follows an exceedance"));
    }
}
