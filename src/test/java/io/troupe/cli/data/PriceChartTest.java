package io.troupe.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceChartTest {
    /** Eight columns of drawing: the narrowest there is. */
    private static final int COLUMNS = 18;

    private static List<String> draw(PriceChart chart, double... closes) {
        return chart.draw(closes, closes, "first", "last");
    }

    @Test
    void drawsARiseAsAStaircase() {
        double[] closes = IntStream.range(0, 8).mapToDouble(i -> 1 + i).toArray();
        assertThat(draw(new PriceChart(COLUMNS, 4, false, true), closes)).containsExactly(
                "     8 |       **",
                "       |     **",
                "3.3333 |   **",
                "     1 | **",
                "         first  last");
    }

    @Test
    void equalRatiosAreEqualDistancesIfAskedFor() {
        double[] closes = {1, 10, 100, 1000};
        List<String> drawing = draw(new PriceChart(COLUMNS, 4, true, true), closes);
        assertThat(drawing.get(0)).endsWith("|       **").startsWith("1000");
        assertThat(drawing.get(1)).endsWith("|     **");
        assertThat(drawing.get(2)).endsWith("|   **").startsWith("  10");
        assertThat(drawing.get(3)).endsWith("| **").startsWith("   1");
        List<String> linear = draw(new PriceChart(COLUMNS, 4, false, true), closes);
        assertThat(linear.get(3)).endsWith("| ******");
    }

    @Test
    void joinsWhatLiesFarApart() {
        List<String> drawing = draw(new PriceChart(COLUMNS, 5, false, true), 1, 5);
        assertThat(drawing.subList(1, 4)).allMatch(line -> line.endsWith("     *"));
    }

    @Test
    void drawsAPriceThatNeverMoves() {
        double[] closes = new double[100];
        Arrays.fill(closes, 7);
        List<String> drawing = draw(new PriceChart(COLUMNS, 3, true, true), closes);
        assertThat(drawing.get(2)).endsWith("| ********");
        assertThat(drawing.get(0)).startsWith("7 |");
    }

    @Test
    void putsEightDotsIntoACharacter() {
        // a diagonal of eight dots over two characters of four dots in height each
        List<String> drawing = new PriceChart(COLUMNS, 2, false, false).draw(
                IntStream.range(0, 16).map(i -> i / 2).asDoubleStream().toArray(),
                IntStream.range(0, 16).map(i -> i / 2).asDoubleStream().toArray(), "a", "b");
        assertThat(drawing.get(0)).isEqualTo("7 │     ⣀⠤⠒⠉");
        assertThat(drawing.get(1)).isEqualTo("0 │ ⣀⠤⠒⠉");
        assertThat(drawing.get(2)).isEqualTo("    a      b");
    }

    @Test
    void neverGetsWiderThanTold() {
        double[] closes = IntStream.range(0, 5000).mapToDouble(i -> 12345.678 + i % 77).toArray();
        for (boolean ascii : new boolean[]{true, false}) {
            for (int columns = 34; columns < 200; columns += 7) {
                PriceChart chart = new PriceChart(columns, 10, false, ascii);
                int most = columns;
                assertThat(chart.draw(closes, closes, "2020-01-02", "2021-01-02"))
                        .allMatch(line -> line.length() <= most);
            }
        }
    }

    @Test
    void writesPricesShort() {
        assertThat(PriceChart.label(12345.678)).isEqualTo("12346");
        assertThat(PriceChart.label(0.264)).isEqualTo("0.264");
        assertThat(PriceChart.label(1.0 / 3)).isEqualTo("0.33333");
        assertThat(PriceChart.label(100)).isEqualTo("100");
    }
}
