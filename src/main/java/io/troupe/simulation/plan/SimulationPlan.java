package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.model.orders.RefusalPolicy;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.portfolio.construction.FundConstruction;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything a simulation's results depend on. Neither threads nor windows nor the journal are in
 * it: they may not change a result.
 *
 * @param data the prices
 * @param strategies in the order of their index
 * @param capital what the fund has, and how it is divided
 * @param trading how orders fill, and what that costs
 * @param dividends what becomes of cash dividends
 * @param risk what the fund as a whole must keep to
 * @param construct what the fund makes of the sum of what its strategies want
 * @param onFailure what becomes of a strategy that fails
 * @param seed source of all randomness
 */
public record SimulationPlan(MarketData data, List<StrategySpec> strategies, Capital capital,
        Trading trading, Dividends dividends, FundRisk risk, FundConstruction construct,
        FailurePolicy onFailure, long seed) {
    /** Version of the rules by which the same plan has the same results. */
    public static final int RULES = 2;

    /** Checks the components. */
    public SimulationPlan {
        strategies = List.copyOf(strategies);
        if (strategies.isEmpty()) {
            throw new IllegalArgumentException("a fund needs at least one strategy");
        }
    }

    /** The same plan with other strategies. */
    public SimulationPlan with(List<StrategySpec> others) {
        return new SimulationPlan(data, others, capital, trading, dividends, risk, construct,
                onFailure, seed);
    }

    /** The same plan in which trading is so many times as dear. */
    public SimulationPlan dearer(double factor) {
        return new SimulationPlan(data, strategies, capital, trading.dearer(factor), dividends,
                risk, construct, onFailure, seed);
    }

    /** What becomes of a strategy that fails for a reason. */
    public FailurePolicy onFailure(QuarantineReason reason) {
        boolean stops = reason == QuarantineReason.ORDER_REFUSED
                && trading.onRefused() == RefusalPolicy.STOP;
        return stops ? FailurePolicy.FAIL : onFailure;
    }

    /** Prices and costs of plain market orders. */
    public FillModel fills() {
        return trading.fills();
    }

    /** What divides the capital. */
    public Allocator allocator() {
        return capital.allocator();
    }

    /** The division of capital before the first bar. */
    public Division firstDivision() {
        return Division.by(allocator(),
                DivisionRequest.first(ids(), allocator().initialState()));
    }

    /** What the first division comes to, in force until the first decision. */
    public Allotment firstAllotment() {
        return Allotment.of(firstDivision(), everybody(), strategies.size(),
                capital.maxExposure());
    }

    /** What each strategy starts with, and the reserve. */
    public Allotment.Parts initialCash() {
        return firstAllotment().split(capital.micros(), everybody());
    }

    /** What each strategy starts with. */
    public long[] initialCashMicros() {
        return initialCash().each();
    }

    private int[] everybody() {
        return IntStream.range(0, strategies.size()).toArray();
    }

    /** Ids of the strategies, in the order of their index. */
    public List<String> ids() {
        return strategies.stream().map(StrategySpec::id).toList();
    }

    /** Whether capital is divided anew at a bar's close. */
    public boolean decidesAt(int bar) {
        return begins(capital.decisions(), bar) || capital.changesAt(data, bar);
    }

    /** Whether the fund can ever do less than its sleeves want, so that they must be told. */
    public boolean canRevise() {
        return trading.limitsVolume() || risk.canRevise();
    }

    /** Whether the fund ever holds what no strategy asked for. */
    public boolean hasOverlay() {
        return !construct.isNone() || risk.scales();
    }

    /** Whether a period of the cadence begins with a bar; never with the first. */
    public boolean begins(Cadence cadence, int bar) {
        return bar > 0
                && cadence.begins(data.epochSeconds(bar - 1), data.epochSeconds(bar));
    }
}
