package io.troupe.risk.models;

import static io.troupe.risk.models.RandomReturns.estimated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every model. */
class RiskModelLawsTest {
    private static final double[] LEVELS = {0.95, 0.975, 0.99, 0.995, 0.999};

    static List<String> names() {
        return RiskModels.names();
    }

    /** Of an unlucky sample a model may say nothing; of the others it must speak. */
    @ParameterizedTest
    @MethodSource("names")
    void shortfallIsBeyondTheValueAtRiskAndBothRiseWithTheLevel(String name) {
        RiskModel model = RiskModels.of(name);
        int spoke = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] returns = RandomReturns.of(seed, 300 + 40 * seed);
            RiskModel held = model.held(returns, returns.length);
            double before = Double.NEGATIVE_INFINITY;
            double meanBefore = Double.NEGATIVE_INFINITY;
            for (double level : LEVELS) {
                if (held.estimate(returns, returns.length, level) instanceof Estimated told) {
                    assertThat(told.expectedShortfall()).as(name + " " + seed + " " + level)
                            .isGreaterThanOrEqualTo(told.valueAtRisk());
                    assertThat(told.valueAtRisk()).isGreaterThanOrEqualTo(before);
                    assertThat(told.expectedShortfall()).isGreaterThanOrEqualTo(meanBefore);
                    before = told.valueAtRisk();
                    meanBefore = told.expectedShortfall();
                    spoke++;
                }
            }
        }
        assertThat(spoke).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("names")
    void fourTimesTheReturnsAreFourTimesTheLossToTheBit(String name) {
        double[] returns = RandomReturns.of(3, 500);
        double[] larger = Arrays.stream(returns).map(each -> 4 * each).toArray();
        RiskModel model = RiskModels.of(name);
        Estimated one = estimated(model.estimate(returns, 500, 0.99));
        Estimated four = estimated(model.estimate(larger, 500, 0.99));
        assertThat(four.valueAtRisk()).isEqualTo(4 * one.valueAtRisk());
        assertThat(four.expectedShortfall()).isEqualTo(4 * one.expectedShortfall());
    }

    /** All of them speak of the same returns: none is off by a multiple. */
    @ParameterizedTest
    @MethodSource("names")
    void nearlyNormalReturnsHaveTheLossOfTheNormalDistribution(String name) {
        Draws draws = new Draws(11); // whose tails are not thinner than the expansion can be
        double[] returns = new double[2000];
        Arrays.setAll(returns, i -> 0.001 + 0.01 * draws.normal());
        Estimated told = estimated(RiskModels.of(name).estimate(returns, 2000, 0.975));
        assertThat(told.valueAtRisk()).isCloseTo(0.01 * 1.96 - 0.001, within(0.0025));
        assertThat(told.expectedShortfall()).isCloseTo(0.01 * 2.338 - 0.001, within(0.003));
        assertThat(told.remark()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void heldForTheSameReturnsItSaysTheSame(String name) {
        double[] returns = RandomReturns.of(5, 400);
        RiskModel model = RiskModels.of(name);
        RiskModel held = model.held(returns, 400);
        assertThat(held.name()).isEqualTo(name);
        assertThat(held.estimate(returns, 400, 0.99))
                .isEqualTo(model.estimate(returns, 400, 0.99));
        assertThat(held.simulate(returns, 400, 0.99, 5))
                .isEqualTo(model.simulate(returns, 400, 0.99, 5));
    }

    /** Held is the shape alone: the same multiple of the deviation, whatever the returns. */
    @ParameterizedTest
    @ValueSource(strings = {"t", "monte-carlo-t"})
    void whatIsHeldDoesNotFollowLaterReturns(String name) {
        Sample first = RandomReturns.sample(RandomReturns.of(5, 400));
        Sample later = RandomReturns.sample(RandomReturns.of(11, 400));
        RiskModel held = RiskModels.of(name).held(first.returns(), 400);
        double multiple = (estimated(held.estimate(first.returns(), 400, 0.99)).valueAtRisk()
                + first.mean()) / first.deviation();
        double told = estimated(held.estimate(later.returns(), 400, 0.99)).valueAtRisk();
        assertThat((told + later.mean()) / later.deviation()).isCloseTo(multiple, within(1e-9));
        assertThat(RiskModels.of(name).estimate(later.returns(), 400, 0.99).var().orElseThrow())
                .isNotCloseTo(told, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsNothingBehindTheCountAndChangesNothing(String name) {
        double[] returns = RandomReturns.of(6, 300);
        double[] longer = Arrays.copyOf(returns, 320);
        Arrays.fill(longer, 300, 320, Double.NaN);
        double[] before = longer.clone();
        RiskModel model = RiskModels.of(name);
        assertThat(model.estimate(longer, 300, 0.99))
                .isEqualTo(model.estimate(returns, 300, 0.99));
        assertThat(longer).containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysOfBadReturnsWhyThereIsNothing(String name) {
        RiskModel model = RiskModels.of(name);
        double[] returns = RandomReturns.of(1, 100);
        assertThat(model.estimate(returns, 29, 0.99))
                .isEqualTo(new NotAvailable("there are 29 returns, fewer than 30"));
        assertThat(model.estimate(new double[0], 0, 0.99)).isInstanceOf(NotAvailable.class);
        double[] constant = new double[100];
        Arrays.fill(constant, 0.1);
        assertThat(model.estimate(constant, 100, 0.99))
                .isEqualTo(new NotAvailable("the returns do not vary"));
        returns[41] = Double.NaN;
        assertThat(model.estimate(returns, 100, 0.99))
                .isEqualTo(new NotAvailable("return 42 of 100 is NaN"));
        returns[41] = Double.NEGATIVE_INFINITY;
        assertThat(model.simulate(returns, 100, 0.99, 5)).isInstanceOf(NotAvailable.class);
        returns[41] = 1e200;
        assertThat(model.estimate(returns, 100, 0.99)).isInstanceOf(NotAvailable.class);
        double[] good = RandomReturns.of(2, 300);
        assertThat(model.held(returns, 100).estimate(good, 300, 0.99))
                .isEqualTo(model.estimate(good, 300, 0.99));
    }

    /** One outlier, one value among equals, two values: figures or a reason, and always an end. */
    @ParameterizedTest
    @MethodSource("names")
    void oddReturnsHaveAFigureOrAReason(String name) {
        RiskModel model = RiskModels.of(name);
        double[] outlier = new double[250];
        outlier[100] = -0.9;
        double[] two = new double[250];
        Arrays.setAll(two, i -> i % 2 == 0 ? 0.01 : -0.01);
        double[] trend = new double[250];
        Arrays.setAll(trend, i -> i * 1e-4);
        double[] crash = RandomReturns.of(2, 250);
        crash[249] = -1;
        for (double[] returns : List.of(outlier, two, trend, crash)) {
            RiskEstimate estimate = model.estimate(returns, 250, 0.99);
            if (estimate instanceof Estimated told) {
                assertThat(told.valueAtRisk()).isFinite();
                assertThat(told.expectedShortfall())
                        .isGreaterThanOrEqualTo(told.valueAtRisk());
            } else {
                assertThat(((NotAvailable) estimate).reason()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 0, 2, Double.NaN})
    void levelsAreOfATail(double level) {
        double[] returns = RandomReturns.of(1, 100);
        assertThatThrownBy(() -> RiskModels.of("normal").estimate(returns, 100, level))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + level);
        assertThatThrownBy(() -> RiskModels.of("garch").simulate(returns, 100, level, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
