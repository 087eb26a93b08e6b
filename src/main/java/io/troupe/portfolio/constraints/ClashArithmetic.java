package io.troupe.portfolio.constraints;

import io.troupe.math.optim.AbsoluteRow;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.model.Wording;
import io.troupe.portfolio.constraints.Constraint.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Why constraints clash, where adding up a few numbers shows it: bounds of one weight; a sum that
 * the bounds, groups, the count, the gross or the turnover keep from its limit; a turnover that
 * bounds ask for. What is told is a proof: each number follows from the constraints that clash.
 */
final class ClashArithmetic {
    private static final double ROUNDING = 1e-9;

    private final Constraints constraints;
    private final ConstraintUniverse universe;
    private final List<Integer> sources;
    private final FeasibleSet set;
    private final double[] lower;
    private final double[] upper;

    /**
     * What clashes.
     *
     * @param sources of the constraints
     */
    ClashArithmetic(Constraints constraints, ConstraintUniverse universe, List<Integer> sources) {
        this.constraints = constraints;
        this.universe = universe;
        this.sources = sources;
        set = constraints.over(universe, sources::contains);
        lower = set.bounds().lower();
        upper = set.bounds().upper();
    }

    /**
     * Why there are no weights.
     *
     * @param head the source of the constraint that the others do not let be met
     * @param text the arithmetic
     */
    record Reason(int head, String text) {}

    Optional<Reason> reason() {
        return crossed().or(this::untracked).or(this::sums).or(this::turnover);
    }

    private Optional<Reason> crossed() {
        Bounds bounds = set.bounds();
        return IntStream.range(0, lower.length).filter(i -> lower[i] > upper[i]).boxed()
                .findFirst().map(i -> new Reason(bounds.lowerSource()[i],
                        universe.assets().get(i) + range(lower[i], upper[i])));
    }

    private static String range(double least, double most) {
        return " is at least " + Limit.rounded(least) + " and at most " + Limit.rounded(most);
    }

    private Optional<Reason> untracked() {
        if (sources.size() > 1) {
            return Optional.empty();
        }
        return constraints.ofSource(sources.getFirst())
                .filter(Within.class::isInstance).map(line -> ((Within) line).term())
                .flatMap(term -> term instanceof Term.TrackingError(var symbol) ? symbol
                        : Optional.empty())
                .map(symbol -> new Reason(sources.getFirst(), "no portfolio of these assets comes"
                        + " nearer to " + symbol + " than " + Limit.rounded(Math.sqrt(
                                Tracking.of(universe, Optional.of(symbol)).rest()))
                        + " a year"));
    }

    private Optional<Reason> sums() {
        return set.linear().stream().flatMap(row -> IntStream.of(1, -1)
                .mapToObj(sign -> sum(row, sign)).flatMap(Optional::stream)).findFirst();
    }

    /** Why a sum cannot reach its lower limit, or with sign −1 cannot fall to its upper one. */
    private Optional<Reason> sum(LinearRow row, int sign) {
        double limit = sign > 0 ? row.lower() : -row.upper();
        if (Double.isInfinite(limit)) {
            return Optional.empty();
        }
        List<Ceiling> ceilings = new ArrayList<>();
        ceilings.add(byBounds(row, sign));
        twins(row, sign, ceilings);
        if (isSum(row)) {
            byAbsolute(row, sign, ceilings);
            ceilings.add(byGroups(row, sign));
        }
        return ceilings.stream().filter(each -> each.value() < limit - ROUNDING).findFirst()
                .map(each -> new Reason(row.source(), each.text().get()));
    }

    /** A number that sign times a sum is at most, and how it comes about. */
    private record Ceiling(double value, Supplier<String> text) {}

    private static String most(int sign, double value) {
        return (sign > 0 ? "at most " : "at least ") + Limit.rounded(sign * value);
    }

    /** What a weight times its coefficient times the sign is at most. */
    private double most(int i, double coefficient, int sign) {
        double signed = sign * coefficient;
        return signed == 0 ? 0 : signed * (signed > 0 ? upper[i] : lower[i]);
    }

    private Ceiling byBounds(LinearRow row, int sign) {
        double[] each = IntStream.range(0, lower.length)
                .mapToDouble(i -> most(i, row.coefficients()[i], sign)).toArray();
        Optional<Choice> few = set.choice().filter(choice -> choice.most() < each.length);
        if (few.isEmpty()) {
            double all = Arrays.stream(each).sum();
            return new Ceiling(all, () -> assets(row) + ", " + most(sign, all));
        }
        int count = few.get().most();
        double[] ascending = Arrays.stream(each).map(most -> Math.max(0, most)).sorted()
                .toArray();
        double largest = Arrays.stream(ascending).skip(each.length - count).sum();
        return new Ceiling(largest, () -> assets(row) + ", " + most(sign, largest) + " in "
                + count + " of them");
    }

