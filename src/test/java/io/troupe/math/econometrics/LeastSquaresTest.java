package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final double[][] DESIGN = {LeastSquares.constant(Walks.LENGTH), Walks.walk(),
            Walks.stranger()};

    @Test
    void fitsALineByHand() {
        // y = 1, 2, 4 on x = 0, 1, 2: slope 3/2, intercept 5/6, residuals 1/6, −1/3, 1/6.
        LeastSquares fit = LeastSquares.fit(new double[]{1, 2, 4}, LeastSquares.constant(3),
                new double[]{0, 1, 2});
        assertThat(fit.coefficients()).containsExactly(new double[]{5.0 / 6, 1.5},
                within(1e-15));
        assertThat(fit.residuals()).containsExactly(new double[]{1.0 / 6, -1.0 / 3, 1.0 / 6},
                within(1e-15));
        assertThat(fit.residualVariance()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(fit.rSquared()).isCloseTo(27.0 / 28, within(1e-15));
        assertThat(fit.standardErrors()[1]).isCloseTo(Math.sqrt(1.0 / 12), within(1e-15));
    }

    @Test
    void agreesWithStatsmodels() {
        LeastSquares fit = LeastSquares.fit(Walks.reverting(), DESIGN);
        assertThat(fit.coefficients()).containsExactly(new double[]{-0.007787846794451899,
                -0.06715795045838653, -0.015664029870809493}, within(1e-13));
        assertThat(fit.standardErrors()).containsExactly(new double[]{0.087508885619685,
                0.039308921933380335, 0.0664316733473016}, within(1e-13));
        assertThat(fit.tStatistics()).containsExactly(new double[]{-0.08899492593584157,
                -1.708465843255736, -0.23579158978758064}, within(1e-11));
        assertThat(fit.rSquared()).isCloseTo(0.027057780022339273, within(1e-13));
        assertThat(fit.aic()).isCloseTo(131.84957644393444, within(1e-10));
        assertThat(fit.bic()).isCloseTo(140.21205167228058, within(1e-10));
    }

    @Test
    void withoutAConstantSquaresCountFromZero() {
        LeastSquares fit = LeastSquares.fit(Walks.reverting(), DESIGN[1], DESIGN[2]);
        assertThat(fit.rSquared()).isCloseTo(0.035879247826481775, within(1e-13));
    }

    @Test
    void neweyAndWestsErrorsAgreeWithStatsmodels() {
        NeweyWest robust = NeweyWest.of(LeastSquares.fit(Walks.reverting(), DESIGN), 4);
        assertThat(robust.standardErrors()).containsExactly(new double[]{0.14758199814460216,
                0.059127627657838557, 0.09941040073786878}, within(1e-12));
        assertThat(robust.tStatistics()[1])
                .isCloseTo(-0.06715795045838653 / 0.059127627657838557, within(1e-11));
    }

    @Test
    void refusesASingularDesignAndWhatIsNotFinite() {
        double[] y = {1, 2, 3, 5};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(y, LeastSquares.constant(4), new double[4]))
                .withMessage("the design is singular: column 2 of 2 is a combination of those "
                        + "before it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(y, new double[]{1, 2, Double.NaN, 3}))
                .withMessageContaining("regressor 1[2] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(y, new double[]{1, 2}))
                .withMessageContaining("regressor 1 must have 4 values");
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(new double[]{1},
                new double[]{1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeweyWest.of(LeastSquares.fit(y, LeastSquares.constant(4)), 4))
                .withMessage("lags must be in 0…3, were 4");
    }

    @Test
    void doesNotDependOnTheScaleOfAColumn() {
        double[] large = Walks.walk().clone();
        for (int t = 0; t < large.length; t++) {
            large[t] *= 1e9;
        }
        double[] scaled = LeastSquares.fit(Walks.reverting(), DESIGN[0], large).tStatistics();
        assertThat(scaled).containsExactly(
                LeastSquares.fit(Walks.reverting(), DESIGN[0], DESIGN[1]).tStatistics(),
                within(1e-12));
    }
}
