package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricRegisterTest {
    private static Metric.Draft named(String name, Section section) {
        return Metric.named(name, section, Unit.RATIO);
    }

    private static Metric constant(Metric.Draft draft, double value) {
        return draft.by(record -> new Figure.Measure(value));
    }

    private static MetricRegister register(Metric... metrics) {
        return new MetricRegister(List.of(metrics));
    }

    @Test
    void evaluatesEveryMetricOfTheRegisterAndNoOther() {
        Metric one = constant(named("one", Section.PERFORMANCE), 1);
        Metric two = constant(named("two", Section.PERFORMANCE), 2);
        Evaluation figures = register(two, one).evaluate(TrackRecords.ofEquities());
        assertThat(figures.of(one)).isEqualTo(new Figure.Measure(1));
        assertThat(figures.of(two)).isEqualTo(new Figure.Measure(2));
        assertThat(figures.register().metrics()).containsExactly(two, one);
        Metric other = constant(named("one", Section.PERFORMANCE), 1);
        assertThatThrownBy(() -> figures.of(other)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the metric one is not in this register");
    }

    @Test
    void aViewShowsWhatHasALabelThere() {
        Metric both = constant(named("both", Section.COSTS).inFiles(), 1);
        Metric heading = constant(named("wide", Section.COSTS).in(View.TABLE, "w"), 1);
        MetricRegister register = register(heading, both);
        assertThat(register.in(View.TABLE)).containsExactly(heading);
        assertThat(register.in(View.JSON)).containsExactly(both);
        assertThat(register.in(View.CSV)).containsExactly(both);
        assertThat(heading.label(View.TABLE)).hasValue("w");
        assertThat(heading.label(View.CSV)).isEmpty();
        assertThat(both.label(View.CSV)).hasValue("both");
    }

    @Test
    void twoMetricsOfOneNameAreRefused() {
        assertThatThrownBy(() -> register(constant(named("sharpe", Section.COSTS), 1),
                constant(named("sharpe", Section.TRADES), 1)))
                .hasMessage("two metrics have the name of sharpe");
    }

    @Test
    void twoLabelsAreRefusedInOneObjectOfAViewOnly() {
        Metric fees = constant(named("fees", Section.COSTS).in(View.JSON, "sum"), 1);
        Metric trades = constant(named("trades", Section.TRADES).in(View.JSON, "sum"), 1);
        Metric moved = constant(named("moved", Section.TRANSFERS).in(View.JSON, "sum"), 1);
        assertThatThrownBy(() -> register(fees, trades))
                .hasMessage("two metrics have the JSON label of trades");
        assertThat(register(fees, moved).in(View.JSON)).containsExactly(fees, moved);
        assertThatThrownBy(() -> register(
                constant(named("a", Section.COSTS).in(View.TABLE, "sum"), 1),
                constant(named("b", Section.ACCOUNT).in(View.TABLE, "sum"), 1)))
                .hasMessage("two metrics have the TABLE label of b");
    }

    @Test
    void withoutWhatItNeedsAMetricIsUndefinedAndNotAsked() {
        Metric needy = named("x", Section.PERFORMANCE).needs(Need.RETURNS).by(record -> {
            throw new AssertionError("asked without returns");
        });
        assertThat(needy.of(TrackRecords.ofEquities(100)))
                .isEqualTo(new Figure.Undefined(Undefinedness.NO_RETURNS));
        Metric index = constant(named("x", Section.PERFORMANCE).needs(Need.INDEX), 3);
        assertThat(index.of(TrackRecords.ofEquities()))
                .isEqualTo(new Figure.Undefined(Undefinedness.NO_BARS));
        assertThat(index.of(TrackRecords.ofEquities(100))).isEqualTo(new Figure.Measure(3));
    }

    @Test
    void meritIsHigherTheBetterAValueIs() {
        Figure low = new Figure.Measure(-1);
        Figure high = new Figure.Measure(2);
        Metric gain = constant(named("x", Section.COSTS).better(Direction.HIGHER), 0);
        Metric loss = constant(named("x", Section.COSTS).better(Direction.LOWER), 0);
        Metric size = constant(named("x", Section.COSTS), 0);
        assertThat(gain.merit(high)).isGreaterThan(gain.merit(low));
        assertThat(loss.merit(high)).isLessThan(loss.merit(low));
        assertThat(size.merit(high)).isEqualTo(size.merit(new Figure.Measure(3)));
        for (Metric each : List.of(gain, loss, size)) {
            assertThat(each.merit(new Figure.Undefined(Undefinedness.NEVER)))
                    .isLessThan(each.merit(low))
                    .isLessThan(each.merit(high));
        }
    }

    @Test
    void figuresAreNumbersWhereTheyCanBeCompared() {
        assertThat(new Figure.Measure(0.5).number()).hasValue(0.5);
        assertThat(Figure.micros(2_500_000).number()).hasValue(2.5);
        assertThat(new Figure.Count(3).number()).hasValue(3);
        assertThat(new Figure.Fall(0.25, "a", "b").number()).hasValue(0.25);
        assertThat(new Figure.Day("a").number()).isEmpty();
        assertThat(Figure.of(OptionalDouble.empty(), Undefinedness.NEVER).number()).isEmpty();
    }

    @Test
    void amountsHaveNoTrailingZeros() {
        assertThat(Figure.micros(0)).hasToString("Amount[value=0]");
        assertThat(Figure.micros(2_500_000)).hasToString("Amount[value=2.5]");
    }
}
