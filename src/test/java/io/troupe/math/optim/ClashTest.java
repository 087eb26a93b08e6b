package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clashes that can be seen by eye. */
class ClashTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final LinearRow SUM = new LinearRow(new double[]{1, 1, 1}, 1, 1, 5);
    private static final LinearRow GROUP = new LinearRow(new double[]{1, 1, 0}, 0.3, INFINITE, 2);

    @Test
    void aGroupOfTwoCannotReachThreeTenthsByTenths() {
        assertThat(Clash.smallest(FeasibleSet.of(Bounds.all(3, 0, 0.1, 7), GROUP)))
                .containsExactly(2, 7);
    }

    /** The sum clashes with the bounds as well: the later source is left out first. */
    @Test
    void ofTwoClashesOneIsNamed() {
        assertThat(Clash.smallest(FeasibleSet.of(Bounds.all(3, 0, 0.1, 7), SUM, GROUP)))
                .containsExactly(2, 7);
    }

    @Test
    void whatCanBeMetHasNone() {
        assertThat(Clash.smallest(FeasibleSet.of(Bounds.all(3, 0, 0.4, 7), SUM, GROUP)))
                .isEmpty();
    }

    @Test
    void distancesTakePart() {
        AbsoluteRow near = new AbsoluteRow(new double[]{1, 1, 1}, new double[]{0.9, 0.1, 0},
                0.2, 3);
        assertThat(Clash.smallest(new FeasibleSet(Bounds.all(3, 0, 0.4, 7), List.of(SUM, GROUP),
                List.of(near), List.of(), Optional.empty()))).containsExactly(3, 7);
    }

    @Test
    void ballsTakePart() {
        QuadraticRow near = new QuadraticRow(new double[][]{{1, 0}, {0, 1}}, new double[]{3, 4},
                4.9, 1);
        LinearRow low = new LinearRow(new double[]{3, 4}, -INFINITE, 0, 4);
        LinearRow idle = new LinearRow(new double[]{1, 0}, -9, 9, 0);
        assertThat(Clash.smallest(new FeasibleSet(Bounds.all(2, -INFINITE, INFINITE, 7),
                List.of(idle, low), List.of(), List.of(near), Optional.empty())))
                .containsExactly(1, 4);
    }

    @Test
    void countsAndLeastSizesTakePart() {
        Choice choice = new Choice(2, 8, new double[3], new int[]{9, 9, 9});
        assertThat(Clash.smallest(new FeasibleSet(Bounds.all(3, 0, 0.4, 7), List.of(SUM),
                List.of(), List.of(), Optional.of(choice)))).containsExactly(5, 7, 8);
        Choice least = new Choice(3, 8, new double[]{0.45, 0.45, 0.45}, new int[]{9, 9, 9});
        assertThat(Clash.smallest(new FeasibleSet(Bounds.all(3, 0, 0.48, 7), List.of(SUM),
                List.of(), List.of(), Optional.of(least)))).containsExactly(5, 7, 9);
    }

    @Test
    void boundsClashWithEachOtherAndEquationsWithEachOther() {
        Bounds crossed = new Bounds(new double[]{0, 0.5}, new double[]{1, 0.4}, new int[]{1, 2},
                new int[]{3, 4});
        assertThat(Clash.smallest(FeasibleSet.of(crossed,
                new LinearRow(new double[]{1, 1}, 0, 2, 0)))).containsExactly(2, 4);
        assertThat(Clash.smallest(FeasibleSet.of(Bounds.all(3, 0, 1, 7), SUM,
                new LinearRow(new double[]{2, 2, 2}, 2.5, 2.5, 6)))).containsExactly(5, 6);
    }
}
