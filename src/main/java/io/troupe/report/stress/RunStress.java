package io.troupe.report.stress;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.stress.StressResult.Lost;
import io.troupe.report.stress.StressResult.Mistaken;
import io.troupe.report.stress.StressResult.MovedAsset;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.report.stress.StressResult.Outlook;
import io.troupe.risk.stress.AssetMoves;
import io.troupe.risk.stress.AssetShocks;
import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.StressLosses;
import io.troupe.risk.stress.StressedPositions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private final int[] assets;
    private final StressedPositions positions;
    private @Nullable MarketHistory history;

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
        int[] holders = holdings.holders().toArray();
        assets = IntStream.range(0, holdings.assets()).filter(asset -> Arrays.stream(holders)
                .anyMatch(holder -> holdings.steps(holder, asset) != 0)).toArray();
        positions = new StressedPositions(
                Arrays.stream(holders).mapToObj(context::portfolio).toList(),
                Arrays.stream(assets).mapToObj(data()::symbol).toList(),
                Arrays.stream(holders).mapToObj(holder -> Arrays.stream(assets)
                        .mapToLong(asset -> holdings.steps(holder, asset)).toArray())
                        .toArray(long[][]::new),
                Arrays.stream(assets).mapToDouble(holdings::stepValue).toArray(),
                holdings.value(BookingVisitor.HOUSE));
    }

    private MarketData data() {
        return context.data();
    }

    /** What the fund is worth at the close, in its currency. */
    public double value() {
        return positions.value();
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
        return new WindowMoves(history(), bar).covers(window);
    }

    /** What a scenario comes to. */
    public StressResult of(Scenario scenario) {
        return switch (scenario) {
            case Scenario.Liquidity(var _, double costs, double volume) ->
                again(scenario, resimulation.again(costs, volume));
            case Scenario.Paths paths -> outlook(paths);
            default -> positions.isEmpty() ? new NotAvailable(scenario,
                    "nothing is held at the close of " + date() + "; choose another date")
                    : !(value() > 0) ? new NotAvailable(scenario,
                            "the fund is worth nothing at the close of " + date())
                            : ofHoldings(scenario);
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

    private StressResult ofHoldings(Scenario scenario) {
        return switch (scenario) {
            case Scenario.Window window -> {
                WindowMoves moves = new WindowMoves(history(), bar);
                yield moves.covers(window)
                        ? lost(window, moves.of(window, positions.symbols()))
                        : new Mistaken(window, List.of(moves.uncovered(window)));
            }
            case Scenario.Shock shock -> shocked(shock);
            case Scenario.Factor factor -> new FactorStress(context, history(), bar)
                    .of(factor, assets, moves -> lost(factor, moves));
            case Scenario.Correlation _,Scenario.Volatility _,Scenario.Reverse _ ->
                new RiskStress(positions, history(), bar).of(scenario, this::lost);
            case Scenario.Liquidity _,Scenario.Paths _ ->
                throw new IllegalStateException("is not of holdings: " + scenario);
        };
    }

    private StressResult shocked(Scenario.Shock shock) {
        List<String> symbols = IntStream.range(0, data().assets()).mapToObj(data()::symbol)
                .toList();
        Map<String, List<String>> groups = context.groups().members();
        AssetShocks shocks = new AssetShocks(symbols, groups);
        List<String> problems = shocks.problems(shock);
        if (!problems.isEmpty()) {
            return new Mistaken(shock, problems);
        }
        double[] all = shocks.moves(shock).moves();
        return lost(shock, new AssetMoves(
                Arrays.stream(assets).mapToDouble(asset -> all[asset]).toArray(), List.of(),
                List.of()));
    }

    private StressResult lost(Scenario scenario, AssetMoves moves) {
        return lost(scenario, moves, OptionalDouble.empty());
    }

    private StressResult lost(Scenario scenario, AssetMoves moves, OptionalDouble sigmas) {
        try {
            StressLosses losses = StressLosses.of(positions, moves.moves());
            return new Lost(scenario, StressParts.of(positions, losses, holdings),
                    IntStream.range(0, assets.length)
                            .mapToObj(i -> new MovedAsset(positions.symbols().get(i),
                                    moves.moves()[i],
                                    moves.estimated().contains(positions.symbols().get(i))))
                            .toList(),
                    sigmas, moves.notes());
        } catch (ArithmeticException large) {
            return new NotAvailable(scenario, "the loss does not fit a ledger: "
                    + large.getMessage());
        }
    }

    private MarketHistory history() {
        MarketHistory known = history;
        if (known == null) {
            known = MarketHistory.of(data(), context.measures().benchmark(), assets);
            history = known;
        }
        return known;
    }
}
