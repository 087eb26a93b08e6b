package io.troupe.strategies.construct;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.portfolio.constraints.ConstraintFinding;
import io.troupe.portfolio.construction.Assets;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.construction.PortfolioConstructor;
import io.troupe.portfolio.construction.PortfolioWeights;
import io.troupe.portfolio.construction.Situation;
import io.troupe.portfolio.construction.WholeLots;
import io.troupe.portfolio.construction.Windows;
import io.troupe.portfolio.rebalancing.Gate.Trades;
import io.troupe.portfolio.rebalancing.Gate.Yardstick;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.SleeveView;
import io.troupe.strategies.StrategyContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Constructs the portfolio of one strategy from what it sees. Remembers nothing. Uses bars ≤ t.
 */
public final class Construction {
    private final ConstructPlan plan;
    private final ConstructSpec spec;
    private final PortfolioConstructor constructor;
    private final FeatureColumn close;
    private final boolean readsSleeve;

    private Construction(ConstructPlan plan, PortfolioConstructor constructor,
            FeatureColumn close) {
        this.plan = plan;
        this.spec = plan.spec();
        this.constructor = constructor;
        this.close = close;
        this.readsSleeve = spec.looksAtHeld();
    }

    /**
     * Declares what is looked at, and that the sleeve is read if it is. The universe has been
     * declared before, if there is one.
     *
     * @throws IllegalArgumentException if a constraint does not fit the universe
     */
    public static Construction declared(ConstructPlan plan, StrategyContext context) {
        List<String> symbols = context.symbols();
        Map<String, double[]> factors = new LinkedHashMap<>();
        plan.factors().forEach((name, exposures) -> factors.put(name, symbols.stream()
                .mapToDouble(symbol -> exposures.getOrDefault(symbol, 0.0)).toArray()));
        List<ConstraintFinding> findings = plan.spec().constraints(plan.groups()).check(symbols,
                List.of(), factors.keySet());
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(findings.getFirst().message());
        }
        if (plan.spec().looksAtHeld()) {
            context.feedback();
        }
        PortfolioConstructor constructor = new PortfolioConstructor(plan.spec(), new Assets(
                symbols, plan.groups(), factors, context.barsPerYear().number()));
        if (!constructor.volumeBars().isEmpty()) {
            context.feature(Price.VOLUME);
        }
        return new Construction(plan, constructor, context.feature(Price.CLOSE));
    }

    /** Whether a bar is one at which the portfolio is looked at again. */
    boolean isDue(MarketView view) {
        return spec.rebalance().when().isDue(panel(view), view.bar());
    }

    /**
     * The weights at the view's bar; empty if nothing can be held of which enough is known, or
     * there is no capital.
     *
     * @param asked the weights that were asked for
     * @param held what is taken to be held if the sleeve is not read
     */
    public Optional<PortfolioWeights> weights(MarketView view, double[] asked, double[] held) {
        if (!isKnown(view)) {
            return Optional.empty();
        }
        Optional<PortfolioWeights> found = constructor
                .construct(situation(view, asked, held(view, held)));
        return spec.integer().isEmpty() ? found : found.map(weights -> inLots(view, weights));
    }

    /**
     * What a construction at the view's bar comes to and why if nothing is held; empty where {@link
     * #weights} are, and where no asset is known.
     *
     * @param asked the weights that were asked for
     */
    public Optional<Examination> examine(MarketView view, double[] asked) {
        return isKnown(view)
                ? constructor.examine(situation(view, asked, new double[view.assets()]))
                : Optional.empty();
    }

    private boolean isKnown(MarketView view) {
        return view.bar() >= constructor.leastBars() && capital(view) > 0;
    }

    private double capital(MarketView view) {
        return readsSleeve ? view.sleeve().equity() : 1;
    }

    private Situation situation(MarketView view, double[] asked, double[] held) {
        int bar = view.bar();
        ViewPanel panel = panel(view);
        return new Situation(asked,
                Windows.returns(panel, bar, spec.estimates().lookbackBars()),
                Windows.tradable(panel, bar), held,
                Windows.volumes(panel, bar, constructor.volumeBars(), capital(view)),
                costs(view));
    }

    private PortfolioWeights inLots(MarketView view, PortfolioWeights found) {
        if (found.keepsHeld()) {
            return found;
        }
        double capital = capital(view);
        double[] weights = new double[view.assets()];
        double[] lotValues = new double[weights.length];
        Arrays.setAll(lotValues, view::lotValue);
        long[] lots = WholeLots.of(spec.integer().orElseThrow(), constructor.symbols(),
                found.weights(), lotValues, capital);
        Arrays.setAll(weights, i -> lots[i] * lotValues[i] / capital);
        return found.with(weights);
    }

    /** What of it is worth trading. */
    Trades trades(MarketView view, PortfolioWeights found, double[] held) {
        return spec.rebalance().gate().pass(held(view, held), found.weights(),
                new Yardstick(found.covariance(), found.isKnown(), constructor.barsPerYear(),
                        spec.optimizer().riskAversion(), costs(view)));
    }

    private double[] held(MarketView view, double[] otherwise) {
        if (!readsSleeve) {
            return otherwise;
        }
        SleeveView sleeve = view.sleeve();
        double[] held = new double[view.assets()];
        for (int i = 0; i < held.length; i++) {
            held[i] = sleeve.position(i) * view.stepValue(i) / sleeve.equity();
        }
        return held;
    }

    private double[] costs(MarketView view) {
        double[] units = new double[view.assets()];
        for (int i = 0; i < units.length; i++) {
            units[i] = view.unitValue(i);
        }
        return plan.costs().of(units);
    }

    private ViewPanel panel(MarketView view) {
        return new ViewPanel(view, close, plan.calendar());
    }
}
