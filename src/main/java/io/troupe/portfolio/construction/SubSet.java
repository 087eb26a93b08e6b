package io.troupe.portfolio.construction;

import io.troupe.math.Ties;
import io.troupe.math.optim.AbsoluteRow;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.QuadraticRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some of the variables of a {@link FeasibleSet}, the others being 0. */
final class SubSet {
    private final int[] kept;
    private final boolean[] isKept;

    /**
     * Of some variables.
     *
     * @param kept ascending
     * @param all how many there are
     */
    SubSet(int[] kept, int all) {
        this.kept = kept.clone();
        isKept = new boolean[all];
        for (int i : kept) {
            isKept[i] = true;
        }
    }

    /**
     * The conditions on those that are kept; empty if none meet them, as one of the others must not
     * be 0 or is too far from it.
     */
    Optional<FeasibleSet> of(FeasibleSet all) {
        Bounds bounds = all.bounds();
        for (int i = 0; i < isKept.length; i++) {
            if (!isKept[i] && !(bounds.lower()[i] <= 0 && bounds.upper()[i] >= 0)) {
                return Optional.empty();
            }
        }
        List<AbsoluteRow> absolute = new ArrayList<>();
        for (AbsoluteRow row : all.absolute()) {
            AbsoluteRow some = of(row);
            if (some.upper() < 0) {
                return Optional.empty();
            }
            absolute.add(some);
        }
        return Optional.of(new FeasibleSet(
                new Bounds(of(bounds.lower()), of(bounds.upper()), of(bounds.lowerSource()),
                        of(bounds.upperSource())),
                all.linear().stream().map(row -> new LinearRow(of(row.coefficients()),
                        row.lower(), row.upper(), row.source())).toList(),
                absolute, all.quadratic().stream().map(this::of).toList(),
                all.choice().map(this::of)));
    }

    /** What is gone of those that are not kept counts still. */
    private AbsoluteRow of(AbsoluteRow row) {
        double gone = 0;
        for (int i = 0; i < isKept.length; i++) {
            gone += isKept[i] ? 0 : row.coefficients()[i] * Math.abs(row.centre()[i]);
        }
        double upper = Ties.isAbove(gone, row.upper()) ? row.upper() - gone
                : Math.max(0, row.upper() - gone);
        return new AbsoluteRow(of(row.coefficients()), of(row.centre()), upper, row.source());
    }

    /** Of what is not kept no covariance is known. */
    private QuadraticRow of(QuadraticRow row) {
        return new QuadraticRow(of(row.matrix()), of(row.centre()), row.upper(), row.source());
    }

    private Choice of(Choice choice) {
        return new Choice(Math.min(choice.most(), kept.length), choice.mostSource(),
                of(choice.least()), of(choice.leastSource()));
    }

    double[] of(double[] all) {
        double[] some = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
    }

    private int[] of(int[] all) {
        int[] some = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
    }

    double[][] of(double[][] all) {
        double[][] some = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            some[i] = of(all[kept[i]]);
        }
        return some;
    }

    /** The rows of those that are kept, whole. */
    double[][] rows(double[][] all) {
        double[][] some = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
    }

    List<String> of(List<String> all) {
        List<String> some = new ArrayList<>();
        for (int i : kept) {
            some.add(all.get(i));
        }
        return some;
    }

    /** The same among all, the others being 0. */
    double[] among(double[] some) {
        double[] all = new double[isKept.length];
        for (int i = 0; i < kept.length; i++) {
            all[kept[i]] = some[i];
        }
        return all;
    }

    /** The same among all, the others being 0. */
    double[][] among(double[][] some) {
        double[][] all = new double[isKept.length][isKept.length];
        for (int i = 0; i < kept.length; i++) {
            all[kept[i]] = among(some[i]);
        }
        return all;
    }

    /** By variable whether it is kept. */
    boolean[] isKept() {
        return isKept.clone();
    }

    int size() {
        return kept.length;
    }
}
