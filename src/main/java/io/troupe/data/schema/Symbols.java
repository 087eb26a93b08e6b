package io.troupe.data.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the name of something traded may be, whatever store it comes from or goes to, and however
 * it is asked for. Quotes, and dots and blanks inside, are allowed; what cannot be seen, and what
 * would lead out of a folder if a name ever became part of a path, is not.
 */
public final class Symbols {
    /** How many characters (code points) a symbol has at most. */
    public static final int LONGEST = 64;

    static final String SENTENCE = "a symbol: 1 to " + LONGEST
            + " printable characters, no slashes, no two dots in a row, no blanks at its ends";

    /** Slashes of both kinds, and what passes for one. */
    private static final String SEPARATORS = "/\\\u2044\u2215\u29F8\uFF0F\u2216\u29F5\u29F9\uFE68"
            + "\uFF3C";
    /** Letters and marks that show nothing (Unicode, Default_Ignorable_Code_Point; U+2800). */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F"
            + "\u3164\uFFA0\u2800";
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int FIRST_MORE_SELECTORS = 0xE0100;
    private static final int LAST_MORE_SELECTORS = 0xE01EF;

    private Symbols() {}

    /** Why a text is no symbol, or null if it is one. */
    public static @Nullable String reason(String text) {
        if (text.isEmpty() || text.codePoints().allMatch(Symbols::isBlank)) {
            return "the symbol is missing";
        }
        if (text.indexOf('\uFFFD') >= 0) {
            return "is not UTF-8 text; save the file as UTF-8";
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return "is no symbol: it has " + length + " characters, at most " + LONGEST
                    + " are allowed";
        }
        int[] characters = text.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
            String fault = fault(characters[at], at == 0 || at == characters.length - 1);
            if (fault != null) {
                return "is no symbol: its character " + (at + 1) + " is "
                        + escaped(characters[at]) + ", " + fault;
            }
        }
        return text.equals(".") || text.contains("..")
                ? "is no symbol: two dots in a row, or a dot alone, are the name of a folder"
                : null;
    }

    private static @Nullable String fault(int character, boolean atEnd) {
        if (!isPrintable(character)) {
            return "a control character or another that is not printable; remove it";
        }
        if (isUnseen(character)) {
            return "which cannot be seen; remove it";
        }
        if (character <= Character.MAX_VALUE && SEPARATORS.indexOf(character) >= 0) {
            return "which separates folders; write . or - in its place, as BRK.B";
        }
        return atEnd && isBlank(character) ? "a blank at its end or beginning; remove it" : null;
    }

    private static boolean isUnseen(int character) {
        return (character <= Character.MAX_VALUE && UNSEEN.indexOf(character) >= 0)
                || (character >= FIRST_SELECTOR && character <= LAST_SELECTOR)
                || (character >= FIRST_MORE_SELECTORS && character <= LAST_MORE_SELECTORS);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** A character by its number, for messages that must not hold it: {@code U+202E}. */
    static String escaped(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Whether a character can be shown as itself. */
    static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                false;
            default -> true;
        };
    }
}
