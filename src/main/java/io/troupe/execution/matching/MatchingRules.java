package io.troupe.execution.matching;

import io.troupe.model.Labeled;

/**
 * How orders meet bars.
 *
 * @param book whose rules decide where they differ
 * @param intrabar what is assumed between a bar's four prices
 * @param limitThrough whether the price must trade a tick beyond a limit; else touching it is
 *        enough
 * @param limitFillProbability the chance, in (0, 1], that a limit is filled in a bar that reaches
 *        it without opening beyond it
 * @param latencyBars how many bars later than the next an order, a change and a cancellation take
 *        effect, ≥ 0
 */
public record MatchingRules(Book book, Intrabar intrabar, boolean limitThrough,
        double limitFillProbability, int latencyBars) {
    /** The rules of a run that says nothing. */
    public static final MatchingRules DEFAULT = new MatchingRules(Book.TROUPE, Intrabar.WORST,
            false, 1, 0);

    /** Whose rules. */
    public enum Book implements Labeled {
        /** Ours. */
        TROUPE("troupe"),
        /** LEAN's: triggers strictly beyond a stop, limits at the better of extreme and limit. */
        LEAN("lean"),
        /** zipline's: everything on the close, and no fill whose impact passes the limit. */
        ZIPLINE("zipline");

        private final String label;

        Book(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
