package io.troupe.risk.halts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HaltRuleTest {
    private static final HaltScope FUND = new HaltScope.Fund();
    private static final HaltScope ASSETS = new HaltScope.EachAsset(Optional.empty());
    private static final HaltTrigger QUARTER = HaltTrigger.of(HaltFigure.DRAWDOWN, 0.25, 0);
    private static final Reentry NEW_HIGH = new Reentry(OptionalInt.empty(), OptionalDouble.empty(),
            true);

    private static Reentry below(double drawdown) {
        return new Reentry(OptionalInt.empty(), OptionalDouble.of(drawdown), false);
    }

    private static BitSet assets(int... indices) {
        BitSet assets = new BitSet();
        for (int index : indices) {
            assets.set(index);
        }
        return assets;
    }

    private static void refused(String words, HaltScope scope, HaltTrigger trigger,
            HaltAction action, Reentry reentry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HaltRule.of(scope, trigger, action, reentry))
                .withMessageContaining(words);
    }

    @Test
    void isCalledByWhatItDoes() {
        assertThat(HaltRule.of(FUND, QUARTER, GivenHalts.scaleTo(0.5), GivenHalts.NEVER).name())
                .isEqualTo("drawdown of the fund: scale");
        assertThat(HaltRule.of(new HaltScope.Strategy(),
                GivenHalts.forecast(HaltFigure.ES, 0.975, 0.03), GivenHalts.REDUCE_ONLY,
                GivenHalts.NEVER).name()).isEqualTo("es 0.975 of the strategy: reduce-only");
        assertThat(HaltRule.of(new HaltScope.Group("energy", assets(1)),
                HaltTrigger.of(HaltFigure.LOSS, 0.1, 5), HaltAction.FLATTEN, GivenHalts.NEVER)
                .name()).isEqualTo("loss of group energy: flatten");
        assertThat(HaltRule.of(ASSETS, HaltTrigger.of(HaltFigure.STOPS, 3, 20), GivenHalts.PAUSE,
                GivenHalts.after(10)).name()).isEqualTo("stops of the asset: pause");
    }

    /** What is flat stays where it is. */
    @Test
    void aFlattenedAccountCanNeitherRiseNorRecover() {
        refused("newHigh would never let the fund in again; give cooldownBars", FUND, QUARTER,
                HaltAction.FLATTEN, NEW_HIGH);
        refused("newHigh would never let the strategy in", new HaltScope.Strategy(), QUARTER,
                HaltAction.FLATTEN, NEW_HIGH);
        refused("drawdownBelow would never let the fund in again; give cooldownBars", FUND,
                QUARTER, HaltAction.FLATTEN, below(0.1));
        refused("drawdownBelow would never", FUND, HaltTrigger.of(HaltFigure.LOSS, 0.1, 3),
                HaltAction.FLATTEN, below(0.1));
    }

    /** Prices go on, other actions let it hold something, and a window passes. */
    @Test
    void otherHaltsCanEndByThemselves() {
        assertThatNoException().isThrownBy(() -> {
            HaltRule.of(ASSETS, QUARTER, HaltAction.FLATTEN, NEW_HIGH);
            HaltRule.of(ASSETS, QUARTER, HaltAction.FLATTEN, below(0.1));
            HaltRule.of(FUND, QUARTER, GivenHalts.REDUCE_ONLY, NEW_HIGH);
            HaltRule.of(FUND, QUARTER, GivenHalts.scaleTo(0.5), below(0.1));
            HaltRule.of(FUND, HaltTrigger.of(HaltFigure.DRAWDOWN, 0.25, 20), HaltAction.FLATTEN,
                    below(0.1));
            HaltRule.of(FUND, QUARTER, HaltAction.FLATTEN, GivenHalts.NEVER);
        });
    }

    @Test
    void aReentryAboveTheHaltIsALoop() {
        refused("drawdownBelow 0.25 is not below the limit 0.25", FUND, QUARTER,
                GivenHalts.PAUSE, below(0.25));
        refused("drawdownBelow 0.3 is not below the limit 0.25", ASSETS, QUARTER,
                HaltAction.FLATTEN, below(0.3));
        assertThatNoException().isThrownBy(
                () -> HaltRule.of(FUND, QUARTER, GivenHalts.PAUSE, below(0.2499)));
        assertThatNoException()
                .isThrownBy(() -> HaltRule.of(FUND, HaltTrigger.of(HaltFigure.LOSS, 0.04, 1),
                        GivenHalts.PAUSE, below(0.3)));
    }

    @Test
    void forecastsAreOfAccounts() {
        HaltTrigger var = GivenHalts.forecast(HaltFigure.VAR, 0.99, 0.02);
        refused("var and es are forecast for the fund or a strategy, not for the asset", ASSETS,
                var, GivenHalts.PAUSE, GivenHalts.NEVER);
        refused("not for group energy", new HaltScope.Group("energy", assets(0)), var,
                GivenHalts.PAUSE, GivenHalts.NEVER);
    }

    @Test
    void aNumberOfStopsHasNoBudget() {
        refused("say what to scale to", FUND, HaltTrigger.of(HaltFigure.STOPS, 3, 5),
                GivenHalts.scaleToBudget(), GivenHalts.NEVER);
        assertThatNoException()
                .isThrownBy(() -> HaltRule.of(FUND, HaltTrigger.of(HaltFigure.STOPS, 3, 5),
                        GivenHalts.scaleTo(0.5), GivenHalts.NEVER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void scalesToAFraction(double to) {
        assertThatIllegalArgumentException().isThrownBy(() -> GivenHalts.scaleTo(to))
                .withMessageContaining("from 0 to 1, was " + to);
    }

    @Test
    void onlyScalingHasAFactor() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new HaltAction(HaltAction.Kind.PAUSE, OptionalDouble.of(0.5)))
                .withMessageContaining("this one is to pause");
        assertThat(GivenHalts.scaleTo(0).to()).hasValue(0);
        assertThat(GivenHalts.scaleTo(1).to()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 0, 99, Double.NaN})
    void levelsAreAboveOneHalfAndBelowOne(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenHalts.forecast(HaltFigure.ES, level, 0.03))
                .withMessageContaining("must be above 0.5 and below 1, was " + level);
    }

    @Test
    void onlyForecastsHaveALevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HaltTrigger(HaltFigure.LOSS, 0.1, 3, 0.99))
                .withMessageContaining("only var and es have one");
    }

    @ParameterizedTest
    @EnumSource(value = HaltFigure.class, names = {"LOSS", "VOLATILITY", "STOPS"})
    void windowsHaveABar(HaltFigure figure) {
        for (int window : new int[]{0, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HaltTrigger.of(figure,
                            figure == HaltFigure.STOPS ? 3 : 0.1, window))
                    .withMessageContaining(
                            "windowBars of a halt on " + figure.label() + " must be at least");
        }
    }

    /** The high of one close is that close, and one return does not vary. */
    @Test
    void drawdownAndVolatilityNeedTwoBars() {
        for (HaltFigure figure : new HaltFigure[]{HaltFigure.DRAWDOWN, HaltFigure.VOLATILITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HaltTrigger.of(figure, 0.1, 1))
                    .withMessageContaining("must be at least 2, was 1");
            assertThatNoException().isThrownBy(() -> HaltTrigger.of(figure, 0.1, 2));
        }
        assertThatNoException().isThrownBy(() -> HaltTrigger.of(HaltFigure.LOSS, 0.1, 1));
    }

    @Test
    void forecastsHaveTheirModelsWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HaltTrigger(HaltFigure.VAR, 0.02, 20, 0.99))
                .withMessageContaining("its model has a window of its own");
    }

    @Test
    void limitsFitTheirFigures() {
        for (double limit : new double[]{0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HaltTrigger.of(HaltFigure.DRAWDOWN, limit, 0))
                    .withMessageContaining("above 0 and below 1, was " + limit);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HaltTrigger.of(HaltFigure.LOSS, limit, 1));
        }
        for (double limit : new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HaltTrigger.of(HaltFigure.VOLATILITY, limit, 20))
                    .withMessageContaining("above 0 and finite, was " + limit);
        }
        for (double limit : new double[]{0, 2.5, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HaltTrigger.of(HaltFigure.STOPS, limit, 20))
                    .withMessageContaining("a whole number of at least 1, was " + limit);
        }
    }

    @Test
    void reentriesAreCheckedByThemselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> GivenHalts.after(0))
                .withMessageContaining("cooldownBars must be at least 1, was 0");
        for (double below : new double[]{0, 1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> below(below))
                    .withMessageContaining("drawdownBelow must be above 0 and below 1");
        }
    }

    @Test
    void aGroupHasAssetsOfItsOwn() {
        BitSet given = assets(1);
        HaltScope.Group group = new HaltScope.Group("energy", given);
        given.set(2);
        group.assets().set(3);
        assertThat(group.assets()).isEqualTo(assets(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HaltScope.Group("energy", new BitSet()))
                .withMessageContaining("energy has no assets");
    }
}
