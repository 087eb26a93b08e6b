package io.troupe.model;

/**
 * A strategy begins or ceases to have part in the fund's capital, at the close of a bar at which
 * capital is divided. One that is out is asked like before, but nothing that it answers is wanted.
 *
 * @param strategy its number
 * @param kind which of the two, and who decided
 * @param overBars in how many bars what it holds is sold, ≥ 1; of those who begin 0
 * @param rule why, in words
 */
public record StaffMove(int strategy, Kind kind, int overBars, String rule) {
    /** Checks the components. */
    public StaffMove {
        if (kind.isIn() != (overBars == 0) || overBars < 0) {
            throw new IllegalArgumentException(kind + " over " + overBars + " bars");
        }
    }

    /** Who begins, and who ceases. */
    public enum Kind implements Labeled {
        /** Its time has come. */
        JOINED("joined", true),
        /** A rule wants it. */
        HIRED("hired", true),
        /** Its time has not come or is over. */
        LEFT("left", false),
        /** A rule does not want it any more. */
        FIRED("fired", false);

        private final String label;
        private final boolean in;

        Kind(String label, boolean in) {
            this.label = label;
            this.in = in;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether the strategy has part in the capital from now on. */
        public boolean isIn() {
            return in;
        }
    }
}
