package io.troupe.data;

import io.troupe.data.schema.RuleCount;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done to data between its stores and the simulation, in counts.
 *
 * @param sources what was read, in the order of the places
 * @param bars what became of times and gaps
 * @param actions what became of corporate actions
 * @param rates the currency pairs that amounts are converted by
 * @param unfinished the first bar that was left out because its period is not over, or null
 * @param seams where a run went on with another history of it, in their order
 */
public record DataReport(List<Source> sources, Bars bars, Actions actions, List<String> rates,
        @Nullable Unfinished unfinished, List<Seam> seams) {
    /** Nothing is known of where the data came from. */
    public static final DataReport NONE = new DataReport(List.of(), new Bars("union", 0, 0, 0, 0,
            0, List.of()), new Actions("none", 0, 0, 0), List.of(), null, List.of());

    /** Checks the components. */
    public DataReport {
        sources = List.copyOf(sources);
        rates = List.copyOf(rates);
        seams = List.copyOf(seams);
    }

    /** Of data without seams. */
    public DataReport(List<Source> sources, Bars bars, Actions actions, List<String> rates,
            @Nullable Unfinished unfinished) {
        this(sources, bars, actions, rates, unfinished, List.of());
    }

    /** The same of a run that went on with another history. */
    public DataReport with(List<Seam> some) {
        return new DataReport(sources, bars, actions, rates, unfinished, some);
    }

    /**
     * Where a run went on with another history of its data.
     *
     * @param bar the last that was booked with the earlier one
     * @param date when that was
     * @param dataBefore fingerprint of the earlier one at that bar
     * @param dataAfter fingerprint of the later one at the same bar
     * @param lines what is to be known of it, a sentence each
     * @param facts the same as plain values, for a file
     */
    public record Seam(int bar, String date, String dataBefore, String dataAfter,
            List<String> lines, Map<String, Object> facts) {
        /** Copies the list and the values. */
        public Seam {
            lines = List.copyOf(lines);
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    /**
     * What was read from one store.
     *
     * @param name the last part of its place
     * @param store its kind
     * @param rows how many rows were read
     * @param assets how many symbols they are of
     * @param rules how often rules were broken that did not refuse the data
     * @param resampled as {@code minute to day}, or empty
     * @param rowsOutside rows outside of sessions, left out when bars were made
     * @param unfinished bars of some asset whose period is not over, left out when bars were made
     * @param spacing the interval of its rows, and from what it is known
     */
    public record Source(String name, String store, long rows, int assets, List<RuleCount> rules,
            String resampled, long rowsOutside, long unfinished, String spacing) {
        /** Checks the components. */
        public Source {
            rules = List.copyOf(rules);
        }

        private void addNotes(List<String> notes) {
            for (RuleCount rule : rules) {
                notes.add(name + ": rule " + rule.rule() + " was broken " + rule.count()
                        + " times (" + rule.policy().label() + "), first "
                        + rule.first().message());
            }
            if (!resampled.isEmpty()) {
                notes.add(name + ": " + rows + " bars were made from " + resampled
                        + (rowsOutside == 0 ? ""
                                : "; " + rowsOutside
                                        + " lie outside of sessions"));
            }
        }

        private Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("name", name);
            facts.put("store", store);
            facts.put("rows", rows);
            facts.put("assets", assets);
            facts.put("interval", spacing);
            if (!rules.isEmpty()) {
                facts.put("rules", rules.stream().map(Source::fact).toList());
            }
            if (!resampled.isEmpty()) {
                facts.put("resampled", resampled);
                facts.put("rowsOutsideSessions", rowsOutside);
            }
            return facts;
        }

        private static Map<String, Object> fact(RuleCount count) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("rule", count.rule());
            fact.put("policy", count.policy().label());
            fact.put("count", count.count());
            return fact;
        }
    }

    /**
     * What became of times and gaps.
     *
     * @param align how times were chosen
     * @param outside bars outside of sessions
     * @param dropped bars that were left out, for their time or their gaps
     * @param sessionsMissing sessions without a bar
     * @param missing prices that were missing
     * @param filled of them, how many were filled in
     * @param columnsLeftOut columns that not all sources have
     */
    public record Bars(String align, long outside, long dropped, long sessionsMissing,
            long missing, long filled, List<String> columnsLeftOut) {
        /** Checks the components. */
        public Bars {
            columnsLeftOut = List.copyOf(columnsLeftOut);
        }
    }

    /**
     * What became of corporate actions.
     *
     * @param adjust as {@code total backward}, or {@code none}
     * @param known how many there are in all
     * @param applied how many of them prices are adjusted for
     * @param acting how many act on positions
     */
    public record Actions(String adjust, int known, int applied, int acting) {}

    /**
     * Where finished bars end.
     *
     * @param interval of the bars
     * @param start of the first bar that is not finished, in epoch seconds UTC
     * @param why its period is not known to be over, as a clause
     */
    public record Unfinished(Interval interval, long start, String why) {
        /** For a person. */
        String text() {
            return text(interval, start, why);
        }

        static String text(Interval interval, long start, String why) {
            return "the " + interval.label() + " of " + interval.format(start)
                    + " is not known to be over (" + why + ")";
        }

        private Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("from", interval.format(start));
            facts.put("why", why);
            return facts;
        }
    }

    /** The report as plain values, for a file. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sources", sources.stream().map(Source::facts).toList());
        facts.put("align", bars.align());
        facts.put("barsOutsideSessions", bars.outside());
        facts.put("barsDropped", bars.dropped());
        facts.put("sessionsMissing", bars.sessionsMissing());
        facts.put("pricesMissing", bars.missing());
        facts.put("pricesFilled", bars.filled());
        facts.put("columnsLeftOut", bars.columnsLeftOut());
        facts.put("adjust", actions.adjust());
        facts.put("actionsKnown", actions.known());
        facts.put("actionsApplied", actions.applied());
        facts.put("actionsActing", actions.acting());
        facts.put("rates", rates);
        if (unfinished != null) {
            facts.put("unfinished", unfinished.facts());
        }
        if (!seams.isEmpty()) {
            facts.put("restated", seams.stream().map(Seam::facts).toList());
        }
        return facts;
    }

    /** A warning that figures mix histories; none of data without seams. */
    public List<String> warnings() {
        if (seams.isEmpty()) {
            return List.of();
        }
        String last = seams.getLast().date();
        return List.of("prices were restated under way: results up to " + last + " were made with "
                + (seams.size() == 1 ? "another history of the data than"
                        : seams.size() + " other histories of the data than")
                + " those after it, and figures across mix them");
    }

    /** What a user should know of it, one sentence each; empty where nothing was done. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        sources.forEach(source -> source.addNotes(notes));
        if (unfinished != null) {
            notes.add(unfinished.text() + " and is left out until the rest of it is there"
                    + "; a calendar in " + SettingNames.DATA_CALENDAR
                    + " tells which session is its last");
        }
        if (bars.dropped() > 0) {
            notes.add(bars.dropped() + " bars were left out (align: " + bars.align() + ")");
        }
        if (bars.sessionsMissing() > 0) {
            notes.add(bars.sessionsMissing() + " sessions have no bar");
        }
        if (bars.filled() > 0) {
            notes.add(bars.filled() + " missing prices were filled in with the last one");
        }
        if (!bars.columnsLeftOut().isEmpty()) {
            notes.add("not all sources have " + String.join(", ", bars.columnsLeftOut())
                    + "; these were left out");
        }
        if (actions.known() > 0 || !actions.adjust().equals("none")) {
            notes.add("prices are adjusted: " + actions.adjust() + "; of " + actions.known()
                    + " corporate actions, " + actions.applied() + " are in the prices and "
                    + actions.acting() + " act on positions");
        }
        if (!rates.isEmpty()) {
            notes.add("amounts are converted by " + String.join(", ", rates));
        }
        return notes;
    }
}
