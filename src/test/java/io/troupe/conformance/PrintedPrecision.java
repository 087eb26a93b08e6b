package io.troupe.conformance;

import java.util.List;

/**
 * How precisely numbers are printed: most sources print a fixed number of significant digits, of
 * which zeros at the end are lost.
 *
 * @param digits the most significant digits of any of them
 */
record PrintedPrecision(int digits) {
    private static final double LEAST = 1e-3;

    static PrintedPrecision of(List<String> cells) {
        return new PrintedPrecision(cells.stream().filter(cell -> !cell.isEmpty())
                .mapToInt(PrintedPrecision::digits).max().orElse(1));
    }

    private static int digits(String cell) {
        String mantissa = cell.replaceAll("[eE].*", "").replace("-", "");
        String shown = mantissa.contains(".") ? mantissa.replaceAll("\\.?0*$", "") : mantissa;
        String significant = shown.replace(".", "").replaceAll("^0+", "");
        return mantissa.contains(".") && shown.contains(".") ? significant.length()
                : significant.replaceAll("0+$", "").length();
    }

    /** Half a unit of the last digit of a number, 0 of zero. */
    double halfUnit(double value) {
        return value == 0 ? 0
                : 0.5 * StrictMath.pow(10,
                        StrictMath.floor(StrictMath.log10(Math.abs(value))) - digits + 1);
    }

    /** Half a unit of the last digit, and never less than the bound that holds for all. */
    Tolerance tolerance(double value) {
        return Tolerance.absolute(Math.max(LEAST, halfUnit(value)));
    }
}