    private String assets(LinearRow row) {
        return switch (term(row)) {
            case Term.Group(String name) -> name + " has " + Wording.count(
                    Arrays.stream(row.coefficients()).filter(each -> each != 0).count(), "asset");
            case Term.Sum _,Term.Net _ -> Wording.count(lower.length, "asset");
            case Term other -> other + " by these weights";
        };
    }

    private Term term(LinearRow row) {
        return constraints.ofSource(row.source()).filter(Within.class::isInstance)
                .map(line -> ((Within) line).term()).orElseThrow();
    }

    private boolean isSum(LinearRow row) {
        return switch (term(row)) {
            case Term.Sum _,Term.Net _,Term.Group _ -> true;
            default -> false;
        };
    }

    /** Limits of the other side of the same sum. */
    private void twins(LinearRow row, int sign, List<Ceiling> ceilings) {
        for (LinearRow other : set.linear()) {
            double limit = limit(other, sign);
            if (Arrays.equals(other.coefficients(), row.coefficients())) {
                ceilings.add(new Ceiling(limit, () -> term(row) + (sign > 0
                        ? range(row.lower(), limit)
                        : range(-limit, row.upper()))));
            }
        }
    }

    private void byAbsolute(LinearRow row, int sign, List<Ceiling> ceilings) {
        for (AbsoluteRow other : set.absolute()) {
            if (covers(other.coefficients(), row.coefficients())) {
                double now = IntStream.range(0, lower.length)
                        .mapToDouble(i -> row.coefficients()[i] * other.centre()[i]).sum();
                double most = sign * now + other.upper();
                boolean isGross = !isTurnover(other);
                ceilings.add(new Ceiling(most, () -> term(row) + (isGross
                        ? " is " + most(sign, most) + ", what is gross"
                        : " is " + Limit.rounded(now) + " as it is held, and after such a turnover "
                                + most(sign, most))));
            }
        }
    }

    private boolean isTurnover(AbsoluteRow row) {
        return constraints.ofSource(row.source())
                .filter(line -> line instanceof Within within
                        && within.term() instanceof Term.Turnover)
                .isPresent();
    }

    private static boolean covers(double[] all, double[] some) {
        return IntStream.range(0, all.length).allMatch(i -> all[i] >= some[i]);
    }

    /** Limits of groups that have no asset in common, and of the weights that are in none. */
    private Ceiling byGroups(LinearRow row, int sign) {
        double[] rest = row.coefficients().clone();
        List<LinearRow> parts = new ArrayList<>();
        double groups = 0;
        for (LinearRow other : set.linear()) {
            double limit = limit(other, sign);
            if (other.source() != row.source() && isSum(other) && !Double.isInfinite(limit)
                    && covers(rest, other.coefficients())) {
                Arrays.setAll(rest, i -> rest[i] - other.coefficients()[i]);
                groups += limit;
                parts.add(other);
            }
        }
        double others = IntStream.range(0, rest.length).mapToDouble(i -> most(i, rest[i], sign))
                .sum();
        double all = groups + others;
        return new Ceiling(all, () -> {
            List<String> texts = new ArrayList<>();
            parts.forEach(part -> texts.add(term(part) + " is " + most(sign, limit(part, sign))));
            long left = Arrays.stream(rest).filter(each -> each != 0).count();
            if (left > 0) {
                texts.add("the other " + (left > 1 ? left + " assets are " : "asset is ")
                        + most(sign, others));
            }
            return String.join(", ", texts) + ": together " + most(sign, all);
        });
    }

    /** What sign times a sum is at most by the limit of the other side. */
    private static double limit(LinearRow row, int sign) {
        return sign > 0 ? row.upper() : -row.lower();
    }

    /** What must be traded to come within the bounds. */
    private Optional<Reason> turnover() {
        double[] held = universe.held();
        double needed = IntStream.range(0, held.length).mapToDouble(
                i -> Math.max(0, Math.max(held[i] - upper[i], lower[i] - held[i]))).sum();
        return set.absolute().stream()
                .filter(row -> isTurnover(row) && needed > row.upper() + ROUNDING)
                .findFirst()
                .map(row -> new Reason(row.source(), "from what is held to these limits it takes "
                        + Limit.rounded(needed)));
    }
}
