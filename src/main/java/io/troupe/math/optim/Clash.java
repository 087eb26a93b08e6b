package io.troupe.math.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why no vector meets the conditions of a {@link FeasibleSet}: a smallest set of sources that
 * cannot be met together, of which none can be left out (an irreducible infeasible subset;
 * Chinneck, "Feasibility and Infeasibility in Optimization", 2008).
 *
 * <p>The least sum of squared violations is found first. If it is not 0, its multipliers are a
 * certificate after Farkas: only conditions with a multiplier can be part of the clash. From those
 * one source after the other is left out, the highest number first, and for good if the rest still
 * clashes: what stays is named. Distances and balls take part as rows do. A count of variables and
 * sizes below which they must be 0 have no multipliers: if the rest can be met without them, all
 * sources are candidates and each trial is a search of its own, {@link QuadraticMinimizer}'s; one
 * that ends by its number of nodes counts as one that can be met.
 */
public final class Clash {
    /** A multiplier not above this fraction of the largest is what rounding leaves of 0. */
    private static final double LEAST_PART = 1e-7;

    private Clash() {}

    /**
     * The sources of a smallest clash.
     *
     * @return ascending; empty if all conditions can be met together
     */
    public static int[] smallest(FeasibleSet set) {
        Checks.set(set);
        SortedSet<Integer> all = sources(set);
        if (isMet(set)) {
            return new int[0];
        }
        SortedSet<Integer> candidates = set.choice().isPresent() && isMet(without(set)) ? all
                : certificate(without(set), all);
        if (candidates.size() < all.size() && isMet(only(set, candidates))) {
            candidates = all;
        }
        List<Integer> order = new ArrayList<>(candidates.reversed());
        for (int source : order) {
            SortedSet<Integer> rest = new TreeSet<>(candidates);
            rest.remove(source);
            if (!isMet(only(set, rest))) {
                candidates = rest;
            }
        }
        return candidates.stream().mapToInt(Integer::intValue).toArray();
    }

    private static FeasibleSet without(FeasibleSet set) {
        return new FeasibleSet(set.bounds(), set.linear(), set.absolute(), set.quadratic(),
                Optional.empty());
    }

    private static boolean isMet(FeasibleSet set) {
        int n = set.variables();
        double[][] q = new double[n][n];
        if (set.choice().isPresent()) {
            for (int i = 0; i < n; i++) {
                q[i][i] = 1;
            }
            return BranchAndBound.minimize(q, new double[n], set)
                    .status() != SolverStatus.INFEASIBLE;
        }
        ReducedProgram reduction = new ReducedProgram(q, new double[n], set);
        if (reduction.isInfeasible()) {
            return false;
        }
        Program program = reduction.program();
        return QuadraticMinimizer.nearest(program)
                .violation(program) <= QuadraticMinimizer.VIOLATED;
    }

    private static SortedSet<Integer> certificate(FeasibleSet set, SortedSet<Integer> all) {
        int n = set.variables();
        ReducedProgram reduction = new ReducedProgram(new double[n][n], new double[n], set);
        if (reduction.isInfeasible()) {
            return all;
        }
        Program program = reduction.program();
        Minimum nearest = reduction.restore(SolverStatus.INFEASIBLE,
                QuadraticMinimizer.nearest(program), 0, 0);
        double least = LEAST_PART * Math.max(Vectors.largest(nearest.multipliers()),
                Math.max(Vectors.largest(nearest.lowerMultipliers()),
                        Vectors.largest(nearest.upperMultipliers())));
        SortedSet<Integer> found = new TreeSet<>();
        int at = 0;
        for (LinearRow row : set.linear()) {
            addIf(nearest.multipliers()[at++] > least, row.source(), found);
        }
        for (AbsoluteRow row : set.absolute()) {
            addIf(nearest.multipliers()[at++] > least, row.source(), found);
        }
        for (QuadraticRow row : set.quadratic()) {
            addIf(nearest.multipliers()[at++] > least, row.source(), found);
        }
        Bounds bounds = set.bounds();
        for (int i = 0; i < n; i++) {
            addIf(nearest.lowerMultipliers()[i] > least, bounds.lowerSource()[i], found);
            addIf(nearest.upperMultipliers()[i] > least, bounds.upperSource()[i], found);
        }
        return found;
    }

    private static void addIf(boolean isFound, int source, SortedSet<Integer> to) {
        if (isFound) {
            to.add(source);
        }
    }

    private static SortedSet<Integer> sources(FeasibleSet set) {
        SortedSet<Integer> all = new TreeSet<>();
        set.linear().forEach(row -> all.add(row.source()));
        set.absolute().forEach(row -> all.add(row.source()));
        set.quadratic().forEach(row -> all.add(row.source()));
        Bounds bounds = set.bounds();
        for (int i = 0; i < set.variables(); i++) {
            addIf(bounds.lower()[i] != Double.NEGATIVE_INFINITY, bounds.lowerSource()[i], all);
            addIf(bounds.upper()[i] != Double.POSITIVE_INFINITY, bounds.upperSource()[i], all);
        }
        set.choice().ifPresent(choice -> {
            addIf(choice.most() < set.variables(), choice.mostSource(), all);
            for (int i = 0; i < choice.least().length; i++) {
                addIf(choice.least()[i] > 0, choice.leastSource()[i], all);
            }
        });
        return all;
    }

    /** The conditions of some sources only. */
    private static FeasibleSet only(FeasibleSet set, SortedSet<Integer> sources) {
        Bounds bounds = set.bounds();
        double[] lower = bounds.lower().clone();
        double[] upper = bounds.upper().clone();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = sources.contains(bounds.lowerSource()[i]) ? lower[i]
                    : Double.NEGATIVE_INFINITY;
            upper[i] = sources.contains(bounds.upperSource()[i]) ? upper[i]
                    : Double.POSITIVE_INFINITY;
        }
        return new FeasibleSet(
                new Bounds(lower, upper, bounds.lowerSource(), bounds.upperSource()),
                set.linear().stream().filter(row -> sources.contains(row.source())).toList(),
                set.absolute().stream().filter(row -> sources.contains(row.source())).toList(),
                set.quadratic().stream().filter(row -> sources.contains(row.source())).toList(),
                set.choice().flatMap(choice -> only(choice, sources)));
    }

    private static Optional<Choice> only(Choice choice, SortedSet<Integer> sources) {
        double[] least = choice.least().clone();
        boolean isAny = sources.contains(choice.mostSource()) && choice.most() < least.length;
        int most = isAny ? choice.most() : least.length;
        for (int i = 0; i < least.length; i++) {
            least[i] = sources.contains(choice.leastSource()[i]) ? least[i] : 0;
            isAny |= least[i] > 0;
        }
        return isAny ? Optional.of(new Choice(most, choice.mostSource(), least,
                choice.leastSource())) : Optional.empty();
    }
}
