package io.troupe.portfolio.constraints;

import io.troupe.model.Wording;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads a line from left to right: words, numbers, relations, names. Blanks may stand anywhere. */
final class ConstraintScanner {
    private static final int DECIMALS = 12;
    private static final BigDecimal ABOVE_ALL = BigDecimal.TEN.pow(DECIMALS);
    private static final int COUNT_DIGITS = 9;
    private static final int LONGEST_NAME = 100;

    private final int[] text;
    private int at;

    ConstraintScanner(String text) {
        this.text = text.codePoints().toArray();
    }

    /**
     * A number as it was written.
     *
     * @param text with its sign and percent sign
     * @param column where it starts
     * @param value a percent being a hundredth
     */
    record Figure(String text, int column, double value) {
        boolean isPercent() {
            return text.endsWith("%");
        }

        ConstraintSyntaxException problem(String message) {
            return new ConstraintSyntaxException(column, message);
        }
    }

    /** The column of what comes next. */
    int column() {
        while (at < text.length && Character.isWhitespace(text[at])) {
            at++;
        }
        return at + 1;
    }

    boolean isAtEnd() {
        column();
        return at == text.length;
    }

    private boolean isNext(IntPredicate kind) {
        return !isAtEnd() && kind.test(text[at]);
    }

    boolean isNext(int character) {
        return isNext(c -> c == character);
    }

    boolean isNumberNext() {
        return isNext(c -> isDigit(c) || c == '-' || c == '+' || c == '.');
    }

    /** A problem at what comes next. */
    ConstraintSyntaxException expected(String what) {
        int column = column();
        String found = isAtEnd() ? "the end of the line" : "\"" + found() + "\"";
        return new ConstraintSyntaxException(column, "expected " + what + ", found " + found);
    }

    private String found() {
        int end = at + 1;
        if (isLetter(text[at])) {
            while (end < text.length && isLetter(text[end])) {
                end++;
            }
        }
        return Wording.printable(new String(text, at, Math.min(end - at, LONGEST_NAME)));
    }

    /** Goes past this character if it comes next. */
    boolean skips(int character) {
        boolean isThere = isNext(character);
        if (isThere) {
            at++;
        }
        return isThere;
    }

    void expect(int character) throws ConstraintSyntaxException {
        if (!skips(character)) {
            throw expected("\"" + Character.toString(character) + "\"");
        }
    }

    /** The letters that come next; empty if none do. */
    String word() {
        column();
        return taken(ConstraintScanner::isLetter);
    }

    /** Goes past this word, or says that it is expected. */
    void expectWord(String word) throws ConstraintSyntaxException {
        int start = at;
        if (!word().equals(word)) {
            at = start;
            throw expected(word);
        }
    }

    /** Goes past this word if it comes next. */
    boolean skipsWord(String word) {
        int start = at;
        boolean isThere = word().equals(word);
        if (!isThere) {
            at = start;
        }
        return isThere;
    }

    private String taken(IntPredicate kind) {
        int start = at;
        while (at < text.length && kind.test(text[at])) {
            at++;
        }
        return new String(text, start, at - start);
    }

    /** {@code <=}, {@code >=} or {@code =}, also as ≤ and ≥; nothing if none of them comes next. */
    Optional<Relation> relation() throws ConstraintSyntaxException {
        int column = column();
        Optional<Relation> found = isAtEnd() ? Optional.empty() : Relation.of(text[at]);
        if (found.isEmpty()) {
            return found;
        }
        boolean isWhole = found.get() == Relation.EQUAL || text[at] > '>';
        at++;
        if (!isWhole && (at == text.length || text[at] != '=')) {
            throw new ConstraintSyntaxException(column, "expected " + found.get()
                    + ": a limit is allowed itself");
        }
        at += isWhole ? 0 : 1;
        return found;
    }

    Figure number() throws ConstraintSyntaxException {
        int column = column();
        int start = at;
        if (isNext('-') || isNext('+')) {
            at++;
        }
        boolean hasDigits = !taken(ConstraintScanner::isDigit).isEmpty();
        if (at < text.length && text[at] == '.') {
            at++;
            hasDigits |= !taken(ConstraintScanner::isDigit).isEmpty();
        }
        if (!hasDigits) {
            at = start;
            throw expected("a number");
        }
        BigDecimal value = new BigDecimal(new String(text, start, at - start));
        if (skips('%')) {
            value = value.movePointLeft(2);
        }
        if (value.abs().compareTo(ABOVE_ALL) >= 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new ConstraintSyntaxException(column, "expected a number of at most " + DECIMALS
                    + " digits and " + DECIMALS + " decimals");
        }
        return new Figure(new String(text, start, at - start).strip(), column,
                value.doubleValue() + 0.0);
    }

    /** A whole number of 1 to {@code most}. */
    int count(int most) throws ConstraintSyntaxException {
        int start = at;
        column();
        String digits = taken(ConstraintScanner::isDigit);
        int count = digits.isEmpty() || digits.length() > COUNT_DIGITS ? 0
                : Integer.parseInt(digits);
        if (count < 1 || count > most) {
            at = start;
            throw expected("a whole number of bars, 1 to " + most);
        }
        return count;
    }

    /** A name, in quotes or up to what cannot be of one. */
    String name(String ofWhat) throws ConstraintSyntaxException {
        int column = column();
        boolean isQuoted = isNext('\'') || isNext('"');
        String name = isQuoted ? quoted() : taken(Names::isOfName).strip();
        if (name.isBlank()) {
            throw isQuoted ? new ConstraintSyntaxException(column, "expected " + ofWhat
                    + ", found none between quotes") : expected(ofWhat);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new ConstraintSyntaxException(column, "expected " + ofWhat + " of at most "
                    + LONGEST_NAME + " characters");
        }
        return name;
    }

    private String quoted() throws ConstraintSyntaxException {
        int column = at + 1;
        int quote = text[at++];
        StringBuilder name = new StringBuilder();
        while (at < text.length) {
            int c = text[at++];
            boolean isDoubled = at < text.length && text[at] == quote;
            if (c == quote && !isDoubled) {
                return name.toString();
            }
            at += c == quote ? 1 : 0;
            name.appendCodePoint(c);
        }
        throw new ConstraintSyntaxException(column, "expected a quote at the end of the name");
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || c == '_';
    }
}
