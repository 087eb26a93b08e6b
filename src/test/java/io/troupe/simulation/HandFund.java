package io.troupe.simulation;

import io.troupe.data.ActionSchedule;
import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import io.troupe.model.Money;
import io.troupe.model.Sweep;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.RefusalPolicy;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.portfolio.construction.ScaledSum;
import io.troupe.risk.sizing.Sizing;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.simulation.plan.BorrowRates;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SleeveRisk;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.Strategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A fund small enough for paper: closes per bar, a thousand of capital per strategy, orders filled
 * at the next close, no costs, no limits, unless said otherwise.
 */
public final class HandFund {
    private final double[][] closes;
    private final List<StrategySpec> strategies = new ArrayList<>();
    private final long[] times;
    private Allocator allocator = new EqualAllocator();
    private Cadence decisions = Cadence.NEVER;
    private double slippageBps;
    private long perShareMicros;
    private long leastFeeMicros;
    private OptionalDouble volumeLimit = OptionalDouble.empty();
    private double[] volumes = {};
    private Dividends dividends = Dividends.CASH;
    private FundRisk limits = FundRisk.NONE;
    private final List<Entry> actions = new ArrayList<>();
    private final Map<Integer, Instrument> instruments = new TreeMap<>();
    private double[] rates = {};
    private double maxExposure = 1;
    private Sweep sweep = Sweep.NEVER;
    private CapitalFlows flows = CapitalFlows.NONE;
    private List<LocalDate> changes = List.of();
    private FundConstruction construct = FundConstruction.NONE;
    private FailurePolicy onFailure = FailurePolicy.FLATTEN;
    /** Opens, highs and lows; empty where closes are all that is known. */
    private final double[][] beforeClose = {{}, {}, {}};
    private Optional<TestDesks> desks = Optional.empty();
    private FinancingRates financing = FinancingRates.NONE;
    private Optional<MarginRules> margin = Optional.empty();
    private RefusalPolicy onRefused = RefusalPolicy.CONTINUE;

    /** One row of closes per bar, one bar a day from Monday 2024-01-01 on. */
    public HandFund(double[]... closes) {
        this.closes = closes;
        this.times = new long[closes.length];
        Arrays.setAll(times, bar -> seconds("2024-01-01") + 86_400L * bar);
    }

    /** One asset at 10.00 throughout. */
    public static HandFund quiet(int bars) {
        double[][] closes = new double[bars][];
        Arrays.fill(closes, new double[]{10});
        return new HandFund(closes);
    }

    /** One asset, per bar its open, high, low and close, traded at desks. */
    public static HandFund ofBars(TestDesks desks, double[]... bars) {
        HandFund fund = new HandFund(Arrays.stream(bars).map(bar -> new double[]{bar[3]})
                .toArray(double[][]::new));
        for (int price = 0; price < fund.beforeClose.length; price++) {
            int of = price;
            fund.beforeClose[price] = Arrays.stream(bars).mapToDouble(bar -> bar[of]).toArray();
        }
        fund.desks = Optional.of(desks);
        fund.volumeLimit = desks.volumeLimit();
        return fund;
    }

    /** How many units each bar trades. */
    public HandFund traded(double... perCell) {
        volumes = perCell;
        return this;
    }

    /** A strategy that trades otherwise than at the market. */
    public HandFund strategy(OrderPolicy policy, ScriptedStrategy.Answers answers) {
        strategies.add(new StrategySpec("s" + strategies.size(),
                () -> new ScriptedStrategy(answers), Cadence.NEVER, policy));
        return this;
    }

    private static long seconds(String date) {
        return LocalDate.parse(date).toEpochDay() * 86_400;
    }

    public HandFund dates(String... dates) {
        Arrays.setAll(times, bar -> seconds(dates[bar]));
        return this;
    }

    /** Bars that close so many hours after each other, the first at midnight. */
    public HandFund everyHours(int hours) {
        Arrays.setAll(times, bar -> times[0] + 3600L * hours * bar);
        return this;
    }

    public HandFund strategy(ScriptedStrategy.Answers answers) {
        return strategy(Cadence.NEVER, answers);
    }

    public HandFund strategy(Cadence resize, ScriptedStrategy.Answers answers) {
        strategies.add(new StrategySpec("s" + strategies.size(),
                () -> new ScriptedStrategy(answers), resize));
        return this;
    }

    /** A strategy with a sizing of its own. */
    public HandFund sized(Sizing sizing, Cadence resize, ScriptedStrategy.Answers answers) {
        strategies.add(new StrategySpec("s" + strategies.size(),
                () -> new ScriptedStrategy(answers), resize).with(sizing));
        return this;
    }

    /** A strategy that must keep to something by itself, made anew with each instance. */
    public HandFund restrained(SleeveRisk rules, Supplier<Strategy> kind) {
        strategies.add(new StrategySpec("s" + strategies.size(), kind, Cadence.NEVER,
                OrderPolicy.PLAIN, Sizing.WEIGHTS, rules));
        return this;
    }

