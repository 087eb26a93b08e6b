package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    @ParameterizedTest
    @CsvSource({"2:1,2:1", "3:2,3:2", "1000000:3,1000000:3", "1.5,3:2", "0.5,1:2", "1.1,11:10",
            "1.05,21:20", "0.125,1:8", "7,7:1", "2.0,2:1", "0.333,333:1000", "1.046875,67:64",
            // Rounded or cut off after seven digits: a third is no nearer than 1 in 10⁷.
            "0.3333333,1:3", "0.6666667,2:3", "0.6666666,2:3", "3.333333,10:3", "1.333333,4:3",
            "0.142857,1:7", "0.1428571,1:7", "0.142857142857,1:7", "0.0666667,1:15",
            "1.0526316,20:19", "0.04166667,1:24"})
    void takesDecimalsWithThePrecisionTheyHave(String text, String ratio) {
        assertThat(Ratio.parse(text)).map(Ratio::toString).contains(ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1428", "0.3333", "3.14159265", "0", "1e9", "0.0000001", "1234.5"})
    void whatIsNoRatioOfSmallNumbersIsNone(String text) {
        assertThat(Ratio.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.3,0.35,1:3", "1.05,1.15,8:7", "0.9,1.1,1:1", "3.1415926,3.1415927,86953:27678",
            "2,2,2:1", "0.99,0.999,99:100"})
    void findsTheSimplestBetweenTwo(BigDecimal least, BigDecimal most, String ratio) {
        assertThat(Ratio.simplest(least, most)).map(Ratio::toString).contains(ratio);
    }

    @ParameterizedTest
    @CsvSource({"0.1428571,0.0357143,4:1", "1,0.3333333,3:1", "1,0.0178571,56:1", "1,1,1:1",
            "0.0357143,0.0178571,2:1", "0.6666667,1,2:3"})
    void quotientsOfRoundedFactorsAreRatios(BigDecimal above, BigDecimal below, String ratio) {
        assertThat(Ratio.quotient(above, below, new BigDecimal("1e-7"))).map(Ratio::toString)
                .contains(ratio);
    }
}
