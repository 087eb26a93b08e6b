package io.troupe.execution.matching;

import static io.troupe.model.BarPoint.BEFORE_TRADING;
import static io.troupe.model.BarPoint.CLOSE;
import static io.troupe.model.BarPoint.FIRST_LEG;
import static io.troupe.model.BarPoint.OPEN;
import static io.troupe.model.BarPoint.SECOND_LEG;
import static io.troupe.model.BarPoint.THIRD_LEG;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.BarPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar that opens at 10, goes to 12 and 7 and closes at 9. */
class BarPathTest {
    private static final BarPrices BAR = new BarPrices().set(10, 12, 7, 9, 0);

    /** 2 up and 3 down: the high is nearer. */
    @Test
    void theNearerExtremeComesFirstAndTheLowOfTwoThatAreEquallyNear() {
        BarPrices even = new BarPrices().set(10, 13, 7, 9, 0);
        assertThat(BarPath.highFirst(Intrabar.ADAPTIVE, BAR)).isTrue();
        assertThat(BarPath.highFirst(Intrabar.WORST, BAR)).isTrue();
        assertThat(BarPath.highFirst(Intrabar.ADAPTIVE, even)).isFalse();
        assertThat(BarPath.highFirst(Intrabar.HIGH_FIRST, even)).isTrue();
        assertThat(BarPath.highFirst(Intrabar.LOW_FIRST, BAR)).isFalse();
    }

    @Test
    void pointsComeInTheOrderOfTheBarAndPricesInTheDirectionOfTheLeg() {
        assertThat(BarPath.compare(true, OPEN, 10, FIRST_LEG, 10)).isNegative();
        assertThat(BarPath.compare(true, CLOSE, 9, THIRD_LEG, 9)).isPositive();
        assertThat(BarPath.compare(true, OPEN, 10, OPEN, 10)).isZero();
        assertThat(BarPath.compare(true, FIRST_LEG, 10.5, FIRST_LEG, 11)).isNegative();
        assertThat(BarPath.compare(true, SECOND_LEG, 10.5, SECOND_LEG, 11)).isPositive();
        assertThat(BarPath.compare(true, THIRD_LEG, 8, THIRD_LEG, 9)).isNegative();
        assertThat(BarPath.compare(false, FIRST_LEG, 8, FIRST_LEG, 9)).isPositive();
        assertThat(BarPath.compare(false, SECOND_LEG, 8, SECOND_LEG, 9)).isNegative();
        assertThat(BarPath.compare(false, THIRD_LEG, 11, THIRD_LEG, 9.5)).isNegative();
        assertThat(BarPath.compare(false, THIRD_LEG, 11, THIRD_LEG, 11)).isZero();
    }

    /** High first: 10 to 12, 12 to 7, 7 to 9. Low first: 10 to 7, 7 to 12, 12 to 9. */
    @ParameterizedTest
    @CsvSource({
            "true, 11, BEFORE_TRADING, NaN, FIRST_LEG", "true, 10, OPEN, 10, FIRST_LEG",
            "true, 9.5, BEFORE_TRADING, NaN, SECOND_LEG", "true, 11, FIRST_LEG, 11, FIRST_LEG",
            "true, 10.5, FIRST_LEG, 11, SECOND_LEG", "true, 8, SECOND_LEG, 8.5, SECOND_LEG",
            "true, 8.6, SECOND_LEG, 8.5, THIRD_LEG", "true, 11, SECOND_LEG, 8, THIRD_LEG",
            "false, 8, BEFORE_TRADING, NaN, FIRST_LEG",
            "false, 11, BEFORE_TRADING, NaN, SECOND_LEG",
            "false, 9, FIRST_LEG, 8, SECOND_LEG", "false, 10, SECOND_LEG, 11, THIRD_LEG"})
    void aPriceIsOnTheFirstLegThatComesToIt(boolean highFirst, double price, BarPoint since,
            double sincePrice, BarPoint leg) {
        assertThat(BarPath.legOf(highFirst, BAR, price, since, sincePrice)).isEqualTo(leg);
    }

    @Test
    void beforeTradingIsBeforeTheOpen() {
        assertThat(BarPath.compare(true, BEFORE_TRADING, 0, OPEN, 10)).isNegative();
    }
}
