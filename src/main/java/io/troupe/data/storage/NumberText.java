package io.troupe.data.storage;

import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.PriceRules;
import java.util.List;

/** Reads the numbers of a file: which sign separates decimals, which words mean there is none. */
final class NumberText {
    /** Decimal points, and no words for missing values. */
    static final NumberText PLAIN = new NumberText(false, List.of());

    private final boolean decimalComma;
    private final List<String> words;
    private char[] scratch = new char[32];

    NumberText(boolean decimalComma, List<String> words) {
        this.decimalComma = decimalComma;
        this.words = List.copyOf(words);
    }

    /** The number, or NaN. */
    double parse(char[] text, int offset, int length) {
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

    /** Whether a text that is no number means that there is none. */
    boolean meansMissing(String text) {
        return words.contains(text);
    }

    /** Why a text is no number. */
    String reason(String text) {
        String reason = PriceRules.noNumber(text);
        return decimalComma ? reason.replace("a decimal point, like 1234.5",
                "a decimal comma, like 1234,5") : reason;
    }
}
