package io.troupe.data.storage.text;

import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.PriceRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the numbers of a file: which sign separates decimals, which words mean there is none. */
public final class NumberText {
    /** Decimal points, and no words for missing values. */
    public static final NumberText PLAIN = new NumberText(false, List.of());

    private static final List<String> MISSING = List.of("null", "nan", "n/a", "na", "none", "-",
            "#n/a", ".");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,'\u2019 \u00A0\u202F])"
            + "\\d{3}(\\1\\d{3})*(\\.\\d+)?");
    private static final Pattern UNITS = Pattern.compile(".*\\d[KMBT]");
    private static final String UNIT_SIGNS = "KMBT";
    private static final int GROUP = 3;

    private final boolean decimalComma;
    private final List<String> words;
    private final boolean dressed;
    private char[] scratch = new char[32];

    /**
     * Numbers as a file writes them.
     *
     * @param decimalComma whether a comma stands before decimals
     * @param words what stands for a number that is missing
     */
    public NumberText(boolean decimalComma, List<String> words) {
        this(decimalComma, words, false);
    }

    private NumberText(boolean decimalComma, List<String> words, boolean dressed) {
        this.decimalComma = decimalComma;
        this.words = List.copyOf(words);
        this.dressed = dressed;
    }

    /**
     * Numbers as other programs dress them: signs between thousands (groups of three), a sign of
     * currency, and, of volumes, K, M, B or T for thousands to trillions.
     */
    public static NumberText dressed(DecimalSign sign) {
        return new NumberText(sign == DecimalSign.COMMA, MISSING, true);
    }

    /** The number, or NaN. */
    public double parse(char[] text, int offset, int length) {
        return parse(text, offset, length, false);
    }

    /** The number, perhaps of a unit as volumes have them, or NaN. */
    public double parse(char[] text, int offset, int length, boolean mayHaveUnit) {
        double number = plain(text, offset, length);
        return Double.isNaN(number) && dressed && length > 0
                ? undressed(new String(text, offset, length), mayHaveUnit)
                : number;
    }

    private double plain(char[] text, int offset, int length) {
        if (!decimalComma) {
            return Decimals.parse(text, offset, length);
        }
        if (length > scratch.length) {
            scratch = new char[length];
        }
        for (int at = 0; at < length; at++) {
            char character = text[offset + at];
            scratch[at] = character == ',' ? '.' : character == '.' ? ' ' : character;
        }
        return Decimals.parse(scratch, 0, length);
    }

    private double undressed(String cell, boolean mayHaveUnit) {
        String text = cell.strip().replaceFirst("^([+-]?)[$€£]", "$1");
        BigDecimal unit = null;
        if (mayHaveUnit && UNITS.matcher(text).matches()) {
            int last = text.length() - 1;
            unit = BigDecimal.ONE.scaleByPowerOfTen(
                    GROUP * (UNIT_SIGNS.indexOf(text.charAt(last)) + 1));
            text = text.substring(0, last);
        }
        if (decimalComma) {
            text = text.replace('.', '\'').replace(',', '.');
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replaceAll("[,'\u2019 \u00A0\u202F]", "");
        }
        double number = Decimals.parse(text);
        return unit == null || Double.isNaN(number) ? number
                : new BigDecimal(text).multiply(unit).doubleValue();
    }

    /** Whether a text that is no number means that there is none. */
    public boolean meansMissing(String text) {
        return words.contains(dressed ? text.strip().toLowerCase(Locale.ROOT) : text)
                || (dressed && text.isBlank());
    }

    /** Why a text is no number. */
    public String reason(String text) {
        String reason = PriceRules.noNumber(text);
        return decimalComma ? reason.replace("a decimal point, like 1234.5",
                "a decimal comma, like 1234,5") : reason;
    }
}
