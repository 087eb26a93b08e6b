package io.troupe.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.model.BarsPerYear;
import org.junit.jupiter.api.Test;

/** Returns of long records are put together into equal periods, and years with them. */
class ReturnPeriodsTest {
    private static final double NONE = Double.NaN;

    /** Up to the bound each bar is a period; beyond it as few bars as make no more than that. */
    @Test
    void areBarsUnlessThereAreTooMany() {
        assertThat(ReturnPeriods.of(0, 100_000)).isEqualTo(new ReturnPeriods(1));
        assertThat(ReturnPeriods.of(100_000, 100_000)).isEqualTo(new ReturnPeriods(1));
        assertThat(ReturnPeriods.of(100_001, 100_000)).isEqualTo(new ReturnPeriods(2));
        assertThat(ReturnPeriods.of(200_001, 100_000)).isEqualTo(new ReturnPeriods(3));
        assertThat(ReturnPeriods.of(2_000_000, 100_000)).isEqualTo(new ReturnPeriods(20));
        assertThat(ReturnPeriods.of(Integer.MAX_VALUE, 100_000).count(Integer.MAX_VALUE))
                .isLessThanOrEqualTo(100_000);
        assertThatThrownBy(() -> new ReturnPeriods(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 1.1 · 1.2 = 1.32; a bar without a return changes nothing; without any there is none. */
    @Test
    void compoundFromTheEndAndLeaveOutTheFirstBars() {
        double[] returns = {9, 9, 0.1, 0.2, NONE, NONE, 0.5, NONE, -1, 0.3};
        assertThat(new ReturnPeriods(4).of(returns)).hasSize(2);
        double[] pairs = new ReturnPeriods(2).of(new double[]{9, 0.1, 0.2, NONE, NONE, 0.5, NONE,
                -1, 0.3});
        assertThat(pairs).hasSize(4);
        assertThat(pairs[0]).isCloseTo(0.32, within(1e-12));
        assertThat(pairs[1]).isNaN();
        assertThat(pairs[2]).isCloseTo(0.5, within(1e-12));
        assertThat(pairs[3]).isEqualTo(-1);
        assertThat(new ReturnPeriods(1).of(returns)).isSameAs(returns);
    }

    /** What a year earns without risk is the same, whatever it is counted in. */
    @Test
    void haveTheYearAndTheRateOfTheirLength() {
        Basis yearly = new Basis(BarsPerYear.set(250), Convention.EMPYRICAL,
                new RiskFree.Yearly(0.05));
        Basis ofFive = new ReturnPeriods(5).of(yearly, 20);
        assertThat(ofFive.year().number()).isEqualTo(50);
        assertThat(Math.pow(1 + ofFive.riskFree(0), 50)).isCloseTo(1.05, within(1e-12));
        Basis byBar = new ReturnPeriods(2).of(new Basis(BarsPerYear.set(250),
                Convention.EMPYRICAL, new RiskFree.ByBar(new double[]{9, 0.1, 0.2, 0, 0.3})), 5);
        assertThat(byBar.riskFree(0)).isCloseTo(0.32, within(1e-12));
        assertThat(byBar.riskFree(1)).isCloseTo(0.3, within(1e-12));
        assertThat(new ReturnPeriods(1).of(yearly, 20)).isSameAs(yearly);
    }
}
