package io.troupe.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.attribution.RiskPart;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.AccountedFund;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.RunContext;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contributions to return and risk worked out on paper. */
class AttributionByHandTest {
    /**
     * {@link AccountedFund}: a earned 119 of which 20 are dividends, b −61 of which −10, the
     * overlay 29 of which 5, crossings 1 and 1: 89, as did the house, 1589 − 500 − 1000.
     *
     * <p>The house had 1000, 999, 1029, then 1529 with what came, 1529 and 1589 at the end of bar
     * 4: returns −.1 %, 30/999, 0, 60/1529.
     */
    @Test
    void strategiesOverlayAndCrossingsAreTheFund() {
        FundAttribution fund = AttributedRun.attribution(AccountedFund.context(),
                AccountedFund.bookings()).fund();
        assertMoney(fund.strategies().get(0), 20 * 5 + 20 - 1, 20_000_000, 1_000_000);
        assertMoney(fund.strategies().get(1), -10 * 5 - 10 - 1, -10_000_000, 1_000_000);
        assertMoney(fund.overlay().orElseThrow(), 5 * 5 + 5 - 1, 5_000_000, 1_000_000);
        assertMoney(fund.house(), 15 * 5 + 15 - 1, 15_000_000, 1_000_000);
        assertThat(fund.reserve().orElseThrow().earnings()).isEqualTo(Earnings.NOTHING);
        assertThat(fund.crossings().nettingMicros()).isEqualTo(1_000_000);
        assertThat(fund.crossings().poolingMicros()).isEqualTo(1_000_000);
        double[] weights = weights(-1 / 1000.0, 30 / 999.0, 0, 60 / 1529.0);
        double total = (999 / 1000.0) * (1029 / 999.0) * (1589 / 1529.0) - 1;
        assertThat(fund.totalReturn().getAsDouble()).isCloseTo(total, within(1e-12));
        double share = total / Math.log1p(total);
        // Bar 1: a fee. Bar 2: 20·2, −10·2, 5·2. Bar 4: 20·3 + 20, −10·3 − 10, 5·3 + 5.
        assertThat(fund.strategies().get(0).contribution().getAsDouble()).isCloseTo(
                share * (-1 / 1000.0 * weights[0] + 40 / 999.0 * weights[1]
                        + 80 / 1529.0 * weights[3]),
                within(1e-12));
        assertThat(fund.overlay().orElseThrow().contribution().getAsDouble()).isCloseTo(
                share * (-1 / 1000.0 * weights[0] + 10 / 999.0 * weights[1]
                        + 20 / 1529.0 * weights[3]),
                within(1e-12));
        assertThat(fund.crossings().netting().getAsDouble())
                .isCloseTo(share * (1 / 1000.0 * weights[0]), within(1e-12));
        assertThat(fund.house().contribution().getAsDouble()).isCloseTo(total, within(1e-12));
    }

    private static void assertMoney(PortfolioAttribution of, double total, long dividends,
            long fees) {
        assertThat(of.earnings().total()).as(of.id()).isCloseTo(total, within(1e-9));
        assertThat(of.earnings().dividendsMicros()).isEqualTo(dividends);
        assertThat(of.earnings().feeMicros()).isEqualTo(fees);
        assertThat(of.residual()).isCloseTo(0, within(1e-9));
    }

    /** ln(1 + R) / R of each, 1 of 0. */
    private static double[] weights(double... returns) {
        double[] weights = new double[returns.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = returns[i] == 0 ? 1 : Math.log(1 + returns[i]) / returns[i];
        }
        return weights;
    }

    /**
     * 100 of one share, bought at 10 with all of 1000, at 11 at the end of 2023, then at 8.80 and
     * 13.20: 10 %, then −20 % and +50 %: 20 %. The years' logarithms are ln 1.1 and ln 1.2 of ln
     * 1.32.
     */
    @Test
    void yearsAddUpAsLogarithmsDo() {
        HandFund fund = new HandFund(new double[]{10}, new double[]{10}, new double[]{11},
                new double[]{8.8}, new double[]{13.2})
                .dates("2023-12-27", "2023-12-28", "2023-12-29", "2024-01-02", "2024-01-03")
                .strategy(ScriptedStrategy.hold(1));
        List<YearAttribution> years = AttributedRun.attribution(fund.plan(), Run.options(3))
                .years();
        assertThat(years).extracting(YearAttribution::year).containsExactly("2023", "2024");
        double[] returns = {.1, .2};
        double[] earned = {100, 220};
        for (int i = 0; i < returns.length; i++) {
            YearAttribution year = years.get(i);
            assertThat(year.fundReturn().getAsDouble()).isCloseTo(returns[i], within(1e-12));
            assertThat(year.toTotal().getAsDouble()).isCloseTo(
                    .32 * Math.log(1 + returns[i]) / Math.log(1.32), within(1e-12));
            YearAttribution.Part only = year.parts().getFirst();
            assertThat(only.id()).isEqualTo("s0");
            assertThat(only.earned()).isCloseTo(earned[i], within(1e-9));
            assertThat(only.toYear().getAsDouble()).isCloseTo(returns[i], within(1e-12));
            assertThat(year.parts().getLast().id()).isEqualTo("crossings");
            assertThat(year.parts().getLast().earned()).isZero();
        }
    }

    /** 100 bought at 10 with all of 1000, to which 1000 come: the 100 they earn then are 5 %. */
    @Test
    void capitalThatCameIsDividedByToo() {
        HandFund fund = new HandFund(new double[]{10}, new double[]{10}, new double[]{11})
                .strategy(ScriptedStrategy.hold(1)).flow("2024-01-02", 1000);
        FundAttribution told = AttributedRun.attribution(fund.plan(), Run.options(3)).fund();
        assertThat(told.strategies().getFirst().contribution().getAsDouble())
                .isCloseTo(0.05, within(1e-12));
        assertThat(told.strategies().getFirst().residual()).isCloseTo(0, within(1e-9));
        assertThat(told.totalReturn().getAsDouble()).isCloseTo(0.05, within(1e-12));
    }

