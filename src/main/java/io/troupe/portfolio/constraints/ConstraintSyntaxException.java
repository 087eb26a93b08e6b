package io.troupe.portfolio.constraints;

/** Ends the reading of a line that is no constraint. */
final class ConstraintSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;

    ConstraintSyntaxException(int column, String message) {
        super(message, null, false, false);
        this.column = column;
    }

    ConstraintProblem problem(String text) {
        return new ConstraintProblem(text, column, String.valueOf(getMessage()));
    }
}
