package io.troupe.portfolio.constraints;

import io.troupe.model.Wording;
import java.util.List;

/**
 * Why a text is no constraint.
 *
 * @param text the line as it was written
 * @param column where in it, counted in characters from 1; one after the last if something is
 *        missing at the end
 * @param message what is wrong there and what was expected
 */
public record ConstraintProblem(String text, int column, String message)
        implements ParsedConstraint {
    private static final int WIDEST = 120;

    /** The line and a caret below the column; of a line that is too long, the part around it. */
    public List<String> excerpt() {
        int[] line = Wording.printable(text).codePoints().toArray();
        int first = line.length <= WIDEST ? 0 : Math.max(0, column - WIDEST / 2);
        int shown = Math.min(WIDEST, line.length - first);
        return List.of(new String(line, first, shown), " ".repeat(column - 1 - first) + "^");
    }

    /** All of it, in three lines. */
    @Override
    public String toString() {
        return "column " + column + ": " + message + "\n" + String.join("\n", excerpt());
    }
}
