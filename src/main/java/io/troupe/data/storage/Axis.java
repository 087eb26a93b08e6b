package io.troupe.data.storage;

import io.troupe.model.Interval;

/** The times of a file: which are wanted, and whether they stand in order. */
final class Axis {
    private final Selection selection;
    private final Offences offences;
    private final long fromSeconds;
    private final long endSeconds;
    private final TimeColumn column;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    Axis(Selection selection, Offences offences) {
        this.selection = selection;
        this.offences = offences;
        this.fromSeconds = selection.fromSeconds();
        this.endSeconds = selection.endSeconds();
        this.column = new TimeColumn(offences);
    }

    Interval interval() {
        return column.interval();
    }

    /** Epoch seconds, or {@link TimeColumn#NO_TIME} after adding an offence. */
    long parse(char[] text, int offset, int length) {
        long time = column.parse(text, offset, length);
        if (time != TimeColumn.NO_TIME) {
            earliest = Math.min(earliest, time);
            latest = Math.max(latest, time);
        }
        return time;
    }

    /** Whether values of that time are to be checked; those without a time are. */
    boolean isWanted(long time) {
        return time == TimeColumn.NO_TIME || (time >= fromSeconds && time < endSeconds);
    }

    /** Whether a time comes after the one before it; adds an offence if not. */
    boolean follows(long time, long previous, String owner) {
        if (previous == TimeColumn.NO_TIME || time > previous) {
            return true;
        }
        String of = owner.isEmpty() ? "" : " for " + owner;
        offences.add("date", interval().format(time), time == previous
                ? "is there twice" + of + "; remove one of the rows"
                : "comes after " + interval().format(previous) + of + "; sort the rows by date");
        return false;
    }

    /** Says why there are no bars. */
    void addNothingFound(boolean anyPrice) {
        if (latest == Long.MIN_VALUE) {
            offences.addForFile("has a header but no rows");
        } else if (anyPrice) {
            offences.addForFile("has no bars " + selection.dates() + "; it has "
                    + interval().format(earliest) + " to " + interval().format(latest));
        } else {
            offences.addForFile("has no price of the selected symbols " + selection.dates()
                    + "; it has dates from " + interval().format(earliest) + " to "
                    + interval().format(latest));
        }
    }
}
