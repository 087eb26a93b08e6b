package io.troupe.portfolio.constraints;

import io.troupe.math.optim.LinearRow;
import io.troupe.portfolio.constraints.Constraint.LeastOrNothing;
import io.troupe.portfolio.constraints.Constraint.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Whether weights meet lines, by another way than the product's: a weight is p − q with p, q ≥ 0,
 * its distance from what is held at most d, which makes a linear program for a library's simplex;
 * where lines choose, asset by asset it is tried with the weight 0, above and below.
 */
final class LinearOracle {
    private static final double FAR = 100;
    private static final double NOTHING = 1e-9;

    private final ConstraintUniverse universe;
    private final Groups groups;
    private final int n;
    private final List<LinearRow> rows = new ArrayList<>();
    private final double[] least;
    private int most;

    private LinearOracle(ConstraintUniverse universe, Groups groups) {
        this.universe = universe;
        this.groups = groups;
        n = universe.size();
        least = new double[n];
        most = n;
    }

    /** Whether there are weights that meet these lines, and are 0 where this says so. */
    static boolean isMet(List<Constraint> lines, Groups groups, ConstraintUniverse universe,
            List<Integer> untraded) {
        LinearOracle oracle = new LinearOracle(universe, groups);
        lines.forEach(oracle::add);
        untraded.forEach(i -> oracle.weight(i, 0, 0));
        for (int i = 0; i < oracle.n; i++) {
            int at = i;
            double held = universe.held()[i];
            oracle.row(-3 * FAR, held,
                    each -> each == at ? 1 : each % oracle.n == at ? -1 : 0);
            oracle.row(held, 3 * FAR,
                    each -> each % oracle.n != at ? 0 : each / oracle.n == 1 ? -1 : 1);
        }
        return oracle.isMetFrom(0, 0);
    }

    /** Whether it is, the weights before this one being chosen, so many of them not 0. */
    private boolean isMetFrom(int next, int held) {
        Optimisation.Result found = program().minimise();
        if (held > most || !found.getState().isOptimal()) {
            return false;
        }
        if (next == n || isChosen(found)) {
            return true;
        }
        double size = Math.max(least[next], NOTHING);
        return isMetWith(next, 0, 0, held) || isMetWith(next, size, FAR, held + 1)
                || isMetWith(next, -FAR, -size, held + 1);
    }

    private boolean isMetWith(int next, double lower, double upper, int held) {
        weight(next, lower, upper);
        boolean isMet = isMetFrom(next + 1, held);
        rows.removeLast();
        return isMet;
    }

    /** The library's linear program of all rows, with nothing to be made small. */
    private ExpressionsBasedModel program() {
        ExpressionsBasedModel program = new ExpressionsBasedModel();
        for (int i = 0; i < 3 * n; i++) {
            program.newVariable("x" + i).weight(0).lower(0).upper(FAR);
        }
        for (int r = 0; r < rows.size(); r++) {
            LinearRow row = rows.get(r);
            Expression expression = program.newExpression("row" + r);
            for (int i = 0; i < 3 * n; i++) {
                if (row.coefficients()[i] != 0) {
                    expression.set(i, row.coefficients()[i]);
                }
            }
            if (!Double.isInfinite(row.lower())) {
                expression.lower(row.lower());
            }
            if (!Double.isInfinite(row.upper())) {
                expression.upper(row.upper());
            }
        }
        return program;
    }

    private boolean isChosen(Optimisation.Result x) {
        double[] sizes = IntStream.range(0, n)
                .mapToDouble(i -> Math.abs(x.doubleValue(i) - x.doubleValue(n + i))).toArray();
        return Arrays.stream(sizes).filter(size -> size > NOTHING).count() <= most
                && IntStream.range(0, n).allMatch(
                        i -> sizes[i] <= NOTHING || sizes[i] >= least[i] - NOTHING);
    }

    private void row(double lower, double upper, IntToDoubleFunction coefficient) {
        double[] all = new double[3 * n];
        Arrays.setAll(all, coefficient);
        rows.add(new LinearRow(all, lower, upper, 0));
    }

    /** Σ a(i)·(p(i) − q(i)). */
    private void weights(IntToDoubleFunction a, double lower, double upper) {
        row(lower, upper, each -> each < n ? a.applyAsDouble(each)
                : each < 2 * n ? -a.applyAsDouble(each - n) : 0);
    }

    private void weight(int i, double lower, double upper) {
        weights(each -> each == i ? 1 : 0, lower, upper);
    }

    private double member(String group, int asset) {
        return Objects.requireNonNull(groups.members().get(group))
                .contains(universe.assets().get(asset)) ? 1 : 0;
    }

    private boolean means(Optional<String> symbol, int asset) {
        return symbol.map(universe.assets().get(asset)::equals).orElse(true);
    }

    private void add(Constraint line) {
        for (int i = 0; i < n; i++) {
            if (line instanceof LeastOrNothing(Optional<String> symbol, double size)
                    && means(symbol, i)) {
                least[i] = Math.max(least[i], size);
            } else if (line instanceof Within within) {
                bound(i, within);
            }
        }
        if (line instanceof Within(Term term, double lower, double upper)) {
            sum(term, lower, upper);
        }
    }

    private void bound(int i, Within line) {
        if (line.term() instanceof Term.Weight(Optional<String> symbol) && means(symbol, i)) {
            weight(i, line.lower(), line.upper());
        } else if (line.term() instanceof Term.Size(Optional<String> symbol)
                && means(symbol, i)) {
            weight(i, -line.upper(), line.upper());
        }
    }

    private void sum(Term term, double lower, double upper) {
        switch (term) {
            case Term.Weight _,Term.Size _ -> {
                // each weight has a row of its own
            }
            case Term.Sum _,Term.Net _ -> weights(_ -> 1, lower, upper);
            case Term.Group(String name) -> weights(each -> member(name, each), lower, upper);
            case Term.Factor(String name) ->
                weights(each -> Objects.requireNonNull(universe.factors().get(name))[each], lower,
                        upper);
            case Term.Gross(Optional<String> group) -> row(0, upper, each -> each >= 2 * n ? 0
                    : group.map(name -> member(name, each % n)).orElse(1.0));
            case Term.Turnover _ -> row(0, upper, each -> each >= 2 * n ? 1 : 0);
            case Term.Count _ -> most = Math.min(most, (int) upper);
            case Term.Beta _,Term.TrackingError _,Term.VolumeShare _ ->
                throw new IllegalArgumentException(term.toString());
        }
    }
}
