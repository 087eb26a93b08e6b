package io.troupe.data;

import io.troupe.model.CorporateAction;
import java.util.Comparator;
import java.util.List;

/**
 * The corporate actions of a panel, by the bar before whose trading they take effect. That of a
 * split or dividend is the first at or after its ex-date in which its own share trades: until then
 * positions are valued at a price without the action. That of a delisting or another name is the
 * first at or after its date in which any share trades. Immutable. Within a bar they are in the
 * order of assets, and for an asset in the order in which they were given.
 */
public final class ActionSchedule {
    /** No actions at all. */
    public static final ActionSchedule NONE = new ActionSchedule(List.of());

    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::bar)
            .thenComparingInt(Entry::asset);

    private final List<Entry> entries;

    /**
     * An action where it takes effect.
     *
     * @param bar the bar before whose trading it takes effect
     * @param asset the index of the instrument
     * @param action what happens
     */
    public record Entry(int bar, int asset, CorporateAction action) {}

    private ActionSchedule(List<Entry> sorted) {
        this.entries = sorted;
    }

    /** A schedule of actions in any order; the sort is stable. */
    public static ActionSchedule of(List<Entry> entries) {
        return new ActionSchedule(entries.stream().sorted(ORDER).toList());
    }

    /** All of them in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Those that take effect at a bar, in order; often none. */
    public List<Entry> at(int bar) {
        int from = firstAtOrAfter(bar);
        int end = from;
        while (end < entries.size() && entries.get(end).bar() == bar) {
            end++;
        }
        return entries.subList(from, end);
    }

    /** Those that take effect before bar {@code bars}. */
    ActionSchedule prefix(int bars) {
        return new ActionSchedule(entries.subList(0, firstAtOrAfter(bars)));
    }

    private int firstAtOrAfter(int bar) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).bar() < bar) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
