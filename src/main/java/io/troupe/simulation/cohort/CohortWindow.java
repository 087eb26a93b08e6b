package io.troupe.simulation.cohort;

import io.troupe.execution.points.PointSum;
import io.troupe.journal.Section;
import io.troupe.simulation.hosting.Failure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort found when it ran its strategies and sleeves from one bar to another: for each bar
 * the sums that the fund's spine needs, and what the sleeves booked, packed as the journal stores
 * it. Immutable by convention: the arrays are handed over and never written again.
 *
 * @param cohort the cohort's number
 * @param firstBar the first bar it tells of
 * @param lastBar the last one
 * @param valuedOnly whether the last bar ends with its valuation: its strategies have yet to be
 *        asked
 * @param sums per bar, as {@link BarSums} reads them
 * @param flows what happened before trading in the bars where anything did, in bar order
 * @param points by bar what was traded at which points of it; where all trade at the same one,
 *        there is none
 * @param fills packed fills of all bars and books
 * @param fillEnds where the fills of each bar and book end: {@code bar offset·books + book offset}
 * @param parts whatever else was booked, in bar order
 * @param failures strategies that failed, in bar order
 * @param capital what the allocator asks for, if capital moves at the last bar; else null
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
public record CohortWindow(int cohort, int firstBar, int lastBar, boolean valuedOnly, long[] sums,
        List<FlowSums> flows, Map<Integer, List<PointSum>> points, byte[] fills, int[] fillEnds,
        List<Part> parts, List<Failure> failures,
        @Nullable SleeveCapital capital) {

    /** The kinds of rarer bookings, in the order in which a bar books them. */
    public enum Phase {
        FLOW(Section.FLOWS), CASH_FLOW(Section.CASH_FLOWS), ORDER_MATCHED(
                Section.ORDERS_MATCHED), QUARANTINE(Section.QUARANTINES), TRANSFER(
                        Section.TRANSFERS), STAFFED(Section.STAFFED), CONSTRUCTED(
                                Section.CONSTRUCTED), RISK(Section.RISK), ORDER_DECIDED(
                                        Section.ORDERS_DECIDED), OWN_CUT(
                                                Section.OWN_CUTS), VOLUME_CUT(
                                                        Section.CUTS), SHORT_CUT(
                                                                Section.CUTS), LIMIT_CUT(
                                                                        Section.CUTS);

        private final Section section;

        Phase(Section section) {
            this.section = section;
        }

        /** Where it stands in the book of a bar. */
        public Section section() {
            return section;
        }
    }

    /**
     * Entries of one bar, book and kind.
     *
     * @param bar the bar
     * @param book the number of the book in the fund
     * @param phase their kind
     * @param place which of the bar's cuts they are shares of, counted in the fund's order; 0 for
     *        all other kinds
     * @param entries packed
     */
    public record Part(int bar, int book, Phase phase, int place, byte[] entries) {}

    /**
     * The state of a cohort's sleeves at a valuation.
     *
     * @param equityMicros value of each
     * @param returns latest time-weighted returns of each, oldest first
     * @param active which have not been taken out, so that capital still comes to them
     */
    public record SleeveCapital(long[] equityMicros, double[][] returns, boolean[] active) {
        /** Those of several cohorts in their order. */
        public static SleeveCapital together(List<SleeveCapital> parts) {
            int sleeves = parts.stream().mapToInt(part -> part.active.length).sum();
            SleeveCapital all = new SleeveCapital(new long[sleeves], new double[sleeves][],
                    new boolean[sleeves]);
            int at = 0;
            for (SleeveCapital part : parts) {
                int count = part.active.length;
                System.arraycopy(part.equityMicros, 0, all.equityMicros, at, count);
                System.arraycopy(part.returns, 0, all.returns, at, count);
                System.arraycopy(part.active, 0, all.active, at, count);
                at += count;
            }
            return all;
        }
    }

    /** What the sleeves come to together at a bar. */
    BarSums sumsAt(int bar, BarSums.Shape shape) {
        return BarSums.at(sums, shape, bar - firstBar);
    }

    /** What was traded at which points of a bar. */
    List<PointSum> pointsAt(int bar) {
        return points.isEmpty() ? List.of() : points.getOrDefault(bar, List.of());
    }

    /** What happened before a bar's trading. */
    FlowSums flowsAt(int bar) {
        for (FlowSums each : flows) {
            if (each.bar() == bar) {
                return each;
            }
        }
        return FlowSums.NONE;
    }
}
