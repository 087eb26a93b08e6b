package io.troupe.risk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollingRiskTest {
    private static final int WINDOW = 200;
    private static final double[] RETURNS = RandomReturns.of(9, 330);

    static List<String> names() {
        return RiskModels.names();
    }

    private static double[] before(int end) {
        return Arrays.copyOfRange(RETURNS, end - WINDOW, end);
    }

    @ParameterizedTest
    @MethodSource("names")
    void fittedAtEveryBarItSaysWhatTheModelSaysOfTheWindow(String name) {
        RiskModel model = RiskModels.of(name);
        RollingRisk rolling = new RollingRisk(model, WINDOW, 1);
        for (int bar = 0; bar < RETURNS.length; bar++) {
            rolling.add(RETURNS[bar]);
            if (bar + 1 >= WINDOW && bar % 13 == 0) {
                assertThat(rolling.estimate(0.975)).as("bar " + bar)
                        .isEqualTo(model.estimate(before(bar + 1), WINDOW, 0.975));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void betweenFitsItHoldsTheLastOne(String name) {
        RiskModel model = RiskModels.of(name);
        RollingRisk rolling = new RollingRisk(model, WINDOW, 21);
        RiskModel held = model;
        for (int bar = 0; bar < RETURNS.length; bar++) {
            rolling.add(RETURNS[bar]);
            int count = bar + 1;
            if (count >= WINDOW) {
                held = (count - WINDOW) % 21 == 0 ? model.held(before(count), WINDOW) : held;
                assertThat(rolling.estimate(0.99)).as("bar " + bar)
                        .isEqualTo(held.estimate(before(count), WINDOW, 0.99));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void doesNotMindWhenItIsAskedNorWhenItWasKept(String name) {
        RollingRisk asked = new RollingRisk(RiskModels.of(name), WINDOW, 21);
        RollingRisk silent = new RollingRisk(RiskModels.of(name), WINDOW, 21);
        for (int bar = 0; bar < 290; bar++) {
            asked.add(RETURNS[bar]);
            asked.estimate(0.99);
            silent.add(RETURNS[bar]);
        }
        assertThat(silent.estimate(0.99)).isEqualTo(asked.estimate(0.99));
        RollingRisk resumed = new RollingRisk(RiskModels.of(name), WINDOW, 21);
        resumed.restore(asked.toArray());
        for (int bar = 290; bar < 312; bar++) {
            assertThat(resumed.estimate(0.99)).isEqualTo(asked.estimate(0.99));
            asked.add(RETURNS[bar]);
            resumed.add(RETURNS[bar]);
        }
    }

    @Test
    void speaksFromAFullWindowOn() {
        RollingRisk rolling = new RollingRisk(RiskModels.of("normal"), 30, 5);
        for (int bar = 0; bar < 29; bar++) {
            rolling.add(RETURNS[bar]);
        }
        assertThat(rolling.estimate(0.99))
                .isEqualTo(new NotAvailable("there are 29 of 30 returns"));
        RollingRisk resumed = new RollingRisk(RiskModels.of("normal"), 30, 5);
        resumed.restore(rolling.toArray());
        resumed.add(RETURNS[29]);
        assertThat(resumed.estimate(0.99).es()).isPresent();
    }

    @Test
    void aReturnThatIsNoNumberIsToldUntilItHasLeftTheWindow() {
        RollingRisk rolling = new RollingRisk(RiskModels.of("normal"), 30, 1);
        for (int bar = 0; bar < 60; bar++) {
            rolling.add(bar == 10 ? Double.NaN : RETURNS[bar]);
            assertThat(rolling.estimate(0.99).var().isPresent()).as("bar " + bar)
                    .isEqualTo(bar >= 10 + 30);
        }
    }

    @Test
    void refusesWindowsThatAreNone() {
        RiskModel model = RiskModels.of("normal");
        assertThatThrownBy(() -> new RollingRisk(model, 29, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("29");
        assertThatThrownBy(() -> new RollingRisk(model, 30, 0))
                .isInstanceOf(IllegalArgumentException.class);
        RollingRisk rolling = new RollingRisk(model, 30, 1);
        assertThatThrownBy(() -> rolling.estimate(0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rolling.restore(new double[]{40, 0.01}))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("30");
        assertThatThrownBy(() -> rolling.restore(new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
