package io.troupe.execution.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.execution.matching.MatchingRules.Book;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On which step an order's price is worked. */
class TickRoundingTest {
    @ParameterizedTest
    @EnumSource(names = {"TROUPE", "LEAN"})
    void limitsOfBuyersAndStopsOfSellersGoDownAndTheOthersUp(Book book) {
        assertThat(TickRounding.limit(book, true, 10.019, 0.01)).isEqualTo(10.01);
        assertThat(TickRounding.stop(book, false, 10.019, 0.01)).isEqualTo(10.01);
        assertThat(TickRounding.limit(book, false, 10.011, 0.01)).isEqualTo(10.02);
        assertThat(TickRounding.stop(book, true, 10.011, 0.01)).isEqualTo(10.02);
    }

    @Test
    void aPriceOnTheGridStaysAndWithoutAGridAnyDoes() {
        for (int cents = 1; cents < 20_000; cents++) {
            double price = cents / 100.0;
            assertThat(TickRounding.limit(Book.TROUPE, true, price, 0.01)).isEqualTo(price);
            assertThat(TickRounding.limit(Book.TROUPE, false, price, 0.01)).isEqualTo(price);
        }
        assertThat(TickRounding.limit(Book.TROUPE, true, 1.23456, 0)).isEqualTo(1.23456);
        assertThat(TickRounding.stop(Book.TROUPE, true, Double.NaN, 0.01)).isNaN();
        assertThat(TickRounding.limit(Book.TROUPE, true, 0.004, 0.01)).isZero();
    }

    /** As decimals, on grids whose steps divide a unit and on one whose do not. */
    @ParameterizedTest
    @CsvSource({"0.01", "0.05", "0.25", "5", "0.0001", "0.3"})
    void theResultIsTheDecimal(String step) {
        Random random = Seeds.random(11);
        BigDecimal tick = new BigDecimal(step);
        for (int draw = 0; draw < 500; draw++) {
            long thousandths = random.nextLong(1, 20_000_000);
            BigDecimal price = BigDecimal.valueOf(thousandths, 4);
            BigDecimal down = price.divide(tick, 0, RoundingMode.FLOOR).multiply(tick);
            BigDecimal up = price.divide(tick, 0, RoundingMode.CEILING).multiply(tick);
            double asked = price.doubleValue();
            double tolerance = step.equals("0.3") ? 1e-9 : 0;
            assertThat(TickRounding.onGrid(asked, tick.doubleValue(), false))
                    .isBetween(down.doubleValue() - tolerance, down.doubleValue() + tolerance);
            assertThat(TickRounding.onGrid(asked, tick.doubleValue(), true))
                    .isBetween(up.doubleValue() - tolerance, up.doubleValue() + tolerance);
        }
    }

    /**
     * Steps of a cent and of five: 0.0005 and 0.0025 above one are 5 % of a step and go down for
     * all, a millionth more goes up where the promise says so; 95 % is the mirror image.
     */
    @ParameterizedTest
    @CsvSource({
            "0.01, 1.0005, 1, 1", "0.01, 1.000501, 1, 1.01", "0.01, 1.009499, 1, 1.01",
            "0.01, 1.0095, 1.01, 1.01", "0.01, 0.0005, 0, 0", "0.01, 0.01, 0.01, 0.01",
            "0.05, 7.0025, 7, 7", "0.05, 7.002501, 7, 7.05", "0.05, 7.047499, 7, 7.05",
            "0.05, 7.0475, 7.05, 7.05"})
    void ziplineTakesAStepThatIsNear(double tick, double price, double down, double up) {
        assertThat(TickRounding.limit(Book.ZIPLINE, true, price, tick)).isEqualTo(down);
        assertThat(TickRounding.stop(Book.ZIPLINE, false, price, tick)).isEqualTo(down);
        assertThat(TickRounding.limit(Book.ZIPLINE, false, price, tick)).isEqualTo(up);
        assertThat(TickRounding.stop(Book.ZIPLINE, true, price, tick)).isEqualTo(up);
    }
}
