package io.troupe.report.stress;

import io.troupe.data.MarketData;
import io.troupe.journal.Bookings;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.stress.StressResult.Lost;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.report.stress.StressResult.Outlook;
import io.troupe.risk.stress.Scenario;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Answers scenarios for what a run held at the close of a bar. What is estimated is so from the
 * last {@value #LOOKBACK_BARS} bars up to it. Not for several threads at once.
 */
public final class RunStress {
    /** From how many bars betas and covariances are estimated, at most. */
    public static final int LOOKBACK_BARS = 500;

    private final RunContext context;
    private final Bookings bookings;
    private final int bar;
    private final Resimulation resimulation;
    private final List<DrawdownHalt> halts;
    private final Holdings holdings;
    private final HeldStress held;

    /**
     * Is to answer.
     *
     * @param bar at whose close; booked
     * @param resimulation simulates the run again
     * @param halts rules by which the fund halts on drawdown
     */
    public RunStress(RunContext context, Bookings bookings, int bar, Resimulation resimulation,
            List<DrawdownHalt> halts) {
        this.context = context;
        this.bookings = bookings;
        this.bar = bar;
        this.resimulation = resimulation;
        this.halts = List.copyOf(halts);
        holdings = new RunHoldings(context, bookings).at(bar);
        held = new HeldStress(holdings);
    }

    private MarketData data() {
        return context.data();
    }

    /** What the fund is worth at the close, in its currency. */
    public double value() {
        return held.value();
    }

    /** When the bar began, as the data's files write it. */
    public String date() {
        return data().time(bar);
    }

    /** From when to when the data has prices. */
    public String span() {
        return data().time(0) + " to " + data().time(data().bars() - 1);
    }

    /** Whether the data has the times of a window. */
    public boolean covers(Scenario.Window window) {
        return held.covers(window);
    }

    /** What a scenario comes to. */
    public StressResult of(Scenario scenario) {
        return switch (scenario) {
            case Scenario.Liquidity(var _, double costs, double volume) ->
                again(scenario, resimulation.again(costs, volume));
            case Scenario.Paths paths -> outlook(paths);
            default -> held.of(scenario);
        };
    }

    private StressResult again(Scenario scenario, Resimulation.Again again) {
        return switch (again) {
            case Resimulation.Again.Refused(String reason) ->
                new NotAvailable(scenario, reason);
            case Resimulation.Again.Held(Holdings other) -> new Lost(scenario,
                    StressParts.between(holdings, other), List.of(), OptionalDouble.empty(),
                    List.of());
        };
    }

    private StressResult outlook(Scenario.Paths paths) {
        FundRecord record = FundRecord.of(context, bookings, bar);
        return record.outlook(paths, data().barsPerYear(), halts)
                .<StressResult>map(outlook -> new Outlook(paths, outlook))
                .orElseGet(() -> new NotAvailable(paths, record.problem()));
    }
}
