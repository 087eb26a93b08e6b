package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;

/** Which bars of a panel are simulated. An asset has a price where it has a close. */
public sealed interface Alignment {
    /** The bars in which at least one asset has a price. */
    record Union() implements Alignment {}

    /** The bars in which every asset has a price. */
    record Intersection() implements Alignment {}

    /**
     * The bars of an exchange's sessions: daily bars whose date has a session, shorter bars that
     * overlap one. Weeks and months are all kept. A session of which no asset has a price does not
     * become a bar, since nothing could be marked or traded in it: it is counted as missing.
     *
     * @param calendar of the exchange
     * @param outside what becomes of bars outside of sessions: REJECT makes each an offence, DROP
     *        leaves them out, WARN keeps them; each is counted
     */
    record Sessions(ExchangeCalendar calendar, Policy outside) implements Alignment {}

    /**
     * A panel of the bars that are simulated.
     *
     * @param panel to choose from; returned itself if all its bars stay
     * @param source what offences call the data, as the user named it
     * @param problems takes the offences; if there are any, the result is not to be used
     */
    default Aligned apply(RawPanel panel, String source, DataProblems problems) {
        return switch (this) {
            case Union() -> Presence.keep(panel, priced -> priced > 0);
            case Intersection() -> {
                Aligned aligned = Presence.keep(panel, priced -> priced == panel.assets());
                if (panel.bars() > 0 && aligned.panel().bars() == 0) {
                    problems.add(new DataProblem(source, 0, Presence.rarest(panel), "",
                            "leaves no bar in which all " + panel.assets()
                                    + " assets have a price; select other symbols or dates, or set "
                                    + SettingNames.DATA_ALIGN + ": union"));
                }
                yield aligned;
            }
            case Sessions(ExchangeCalendar calendar, Policy outside) ->
                new SessionBars(calendar, panel.interval()).align(panel, outside, source,
                        problems);
        };
    }

    /**
     * The bars that are simulated, and what was left out.
     *
     * @param panel of the bars
     * @param barsDropped bars left out
     * @param pricesDropped closes in them
     * @param barsOutside bars outside of sessions, dropped or not
     * @param sessionsMissing sessions (or weeks, months with one) between the first and last bar
     *        in which no asset has a price
     * @param firstMissing the start of the first of them: midnight UTC of its date; {@link
     *        #NO_TIME} if none is missing
     */
    record Aligned(RawPanel panel, long barsDropped, long pricesDropped, long barsOutside,
            long sessionsMissing, long firstMissing) {
        /** Stands for no time. */
        public static final long NO_TIME = Long.MIN_VALUE;

        /** When the first missing session was, for a person. */
        public String firstMissingDate() {
            return Interval.DAY.format(firstMissing);
        }
    }
}
