package io.troupe.portfolio.construction;

import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.portfolio.constraints.ConstraintUniverse;
import io.troupe.portfolio.constraints.Constraints;
import io.troupe.portfolio.constraints.Fallback;
import io.troupe.portfolio.constraints.Infeasibility;
import io.troupe.portfolio.constraints.Relaxation;
import io.troupe.portfolio.optimizers.Nearest;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.riskmodels.EstimationException;
import io.troupe.portfolio.riskmodels.MissingReturns;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes weights of weights that were asked for, by an optimizer under constraints, or falls back on
 * others where there are none. A function without memory: the same situation has the same weights,
 * to the bit. What it answers is always finite.
 */
public final class PortfolioConstructor {

    private final ConstructSpec spec;
    private final Assets assets;
    private final SideConstraints sides;

    /** A constructor of portfolios of some assets. */
    public PortfolioConstructor(ConstructSpec spec, Assets assets) {
        this.spec = spec;
        this.assets = assets;
        this.sides = new SideConstraints(spec, assets.groups(), assets.symbols());
    }

    /** How it constructs. */
    public ConstructSpec spec() {
        return spec;
    }

    /** Before which bar no asset has the returns that are looked at. */
    public int leastBars() {
        Estimates estimates = spec.estimates();
        return estimates.covariance().missing() == MissingReturns.PAIRWISE ? 2
                : estimates.lookbackBars();
    }

    /** Over how many bars mean volumes are looked at. */
    public Collection<Integer> volumeBars() {
        return spec.constraints(assets.groups()).needs().volumeBars();
    }

    /** What its assets are called. */
    public List<String> symbols() {
        return assets.symbols();
    }

    /** How many bars a year has. */
    public double barsPerYear() {
        return assets.barsPerYear();
    }

    /**
     * The weights of a situation; empty if no asset can be held of which enough is known, unless
     * nothing was asked for anyway.
     */
    public Optional<PortfolioWeights> construct(Situation now) {
        Known known = Known.of(spec, assets, now);
        if (known.kept().size() > 0) {
            return Optional.of(new Attempt(now, known).weights());
        }
        boolean isFlat = spec.uses() == Uses.UNIVERSE
                && Arrays.stream(now.asked()).allMatch(each -> each == 0);
        return isFlat ? Optional.of(flat(now)) : Optional.empty();
    }

    /**
     * What a construction comes to and why; empty if no asset can be held of which enough is known.
     */
    public Optional<Examination> examine(Situation now) {
        Known known = Known.of(spec, assets, now);
        return known.kept().size() == 0 ? Optional.empty()
                : Optional.of(new Attempt(now, known).examination());
    }

    /** Of no assets there are no positions. */
    private static PortfolioWeights flat(Situation now) {
        int n = now.size();
        return new PortfolioWeights(new double[n], false,
                new ConstructionNote(ConstructionOutcome.SOLVED, List.of(), "none", 0, 0, ""),
                new double[n][n], new boolean[n]);
    }

    /** One construction. */
    private final class Attempt {
        private final Situation now;
        private final Known known;
        private final SubSet kept;
        private final Constraints constraints;
        private double[][] covariance;
        private double[] means = new double[0];

        Attempt(Situation now, Known known) {
            this.now = now;
            this.known = known;
            this.kept = known.kept();
            this.constraints = sides.at(now.asked(), kept.isKept());
            this.covariance = new double[kept.size()][kept.size()];
        }

        PortfolioWeights weights() {
            return weights(answer());
        }

        Examination examination() {
            PortfolioAnswer answer = answer();
            PortfolioWeights outcome = weights(answer);
            List<Examination.Active> active = answer.binding().stream()
                    .map(each -> new Examination.Active(
                            constraints.name(each.source(), assets.symbols()), each.multiplier()))
                    .toList();
            Optional<Infeasibility> clash = clash(answer);
            return new Examination(assets, spec, outcome, answer, active, clash, estimated());
        }

        /** The problem with all that can be estimated, whether or not the optimizer looks at it. */
        private Examination.Estimated estimated() {
            Optional<PortfolioProblem> problem = Optional.empty();
            try {
                means = new double[kept.size()];
                covariance = known.estimatedCovariance();
                Optional<FeasibleSet> set = kept.of(constraints.over(universe()));
                problem = set.map(this::problem);
                means = known.estimatedMeans(covariance);
                return new Examination.Estimated(set.map(this::problem), "");
            } catch (EstimationException failed) {
                return new Examination.Estimated(problem,
                        failed.message(kept.of(assets.symbols())));
            }
        }

        private PortfolioAnswer answer() {
            try {
                covariance = known.covariance(constraints);
                means = known.means(covariance);
            } catch (EstimationException unknown) {
                return PortfolioAnswer.none(SolverStatus.NOT_CONVERGED, kept.size(),
                        spec.estimates().covariance().type().label(),
                        unknown.message(kept.of(assets.symbols())));
            }
            return known.isScored() ? solve(constraints.over(universe()))
                    : PortfolioAnswer.none(SolverStatus.NOT_CONVERGED, kept.size(),
                            spec.uses().label(), "all scores are alike");
        }

        private PortfolioWeights weights(PortfolioAnswer answer) {
            return answer.isSolved()
                    ? weights(ConstructionOutcome.SOLVED, kept.among(answer.weights()),
                            note(ConstructionOutcome.SOLVED, List.of(), answer, ""))
                    : fallback(answer);
        }

