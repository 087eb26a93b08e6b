package io.troupe.portfolio.construction;

import io.troupe.math.Ties;
import io.troupe.model.ConstructionNote;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import io.troupe.portfolio.rebalancing.Gate.Trades;
import io.troupe.portfolio.rebalancing.Gate.Yardstick;
import io.troupe.portfolio.rebalancing.Parts;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import java.util.Arrays;
import java.util.Optional;

/**
 * A fund that holds what an optimizer makes of the sum of what its strategies want. The sum's
 * weights are {@code W·v/V}, W steps wanted, v the value of a step, V that of the fund. It is
 * constructed for the first time when enough returns are known, and the sum passes through until
 * then; afterwards whenever its rule is due. In between the fund holds what it holds, whatever the
 * strategies want. Uses bars ≤ t.
 */
public final class ConstructedFund implements FundConstruction {
    private static final double LARGEST = 0x1p53;

    private final PortfolioConstructor constructor;
    private final PricePanel panel;
    private final Trading trading;
    private final ScaledSum scaled;

    /**
     * How the fund trades.
     *
     * @param costs of trading
     * @param unitsPerStep by asset how many units are in a quantity step
     * @param isShortable by asset whether the fund may be short of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Trading(LinearCosts costs, double[] unitsPerStep, boolean[] isShortable) {}

    /**
     * A fund that is constructed.
     *
     * @param panel what is known of its assets
     * @param scale how many times the weights it holds, ≥ 0
     */
    public ConstructedFund(PortfolioConstructor constructor, PricePanel panel, Trading trading,
            double scale) {
        this.constructor = constructor;
        this.panel = panel;
        this.trading = trading;
        this.scaled = new ScaledSum(scale);
    }

    @Override
    public boolean isNone() {
        return false;
    }

    @Override
    public Constructed construct(ConstructionRequest request) {
        ConstructionState state = request.state();
        RebalanceRule rule = constructor.spec().rebalance();
        boolean isDue = state.isNone() || rule.when().isDue(panel, request.bar());
        if (isDue && request.value() > 0 && mayBeKnown(request.bar())) {
            Optional<PortfolioWeights> found = constructor.construct(situation(request));
            if (found.isPresent()) {
                return traded(request, found.get());
            }
        }
        return state.isNone() ? scaled.construct(request) : held(request);
    }

    /**
     * What a construction at a request's bar comes to and why, whether it is due or not; empty if
     * too little is known, or the fund has no value.
     */
    public Optional<Examination> examine(ConstructionRequest request) {
        return request.value() > 0 && mayBeKnown(request.bar())
                ? constructor.examine(situation(request))
                : Optional.empty();
    }

    /** How many times the weights that it constructs the fund holds. */
    public double scale() {
        return scaled.scale();
    }

    /** Whether there are bars enough for returns of any asset. */
    private boolean mayBeKnown(int bar) {
        return bar >= constructor.leastBars();
    }

    private Situation situation(ConstructionRequest request) {
        int bar = request.bar();
        return new Situation(weights(request.sleevesWanted(), request),
                Windows.returns(panel, bar, constructor.spec().estimates().lookbackBars()),
                Windows.tradable(panel, bar), weights(request.held(), request),
                Windows.volumes(panel, bar, constructor.volumeBars(), request.value()),
                costs(request));
    }

    private double[] costs(ConstructionRequest request) {
        double[] units = request.stepValues().clone();
        for (int i = 0; i < units.length; i++) {
            units[i] /= trading.unitsPerStep()[i];
        }
        return trading.costs().of(units);
    }

    private static double[] weights(long[] steps, ConstructionRequest request) {
        double[] weights = new double[steps.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = steps[i] * request.stepValues()[i] / request.value();
        }
        return weights;
    }

    private Constructed traded(ConstructionRequest request, PortfolioWeights found) {
        long[] aim = found.keepsHeld() ? request.held().clone() : aim(request, found);
        int parts = found.keepsHeld() ? 1 : constructor.spec().rebalance().over();
        long[] wanted = next(request.held(), aim, parts, request.lotSteps());
        return constructed(request, ConstructionState.of(wanted, aim, parts - 1),
                Optional.of(found.note()));
    }

    private long[] aim(ConstructionRequest request, PortfolioWeights found) {
        double[] held = weights(request.held(), request);
        double[] asked = Arrays.stream(found.weights()).map(each -> scaled.scale() * each)
                .toArray();
        Trades trades = constructor.spec().rebalance().gate().pass(held, asked,
                new Yardstick(found.covariance(), found.isKnown(), constructor.barsPerYear(),
                        constructor.spec().optimizer().riskAversion(), costs(request)));
        Optional<LotRounding> integer = constructor.spec().integer();
        if (integer.isPresent()) {
            return lots(request, trades, integer.get());
        }
        long[] aim = new long[held.length];
        for (int i = 0; i < aim.length; i++) {
            aim[i] = trades.isTraded()[i] ? steps(request, i, trades.weights()[i])
                    : request.held()[i];
        }
        return aim;
    }

    /** What is traded in lots that together spend what its weights come to. */
    private long[] lots(ConstructionRequest request, Trades trades, LotRounding rounding) {
        double[] weights = new double[trades.weights().length];
        double[] lotValues = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            boolean isPossible = trades.weights()[i] >= 0 || trading.isShortable()[i];
            weights[i] = trades.isTraded()[i] && isPossible ? trades.weights()[i] : 0;
            lotValues[i] = request.stepValues()[i] * request.lotSteps()[i];
        }
        long[] lots = WholeLots.of(rounding, constructor.symbols(), weights, lotValues,
                request.value());
        long[] aim = request.held().clone();
        for (int i = 0; i < aim.length; i++) {
            if (trades.isTraded()[i]) {
                aim[i] = Math.multiplyExact(lots[i], request.lotSteps()[i]);
            }
        }
        return aim;
    }

    /** As a strategy's weight is sized: whole lots, and shorts only where they can be had. */
    private long steps(ConstructionRequest request, int asset, double weight) {
        double stepValue = request.stepValues()[asset];
        if (!(stepValue > 0) || (weight < 0 && !trading.isShortable()[asset])) {
            return 0;
        }
        double steps = weight * request.value() / stepValue;
        if (!(Math.abs(steps) < LARGEST)) {
            throw new ArithmeticException("a weight of " + weight + " of " + request.value()
                    + " at " + stepValue + " a step is more than 2^53 steps");
        }
        long whole = (long) Ties.truncate(steps);
        return whole - whole % request.lotSteps()[asset];
    }

    private static long[] next(long[] from, long[] aim, int parts, long[] lotSteps) {
        long[] wanted = new long[aim.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Parts.next(from[i], aim[i], parts, lotSteps[i]);
        }
        return wanted;
    }

    /** No time to construct: what was wanted, or one part more of what was aimed at. */
    private static Constructed held(ConstructionRequest request) {
        ConstructionState state = request.state();
        if (state.partsLeft() == 0) {
            return constructed(request, state, Optional.empty());
        }
        long[] aim = state.aim();
        long[] wanted = next(state.wanted(), aim, state.partsLeft(), request.lotSteps());
        return constructed(request,
                ConstructionState.of(wanted, aim, state.partsLeft() - 1), Optional.empty());
    }

    private static Constructed constructed(ConstructionRequest request, ConstructionState state,
            Optional<ConstructionNote> note) {
        long[] overlay = state.wanted();
        for (int i = 0; i < overlay.length; i++) {
            overlay[i] = Math.subtractExact(overlay[i], request.sleevesWanted()[i]);
        }
        return new Constructed(overlay, state, note);
    }
}
