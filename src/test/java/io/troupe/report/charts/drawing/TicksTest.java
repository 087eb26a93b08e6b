package io.troupe.report.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.report.charts.ValueFormat;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({"0,97,5,0,100,20", "-3,7,5,-4,8,2", "0.011,0.049,4,0.01,0.05,0.01",
            "5,5,4,4.5,5.5,0.5", "0,0,2,-1,1,1", "-250,-30,3,-300,0,100"})
    void axesReachFromATickToATick(double least, double greatest, int most, double low,
            double high, double step) {
        double[] range = Ticks.range(least, greatest, most);
        assertThat(range).containsExactly(new double[]{low, high, step}, within(1e-9 * step));
    }

    @Test
    void ticksAreRoundAndCoverTheRange() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            double size = Math.pow(10, random.nextInt(40) - 20.0);
            double least = size * random.nextGaussian();
            double greatest = least + size * random.nextDouble();
            int most = 2 + random.nextInt(8);
            double[] range = Ticks.range(least, greatest, most);
            double[] ticks = Ticks.linear(range[0], range[1], range[2]);
            assertThat(range[0]).isLessThanOrEqualTo(least);
            assertThat(range[1]).isGreaterThanOrEqualTo(greatest);
            assertThat(ticks.length).isBetween(2, most + 2);
            double digits = range[2] / Math.pow(10, Math.floor(Math.log10(range[2]) + 1e-9));
            assertThat(List.of(1L, 2L, 5L)).contains(Math.round(digits));
        }
    }

    @Test
    void decadesAreDivided() {
        assertThat(Ticks.logarithmic(1, 100, 6)).containsExactly(1, 2, 5, 10, 20, 50, 100);
        assertThat(Ticks.logarithmic(0.5, 1e6, 6)).containsExactly(10, 1000, 100_000);
        assertThat(Ticks.logarithmic(1, 4, 3)).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5,PLAIN,0.5", "2,0.5,PLAIN,2.0", "2000000,500000,MONEY,2.0M",
            "1500,500,MONEY,1.5k", "-0.05,0.05,PER_CENT,\u22125 %", "0.005,0.005,PER_CENT,0.5 %",
            "0,1,PER_CENT,0 %", "123456,1,PLAIN,123.456k", "1e20,1e19,PLAIN,1e20",
            "3e-12,1e-12,PLAIN,3e-12", "50,50,MONEY,50", "1234567,1,PLAIN,1.235M"})
    void labelsHaveTheDecimalsThatTicksNeed(double value, double step, ValueFormat format,
            String text) {
        assertThat(TickText.of(value, step, format)).isEqualTo(text);
    }

    private static long second(String time) {
        return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
    }

    private static List<String> labels(String first, String last, int most) {
        return TimeTicks.between(second(first), second(last), most).stream()
                .map(TimeTicks.Tick::label).toList();
    }

    @Test
    void timesAreToldByTheUnitThatTheyNeed() {
        assertThat(labels("1990-01-02T00:00", "2022-12-28T00:00", 8))
                .containsExactly("1995", "2000", "2005", "2010", "2015", "2020");
        assertThat(labels("2008-02-01T00:00", "2008-12-31T00:00", 6))
                .containsExactly("2008-04", "2008-07", "2008-10");
        assertThat(labels("2008-02-27T00:00", "2008-03-02T00:00", 5)).containsExactly(
                "2008-02-27", "2008-02-28", "2008-02-29", "2008-03-01", "2008-03-02");
        assertThat(labels("2008-02-27T22:30", "2008-02-28T03:00", 5))
                .containsExactly("23:00", "2008-02-28", "01:00", "02:00", "03:00");
        assertThat(labels("2008-02-27T09:31", "2008-02-27T09:58", 3))
                .containsExactly("09:45");
        assertThat(labels("2008-02-27T09:31", "2008-02-27T09:31", 3))
                .containsExactly("09:31");
    }

    @Test
    void textsAreShortenedToTheRoomThereIs() {
        assertThat(TextWidth.fitted("short", 12, 100)).isEqualTo("short");
        String fitted = TextWidth.fitted("a very long name of a strategy", 12, 60);
        assertThat(fitted).startsWith("a very").endsWith("\u2026");
        assertThat(TextWidth.of(fitted, 12)).isLessThanOrEqualTo(60);
        assertThat(TextWidth.of("ab", 10)).isCloseTo(2 * 5.56, within(1e-9));
    }
}
