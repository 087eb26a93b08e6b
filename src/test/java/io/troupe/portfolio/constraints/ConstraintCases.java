package io.troupe.portfolio.constraints;

import io.troupe.portfolio.constraints.Constraint.LeastOrNothing;
import io.troupe.portfolio.constraints.Constraint.Within;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Lines and universes for tests, by hand and at random. */
final class ConstraintCases {
    static final List<String> FIVE = List.of("KO", "XOM", "CVX", "JPM", "MSFT");
    static final Groups GROUPS = new Groups(Map.of("energy", List.of("XOM", "CVX"), "banks",
            List.of("JPM", "BAC"), "none", List.of("BAC"), "oil", List.of("XOM", "KO")));

    private static final List<String> NAMES = List.of("KO", "BRK.B", "BTC/USD", "^GSPC", "ES=F",
            "Consumer Staples", "weights", "it's", "a(b)", " x", "1", "≤", "w", "in");

    private ConstraintCases() {}

    static Constraint parsed(String text) {
        ParsedConstraint parsed = ConstraintParser.parse(text);
        if (parsed instanceof Constraint constraint) {
            return constraint;
        }
        throw new AssertionError(parsed.toString());
    }

    static Constraints lines(String... texts) {
        List<Constraint> lines = new ArrayList<>();
        for (String each : texts) {
            lines.add(parsed(each));
        }
        return Constraints.of(lines, GROUPS);
    }

    static ConstraintUniverse universe(double... held) {
        ConstraintUniverse of = ConstraintUniverse.of(FIVE);
        return new ConstraintUniverse(FIVE, of.isTradable(), held, of.target(), of.covariance(), 1,
                Map.of(), Map.of(), Map.of());
    }

    /** A well-formed line of any kind, limits in range. */
    static Constraint random(Random random) {
        Optional<String> name = random.nextBoolean() ? Optional.of(name(random))
                : Optional.empty();
        if (random.nextInt(8) == 0) {
            return new LeastOrNothing(name, Math.max(0.001, limit(random, 1)));
        }
        return switch (random.nextInt(12)) {
            case 0 -> both(random, new Term.Weight(name), 3);
            case 1 -> above(new Term.Size(name), limit(random, 3));
            case 2 -> both(random, new Term.Sum(), 20);
            case 3 -> both(random, new Term.Net(), 20);
            case 4 -> both(random, new Term.Group(name(random)), 20);
            case 5 -> above(new Term.Gross(name), limit(random, 20));
            case 6 -> both(random, new Term.Beta(name(random)), 1e6);
            case 7 -> both(random, new Term.Factor(name(random)), 1e9);
            case 8 -> above(new Term.Turnover(), limit(random, 20));
            case 9 -> above(new Term.TrackingError(name), Math.max(0.001, limit(random, 2)));
            case 10 -> above(new Term.Count(), 1 + random.nextInt(50));
            default -> above(new Term.VolumeShare(1 + random.nextInt(100)), limit(random, 3));
        };
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Constraint above(Term term, double upper) {
        return new Within(term, Double.NEGATIVE_INFINITY, upper);
    }

    /** Of zero to twelve decimals. */
    private static double limit(Random random, double most) {
        double scale = Math.pow(10, random.nextInt(13));
        return Math.floor(random.nextDouble() * most * scale) / scale;
    }

    private static Constraint both(Random random, Term term, double most) {
        double first = limit(random, most) * (random.nextBoolean() ? 1 : -1) + 0.0;
        double second = random.nextInt(4) == 0 ? first : limit(random, most);
        return switch (random.nextInt(3)) {
            case 0 -> above(term, first);
            case 1 -> new Within(term, first, Double.POSITIVE_INFINITY);
            default -> new Within(term, Math.min(first, second), Math.max(first, second));
        };
    }

    /** The numbers below n in another order. */
    static List<Integer> shuffled(int n, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }
}
