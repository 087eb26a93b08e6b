package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
    @Test
    void aDayIsWrittenAsDateAndAMinuteAsDateAndTime() {
        assertThat(Interval.DAY.format(946_857_600)).isEqualTo("2000-01-03");
        assertThat(Interval.DAY.format(-86_400)).isEqualTo("1969-12-31");
        assertThat(Interval.MINUTE.format(946_857_600 + 9 * 3600 + 31 * 60))
                .isEqualTo("2000-01-03T09:31");
        assertThat(Interval.DAY.seconds()).isEqualTo(24 * 60 * 60);
        assertThat(Interval.MINUTE.seconds()).isEqualTo(60);
        assertThat(Interval.DAY.label()).isEqualTo("day");
        assertThat(Interval.MINUTE.label()).isEqualTo("minute");
    }

    @Test
    void aPositiveQuantityBuysAndANegativeOneSells() {
        assertThat(Side.of(1)).isEqualTo(Side.BUY);
        assertThat(Side.of(Long.MIN_VALUE)).isEqualTo(Side.SELL);
        assertThatIllegalArgumentException().isThrownBy(() -> Side.of(0))
                .withMessageContaining("must not be 0");
    }

    @Test
    void anOrderHasAQuantity() {
        assertThatIllegalArgumentException().isThrownBy(() -> Order.market(3, 0, 1, 0))
                .withMessageContaining("must not be 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anInstrumentHasAPositiveStep(double step) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Instrument("BTC", "USD", step))
                .withMessageContaining("BTC");
    }

    @Test
    void anInstrumentHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Instrument(" ", "USD", 1));
        assertThat(Instrument.share("KO")).isEqualTo(new Instrument("KO", "USD", 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void targetsAreFiniteAndTheOffenderIsNamed(double weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> TargetPositions.of(0.1, weight))
                .withMessageContaining("asset 1").withMessageContaining("" + weight);
    }

    @Test
    void targetsDoNotShareTheCallersArray() {
        double[] weights = {0.5, -0.5};
        TargetPositions targets = TargetPositions.of(weights);
        weights[0] = 9;
        assertThat(targets.weight(0)).isEqualTo(0.5);
        assertThat(targets).isEqualTo(TargetPositions.of(0.5, -0.5))
                .hasSameHashCodeAs(TargetPositions.of(0.5, -0.5)).hasToString("[0.5, -0.5]");
    }

    @Test
    void unchangedIsNotTheSameAsNoWeights() {
        assertThat(TargetPositions.unchanged().isUnchanged()).isTrue();
        assertThat(TargetPositions.of().isUnchanged()).isFalse();
        assertThat(TargetPositions.unchanged()).isNotEqualTo(TargetPositions.of())
                .hasToString("unchanged");
        assertThat(TargetPositions.flat(2)).isEqualTo(TargetPositions.of(0, 0));
    }
}
