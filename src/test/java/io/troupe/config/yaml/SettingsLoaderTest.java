package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.problems;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.ConstructSettings;
import io.troupe.config.FundConstruct;
import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.StrategySettings;
import io.troupe.config.execution.CommissionSettings;
import io.troupe.config.execution.FinancingSettings;
import io.troupe.config.execution.MarginSettings;
import io.troupe.config.execution.SlippageSettings;
import io.troupe.config.execution.TradingSettings;
import io.troupe.config.risk.LimitSettings;
import io.troupe.config.risk.OrderBounds;
import io.troupe.config.risk.OverlaySettings;
import io.troupe.config.risk.RiskPreset;
import io.troupe.config.risk.RiskSettings;
import io.troupe.config.risk.VarSettings;
import io.troupe.config.values.AutoOr;
import io.troupe.config.values.CapitalFlow;
import io.troupe.config.values.Comparison;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.DataPlace;
import io.troupe.config.values.Origin;
import io.troupe.config.values.RateSource;
import io.troupe.config.values.StaffSettings;
import io.troupe.data.AlignPolicy;
import io.troupe.data.Stores;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.data.storage.text.DecimalSign;
import io.troupe.execution.FillAt;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.store.JournalStore;
import io.troupe.ledger.Dividends;
import io.troupe.metrics.Convention;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Interval;
import io.troupe.model.Sweep;
import io.troupe.model.orders.RefusalPolicy;
import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import io.troupe.portfolio.construction.ScaledSum;
import io.troupe.risk.limits.SumLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
    @TempDir
    private Path folder;

    private static RiskSettings risk(OptionalDouble maxGross, OptionalDouble maxPerAsset,
            OptionalDouble maxDrawdown, OptionalInt cooldownBars) {
        return new RiskSettings(RiskPreset.NONE,
                new LimitSettings(OrderBounds.NONE, maxPerAsset, List.of(), OptionalInt.empty(),
                        new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(),
                                Optional.empty(), maxGross, OptionalDouble.empty(),
                                OptionalInt.empty())),
                maxDrawdown, cooldownBars, List.of(), new OverlaySettings(OptionalDouble.empty(),
                        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.empty(), 0.05),
                VarSettings.USUAL);
    }

    @Test
    void fillsDefaults() {
        Settings settings = settings(folder, LEAST);

        assertThat(settings.run()).isEqualTo(new Settings.Run("run", 42, Optional.empty()));
        assertThat(settings.data()).isEqualTo(new Settings.Data(
                DataPlace.of(folder.resolve("prices.csv")), Stores.Kind.AUTO, Layout.AUTO,
                List.of(), List.of(), Optional.empty(),
                new Settings.Bars(Optional.empty(), Optional.empty(), Optional.empty(),
                        AlignPolicy.UNION, MissingPolicy.HOLD,
                        Optional.of(AutoOr.auto()), Map.of()),
                new Settings.Prices(AdjustMode.NONE, AdjustBasis.BACKWARD,
                        Optional.empty(), Optional.empty(), Optional.empty(),
                        OptionalDouble.empty()),
                new Settings.Text(Optional.empty(), Optional.empty(), DecimalSign.AUTO)));
        assertThat(settings.fund()).isEqualTo(new Settings.Fund(1_000_000_000_000L, "USD",
                new Settings.Allocator(
                        new AllocatorSpec(AllocatorType.EQUAL, 126, List.of(), Map.of(),
                                ShareRules.NONE),
                        Cadence.MONTHLY),
                1,
                Sweep.NEVER, scaled(1), List.of(), nobody()));
        assertThat(settings.strategies()).containsExactly(
                new StrategySettings("a", "equal-weight", Cadence.NEVER, Map.of()));
        assertThat(settings.risk()).isEqualTo(risk(OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty()));
        assertThat(settings.execution()).isEqualTo(
                new Settings.Execution(FillAt.AUTO, 5, 0.005, 1, OptionalDouble.empty(),
                        Dividends.CASH, MatchingRules.DEFAULT, plainTrading()));
        assertThat(settings.engine()).isEqualTo(new Settings.Engine(AutoOr.auto(), AutoOr.auto(),
                AutoOr.auto(), Duration.ofSeconds(30), FailurePolicy.FLATTEN));
        assertThat(settings.journal()).isEqualTo(new Settings.Journal(true, 64, AutoOr.auto(), 4096,
                2048, JournalStore.Durability.PROCESS, LevelDbStore.Plugin.TROUPE,
                LevelDbStore.NativeLibrary.AUTO));
        assertThat(settings.results()).isEqualTo(new Settings.Results(true, true, true,
                new Settings.Results.Traded(true, true), true, true, true, true, true));
        assertThat(settings.metrics()).isEqualTo(new Settings.Metrics(Convention.EMPYRICAL,
                new RateSource.Yearly(0), Optional.empty(), TripMatching.FLAT_TO_FLAT));
        assertThat(settings.trials()).isEqualTo(new Settings.Trials(true));
    }

    @Test
    void bindsEveryKey() {
        Settings settings = settings(folder, """
                run: {name: x-1, seed: -7, until: 2010-12-31}
                data: {path: ../p.csv, layout: bars, symbols: [NO, "700"], from: 1999-01-04,
                  store: csv, join: [b.duckdb, "postgresql://u@h/d?dataset=x"], interval: week,
                  zone: Europe/London, calendar: LSE, align: sessions, missing: reject,
                  staleBars: 0, rules: {low-at-most-open: drop, in-session: warn}, adjust: none,
                  basis: backward, actions: a.csv, instruments: i.csv, rates: fx.csv,
                  barsPerYear: 8760}
                fund:
                  capital: 0.000001
                  currency: EUR
                  allocator: {type: fixed, lookbackBars: 20, weights: [0.25, 0.75], decide: never}
                  maxExposure: 2.5
                  sweep: decisions
                  construct: {scale: 0}
                  flows:
                    - {date: 2001-02-03, amount: 2.5e3}
                    - {amount: -0.000001, date: "2000-02-29"}
                strategies:
                  - {id: a.b-c_1, type: t, resize: weekly, params: {n: 3, x: 3.0, s: 12:30:45,
                     b: true, l: [1, a]}}
                  - {id: b, type: t}
                risk: {maxGross: 2, maxPerAsset: 0.5, maxDrawdown: 1, cooldownBars: 5}
                execution: {fillAt: open, slippageBps: 0, commissionPerShare: 0,
                  commissionMinimum: 2.5, volumeLimit: 0.1,
                  dividends: reinvest}
                engine: {threads: 64, strategiesPerActor: 3, window: 4096, barTimeout: 500ms,
                  onFailure: freeze}
                journal: {enabled: false, barsPerEvent: 1, strategiesPerBook: 16, maxLagBars: 1,
                  snapshotEveryBars: 10, durability: power, plugin: akka,
                  native: off}
                metrics: {convention: bacon, riskFree: rf.csv, benchmark: a.b, trades: fifo}
                results: {equity: false, returns: false, fills: true, trades: false,
                  flows: false, positions: false, targets: true, strategies: false, report: false}
                trials: {enabled: false}
                """);

        assertThat(settings.run())
                .isEqualTo(new Settings.Run("x-1", -7, Optional.of(LocalDate.of(2010, 12, 31))));
        assertThat(settings.data()).isEqualTo(new Settings.Data(
                DataPlace.of(folder.resolveSibling("p.csv")), Stores.Kind.CSV, Layout.BARS,
                List.of(DataPlace.of(folder.resolve("b.duckdb")),
                        new DataPlace("postgresql://u@h/d?dataset=x")),
                List.of("NO", "700"), Optional.of(LocalDate.of(1999, 1, 4)),
                new Settings.Bars(Optional.of(Interval.WEEK),
                        Optional.of(ZoneId.of("Europe/London")), Optional.of("LSE"),
                        AlignPolicy.SESSIONS, MissingPolicy.REJECT, Optional.of(AutoOr.of(0)),
                        Map.of("low-at-most-open", Policy.DROP, "in-session",
                                Policy.WARN)),
                new Settings.Prices(AdjustMode.NONE, AdjustBasis.BACKWARD,
                        Optional.of(folder.resolve("a.csv")),
                        Optional.of(folder.resolve("i.csv")),
                        Optional.of(DataPlace.of(folder.resolve("fx.csv"))),
                        OptionalDouble.of(8_760)),
                new Settings.Text(Optional.empty(), Optional.empty(), DecimalSign.AUTO)));
        assertThat(settings.fund()).isEqualTo(new Settings.Fund(1, "EUR", new Settings.Allocator(
                new AllocatorSpec(AllocatorType.FIXED, 20, List.of(0.25, 0.75), Map.of(),
                        ShareRules.NONE),
                Cadence.NEVER), 2.5,
                Sweep.DECISIONS, scaled(0),
                List.of(new CapitalFlow(LocalDate.of(2001, 2, 3), 2_500_000_000L),
                        new CapitalFlow(LocalDate.of(2000, 2, 29), -1)),
                nobody()));
        StrategySettings first = settings.strategies().getFirst();
        assertThat(first.resize()).isEqualTo(Cadence.WEEKLY);
        assertThat(first.params()).containsExactly(Map.entry("n", 3L), Map.entry("x", 3.0),
                Map.entry("s", "12:30:45"), Map.entry("b", true),
                Map.entry("l", List.of(1L, "a")));
        assertThat(settings.risk()).isEqualTo(risk(OptionalDouble.of(2),
                OptionalDouble.of(0.5), OptionalDouble.of(1), OptionalInt.of(5)));
        assertThat(settings.execution()).isEqualTo(
                new Settings.Execution(FillAt.OPEN, 0, 0, 2.5, OptionalDouble.of(0.1),
                        Dividends.REINVEST, MatchingRules.DEFAULT, plainTrading()));
        assertThat(settings.engine()).isEqualTo(new Settings.Engine(AutoOr.of(64), AutoOr.of(3),
                AutoOr.of(4096), Duration.ofMillis(500), FailurePolicy.FREEZE));
        assertThat(settings.journal()).isEqualTo(new Settings.Journal(false, 1, AutoOr.of(16), 1,
                10, JournalStore.Durability.POWER, LevelDbStore.Plugin.AKKA,
                LevelDbStore.NativeLibrary.OFF));
        assertThat(settings.results()).isEqualTo(new Settings.Results(false, false, true,
                new Settings.Results.Traded(true, false), false, false, true, false, false));
        assertThat(settings.metrics()).isEqualTo(new Settings.Metrics(Convention.BACON,
                new RateSource.InFile(folder.resolve("rf.csv")),
                Optional.of(new Comparison.Named("a.b")), TripMatching.FIFO));
        assertThat(settings.trials()).isEqualTo(new Settings.Trials(false));
    }

    @Test
    void laysAFileOverTheOneItExtends() {
        SettingsFiles.write(folder, "low/base.yaml", """
                data: {path: prices.csv, symbols: [A, B, C]}
                fund:
                  capital: 5
                  allocator: {type: inverse-volatility, lookbackBars: 99}
                risk: {maxGross: 2, maxPerAsset: 1}
                strategies: [{id: a, type: t}, {id: b, type: t}]
                """);
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, """
                extends: low/base.yaml
                data: {symbols: [Z]}
                fund: {allocator: {type: equal}}
                risk:
                  maxGross: null
                """));
        Settings settings = loaded.settings();

        assertThat(settings.data().path())
                .isEqualTo(DataPlace.of(folder.resolve("low/prices.csv")));
        assertThat(settings.data().symbols()).containsExactly("Z");
        assertThat(settings.fund().capitalMicros()).isEqualTo(5_000_000);
        assertThat(settings.fund().allocator()).isEqualTo(new Settings.Allocator(
                new AllocatorSpec(AllocatorType.EQUAL, 99, List.of(), Map.of(), ShareRules.NONE),
                Cadence.MONTHLY));
        assertThat(settings.risk().limits().sums().maxGross()).isEmpty();
        assertThat(settings.risk().limits().maxPerAsset()).hasValue(1);
        assertThat(loaded.provenance().origin("fund.allocator.type").label())
                .isEqualTo("test.yaml:3");
        assertThat(loaded.provenance().origin("fund.allocator.lookbackBars").label())
                .isEqualTo("base.yaml:4");
    }

    @Test
    void takesAnEmptyHeadingForNothing() {
        SettingsFiles.write(folder, "base.yaml", LEAST + "risk: {maxGross: 2}\n");

        assertThat(
                settings(folder, "extends: base.yaml\nrisk:\n#  maxGross: 3\n").risk().limits()
                        .sums()
                        .maxGross())
                .hasValue(2);
    }

    @Test
    void forgetsWeightsThatALowerLayerLeftOver() {
        SettingsFiles.write(folder, "base.yaml",
                LEAST + "fund: {allocator: {type: fixed, weights: [1]}}\n");

        assertThat(settings(folder, "extends: base.yaml\nfund: {allocator: {type: equal}}").fund()
                .allocator().spec().weights()).isEmpty();
    }

    @Test
    void laysOptionsOverTheFile() {
        String yaml = """
                data: {path: prices.csv}
                fund: {allocator: {type: fixed, weights: [0.5, 0.5]}}
                strategies:
                  - {id: sma.20, type: t, params: {top: 1}}
                  - {id: sma.20.50, type: t, params: {top: 2}}
                """;
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, yaml,
                "strategies.sma.20.50.params.top=[3, 4]", "strategies[0].params.top=9",
                "strategies.sma.20.resize=daily", "fund.allocator.weights[0]=0.25",
                "fund.allocator.weights[1]=0.75", "run.until=2001-02-03", "risk.maxGross=",
                "execution={slippageBps: 1}", "run.seed=1", "run.seed=2"));
        Settings settings = loaded.settings();

        assertThat(settings.strategies()).containsExactly(
                new StrategySettings("sma.20", "t", Cadence.DAILY, Map.of("top", 9L)),
                new StrategySettings("sma.20.50", "t", Cadence.NEVER,
                        Map.of("top", List.of(3L, 4L))));
        assertThat(settings.fund().allocator().spec().weights()).containsExactly(0.25, 0.75);
        assertThat(settings.run().until()).contains(LocalDate.of(2001, 2, 3));
        assertThat(settings.run().seed()).isEqualTo(2);
        assertThat(settings.risk().limits().sums().maxGross()).isEmpty();
        assertThat(settings.execution().slippageBps()).isEqualTo(1);
        assertThat(loaded.provenance().origin("run.seed").label()).isEqualTo("--set");
        assertThat(loaded.provenance().origin("run.seed").place()).isEqualTo("--set run.seed=2");
    }

    @Test
    void takesAWholeNumberWithAPoint() {
        Settings settings = settings(folder, LEAST, "engine.threads=4.0", "risk.cooldownBars=1e2");

        assertThat(settings.engine().threads().orElse(1)).isEqualTo(4);
        assertThat(settings.engine().window().orElse(7)).isEqualTo(7);
        assertThat(settings.risk().cooldownBars()).hasValue(100);
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThat(problems(SettingsFiles.load(folder, LEAST, "run.seed", "=3", "run..seed=3",
                "run.seed.=3", "strategies[1].type=x", "strategies.b.type=x", "run.seed=[1",
                "data.path.x=1", "run[0]=1", "extends=b.yaml", "run.name=x: y: z")))
                .extracting(ConfigProblem::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("--set run.seed: must be key=value"),
                        text -> assertThat(text).contains("--set =3: must be key=value"),
                        text -> assertThat(text).contains("run..seed: is not a key like"),
                        text -> assertThat(text).contains("run.seed.: is not a key like"),
                        text -> assertThat(text).contains("there is no item [1]: the list has 1"),
                        text -> assertThat(text)
                                .contains("there is no strategy b; known are a"),
                        text -> assertThat(text).contains("--set run.seed=[1: not YAML"),
                        text -> assertThat(text).contains("there is no x below prices.csv"),
                        text -> assertThat(text).contains("[0] needs a list, here is nothing"),
                        text -> assertThat(text).contains("--set run.name=x: y: z: not YAML"),
                        text -> assertThat(text).contains("extends: the key is not known"));
    }

    @Test
    void blamesTheNearestPlaceForAKeyNobodyWrote() {
        Provenance provenance = valid(SettingsFiles.load(folder, """
                data: {path: prices.csv}
                strategies:
                  - id: a
                    type: t
                    params:
                      top: 3
                  - {id: b.c, type: t}
                """)).provenance();

        assertThat(provenance.origin("strategies.a.params.top").label()).isEqualTo("test.yaml:6");
        assertThat(provenance.origin("strategies[0].params.top").label()).isEqualTo("test.yaml:6");
        assertThat(provenance.origin("strategies.a.params.lookback")).isEqualTo(Origin.DEFAULT);
        assertThat(provenance.nearestOrigin("strategies.a.params.lookback").label())
                .isEqualTo("test.yaml:6");
        assertThat(provenance.nearestOrigin("strategies.b.c.params.lookback").label())
                .isEqualTo("test.yaml:7");
        assertThat(provenance.problem("strategies.a.params.top", "3", "must be even", null).text())
                .isEqualTo(folder.resolve("test.yaml")
                        + ":6:12: strategies[0].params.top: 3: must be even");
    }

    private static FundConstruct scaled(double scale) {
        return new FundConstruct(new ScaledSum(scale), ConstructSettings.NONE, Map.of(),
                Map.of());
    }

    private static StaffSettings nobody() {
        return new StaffSettings(Optional.empty(), Optional.empty());
    }

    private static TradingSettings plainTrading() {
        OptionalDouble none = OptionalDouble.empty();
        return new TradingSettings(
                new CommissionSettings(Optional.empty(), Optional.empty(),
                        new CommissionSettings.Rates(none, none, none, List.of()),
                        new CommissionSettings.Bounds(0, none, none),
                        new CommissionSettings.Extras(0, 0, 0)),
                new SlippageSettings(Optional.empty(), Map.of()),
                new FinancingSettings(0, 0, 0, 365, Optional.empty()),
                new MarginSettings(BuyingPower.NONE, Unaffordable.CUT,
                        new MarginSettings.Rates(0.5, 0.25, none, none), 0.1,
                        CallOrder.PRO_RATA, Map.of()),
                RefusalPolicy.CONTINUE);
    }
}
