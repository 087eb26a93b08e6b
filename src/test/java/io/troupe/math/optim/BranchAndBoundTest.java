package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Choices against all of them tried one by one. */
class BranchAndBoundTest {
    @Test
    void theBestOfAllChoicesIsFound() {
        int solved = 0;
        for (long seed = 0; seed < 120; seed++) {
            Random random = Seeds.random(seed);
            RandomPrograms.Problem drawn = RandomPrograms.draw(80_001 + 2 * seed, false, false);
            int n = drawn.c().length;
            if (n > 5) {
                continue;
            }
            double[] least = new double[n];
            for (int i = 0; i < n; i++) {
                least[i] = random.nextInt(3) == 0 ? 0 : 0.3 * random.nextDouble();
            }
            Choice choice = new Choice(1 + random.nextInt(n), 0, least, new int[n]);
            FeasibleSet set = drawn.set();
            Minimum minimum = QuadraticMinimizer.minimize(drawn.q(), drawn.c(),
                    new FeasibleSet(set.bounds(), set.linear(), set.absolute(), set.quadratic(),
                            Optional.of(choice)));
            double best = best(drawn, choice);
            if (best == Double.POSITIVE_INFINITY) {
                assertThat(minimum.status()).as("seed " + seed)
                        .isEqualTo(SolverStatus.INFEASIBLE);
                continue;
            }
            assertThat(minimum.status()).as("seed " + seed).isEqualTo(SolverStatus.SOLVED);
            assertThat(minimum.value()).as("seed " + seed).isCloseTo(best, within(1e-10));
            int count = 0;
            for (int i = 0; i < n; i++) {
                double size = Math.abs(minimum.x()[i]);
                count += size > 1e-9 ? 1 : 0;
                assertThat(size <= 1e-9 || size >= least[i] - 1e-9).isTrue();
            }
            assertThat(count).isLessThanOrEqualTo(choice.most());
            solved++;
        }
        assertThat(solved).isGreaterThan(25);
    }

    /** Each variable out, above its least or below minus it: 3ⁿ problems. */
    private static double best(RandomPrograms.Problem problem, Choice choice) {
        int n = problem.c().length;
        Bounds bounds = problem.set().bounds();
        double best = Double.POSITIVE_INFINITY;
        for (int code = 0; code < Math.pow(3, n); code++) {
            double[] lower = bounds.lower().clone();
            double[] upper = bounds.upper().clone();
            int rest = code;
            int in = 0;
            for (int i = 0; i < n; i++, rest /= 3) {
                if (rest % 3 == 0) {
                    lower[i] = Math.max(lower[i], 0);
                    upper[i] = Math.min(upper[i], 0);
                } else if (rest % 3 == 1) {
                    lower[i] = Math.max(lower[i], choice.least()[i]);
                    in++;
                } else {
                    upper[i] = Math.min(upper[i], -choice.least()[i]);
                    in++;
                }
            }
            if (in <= choice.most()) {
                Minimum minimum = QuadraticMinimizer.minimize(problem.q(), problem.c(),
                        FeasibleSet.of(Bounds.of(lower, upper, 0),
                                problem.set().linear().toArray(LinearRow[]::new)));
                best = minimum.status() == SolverStatus.SOLVED ? Math.min(best, minimum.value())
                        : best;
            }
        }
        return best;
    }
}
