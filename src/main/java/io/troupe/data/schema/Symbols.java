package io.troupe.data.schema;

import org.jspecify.annotations.Nullable;

/**
 * What the name of something traded may be, whatever store it comes from or goes to. A name is a
 * name: dots, slashes, quotes and blanks inside are allowed, and no store makes a path or a
 * statement of it.
 */
public final class Symbols {
    /** How many characters (code points) a symbol has at most. */
    public static final int LONGEST = 64;

    static final String SENTENCE = "a symbol: 1 to " + LONGEST
            + " printable characters, no control characters";

    private Symbols() {}

    /** Why a text is no symbol, or null if it is one. */
    public static @Nullable String reason(String text) {
        if (text.isBlank()) {
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
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (!isPrintable(text.codePointAt(at))) {
                return "is no symbol: it has a control character or another that is not printable";
            }
        }
        return null;
    }

    /**
     * The text itself, if it is a symbol.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String require(String text) {
        String reason = reason(text);
        if (reason != null) {
            throw new IllegalArgumentException("'" + text + "' " + reason);
        }
        return text;
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
