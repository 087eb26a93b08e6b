package io.troupe.report.page.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.report.charts.ValueFormat;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void showsNumbersAsAPersonReadsThem() {
        assertThat(Shown.percent(0.12345).shown()).isEqualTo("12.35%");
        assertThat(Shown.percent(-12.5).shown()).isEqualTo("−1,250.00%");
        assertThat(Shown.number(-1234567.891).shown()).isEqualTo("−1,234,567.89");
        assertThat(Shown.count(1000).shown()).isEqualTo("1,000");
        assertThat(Shown.count(999).shown()).isEqualTo("999");
    }

    @Test
    void neverShowsAMinusBeforeNothing() {
        assertThat(Shown.percent(-0.000001).shown()).isEqualTo("0.00%");
        assertThat(Shown.number(-0.0).shown()).isEqualTo("0.00");
    }

    @Test
    void showsCentsOfSmallAmountsOnly() {
        assertThat(Shown.money(999_990_000L).shown()).isEqualTo("999.99");
        assertThat(Shown.money(-1_000_500_000L).shown()).isEqualTo("−1,001");
        assertThat(Shown.cents(-1_000_500_000L).shown()).isEqualTo("−1,000.50");
    }

    @Test
    void keepsTheNumberThatItShows() {
        assertThat(Shown.percent(0.12345)).isEqualTo(
                new PageCell.Figured("12.35%", new BigDecimal("0.12345")));
        assertThat(Shown.cents(1_234_567L)).isEqualTo(
                new PageCell.Figured("1.23", new BigDecimal("1.234567")));
    }

    @Test
    void saysWhyAFigureIsNotDefined() {
        assertThat(Shown.figure(Unit.RATIO, new Figure.Undefined(Undefinedness.NO_VARIATION)))
                .isEqualTo(new PageCell.Undefined("its returns do not vary"));
    }

    @Test
    void showsFourDigitsOfAPlainNumberOfAChart() {
        assertThat(Shown.of(ValueFormat.PLAIN, 1234.56).shown()).isEqualTo("1,235");
        assertThat(Shown.of(ValueFormat.PLAIN, 0.000123456).shown()).isEqualTo("0.0001235");
        assertThat(Shown.of(ValueFormat.PLAIN, 120000).shown()).isEqualTo("120,000");
        assertThat(Shown.of(ValueFormat.PER_CENT, Double.NaN).shown()).isEmpty();
    }

    @Test
    void shortensNamesInTheMiddle() {
        String name = "a".repeat(60) + "b".repeat(40);

        assertThat(Shown.name(name)).isEqualTo("a".repeat(39) + "…" + "b".repeat(20));
        assertThat(Shown.name("c".repeat(60))).isEqualTo("c".repeat(60));
        assertThat(Shown.name("\uD83D\uDE00".repeat(61)))
                .isEqualTo("\uD83D\uDE00".repeat(39) + "…" + "\uD83D\uDE00".repeat(20));
    }
}
