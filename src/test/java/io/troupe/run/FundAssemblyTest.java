package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.ledger.Dividends;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.strategies.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings and instruments say reaches the plan. */
class FundAssemblyTest {
    @TempDir
    private Path folder;

    private SimulationPlan plan(String... overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                execution: {slippageBps: 100, commissionPerShare: 0.01, commissionMinimum: 0}
                strategies: [{id: a, type: equal-weight}]
                """);
        LoadedSettings.Valid valid = (LoadedSettings.Valid) SettingsLoader.load(file,
                List.of(overrides));
        Instrument future = new Instrument("F", "GBP", 1, new Terms(5, 0.25, 50, true, 0, ""));
        MarketData data = new MarketData(Interval.DAY, List.of(future), new long[]{0, 86_400},
                Columns.closeOnly(new double[]{10, 10}), new Extras(null, new double[0],
                        ActionSchedule.NONE, new double[]{1, 2}));
        FundAssembly.Assembled assembled = FundAssembly.assemble(valid.settings(),
                valid.provenance(), data, StrategyRegistry.load());
        return ((FundAssembly.Assembled.Fund) assembled).plan();
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
}