        private PortfolioAnswer solve(FeasibleSet all) {
            Optional<FeasibleSet> set = kept.of(all);
            if (set.isEmpty()) {
                return PortfolioAnswer.none(SolverStatus.INFEASIBLE, kept.size(), "",
                        "an asset must be held that cannot be");
            }
            PortfolioOptimizer optimizer = spec.optimizer().optimizer(costs());
            PortfolioProblem problem = problem(set.get());
            PortfolioAnswer answer = optimizer.optimize(problem);
            return finite(answer.isSolved() && !optimizer.keepsConditions()
                    ? nearest(problem, answer)
                    : answer);
        }

        /** The nearest to weights that were found without looking at all conditions. */
        private PortfolioAnswer nearest(PortfolioProblem problem, PortfolioAnswer found) {
            double[][] metric = problem.covariance();
            PortfolioProblem near = new PortfolioProblem(problem.assets(), problem.returns(),
                    problem.means(), metric, problem.riskFree(), problem.set(), found.weights(),
                    problem.held());
            PortfolioAnswer answer = new Nearest(
                    spec.optimizer().targets().distance(), Penalties.NONE, TradingCosts.NONE)
                    .optimize(near);
            return new PortfolioAnswer(answer.status(), answer.weights(), found.solver(),
                    found.iterations() + answer.iterations(), answer.residual(),
                    answer.binding(), answer.reason());
        }

        private PortfolioAnswer finite(PortfolioAnswer answer) {
            return !answer.isSolved() || Arrays.stream(answer.weights()).allMatch(Double::isFinite)
                    ? answer
                    : PortfolioAnswer.none(SolverStatus.NOT_CONVERGED, kept.size(),
                            answer.solver(), "weights are not finite");
        }

        private TradingCosts costs() {
            return new TradingCosts(kept.of(now.costs()), new double[kept.size()]);
        }

        private PortfolioProblem problem(FeasibleSet set) {
            return new PortfolioProblem(kept.of(assets.symbols()), known.complete(), means,
                    covariance, 0, set, kept.of(now.asked()), kept.of(now.held()));
        }

        private ConstraintUniverse universe() {
            return new ConstraintUniverse(assets.symbols(), kept.isKept(), now.held(),
                    now.asked(), kept.among(covariance), assets.barsPerYear(), Map.of(),
                    assets.factors(), now.moneyVolumes());
        }

        private PortfolioWeights fallback(PortfolioAnswer failed) {
            String reason = reason(failed);
            for (Fallback each : spec.fallback().order()) {
                Optional<PortfolioWeights> found = switch (each) {
                    case RELAX -> failed.status() == SolverStatus.INFEASIBLE ? relaxed(reason)
                            : Optional.empty();
                    case PREVIOUS -> Optional.of(previous(failed, reason));
                    case EQUAL -> Optional.of(other(ConstructionOutcome.EQUAL, equal(), failed,
                            reason));
                    case CASH -> Optional.of(other(ConstructionOutcome.CASH,
                            new double[now.size()], failed, reason));
                };
                if (found.isPresent()) {
                    return found.get();
                }
            }
            return previous(failed, reason);
        }

        private Optional<Infeasibility> clash(PortfolioAnswer answer) {
            return answer.status() == SolverStatus.INFEASIBLE
                    ? Infeasibility.explain(constraints, universe())
                    : Optional.empty();
        }

        private String reason(PortfolioAnswer failed) {
            String reason = clash(failed).map(Infeasibility::text).orElse(failed.reason());
            return reason.isEmpty() ? "no weights were found" : reason;
        }

        private Optional<PortfolioWeights> relaxed(String reason) {
            return Relaxation.relax(constraints, universe(), this::solve,
                    PortfolioAnswer::status).map(found -> {
                        List<String> dropped = found.dropped().stream()
                                .map(source -> constraints.lines().get(source).toString())
                                .toList();
                        return weights(ConstructionOutcome.RELAXED,
                                kept.among(found.answer().weights()),
                                note(ConstructionOutcome.RELAXED, dropped, found.answer(),
                                        reason));
                    });
        }

        private PortfolioWeights previous(PortfolioAnswer failed, String reason) {
            return new PortfolioWeights(now.held().clone(), true,
                    note(ConstructionOutcome.PREVIOUS, List.of(), failed, reason),
                    kept.among(covariance), kept.isKept());
        }

        private PortfolioWeights other(ConstructionOutcome outcome, double[] weights,
                PortfolioAnswer failed, String reason) {
            return weights(outcome, weights, note(outcome, List.of(), failed, reason));
        }

        /** The same size for each, on the sides that were asked for where sides are kept. */
        private double[] equal() {
            double[] weights = new double[kept.size()];
            double[] asked = kept.of(now.asked());
            for (int i = 0; i < weights.length; i++) {
                weights[i] = spec.uses() == Uses.UNIVERSE
                        ? Math.copySign(1.0 / weights.length, asked[i])
                        : 1.0 / weights.length;
            }
            return kept.among(weights);
        }

        private PortfolioWeights weights(ConstructionOutcome outcome, double[] weights,
                ConstructionNote note) {
            return new PortfolioWeights(weights, outcome == ConstructionOutcome.PREVIOUS, note,
                    kept.among(covariance), kept.isKept());
        }

        private ConstructionNote note(ConstructionOutcome outcome, List<String> dropped,
                PortfolioAnswer answer, String reason) {
            return new ConstructionNote(outcome, dropped, answer.solver(), answer.iterations(),
                    answer.residual(), reason);
        }
    }
}
