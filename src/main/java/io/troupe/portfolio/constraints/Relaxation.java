package io.troupe.portfolio.constraints;

import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An answer that meets all constraints but some of the less important.
 *
 * @param <A> what a solver answers
 * @param answer to the constraints that were kept
 * @param dropped the sources of the others, in the order in which they were dropped: last first
 */
public record Relaxation<A>(A answer, List<Integer> dropped) {
    /** Copies the list. */
    public Relaxation {
        dropped = List.copyOf(dropped);
    }

    /**
     * Drops lines from the last on until there are weights that meet the others. Then those that
     * were dropped in vain come back, the more important first: a line stays out only if it cannot
     * be met together with the lines before it that are kept. Defaults are never dropped. So n
     * lines take at most 2n solutions, and the answer depends on nothing but what is given.
     *
     * @param <A> what the solver answers
     * @param solve the problem for a set of weights
     * @param status what came of it. Only {@link SolverStatus#INFEASIBLE} is mended by dropping; an
     *        answer of another status that is not {@link SolverStatus#SOLVED} ends the search
     * @return nothing if there is no answer that way
     */
    public static <A> Optional<Relaxation<A>> relax(Constraints constraints,
            ConstraintUniverse universe, Function<FeasibleSet, A> solve,
            Function<A, SolverStatus> status) {
        TreeSet<Integer> out = new TreeSet<>();
        int lines = constraints.lines().size();
        A answer = solve.apply(constraints.over(universe));
        while (status.apply(answer) == SolverStatus.INFEASIBLE && out.size() < lines) {
            out.add(lines - 1 - out.size());
            answer = solve.apply(constraints.over(universe, each -> !out.contains(each)));
        }
        if (status.apply(answer) != SolverStatus.SOLVED) {
            return Optional.empty();
        }
        for (int line : List.copyOf(out)) {
            // The first of them is the one without which there was an answer at last.
            if (line > out.first()) {
                out.remove(line);
                A more = solve.apply(constraints.over(universe, each -> !out.contains(each)));
                if (status.apply(more) == SolverStatus.SOLVED) {
                    answer = more;
                } else {
                    out.add(line);
                }
            }
        }
        return Optional.of(new Relaxation<>(answer, new ArrayList<>(out.descendingSet())));
    }
}
