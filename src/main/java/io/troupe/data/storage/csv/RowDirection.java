package io.troupe.data.storage.csv;

import io.troupe.data.storage.text.TimeColumn;
import java.time.ZoneOffset;
import java.util.List;

/** Whether the rows of a file begin with the newest: told by the first two times of one symbol. */
final class RowDirection {
    private final TimeColumn times;

    RowDirection(TextLayout.Forms forms, TextHints hints) {
        this.times = new TimeColumn(hints.datePattern().isEmpty() ? forms.datePattern()
                : hints.datePattern(), ZoneOffset.UTC);
    }

    /**
     * Looks at rows.
     *
     * @param symbol the column of symbols, or −1
     * @param clock the column of times of day, or −1
     */
    boolean isNewestFirst(List<List<String>> rows, int date, int symbol, int clock) {
        long before = TimeColumn.NO_TIME;
        for (List<String> row : rows) {
            if (row.size() <= Math.max(date, Math.max(symbol, clock))) {
                continue;
            }
            boolean same = symbol < 0 || row.get(symbol).equals(rows.getFirst().get(symbol));
            long time = same ? time(row, date, clock) : TimeColumn.NO_TIME;
            if (time != TimeColumn.NO_TIME && before != TimeColumn.NO_TIME && time != before) {
                return time < before;
            }
            before = time == TimeColumn.NO_TIME ? before : time;
        }
        return false;
    }

    private long time(List<String> row, int date, int clock) {
        char[] day = row.get(date).toCharArray();
        long time = times.parse(day, 0, day.length);
        if (time == TimeColumn.NO_TIME || clock < 0 || row.get(clock).isEmpty()) {
            return time;
        }
        char[] text = row.get(clock).toCharArray();
        return times.withClock(time, text, 0, text.length);
    }
}
