package io.troupe.report.stress;

import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.Estimate;
import io.troupe.portfolio.riskmodels.EstimationException;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.risk.stress.AssetMoves;
import io.troupe.risk.stress.CovarianceStress;
import io.troupe.risk.stress.FactorMoves;
import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.Scenario.Tail;
import io.troupe.risk.stress.StressedPositions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Scenarios of volatilities and correlations, from the sample covariance of the bars that each two
 * assets have in common, repaired to the nearest covariance matrix if it is none. An asset that has
 * fewer returns than betas need is left out, and does not move.
 */
final class RiskStress {
    private static final CovarianceSpec COVARIANCE = CovarianceSpec
            .of(Map.of("missing", "pairwise"));
    private static final int LARGEST = 3;
    private static final double PERCENT = 100;

    private final StressedPositions positions;
    private final int[] known;
    private final double[][] returns;
    private final List<String> notes = new ArrayList<>();

    /** What is held, and returns up to a bar. */
    RiskStress(StressedPositions positions, MarketHistory history, int bar) {
        this.positions = positions;
        int from = Math.max(0, bar + 1 - RunStress.LOOKBACK_BARS);
        double[][] all = IntStream.range(0, positions.symbols().size())
                .mapToObj(i -> Arrays.copyOfRange(history.of(i), from, bar + 1))
                .toArray(double[][]::new);
        known = IntStream.range(0, all.length).filter(i -> Arrays.stream(all[i])
                .filter(Double::isFinite).count() >= FactorMoves.LEAST_RETURNS).toArray();
        returns = Arrays.stream(known).mapToObj(i -> all[i]).toArray(double[][]::new);
    }

    /** Makes a result of moves. */
    interface Losing {
        StressResult of(Scenario scenario, AssetMoves moves, OptionalDouble sigmas);
    }

    /** What a scenario of correlation, volatility or reverse comes to. */
    StressResult of(Scenario scenario, Losing losing) {
        if (known.length == 0) {
            return new NotAvailable(scenario, "no asset that is held has "
                    + FactorMoves.LEAST_RETURNS + " returns in the last "
                    + RunStress.LOOKBACK_BARS + " bars");
        }
        try {
            CovarianceStress plain = new CovarianceStress(weights(), covariance());
            CovarianceStress stress = scenario instanceof Scenario.Correlation same
                    ? plain.correlated(same.correlation())
                    : plain;
            return stress.hasRisk() ? answered(scenario, stress, losing)
                    : new NotAvailable(scenario,
                            "what is held does not vary then: there is no risk to scale");
        } catch (EstimationException refused) {
            return new NotAvailable(scenario, "there is no covariance of what is held: "
                    + refused.message(Arrays.stream(known)
                            .mapToObj(positions.symbols()::get).toList()));
        }
    }

    private double[] weights() {
        double[] all = positions.weights();
        return Arrays.stream(known).mapToDouble(i -> all[i]).toArray();
    }

    private double[][] covariance() {
        Estimate estimate = COVARIANCE.estimate(returns);
        if (estimate.repaired()) {
            notes.add(String.format(Locale.ROOT, "the covariance was not positive semidefinite and"
                    + " was replaced by the nearest that is, its correlations moved by %.2g",
                    estimate.repairNorm()));
        }
        if (known.length < positions.symbols().size()) {
            List<String> left = IntStream.range(0, positions.symbols().size())
                    .filter(i -> Arrays.binarySearch(known, i) < 0)
                    .mapToObj(positions.symbols()::get).toList();
            notes.add("without " + String.join(", ", left)
                    + ", of which too few returns are known");
        }
        return estimate.covariance();
    }

    private StressResult answered(Scenario scenario, CovarianceStress stress, Losing losing) {
        return switch (scenario) {
            case Scenario.Correlation(var _, var _, Tail tail) ->
                at(scenario, stress, tail, 1, losing);
            case Scenario.Volatility(var _, double factor, Tail tail) ->
                at(scenario, stress, tail, factor, losing);
            case Scenario.Reverse(var _, double loss, int horizonBars) -> {
                double[] moves = moves(stress, loss);
                notes.add(0, largest(moves, loss));
                beyondAll(moves);
                yield losing.of(scenario, marked(moves), OptionalDouble.of(
                        loss / (stress.sigma() * Math.sqrt(horizonBars))));
            }
            default -> throw new IllegalStateException("is not of covariances: " + scenario);
        };
    }

    /** The loss at a level if returns are normal. */
    private StressResult at(Scenario scenario, CovarianceStress stress, Tail tail, double factor,
            Losing losing) {
        double quantile = new NormalDistribution().inverseCumulativeProbability(tail.level());
        double loss = factor * quantile * stress.sigma() * Math.sqrt(tail.horizonBars());
        return losing.of(scenario, marked(moves(stress, loss)), OptionalDouble.empty());
    }

    private double[] moves(CovarianceStress stress, double loss) {
        double[] found = stress.losing(loss).moves();
        double[] moves = new double[positions.symbols().size()];
        for (int k = 0; k < known.length; k++) {
            moves[known[k]] = found[k];
        }
        return moves;
    }

    private AssetMoves marked(double[] moves) {
        return new AssetMoves(moves, List.of(), notes);
    }

    private String largest(double[] moves, double loss) {
        double[] weights = positions.weights();
        return "most of it by " + String.join(", ", IntStream.range(0, moves.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> weights[i] * moves[i]))
                .limit(LARGEST)
                .map(i -> String.format(Locale.ROOT, "%s %+.1f %% (%.0f %% of the loss)",
                        positions.symbols().get(i), moves[i] * PERCENT,
                        -weights[i] * moves[i] / loss * PERCENT))
                .toList());
    }

    private void beyondAll(double[] moves) {
        List<String> beyond = IntStream.range(0, moves.length).filter(i -> moves[i] < -1)
                .mapToObj(positions.symbols()::get).toList();
        if (!beyond.isEmpty()) {
            notes.add(String.join(", ", beyond)
                    + " would have to fall by more than all: no falls in proportion lose so much");
        }
    }
}
