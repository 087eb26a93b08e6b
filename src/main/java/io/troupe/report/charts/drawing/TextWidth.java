package io.troupe.report.charts.drawing;

/**
 * How wide texts are, without a font: typical widths of sans-serif letters, in thousandths of the
 * size. Good enough to keep texts apart, and the same on every machine.
 */
final class TextWidth {
    private static final int PER_SIZE = 1000;
    private static final int NARROW = 280;
    private static final int USUAL = 556;
    private static final int CAPITAL = 690;
    private static final int WIDE = 880;
    private static final int FULL = 1000;
    private static final String NARROW_LETTERS = " ijlIft.,:;'|!()[]/\\-r";
    private static final String WIDE_LETTERS = "mwMW@%\u2212";
    private static final double BOLD = 1.06;
    /** From here on letters are mostly ideographs. */
    private static final int IDEOGRAPHS = 0x2E80;

    private TextWidth() {}

    static double of(String text, Canvas.Letters letters) {
        return of(text, letters.size()) * (letters.isBold() ? BOLD : 1);
    }

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::letter).sum() * size / PER_SIZE;
    }

    private static int letter(int point) {
        if (point >= IDEOGRAPHS) {
            return FULL;
        }
        if (NARROW_LETTERS.indexOf(point) >= 0) {
            return NARROW;
        }
        if (WIDE_LETTERS.indexOf(point) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(point) ? CAPITAL : USUAL;
    }

    /** The text, or as much of its beginning as there is room for, and an ellipsis. */
    static String fitted(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + '\u2026', size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + '\u2026';
    }
}
