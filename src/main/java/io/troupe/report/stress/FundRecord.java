package io.troupe.report.stress;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.metrics.inference.ReturnPaths;
import io.troupe.model.BarsPerYear;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.risk.stress.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a fund earned from bar to bar until a bar, how far it then is below its high, and whether it
 * is halted. Returns are time-weighted: capital that comes or goes is neither gain nor loss. The
 * high is that since the end of the last halt.
 */
final class FundRecord {
    /** From fewer returns no path says anything. */
    private static final int LEAST_RETURNS = 30;

    private final double[] byBar;
    private boolean halted;
    private int traded;

    private FundRecord(int bars) {
        byBar = new double[bars];
    }

    /** Reads it. */
    static FundRecord of(RunContext context, Bookings bookings, int last) {
        FundRecord record = new FundRecord(last + 1);
        double[] before = {Double.NaN};
        new RunHoldings(context, bookings).follow(holdings -> record.closed(holdings, before));
        bookings.visit(0, last, new BookingVisitor() {
            private int bar;

            @Override
            public void bar(int index) {
                bar = index;
            }

            @Override
            public void halt(boolean isHalted) {
                record.halted = isHalted;
                record.traded = isHalted ? record.traded : bar;
            }
        });
        return record;
    }

    private void closed(Holdings holdings, double[] before) {
        if (holdings.bar() < byBar.length) {
            double value = holdings.valueBefore(BookingVisitor.HOUSE);
            byBar[holdings.bar()] = before[0] > 0 ? value / before[0] - 1 : Double.NaN;
            before[0] = holdings.value(BookingVisitor.HOUSE);
        }
    }

    private double[] returns() {
        return Arrays.stream(byBar).filter(Double::isFinite).toArray();
    }

    /** How far it is below its high since it trades. */
    private double drawdown() {
        double level = 1;
        double high = 1;
        for (int bar = traded + 1; bar < byBar.length; bar++) {
            level *= Double.isFinite(byBar[bar]) ? 1 + byBar[bar] : 1;
            high = Math.max(high, level);
        }
        return 1 - level / high;
    }

    /** What paths of it come to; empty if there is a {@link #problem}. */
    Optional<PathOutlook> outlook(Scenario.Paths paths, BarsPerYear year,
            List<DrawdownHalt> halts) {
        double[] returns = returns();
        if (!problem().isEmpty()) {
            return Optional.empty();
        }
        int bars = paths.bars().orElseGet(() -> (int) Math.max(1, Math.round(year.number())));
        return Optional.of(PathStress.outlook(
                new PathStress.Stand(returns, drawdown(), halted),
                new ReturnPaths(returns, bars, paths.blockBars(), paths.seed()), paths.paths(),
                bars, halts));
    }

    /** Why no paths can be drawn; empty if they can. */
    String problem() {
        double[] returns = returns();
        if (returns.length < LEAST_RETURNS) {
            return "the fund has " + returns.length + " returns until then, and paths need "
                    + LEAST_RETURNS;
        }
        return Arrays.stream(returns).allMatch(each -> each == returns[0])
                ? "the fund's returns do not vary"
                : drawdown() < 1 ? "" : "the fund has lost everything";
    }
}
