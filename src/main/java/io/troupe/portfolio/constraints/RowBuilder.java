package io.troupe.portfolio.constraints;

import io.troupe.math.optim.AbsoluteRow;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.QuadraticRow;
import io.troupe.portfolio.constraints.Constraint.LeastOrNothing;
import io.troupe.portfolio.constraints.Constraint.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Makes conditions on vectors of constraints on the weights of assets. Used once. */
final class RowBuilder {
    private final Constraints constraints;
    private final ConstraintUniverse universe;
    private final IntPredicate inForce;
    private final int n;
    private final WeightBounds bounds;
    private final List<LinearRow> linear = new ArrayList<>();
    private final List<AbsoluteRow> absolute = new ArrayList<>();
    private final List<QuadraticRow> quadratic = new ArrayList<>();
    private final double[] least;
    private final int[] leastSource;
    private int most;
    private int mostSource;

    RowBuilder(Constraints constraints, ConstraintUniverse universe, IntPredicate inForce) {
        this.constraints = constraints;
        this.universe = universe;
        this.inForce = inForce;
        n = universe.size();
        bounds = new WeightBounds(n);
        least = new double[n];
        leastSource = new int[n];
        most = n;
    }

    FeasibleSet build() {
        int lines = constraints.lines().size();
        for (int i = 0; i < lines; i++) {
            add(constraints.lines().get(i), i, inForce.test(i));
        }
        bounds.yieldFromHere();
        for (int i = lines; i < constraints.texts(); i++) {
            Constraint each = constraints.defaults().get(i - lines);
            if (constraints.lines().stream().noneMatch(line -> displaces(line, each))) {
                add(each, i, inForce.test(i));
            }
        }
        for (int i = 0; i < n; i++) {
            int source = constraints.texts() + i;
            if (!universe.isTradable()[i] && inForce.test(source)) {
                bounds.limit(i, 0, 0, source);
            }
        }
        return new FeasibleSet(bounds.build(), linear, absolute, quadratic, choice());
    }

    private static boolean displaces(Constraint line, Constraint other) {
        return line instanceof Within(Term term, double _, double _)
                && other instanceof Within(Term yielding, double _, double _)
                && !(yielding instanceof Term.Weight) && !(yielding instanceof Term.Size)
                && term.means(yielding);
    }

    private Optional<Choice> choice() {
        boolean isFree = most == n && Arrays.stream(least).allMatch(each -> each == 0);
        return isFree ? Optional.empty()
                : Optional.of(new Choice(most, mostSource, least, leastSource));
    }

    private void add(Constraint constraint, int source, boolean isInForce) {
        switch (constraint) {
            case Within(Term.Weight(Optional<String> symbol), double lower, double upper) -> {
                for (int i : assets(symbol)) {
                    bounds.speak(i, lower, upper, isInForce, source);
                }
            }
            case Within(Term.Size(Optional<String> symbol), double _, double upper) -> {
                for (int i : assets(symbol)) {
                    bounds.speak(i, -upper, upper, isInForce, source);
                }
            }
            case Within within when isInForce -> row(within, source);
            case LeastOrNothing(Optional<String> symbol, double size) when isInForce -> {
                for (int i : assets(symbol)) {
                    if (size > least[i]) {
                        least[i] = size;
                        leastSource[i] = source;
                    }
                }
            }
            case Constraint _ -> {
                // It is not in force, and no default yields to it.
            }
        }
    }

    private void row(Within within, int source) {
        double upper = within.upper();
        switch (within.term()) {
            case Term.Weight _,Term.Size _ -> throw new IllegalStateException("no row: " + within);
            case Term.Sum _,Term.Net _ -> linear(ones(), within, source);
            case Term.Group(String name) -> linear(members(name), within, source);
            case Term.Beta(String symbol) -> linear(betas(symbol), within, source);
            case Term.Factor(String name) -> linear(named(universe.factors(), name, "exposures to"),
                    within, source);
            case Term.Gross(Optional<String> group) -> absolute.add(new AbsoluteRow(
                    group.map(this::members).orElseGet(this::ones), new double[n], upper, source));
            case Term.Turnover _ -> absolute.add(
                    new AbsoluteRow(ones(), universe.held(), upper, source));
            case Term.TrackingError(Optional<String> symbol) -> track(symbol, upper, source);
            case Term.VolumeShare(int bars) -> limitToVolumes(bars, upper, source);
            case Term.Count _ -> {
                if (upper < most) {
                    most = (int) upper;
                    mostSource = source;
                }
            }
        }
    }

    private void linear(double[] coefficients, Within within, int source) {
        linear.add(new LinearRow(coefficients, within.lower(), within.upper(), source));
    }

    private void limitToVolumes(int bars, double share, int source) {
        double[] volumes = named(universe.moneyVolumes(), bars, "mean volumes of bars:");
        for (int i = 0; i < n; i++) {
            double most = volumes[i] >= 0 ? share * volumes[i] : 0;
            bounds.limit(i, -most, most, source);
        }
    }

    private void track(Optional<String> symbol, double upper, int source) {
        Tracking tracking = Tracking.of(universe, symbol);
        tracking.row(upper, source).ifPresentOrElse(quadratic::add,
                () -> linear.add(new LinearRow(new double[n], 1, 1, source)));
    }

    private double[] betas(String symbol) {
        int asset = universe.assets().indexOf(symbol);
        if (asset < 0) {
            return named(universe.benchmarks(), symbol, "betas to").betas();
        }
        double[] covariances = covariances(universe)[asset];
        double variance = covariances[asset];
        return Arrays.stream(covariances).map(each -> variance > 0 ? each / variance : 0)
                .toArray();
    }

    /** The covariances that a line asks for. */
    static double[][] covariances(ConstraintUniverse universe) {
        if (universe.covariance().length == 0 && universe.size() > 0) {
            throw new IllegalArgumentException("covariances are asked for, and none are there");
        }
        return universe.covariance();
    }

    /** What a line asks for by name. */
    static <K, V> V named(Map<K, V> all, K name, String what) {
        @Nullable
        V found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    what + " " + name + " are asked for, and none are there");
        }
        return found;
    }

    private int[] assets(Optional<String> symbol) {
        int[] all = new int[symbol.isPresent() ? 1 : n];
        Arrays.setAll(all, i -> symbol.map(universe.assets()::indexOf).orElse(i));
        if (symbol.isPresent() && all[0] < 0) {
            throw new IllegalArgumentException("there is no asset " + symbol.get());
        }
        return all;
    }

    private double[] ones() {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[] members(String group) {
        double[] members = new double[n];
        for (String symbol : named(constraints.groups().members(), group, "assets of group")) {
            int asset = universe.assets().indexOf(symbol);
            if (asset >= 0) {
                members[asset] = 1;
            }
        }
        return members;
    }
}
