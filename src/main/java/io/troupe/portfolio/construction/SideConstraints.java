package io.troupe.portfolio.construction;

import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.Constraint.Within;
import io.troupe.portfolio.constraints.Constraints;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.constraints.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The constraints of a construction: those that were written, before them that sides are kept where
 * an optimizer chooses sizes only, after them what applies where nothing was said. Sizes are free,
 * what each side sums to is as it was asked for, unless a line is about {@code sum} or {@code net}.
 */
final class SideConstraints {
    private static final String LONG = "asked long";
    private static final String SHORT = "asked short";

    private final ConstructSpec spec;
    private final Groups groups;
    private final List<String> assets;

    SideConstraints(ConstructSpec spec, Groups groups, List<String> assets) {
        this.spec = spec;
        this.groups = groups;
        this.assets = List.copyOf(assets);
    }

    /**
     * The constraints at a bar.
     *
     * @param asked the weights that were asked for
     * @param isKept by asset whether it may be held
     */
    Constraints at(double[] asked, boolean[] isKept) {
        String whose = spec.optimizer().type().label();
        return switch (spec.uses()) {
            case TARGET -> Constraints.of(spec.constraints(), groups);
            case SCORE, ALL -> Constraints.of(spec.constraints(), groups).withDefaults(whose,
                    ofOneCapital());
            case UNIVERSE -> keepingSides(asked, isKept);
        };
    }

    /** Long only, and all of the capital. */
    static List<Constraint> ofOneCapital() {
        return List.of(new Within(new Term.Weight(Optional.empty()), 0,
                Double.POSITIVE_INFINITY), new Within(new Term.Sum(), 1, 1));
    }

    private Constraints keepingSides(double[] asked, boolean[] isKept) {
        List<Constraint> lines = new ArrayList<>();
        List<String> longs = new ArrayList<>();
        List<String> shorts = new ArrayList<>();
        double sumLong = 0;
        double sumShort = 0;
        for (int i = 0; i < asked.length; i++) {
            if (isKept[i]) {
                boolean isLong = asked[i] > 0;
                (isLong ? longs : shorts).add(assets.get(i));
                lines.add(new Within(new Term.Weight(Optional.of(assets.get(i))),
                        isLong ? 0 : Double.NEGATIVE_INFINITY,
                        isLong ? Double.POSITIVE_INFINITY : 0));
            }
            sumLong += Math.max(asked[i], 0);
            sumShort += Math.min(asked[i], 0);
        }
        lines.addAll(spec.constraints());
        if (spec.constraints().stream().anyMatch(SideConstraints::isAboutTheSum)) {
            return Constraints.of(lines, groups);
        }
        List<Constraint> sums = new ArrayList<>();
        Map<String, List<String>> members = new LinkedHashMap<>(groups.members());
        add(sums, members, LONG, longs, sumLong);
        add(sums, members, SHORT, shorts, sumShort);
        return new Constraints(lines, new Groups(members), spec.uses().label(), sums);
    }

    private static void add(List<Constraint> sums, Map<String, List<String>> members,
            String name, List<String> symbols, double sum) {
        if (!symbols.isEmpty()) {
            members.put(name, symbols);
            sums.add(new Within(new Term.Group(name), sum, sum));
        }
    }

    private static boolean isAboutTheSum(Constraint line) {
        return line instanceof Within within
                && (within.term() instanceof Term.Sum || within.term() instanceof Term.Net);
    }
}