    /** A strategy whose answers are made anew with each instance. */
    public HandFund instances(Supplier<ScriptedStrategy.Answers> answers) {
        strategies.add(new StrategySpec("s" + strategies.size(),
                () -> new ScriptedStrategy(answers.get()), Cadence.NEVER));
        return this;
    }

    /** A strategy that no script is enough for, made anew with each instance. */
    public HandFund instances(Cadence resize, Supplier<Strategy> kind) {
        strategies.add(new StrategySpec("s" + strategies.size(), kind, resize));
        return this;
    }

    /** What bounds orders, and what becomes of strategies whose orders are refused. */
    public HandFund bounded(MarginRules rules, RefusalPolicy policy) {
        margin = Optional.of(rules);
        onRefused = policy;
        return this;
    }

    /** What money earns and costs. */
    public HandFund financing(FinancingRates rates) {
        financing = rates;
        return this;
    }

    public HandFund divided(Cadence cadence, Allocator by) {
        decisions = cadence;
        allocator = by;
        return this;
    }

    public HandFund costs(double bps, long microsPerShare) {
        slippageBps = bps;
        perShareMicros = microsPerShare;
        return this;
    }

    /** What a fill costs at least. */
    public HandFund leastFee(long micros) {
        leastFeeMicros = micros;
        return this;
    }

    public HandFund volumes(double limit, double... perCell) {
        volumeLimit = OptionalDouble.of(limit);
        volumes = perCell;
        return this;
    }

    public HandFund limits(FundRisk bounds) {
        limits = bounds;
        return this;
    }

    public HandFund dividends(Dividends policy) {
        dividends = policy;
        return this;
    }

    /** An action that takes effect before a bar's trading. */
    public HandFund action(int bar, int asset, CorporateAction action) {
        actions.add(new Entry(bar, asset, action));
        return this;
    }

    /** How an asset trades, where it is not a share at any price. */
    public HandFund instrument(int asset, double quantityStep, Terms terms) {
        instruments.put(asset, new Instrument("A" + asset, "USD", quantityStep, terms));
        return this;
    }

    /** The value of a unit of each asset's currency, bar by bar. */
    public HandFund rates(double... perCell) {
        rates = perCell;
        return this;
    }

    /** How far shares above 1 may lever the fund. */
    public HandFund maxExposure(double most) {
        maxExposure = most;
        return this;
    }

    /** Whether what was saved is divided with the capital. */
    public HandFund sweep(Sweep when) {
        sweep = when;
        return this;
    }

    /** An amount, in units of currency, that comes to the fund or leaves it. */
    public HandFund flow(String date, long amount) {
        List<CapitalFlows.Flow> more = new ArrayList<>(flows.flows());
        more.add(new CapitalFlows.Flow(LocalDate.parse(date), amount * Money.MICROS));
        flows = new CapitalFlows(more);
        return this;
    }

    /** How many times the sum of what its strategies want the fund holds. */
    public HandFund scale(double times) {
        construct = new ScaledSum(times);
        return this;
    }

    /** What the fund makes of the sum of what its strategies want. */
    public HandFund construct(FundConstruction by) {
        construct = by;
        return this;
    }

    /** Dates at which capital is divided anew. */
    public HandFund changes(String... dates) {
        changes = Arrays.stream(dates).map(LocalDate::parse).toList();
        return this;
    }

    public HandFund onFailure(FailurePolicy policy) {
        onFailure = policy;
        return this;
    }

    public SimulationPlan plan(StrategySpec only) {
        strategies.add(only);
        return plan();
    }

    public SimulationPlan plan() {
        int assets = closes[0].length;
        double[] cells = Arrays.stream(closes).flatMapToDouble(Arrays::stream).toArray();
        List<Instrument> all = new ArrayList<>();
        for (int i = 0; i < assets; i++) {
            all.add(instruments.getOrDefault(i, Instrument.share("A" + i)));
        }
        double[] none = {};
        MarketData data = new MarketData(Interval.DAY, all, times,
                new Columns(beforeClose[0], beforeClose[1], beforeClose[2], cells, volumes),
                new Extras(null, none, ActionSchedule.of(actions), rates));
        FillModel fills = MarketFills.of(data, Field.CLOSE, new BasisPointSlippage(slippageBps),
                new PerShareCommission(perShareMicros, leastFeeMicros), volumeLimit);
        return new SimulationPlan(data, strategies,
                new Capital(strategies.size() * (1000 * Money.MICROS), allocator, decisions,
                        maxExposure, sweep, flows, changes),
                new Trading(fills, desks.map(each -> each.rules(data, strategies)),
                        margin, financing, BorrowRates.OF_INSTRUMENTS, onRefused),
                dividends, limits, construct, onFailure, 1);
    }
}
