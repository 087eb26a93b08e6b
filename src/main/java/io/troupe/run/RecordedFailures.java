package io.troupe.run;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.BookingsDiff;
import io.troupe.journal.HouseAccount;
import io.troupe.model.QuarantineReason;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.List;

/** The strategies that a journal says were taken out, for a later execution to do the same. */
final class RecordedFailures {
    private RecordedFailures() {}

    static List<Failure> of(Bookings journal) {
        return from(0, journal);
    }

    /** Those from a bar on. */
    static List<Failure> from(int first, Bookings journal) {
        List<Failure> failures = new ArrayList<>();
        journal.visit(first, journal.lastBar(), new BookingVisitor() {
            private int bar;

            @Override
            public void bar(int next) {
                bar = next;
            }

            @Override
            public void quarantine(int strategy, QuarantineReason reason, String detail) {
                failures.add(new Failure(bar, strategy, reason, detail));
            }
        });
        return failures;
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
