package io.troupe.run.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.portfolio.construction.ScaledSum;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.strategies.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings and instruments say reaches the plan. */
class FundAssemblyTest {
    @TempDir
    private Path folder;

    private SimulationPlan plan(String... overrides) throws IOException {
        return ((FundAssembly.Assembled.Fund) assembled(0, overrides)).plan();
    }

    /** A fund on two bars, a day apart. */
    private FundAssembly.Assembled assembled(long firstSecond, String... overrides)
            throws IOException {
        return assembled(market(firstSecond), overrides);
    }

    private static MarketData market(long firstSecond) {
        Instrument future = new Instrument("F", "GBP", 1, new Terms(5, 0.25, 50, true, 0, ""));
        return new MarketData(Interval.DAY, List.of(future),
                new long[]{firstSecond, firstSecond + 86_400},
                Columns.closeOnly(new double[]{10, 10}), new Extras(null, new double[0],
                        ActionSchedule.NONE, new double[]{1, 2}));
    }

    private FundAssembly.Assembled assembled(MarketData data, String... overrides)
            throws IOException {
        Path file = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                execution: {slippageBps: 100, commissionPerShare: 0.01, commissionMinimum: 0}
                strategies: [{id: a, type: equal-weight}]
                """);
        LoadedSettings.Valid valid = (LoadedSettings.Valid) SettingsLoader.load(file,
                List.of(overrides));
        return FundAssembly.assemble(valid.settings(), valid.provenance(), data,
                StrategyRegistry.load());
    }

    /** 10.10 is 10.25 on the grid; of 4 contracts, times 50 times 2 dollars a pound: 4100. */
    @Test
    void termsAndRatesPriceFills() throws IOException {
        assertThat(plan().fills().notionalMicros(1, 0, 4)).isEqualTo(4_100_000_000L);
        assertThat(plan().fills().notionalMicros(0, 0, -4)).isEqualTo(-1_950_000_000L);
        assertThat(plan().fills().feeMicros(0, 4)).isEqualTo(40_000);
    }

    @Test
    void dividendsAreAsSet() throws IOException {
        assertThat(plan().dividends()).isEqualTo(Dividends.CASH);
        assertThat(plan("execution.dividends=reinvest").dividends())
                .isEqualTo(Dividends.REINVEST);
    }

    @Test
    void capitalIsAsSet() throws IOException {
        assertThat(plan().capital()).isEqualTo(new Capital(1_000_000_000_000L,
                new EqualAllocator(), Cadence.MONTHLY, 1, Sweep.NEVER, CapitalFlows.NONE));
        assertThat(plan().construct()).isEqualTo(FundConstruction.NONE);
        SimulationPlan plan = plan("fund.capital=5",
                "fund.allocator={type: fixed, weights: [0.9], decide: weekly}",
                "fund.maxExposure=1.5", "fund.sweep=decisions", "fund.construct.scale=0.8",
                "fund.flows=[{date: 1970-01-02, amount: 2.5}, {date: 1970-01-01, amount: -1}]");
        assertThat(plan.capital()).isEqualTo(new Capital(5_000_000,
                new FixedAllocator(List.of(0.9)), Cadence.WEEKLY, 1.5, Sweep.DECISIONS,
                new CapitalFlows(List.of(
                        new CapitalFlows.Flow(LocalDate.of(1970, 1, 2), 2_500_000),
                        new CapitalFlows.Flow(LocalDate.of(1970, 1, 1), -1_000_000)))));
        assertThat(plan.construct()).isEqualTo(new ScaledSum(0.8));
    }

    /** 2020-03-02 began 18323 days after 1970; the first bar is of that day's last second. */
    @Test
    void aFlowBeforeTheFirstBarIsRefused() throws IOException {
        long lastSecond = 18_324 * 86_400L - 1;
        assertThat(assembled(lastSecond, "fund.flows=[{date: 2020-03-02, amount: 1}]"))
                .isInstanceOf(FundAssembly.Assembled.Fund.class);
        FundAssembly.Assembled refused = assembled(lastSecond,
                "fund.flows=[{date: 2020-03-02, amount: 1}, {date: 2020-03-01, amount: -3}]",
                "fund.flows[0].date=1999-12-31");
        assertThat(((FundAssembly.Assembled.Refused) refused).problems())
                .extracting(ConfigProblem::text).containsExactly(
                        "--set fund.flows[0].date=1999-12-31: fund.flows[0].date: 1999-12-31: is"
                                + " before the first bar, 2020-03-02; change fund.capital instead",
                        "--set fund.flows=[{date: 2020-03-02, amount: 1}, {date: 2020-03-01,"
                                + " amount: -3}]: fund.flows[1].date: 2020-03-01: is before the"
                                + " first bar, 2020-03-02; change fund.capital instead");
    }

    /** As of a run that ended before anything of it was durable. */
    @Test
    void aFundOfNoBarIsAFund() throws IOException {
        MarketData none = market(0).prefix(0);
        assertThat(assembled(none)).isInstanceOf(FundAssembly.Assembled.Fund.class);
        assertThat(assembled(none, "fund.flows=[{date: 1969-12-31, amount: 1}]"))
                .isInstanceOf(FundAssembly.Assembled.Fund.class);
    }
}
