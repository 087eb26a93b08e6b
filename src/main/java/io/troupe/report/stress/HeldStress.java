package io.troupe.report.stress;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.stress.StressResult.Lost;
import io.troupe.report.stress.StressResult.Mistaken;
import io.troupe.report.stress.StressResult.MovedAsset;
import io.troupe.report.stress.StressResult.NotAvailable;
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
 * Answers those scenarios that say how assets move, for what is held at the close of a bar, from
 * the holdings alone. Not for several threads at once.
 */
public final class HeldStress {
    private final RunContext context;
    private final int bar;
    private final Holdings holdings;
    private final int[] assets;
    private final StressedPositions positions;
    private @Nullable MarketHistory history;

    /**
     * Is to answer.
     *
     * @param holdings of the close, which must not move on
     */
    public HeldStress(Holdings holdings) {
        context = holdings.context();
        bar = holdings.bar();
        this.holdings = holdings;
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

    /** Whether the data has the times of a window. */
    public boolean covers(Scenario.Window window) {
        return new WindowMoves(history(), bar).covers(window);
    }

    /**
     * What a scenario comes to.
     *
     * @throws IllegalArgumentException of one that is not of holdings: of liquidity, and of paths
     */
    public StressResult of(Scenario scenario) {
        return positions.isEmpty() ? new NotAvailable(scenario,
                "nothing is held at the close of " + date() + "; choose another date")
                : !(value() > 0) ? new NotAvailable(scenario,
                        "the fund is worth nothing at the close of " + date())
                        : ofHoldings(scenario);
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
                throw new IllegalArgumentException("is not of holdings: " + scenario);
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
