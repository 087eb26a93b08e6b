package io.troupe.cli.data;

import io.troupe.data.schema.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Draws prices with characters: each column shows the range of a stretch of bars, joined to the
 * one before.
 *
 * @param columns how many characters wide the drawing may be, with its scale
 * @param rows how many lines high, ≥ 2
 * @param logarithmic whether equal distances are equal ratios
 * @param ascii whether to draw with plain characters, else with braille patterns: eight dots each
 */
record PriceChart(int columns, int rows, boolean logarithmic, boolean ascii) {
    private static final int LABEL_DIGITS = 6;
    private static final int NARROWEST = 8;
    private static final int BRAILLE = 0x2800;
    /** Bits of the dots of a braille pattern, by line and column. */
    private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    /** How many stretches of bars the drawing can show. */
    int stretches() {
        return Math.max(NARROWEST, columns - LABEL_DIGITS - 4) * (ascii ? 1 : 2);
    }

    private int linesPerRow() {
        return ascii ? 1 : DOTS.length;
    }

    /**
     * The drawing, a line of text for each row: a scale at the left, then the prices; and a line
     * with the times at its ends.
     */
    List<String> draw(double[] lows, double[] highs, String first, String last) {
        double lowest = scaled(minimum(lows));
        double highest = scaled(maximum(highs));
        int lines = rows * linesPerRow();
        boolean[][] dots = new boolean[lines][stretches()];
        int lastBottom = -1;
        int lastTop = -1;
        for (int x = 0; x < stretches(); x++) {
            int stretch = (int) ((long) x * lows.length / stretches());
            int bottom = line(scaled(lows[stretch]), lowest, highest, lines);
            int top = line(scaled(highs[stretch]), lowest, highest, lines);
            int from = lastTop >= 0 ? Math.min(bottom, lastTop + 1) : bottom;
            int to = lastBottom >= 0 ? Math.max(top, lastBottom - 1) : top;
            for (int y = from; y <= to; y++) {
                dots[lines - 1 - y][x] = true;
            }
            lastBottom = bottom;
            lastTop = top;
        }
        List<String> drawing = labelled(dots, lowest, highest);
        int left = drawing.getFirst().indexOf(ascii ? '|' : '│') + 2;
        int right = left + (ascii ? stretches() : stretches() / 2) - last.length();
        drawing.add(" ".repeat(left) + first
                + " ".repeat(Math.max(2, right - left - first.length())) + last);
        return drawing;
    }

    private double scaled(double price) {
        return logarithmic ? FastMath.log(price) : price;
    }

    private static double minimum(double[] values) {
        double minimum = Double.POSITIVE_INFINITY;
        for (double value : values) {
            minimum = Math.min(minimum, value);
        }
        return minimum;
    }

    private static double maximum(double[] values) {
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            maximum = Math.max(maximum, value);
        }
        return maximum;
    }

    /** Counted from the bottom. */
    private static int line(double value, double lowest, double highest, int lines) {
        double part = highest > lowest ? (value - lowest) / (highest - lowest) : 0;
        return (int) Math.rint(part * (lines - 1));
    }

    private List<String> labelled(boolean[][] dots, double lowest, double highest) {
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double at = highest - (highest - lowest) * row / (rows - 1);
            boolean shown = row == 0 || row == rows - 1 || row == rows / 2;
            labels.add(shown ? label(logarithmic ? FastMath.exp(at) : at) : "");
        }
        int width = labels.stream().mapToInt(String::length).max().orElse(0);
        List<String> drawing = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String label = labels.get(row);
            drawing.add((" ".repeat(width - label.length()) + label + (ascii ? " | " : " │ ")
                    + (ascii ? plain(dots[row]) : braille(dots, row))).stripTrailing());
        }
        return drawing;
    }

    private static String plain(boolean[] dots) {
        StringBuilder line = new StringBuilder();
        for (boolean dot : dots) {
            line.append(dot ? '*' : ' ');
        }
        return line.toString();
    }

    private static String braille(boolean[][] dots, int row) {
        StringBuilder line = new StringBuilder();
        for (int x = 0; x < dots[0].length; x += 2) {
            int bits = 0;
            for (int y = 0; y < DOTS.length; y++) {
                boolean[] dotsOfLine = dots[row * DOTS.length + y];
                bits |= (dotsOfLine[x] ? DOTS[y][0] : 0) | (dotsOfLine[x + 1] ? DOTS[y][1] : 0);
            }
            line.append(bits == 0 ? ' ' : (char) (BRAILLE + bits));
        }
        return line.toString();
    }

    /** A price with no more digits than there is room for. */
    static String label(double price) {
        BigDecimal brief = new BigDecimal(price).round(new MathContext(LABEL_DIGITS - 1));
        return Decimals.print(brief.doubleValue());
    }
}
