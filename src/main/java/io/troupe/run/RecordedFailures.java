package io.troupe.run;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.HouseAccount;
import io.troupe.journal.diff.BookingsDiff;
import io.troupe.model.QuarantineReason;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * The strategies that bookings say were taken out, for a later execution to do the same. Is led
 * along them.
 */
final class RecordedFailures implements BookingVisitor {
    private final List<Failure> failures = new ArrayList<>();
    private int currentBar;

    static List<Failure> of(Bookings journal) {
        RecordedFailures found = new RecordedFailures();
        journal.visit(0, journal.lastBar(), found);
        return found.failures();
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        failures.add(new Failure(currentBar, strategy, reason, detail));
    }

    /** Those of the bars it was led along, in their order. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** A difference between two executions in words, with names instead of numbers. */
    static String describe(BookingsDiff.Difference difference, Fund fund) {
        String portfolio = difference.strategy() < 0
                ? HouseAccount.of(difference.strategy()).label()
                : fund.plan().strategies().get(difference.strategy()).id();
        String time = difference.bar() < fund.data().bars() ? fund.data().time(difference.bar())
                : "bar " + difference.bar();
        return time + ", " + portfolio + ", " + difference.field() + ": the journal has "
                + difference.expected() + ", the replay " + difference.actual();
    }
}
