package io.troupe.portfolio.constraints;

import java.util.Optional;

/** How what is left of it is to what is right. */
enum Relation {
    AT_MOST("<="), AT_LEAST(">="), EQUAL("=");

    private final String text;

    Relation(String text) {
        this.text = text;
    }

    /** That which starts with a character. */
    static Optional<Relation> of(int character) {
        return switch (character) {
            case '<', '≤' -> Optional.of(AT_MOST);
            case '>', '≥' -> Optional.of(AT_LEAST);
            case '=' -> Optional.of(EQUAL);
            default -> Optional.empty();
        };
    }

    /** How what is right of it is to what is left. */
    Relation reversed() {
        return switch (this) {
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            case EQUAL -> EQUAL;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
