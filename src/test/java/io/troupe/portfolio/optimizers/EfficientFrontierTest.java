package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.EfficientFrontier.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The efficient frontier: where it begins and ends, and its shape. */
class EfficientFrontierTest {
    @ParameterizedTest
    @EnumSource(names = {"VARIANCE", "MAD", "CVAR", "MAX_DRAWDOWN"})
    void risesEverMoreSteeply(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(4, 5, 60);
        List<Point> points = EfficientFrontier.of(ConvexRisk.of(measure), problem, 11).points();
        double most = Arrays.stream(problem.means()).max().orElseThrow();
        assertThat(points).hasSize(11);
        assertThat(points.getLast().mean()).isCloseTo(most, within(1e-9));
        double step = (most - points.getFirst().mean()) / 10;
        double slope = 0;
        for (int k = 1; k < points.size(); k++) {
            assertThat(points.get(k).mean() - points.get(k - 1).mean())
                    .isCloseTo(step, within(1e-6 * step));
            double next = points.get(k).risk() - points.get(k - 1).risk();
            assertThat(next).isGreaterThan(slope - 1e-7);
            slope = next;
        }
    }

    /** Of 4 % and 1 % variance without correlation: least at 0.2 and 0.8, most at the first. */
    @Test
    void twoAssetsByHand() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05},
                new double[][]{{0.04, 0}, {0, 0.01}});
        List<Point> points = EfficientFrontier
                .of(ConvexRisk.of(RiskMeasure.VARIANCE), problem, 3).points();
        assertThat(points).extracting(each -> Math.round(1e6 * each.mean()))
                .containsExactly(60_000L, 80_000L, 100_000L);
        assertThat(points.getFirst().risk()).isCloseTo(Math.sqrt(0.008), within(1e-8));
        assertThat(points.get(1).weights()[0]).isCloseTo(0.6, within(1e-7));
        assertThat(points.getLast().risk()).isCloseTo(0.2, within(1e-7));
    }

    @Test
    void equalMeansAreOnePoint() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.1},
                new double[][]{{0.04, 0}, {0, 0.01}});
        assertThat(EfficientFrontier.of(ConvexRisk.of(RiskMeasure.VARIANCE), problem, 40)
                .points()).hasSize(1);
    }

    @Test
    void conditionsThatCannotBeMetHaveNoFrontier() {
        PortfolioProblem problem = RandomProblems.longOnly(4, 3, 30)
                .under(FeasibleSet.of(Bounds.all(3, 0, 0.3, 0), RandomProblems.sum(3, 1)));
        EfficientFrontier frontier = EfficientFrontier.of(ConvexRisk.of(RiskMeasure.VARIANCE),
                problem, 40);
        assertThat(frontier.points()).isEmpty();
        assertThat(frontier.status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(frontier.reason()).isEqualTo("no weights meet all conditions");
    }
}
