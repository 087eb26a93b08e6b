package io.troupe.portfolio.constraints;

import io.troupe.math.optim.FeasibleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Constraints in the order of their importance, most important first, and what applies where they
 * say nothing. Each has a source, a number by which conditions and messages refer to it: that of
 * its place among the lines, the defaults following after the lines' end, and after theirs, asset
 * by asset, that an asset cannot be traded. Immutable.
 *
 * @param lines the constraints
 * @param groups which assets lines about a group mean
 * @param defaultsOf whose defaults there are, to follow "default of"; empty if there are none
 * @param defaults what applies unless a line says something about the same. A default about sums
 *        yields to any line about {@code sum(w)} or {@code net}; one that limits the weights of all
 *        assets yields, asset by asset and side by side, to lines about {@code w} and {@code
 *        abs(w)}
 */
public record Constraints(List<Constraint> lines, Groups groups, String defaultsOf,
        List<Constraint> defaults) {
    /** Copies the lists. */
    public Constraints {
        lines = List.copyOf(lines);
        defaults = List.copyOf(defaults);
    }

    /** Lines, and nothing where they say nothing. */
    public static Constraints of(List<Constraint> lines, Groups groups) {
        return new Constraints(lines, groups, "", List.of());
    }

    /**
     * The same lines, and others where they say nothing.
     *
     * @param whose what the defaults belong to, such as {@code min-risk}; for messages
     */
    public Constraints withDefaults(String whose, List<Constraint> others) {
        return new Constraints(lines, groups, whose, others);
    }

    /** What a {@link ConstraintUniverse} must tell. */
    public ConstraintNeeds needs() {
        List<Constraint> all = new ArrayList<>(lines);
        all.addAll(defaults);
        return ConstraintNeeds.of(all);
    }

    /**
     * What is wrong with them before anything is known but names: names that there are not, and
     * lines that clash whatever the market does.
     *
     * @param assets symbols of the assets that there will be weights of
     * @param benchmarks symbols of what there is to be compared with besides
     * @param factors names of the factors that there are
     */
    public List<ConstraintFinding> check(List<String> assets, Collection<String> benchmarks,
            Collection<String> factors) {
        return new ConstraintCheck(this, assets, benchmarks, factors).findings();
    }

    /**
     * The weights that meet all of them.
     *
     * @throws IllegalArgumentException if the universe lacks what a line names
     */
    public FeasibleSet over(ConstraintUniverse universe) {
        return over(universe, _ -> true);
    }

    /**
     * The weights that meet some of them. What yields to a line yields to it still if the line is
     * not among them: fewer lines are never a smaller set.
     *
     * @param inForce whether the constraint of a source is among them
     */
    FeasibleSet over(ConstraintUniverse universe, IntPredicate inForce) {
        return new RowBuilder(this, universe, inForce).build();
    }

    /** The constraint of a source, unless that is an asset's that cannot be traded. */
    Optional<Constraint> ofSource(int source) {
        if (source < lines.size()) {
            return Optional.of(lines.get(source));
        }
        int number = source - lines.size();
        return number < defaults.size() ? Optional.of(defaults.get(number))
                : Optional.empty();
    }

    /** How many sources are lines or defaults. */
    int texts() {
        return lines.size() + defaults.size();
    }

    /**
     * What a source is called in messages.
     *
     * @param assets those of the universe
     */
    public String name(int source, List<String> assets) {
        if (source < lines.size()) {
            return "`" + lines.get(source) + "`";
        }
        return ofSource(source).map(text -> "`" + text + "` (default of " + defaultsOf + ")")
                .orElseGet(() -> assets.get(source - texts()) + " not being tradable");
    }
}