    /**
     * A and B held by one each, of 2000: A earns 100 and −150 of it, B −40 and 10. Of capital 2000
     * and 2060: c_A .05 and −150/2060, c_B −.02 and 10/2060.
     */
    @Test
    void riskIsSharedByWhatMovesWithTheFund() {
        SimulationPlan plan = new HandFund(new double[]{10, 10}, new double[]{10, 10},
                new double[]{11, 9.6}, new double[]{9.5, 9.7})
                .strategy(ScriptedStrategy.hold(1, 0)).strategy(ScriptedStrategy.hold(0, 1))
                .plan();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("both", List.of("A0", "A1"));
        groups.put("one", List.of("A1", "not there"));
        Attribution told = AttributedRun.attribution(
                AttributedRun.context(plan, new Groups(groups)),
                AttributedRun.bookings(plan, Run.options(3)));
        double[] a = {0, 100 / 2000.0, -150 / 2060.0};
        double[] b = {0, -40 / 2000.0, 10 / 2060.0};
        double[] all = {0, 60 / 2000.0, -140 / 2060.0};
        double variance = covariance(all, all);
        List<RiskPart> parts = told.risk().portfolios();
        assertThat(parts).extracting(RiskPart::name).containsExactly("s0", "s1", "crossings");
        assertShare(parts.get(0), covariance(a, all) / variance, 150 / 2060.0);
        assertShare(parts.get(1), covariance(b, all) / variance, -10 / 2060.0);
        assertShare(told.risk().assets().get(1), covariance(b, all) / variance, -10 / 2060.0);
        assertThat(told.risk().groups()).extracting(RiskPart::name).containsExactly("both",
                "one");
        assertShare(told.risk().groups().get(0), 1, 140 / 2060.0);
        assertShare(told.risk().groups().get(1), covariance(b, all) / variance, -10 / 2060.0);
        assertThat(told.risk().volatility().getAsDouble()).isCloseTo(Math.sqrt(variance),
                within(1e-12));
        assertThat(told.risk().diversificationRatio().getAsDouble()).isCloseTo(
                (Math.sqrt(covariance(a, a)) + Math.sqrt(covariance(b, b)))
                        / Math.sqrt(variance),
                within(1e-12));
        double[] returnsA = {0, .1, 9.5 / 11 - 1};
        double[] returnsB = {0, -.04, 9.7 / 9.6 - 1};
        assertThat(told.risk().correlations().orElseThrow().of(0, 1)).isCloseTo(
                covariance(returnsA, returnsB) / Math.sqrt(covariance(returnsA, returnsA)
                        * covariance(returnsB, returnsB)),
                within(1e-12));
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = (x[0] + x[1] + x[2]) / 3;
        double meanY = (y[0] + y[1] + y[2]) / 3;
        return ((x[0] - meanX) * (y[0] - meanY) + (x[1] - meanX) * (y[1] - meanY)
                + (x[2] - meanX) * (y[2] - meanY)) / 2;
    }

    private static void assertShare(RiskPart of, double share, double shortfall) {
        assertThat(of.varianceShare().getAsDouble()).isCloseTo(share, within(1e-12));
        assertThat(of.expectedShortfall().getAsDouble()).isCloseTo(shortfall, within(1e-12));
    }

    /**
     * 200 of one share on 1000 of capital, which falls by more than half: nothing can be linked.
     */
    @Test
    void whatLostEverythingHasMoneyButNoContributions() {
        HandFund fund = new HandFund(new double[]{10}, new double[]{10}, new double[]{4},
                new double[]{5}).strategy(ScriptedStrategy.hold(2));
        Attribution told = AttributedRun.attribution(fund.plan(), Run.options(3));
        assertThat(told.fund().strategies().getFirst().earnings().total())
                .isCloseTo(200 * (5 - 10), within(1e-9));
        assertThat(told.fund().totalReturn()).isEmpty();
        assertThat(told.fund().strategies().getFirst().contribution()).isEmpty();
        assertThat(told.years().getFirst().fundReturn()).isEmpty();
        assertThat(told.years().getFirst().parts().getFirst().earned())
                .isCloseTo(-1000, within(1e-9));
    }

    /** Of a run without a bar nothing is known, and nothing fails. */
    @Test
    void withoutABarThereIsNothing() {
        RunContext context = AccountedFund.context();
        Attribution told = AttributedRun.of(context).gatherer().attribution();
        assertThat(told.years()).isEmpty();
        assertThat(told.fund().totalReturn()).isEmpty();
        assertThat(told.shortfall().paper()).isZero();
        assertThat(told.risk().volatility()).isEmpty();
        assertThat(told.risk().expectedShortfall()).isEmpty();
        assertThat(told.risk().portfolios()).allMatch(
                part -> part.volatility().isEmpty() && part.expectedShortfall().isEmpty());
    }

    /** One bar has no return: money is 0, shares of risk are not known. */
    @Test
    void oneBarHasNoReturn() {
        Attribution told = AttributedRun.attribution(AccountedFund.context(),
                new ScriptedBookings().bar());
        assertThat(told.fund().totalReturn()).isEmpty();
        assertThat(told.fund().house().earnings().total()).isZero();
        assertThat(told.years()).singleElement()
                .satisfies(year -> assertThat(year.fundReturn()).isEmpty());
        assertThat(told.risk().diversificationRatio()).isEmpty();
    }
}
