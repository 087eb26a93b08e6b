package io.troupe.config;

import io.troupe.config.execution.TradingSettings;
import io.troupe.config.risk.RiskSettings;
import io.troupe.config.values.AutoOr;
import io.troupe.config.values.Boxed;
import io.troupe.config.values.CapitalFlow;
import io.troupe.config.values.Comparison;
import io.troupe.config.values.DataPlace;
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
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Everything a run is told. Immutable; built by {@code yaml.SettingsLoader}, which has checked
 * every range named here. Empty optionals mean "no limit".
 */
public record Settings(Run run, Data data, Fund fund, List<StrategySettings> strategies,
        Plugins plugins, RiskSettings risk, Execution execution, Engine engine, Journal journal,
        Metrics metrics, Results results, Trials trials) {
    /** Checks the components. */
    public Settings {
        strategies = List.copyOf(strategies);
    }

    /** Settings of values that all passed. */
    static Settings of(Bound bound) {
        return new Settings(Run.of(bound), Data.of(bound), Fund.of(bound), bound.strategies(),
                Plugins.of(bound), RiskKeys.settings(bound), Execution.of(bound), Engine.of(bound),
                Journal.of(bound), Metrics.of(bound), Results.of(bound), Trials.of(bound));
    }

    /** The strategies as they were written: those of a grid are one entry. */
    public List<StrategyEntry> entries() {
        List<StrategyEntry> entries = new ArrayList<>();
        for (StrategySettings strategy : strategies) {
            if (entries.isEmpty() || !entries.getLast().equals(strategy.entry())) {
                entries.add(strategy.entry());
            }
        }
        return entries;
    }

    /** The same settings, compared with nothing. */
    public Settings withoutBenchmark() {
        return new Settings(run, data, fund, strategies, plugins, risk, execution, engine, journal,
                new Metrics(metrics.convention(), metrics.riskFree(), Optional.empty(),
                        metrics.trades()),
                results, trials);
    }

    /** The same settings with other places of the user's strategies. */
    public Settings with(Plugins other) {
        return new Settings(run, data, fund, strategies, other, risk, execution, engine, journal,
                metrics, results, trials);
    }

    /**
     * The run itself.
     *
     * @param name short name, part of the run's id
     * @param seed of everything random
     * @param until last date simulated, or empty for all of the data
     */
    public record Run(String name, long seed, Optional<LocalDate> until) {
        static Run of(Bound bound) {
            return new Run(bound.get(RunKeys.NAME), bound.get(RunKeys.SEED),
                    bound.get(RunKeys.UNTIL));
        }
    }

    /**
     * Where prices come from and what is made of them.
     *
     * @param path of the first data set
     * @param join more data sets, whose assets stand beside those of the first
     * @param symbols the universe in its order, or empty for all of the data
     * @param from first date used, or empty for the first of the data
     * @param text what text files of other programs do not tell themselves
     */
    public record Data(DataPlace path, Stores.Kind store, Layout layout, List<DataPlace> join,
            List<String> symbols, Optional<LocalDate> from, Bars bars, Prices prices,
            Text text) {
        /** Checks the components. */
        public Data {
            join = List.copyOf(join);
            symbols = List.copyOf(symbols);
        }

        static Data of(Bound bound) {
            return new Data(bound.get(DataKeys.PATH), bound.get(DataKeys.STORE),
                    bound.get(DataKeys.LAYOUT), bound.get(DataKeys.JOIN),
                    bound.get(DataKeys.SYMBOLS), bound.get(DataKeys.FROM), Bars.of(bound),
                    Prices.of(bound), Text.of(bound));
        }
    }

    /**
     * What is known of text files of other programs.
     *
     * @param symbol of a first data set that names none, or empty for the file's name
     * @param dateFormat how dates are written, or empty where they tell
     * @param decimal what stands before decimals
     */
    public record Text(Optional<String> symbol, Optional<String> dateFormat,
            DecimalSign decimal) {
        static Text of(Bound bound) {
            return new Text(bound.get(DataKeys.SYMBOL), bound.get(DataKeys.DATE_FORMAT),
                    bound.get(DataKeys.DECIMAL));
        }
    }

    /**
     * Which bars are made of the rows.
     *
     * @param interval of the bars, or empty for that of the data
     * @param zone of ex-dates, or empty for the calendar's
     * @param calendar name of the exchange's calendar, or empty for none
     * @param staleBars how many bars old a price may be that can be traded at, or empty for any
     * @param rules policies by the id of a rule
     */
    public record Bars(Optional<Interval> interval, Optional<ZoneId> zone,
            Optional<String> calendar, AlignPolicy align, MissingPolicy missing,
            Optional<AutoOr> staleBars, Map<String, Policy> rules) {
        /** Checks the components. */
        public Bars {
            rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        }

        static Bars of(Bound bound) {
            return new Bars(bound.get(BarKeys.INTERVAL), bound.get(BarKeys.ZONE).map(ZoneId::of),
                    bound.get(BarKeys.CALENDAR), bound.get(BarKeys.ALIGN),
                    bound.get(BarKeys.MISSING), bound.get(BarKeys.STALE_BARS),
                    bound.get(BarKeys.RULES));
        }
    }

    /**
     * What is known beside prices, and what it does to them.
     *
     * @param actions file of corporate actions, or empty for those of the data
     * @param instruments file of instruments, or empty for those of the data
     * @param rates closes of pairs of currencies, or empty
     * @param barsPerYear by which figures are annualized, &gt; 0, or empty to find out
     */
    public record Prices(AdjustMode adjust, AdjustBasis basis, Optional<Path> actions,
            Optional<Path> instruments, Optional<DataPlace> rates, OptionalDouble barsPerYear) {
        static Prices of(Bound bound) {
            return new Prices(bound.get(PriceKeys.ADJUST), bound.get(PriceKeys.BASIS),
                    bound.get(PriceKeys.ACTIONS), bound.get(PriceKeys.INSTRUMENTS),
                    bound.get(PriceKeys.RATES), Boxed.number(bound.get(PriceKeys.BARS_PER_YEAR)));
        }
    }

    /**
     * The fund's money.
     *
     * @param capitalMicros at the start, in millionths of the currency, &gt; 0
     * @param currency code of three to eight capitals
     * @param maxExposure the largest factor on weights that shares above 1 may come to, ≥ 1
     * @param construct what the fund makes of what its strategies want together
     * @param flows subscriptions and redemptions, as written
     * @param staffRules by which strategies lose their part in it, and get it
     */
    public record Fund(long capitalMicros, String currency, Allocator allocator,
            double maxExposure, Sweep sweep, FundConstruct construct, List<CapitalFlow> flows,
            StaffSettings staffRules) {
        /** Copies the list. */
        public Fund {
            flows = List.copyOf(flows);
        }

        static Fund of(Bound bound) {
            return new Fund(bound.get(FundKeys.CAPITAL), bound.get(FundKeys.CURRENCY),
                    Allocator.of(bound), bound.get(FundKeys.MAX_EXPOSURE),
                    bound.get(FundKeys.SWEEP), FundConstruct.of(bound),
                    bound.get(FundKeys.FLOWS), StaffKeys.rules(bound));
        }
    }

    /**
     * How capital is divided between strategies.
     *
     * @param spec what divides it
     * @param decide when it is divided anew
     */
    public record Allocator(AllocatorSpec spec, Cadence decide) {
        static Allocator of(Bound bound) {
            return new Allocator(AllocatorRules.used(bound), bound.get(AllocatorKeys.DECIDE));
        }
    }

    /**
     * The user's own strategies.
     *
     * @param path folders, {@code .java} files and jars, absolute and normalized; or empty for the
     *        folder {@code strategies} of the current folder, which need not be there
     */
    public record Plugins(Optional<List<Path>> path) {
        /** Copies the list. */
        public Plugins {
            path = path.map(List::copyOf);
        }

        static Plugins of(Bound bound) {
            return new Plugins(bound.get(RunKeys.PLUGINS_PATH));
        }
    }

    /**
     * How orders fill and what that costs.
     *
     * @param slippageBps paid on every fill, in hundredths of a percent of the price, ≥ 0, unless
     *        there is a long form
     * @param commissionPerShare in units of currency, ≥ 0, unless there is a long form
     * @param commissionMinimum per order that fills, in units of currency, ≥ 0, unless there is a
     *        long form
     * @param volumeLimit fraction of a bar's volume that may be filled, in (0, 1]
     * @param dividends what becomes of cash dividends
     * @param matching how orders meet bars
     * @param trading what trading and holding cost and what they need
     */
    public record Execution(FillAt fillAt, double slippageBps, double commissionPerShare,
            double commissionMinimum, OptionalDouble volumeLimit, Dividends dividends,
            MatchingRules matching, TradingSettings trading) {
        static Execution of(Bound bound) {
            return new Execution(bound.get(ExecutionKeys.FILL_AT),
                    ExecutionKeys.shortForm(bound, ExecutionKeys.SLIPPAGE_BPS),
                    ExecutionKeys.shortForm(bound, ExecutionKeys.COMMISSION_PER_SHARE),
                    ExecutionKeys.shortForm(bound, ExecutionKeys.COMMISSION_MINIMUM),
                    Boxed.number(bound.get(ExecutionKeys.VOLUME_LIMIT)),
                    bound.get(ExecutionKeys.DIVIDENDS), ExecutionKeys.matching(bound),
                    new TradingSettings(CostKeys.commission(bound), CostKeys.slippage(bound),
                            MarginKeys.financing(bound), MarginKeys.margin(bound),
                            bound.get(ExecutionKeys.ON_REFUSED)));
        }
    }

    /**
     * How the work is spread. Changes no result.
     *
     * @param threads for strategies, 1 to 64
     * @param strategiesPerActor ≥ 1
     * @param window bars a strategy may run ahead, 1 to 4096
     * @param barTimeout after which a strategy counts as hung, &gt; 0
     * @param onFailure what happens to a failed strategy's positions
     */
    public record Engine(AutoOr threads, AutoOr strategiesPerActor, AutoOr window,
            Duration barTimeout, FailurePolicy onFailure) {
        static Engine of(Bound bound) {
            return new Engine(bound.get(EngineKeys.THREADS),
                    bound.get(EngineKeys.STRATEGIES_PER_ACTOR), bound.get(EngineKeys.WINDOW),
                    bound.get(EngineKeys.BAR_TIMEOUT), bound.get(EngineKeys.ON_FAILURE));
        }
    }

    /**
     * What is written down, so that a run can be resumed.
     *
     * @param barsPerEvent bars in one event, ≥ 1
     * @param strategiesPerBook ≥ 1
     * @param maxLagBars bars the journal may be behind, ≥ {@code barsPerEvent}
     * @param snapshotEveryBars ≥ 1
     */
    public record Journal(boolean enabled, int barsPerEvent, AutoOr strategiesPerBook,
            int maxLagBars, int snapshotEveryBars, JournalStore.Durability durability,
            LevelDbStore.Plugin plugin, LevelDbStore.NativeLibrary nativeLevelDb) {
        static Journal of(Bound bound) {
            return new Journal(bound.get(JournalKeys.ENABLED),
                    bound.get(JournalKeys.BARS_PER_EVENT),
                    bound.get(JournalKeys.STRATEGIES_PER_BOOK),
                    bound.get(JournalKeys.MAX_LAG_BARS),
                    bound.get(JournalKeys.SNAPSHOT_EVERY_BARS), bound.get(JournalKeys.DURABILITY),
                    bound.get(JournalKeys.PLUGIN), bound.get(JournalKeys.NATIVE));
        }
    }

    /**
     * What a run is measured by and against. Changes no booking.
     *
     * @param convention whose definitions of figures apply
     * @param riskFree what capital earns without risk
     * @param benchmark what the fund is compared with, or empty for nothing
     * @param trades how fills are put together to round trips
     */
    public record Metrics(Convention convention, RateSource riskFree,
            Optional<Comparison> benchmark, TripMatching trades) {
        static Metrics of(Bound bound) {
            return new Metrics(bound.get(MetricKeys.CONVENTION), bound.get(MetricKeys.RISK_FREE),
                    bound.get(MetricKeys.BENCHMARK), bound.get(MetricKeys.TRADES));
        }
    }

    /** Which result files are written. */
    public record Results(boolean equity, boolean returns, boolean transfers, Traded traded,
            boolean flows, boolean positions, boolean targets, boolean strategies,
            boolean report) {
        /** Which files of what was traded. */
        public record Traded(boolean fills, boolean trades) {}

        static Results of(Bound bound) {
            return new Results(bound.get(ResultKeys.EQUITY), bound.get(ResultKeys.RETURNS),
                    bound.get(ResultKeys.TRANSFERS),
                    new Traded(bound.get(ResultKeys.FILLS), bound.get(ResultKeys.TRADES)),
                    bound.get(ResultKeys.FLOWS), bound.get(ResultKeys.POSITIONS),
                    bound.get(ResultKeys.TARGETS), bound.get(ResultKeys.STRATEGIES),
                    bound.get(ResultKeys.REPORT));
        }
    }

    /**
     * Whether it is remembered which settings were tried.
     *
     * @param enabled whether a finished run is entered into the register of trials
     */
    public record Trials(boolean enabled) {
        static Trials of(Bound bound) {
            return new Trials(bound.get(ResultKeys.TRIALS_ENABLED));
        }
    }
}
