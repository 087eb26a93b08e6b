package io.troupe.report.stress;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.metrics.inference.ReturnPaths;
import io.troupe.model.BarsPerYear;
import io.troupe.model.RiskEvent;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.risk.stress.Scenario;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fund earned from bar to bar until a bar, and how its halts then stand. Returns are
 * time-weighted: capital that comes or goes is neither gain nor loss.
 *
 * <p>What halted and let in again is told by events of risk; where a run has booked none, as with a
 * limit on drawdown alone, by its halts.
 */
final class FundRecord implements BookingVisitor {
    /** From fewer returns no path says anything. */
    private static final int LEAST_RETURNS = 30;
    private static final int HOUSE_ROW = Portfolios.row(HOUSE);

    private final double[] returns;
    /** By bar, what a unit has become since the first. */
    private final double[] levels;
    private final Map<String, Change> changes = new HashMap<>();
    private Change ofFund = new Change(false, 0);
    private double before = Double.NaN;
    private int bar;

    /** The last that a rule has done: halted the fund, or let it in again, at a bar's close. */
    private record Change(boolean isHalt, int bar) {}

    private FundRecord(int bars) {
        returns = new double[bars];
        levels = new double[bars];
    }

    /** Reads it up to a bar. */
    static FundRecord of(RunContext context, Bookings bookings, int last) {
        FundRecord record = new FundRecord(last + 1);
        new RunHoldings(context, bookings).follow(record::closed);
        bookings.visit(0, last, record);
        return record;
    }

    private void closed(Holdings holdings) {
        int at = holdings.bar();
        if (at < returns.length) {
            double value = holdings.valueBefore(HOUSE);
            returns[at] = before > 0 ? value / before - 1 : Double.NaN;
            levels[at] = (at == 0 ? 1 : levels[at - 1])
                    * (Double.isFinite(returns[at]) ? 1 + returns[at] : 1);
            before = holdings.value(HOUSE);
        }
    }

    @Override
    public void bar(int index) {
        bar = index;
    }

    @Override
    public void halt(boolean isHalted) {
        ofFund = new Change(isHalted, bar);
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        boolean isHalt = event.kind() == RiskEvent.Kind.HALTED;
        if (Portfolios.row(portfolio) == HOUSE_ROW
                && (isHalt || event.kind() == RiskEvent.Kind.REENTERED)) {
            changes.put(event.rule(), new Change(isHalt, bar));
        }
    }

    private double[] known() {
        return Arrays.stream(returns).filter(Double::isFinite).toArray();
    }

    private double level() {
        return levels[levels.length - 1];
    }

    private double high(int from) {
        return Arrays.stream(levels, from, levels.length).max().orElseThrow();
    }

    private HaltStand stand(DrawdownHalt rule) {
        Change last = changes.isEmpty() ? ofFund
                : changes.getOrDefault(rule.name(), new Change(false, 0));
        if (rule.windowBars() == 0) {
            return new HaltStand(rule, last.isHalt(), high(last.bar()) / level());
        }
        int from = Math.max(last.bar(), levels.length - rule.windowBars());
        return new HaltStand(rule, last.isHalt(), Arrays.stream(levels, from, levels.length)
                .map(each -> each / level()).toArray());
    }

    /** What paths of it come to; empty if there is a {@link #problem}. */
    Optional<PathOutlook> outlook(Scenario.Paths paths, BarsPerYear year,
            List<DrawdownHalt> halts) {
        if (!problem().isEmpty()) {
            return Optional.empty();
        }
        double[] sample = known();
        int bars = paths.bars().orElseGet(() -> (int) Math.max(1, Math.round(year.number())));
        return Optional.of(PathStress.outlook(
                new PathStress.Stand(sample, 1 - level() / high(0),
                        halts.stream().map(this::stand).toList()),
                new ReturnPaths(sample, bars, paths.blockBars(), paths.seed()), paths.paths(),
                bars));
    }

    /** Why no paths can be drawn; empty if they can. */
    String problem() {
        double[] sample = known();
        if (sample.length < LEAST_RETURNS) {
            return "the fund has " + sample.length + " returns until then, and paths need "
                    + LEAST_RETURNS;
        }
        return Arrays.stream(sample).allMatch(each -> each == sample[0])
                ? "the fund's returns do not vary"
                : level() > 0 ? "" : "the fund has lost everything";
    }
}
