package io.troupe.portfolio.constraints;

import io.troupe.math.optim.Clash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Why no weights meet constraints: the smallest of them that clash, so that without any one of
 * these there would be weights that meet the others.
 *
 * @param sources their numbers, ascending
 * @param names what they are called, in this order
 * @param text all of it in a sentence: the lines, and the arithmetic where it is simple
 */
public record Infeasibility(List<Integer> sources, List<String> names, String text) {
    /** Copies the lists. */
    public Infeasibility {
        sources = List.copyOf(sources);
        names = List.copyOf(names);
    }

    /**
     * Why no weights meet the constraints.
     *
     * @return empty if some do
     * @throws IllegalArgumentException if the universe lacks what a line names
     */
    public static Optional<Infeasibility> explain(Constraints constraints,
            ConstraintUniverse universe) {
        return explain(constraints, universe, _ -> true);
    }

    /**
     * The same of some of the constraints.
     *
     * @param inForce whether the constraint of a source is among them
     */
    static Optional<Infeasibility> explain(Constraints constraints, ConstraintUniverse universe,
            IntPredicate inForce) {
        List<Integer> clash = clash(constraints, universe, inForce);
        return clash.isEmpty() ? Optional.empty()
                : Optional.of(of(constraints, universe, without(constraints, universe, clash)));
    }

    private static List<Integer> clash(Constraints constraints, ConstraintUniverse universe,
            IntPredicate inForce) {
        return Arrays.stream(Clash.smallest(constraints.over(universe, inForce))).boxed().toList();
    }

    /**
     * Conditions without a spare one may come from lines with a spare one: of two lines about the
     * same weight a set has the tighter bound only, whose fall brings back the other. So each line
     * of the clash is left out in turn, and stays out if the others clash without it.
     */
    private static List<Integer> without(Constraints constraints, ConstraintUniverse universe,
            List<Integer> clash) {
        List<Integer> left = clash;
        int needed = 0;
        while (needed < left.size()) {
            List<Integer> others = new ArrayList<>(left.subList(0, needed));
            others.addAll(left.subList(needed + 1, left.size()));
            List<Integer> smaller = clash(constraints, universe, others::contains);
            if (smaller.isEmpty() || smaller.size() >= left.size()) {
                // A solver at the edge of its tolerance must not send this round in circles.
                needed++;
            } else {
                left = smaller;
            }
        }
        return left;
    }

    private static Infeasibility of(Constraints constraints, ConstraintUniverse universe,
            List<Integer> sources) {
        List<String> names = sources.stream()
                .map(each -> constraints.name(each, universe.assets())).toList();
        String text = new ClashArithmetic(constraints, universe, sources).reason()
                .map(reason -> told(sources, names, reason))
                .orElseGet(() -> "no weights meet " + joined(names)
                        + (names.size() > 1 ? " together" : ""));
        return new Infeasibility(sources, names, text);
    }

    private static String told(List<Integer> sources, List<String> names,
            ClashArithmetic.Reason reason) {
        List<String> others = new ArrayList<>(names);
        String head = others.remove(sources.indexOf(reason.head()));
        return head + (others.isEmpty() ? "" : " with " + joined(others)) + ": " + reason.text();
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
