package io.troupe.report.compare;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The time that all have in common, from close to close. Immutable.
 *
 * @param from the time of its first close: as if all had begun then
 * @param to the time of its last close
 * @param whole whether it is the whole time of each
 */
public record CommonSpan(String from, String to, boolean whole) {
    /**
     * The longest there is.
     *
     * @param all at least one
     * @return empty if one of them has fewer than two bars in it
     */
    static Optional<CommonSpan> of(List<Contestant> all) {
        String from = "";
        String to = "";
        boolean whole = true;
        for (Contestant each : all) {
            if (each.bars() == 0) {
                return Optional.empty();
            }
            String first = each.times().getFirst();
            String last = each.times().getLast();
            whole &= from.isEmpty() || (first.equals(from) && last.equals(to));
            from = first.compareTo(from) > 0 ? first : from;
            to = to.isEmpty() || last.compareTo(to) < 0 ? last : to;
        }
        CommonSpan span = new CommonSpan(from, to, whole);
        return all.stream().allMatch(each -> span.first(each) < span.last(each))
                ? Optional.of(span)
                : Optional.empty();
    }

    /** The first bar of one that is in it. */
    int first(Contestant of) {
        int found = Collections.binarySearch(of.times(), from);
        return found >= 0 ? found : -found - 1;
    }

    /** The last bar of one that is in it. */
    int last(Contestant of) {
        int found = Collections.binarySearch(of.times(), to);
        return found >= 0 ? found : -found - 2;
    }
}
