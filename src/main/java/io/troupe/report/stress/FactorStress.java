package io.troupe.report.stress;

import io.troupe.data.MarketData;
import io.troupe.model.NearestName;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.RunContext;
import io.troupe.report.stress.MarketHistory.Index;
import io.troupe.report.stress.StressResult.Mistaken;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.risk.stress.AssetMoves;
import io.troupe.risk.stress.FactorMoves;
import io.troupe.risk.stress.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How assets move with factors: assets of the run's data, or its benchmark. A factor moves as it is
 * said; an asset by its betas with all of them at once; one of which too few returns are known
 * stands still, and is marked.
 */
final class FactorStress {
    private static final String BENCHMARK = "benchmark";

    private final RunContext context;
    private final MarketHistory history;
    private final int bar;

    FactorStress(RunContext context, MarketHistory history, int bar) {
        this.context = context;
        this.history = history;
        this.bar = bar;
    }

    /**
     * What a scenario comes to.
     *
     * @param assets those that are kept, in their order
     * @param losing makes a result of moves
     */
    StressResult of(Scenario.Factor scenario, int[] assets,
            Function<AssetMoves, StressResult> losing) {
        List<String> problems = scenario.moves().keySet().stream().map(this::problem)
                .flatMap(Optional::stream).toList();
        if (!problems.isEmpty()) {
            return new Mistaken(scenario, problems);
        }
        List<String> names = List.copyOf(scenario.moves().keySet());
        double[][] factors = names.stream().map(this::returns).map(this::recent)
                .toArray(double[][]::new);
        double[] shocks = scenario.moves().values().stream().mapToDouble(Double::doubleValue)
                .toArray();
        FactorMoves fitting = new FactorMoves(factors);
        double[] moves = new double[assets.length];
        List<String> still = new ArrayList<>();
        for (int i = 0; i < assets.length; i++) {
            int itself = names.indexOf(data().symbol(assets[i]));
            if (itself >= 0) {
                moves[i] = shocks[itself];
                continue;
            }
            Optional<double[]> betas = fitting.betas(recent(history.of(i)));
            if (betas.isPresent()) {
                moves[i] = FactorMoves.move(betas.get(), shocks);
            } else {
                still.add(data().symbol(assets[i]));
            }
        }
        if (still.size() == assets.length) {
            return new NotAvailable(scenario, "no asset has betas with " + String.join(", ", names)
                    + ": of the last " + RunStress.LOOKBACK_BARS + " bars up to "
                    + data().time(bar) + " at least " + FactorMoves.LEAST_RETURNS + " must have"
                    + " returns of all, and those of a factor must vary and be no mixture of the"
                    + " others'");
        }
        return losing.apply(new AssetMoves(moves, still, still.stream()
                .map(symbol -> symbol + " has too few returns for a beta and stands still")
                .toList()));
    }

    private MarketData data() {
        return context.data();
    }

    private double[] recent(double[] byBar) {
        return Arrays.copyOfRange(byBar, Math.max(0, bar + 1 - RunStress.LOOKBACK_BARS),
                bar + 1);
    }

    private List<String> symbols() {
        return IntStream.range(0, data().assets()).mapToObj(data()::symbol).toList();
    }

    private Optional<Index> benchmark(String name) {
        return history.benchmark().filter(each -> name.equals(BENCHMARK)
                || name.equals(each.name()));
    }

    private Optional<String> problem(String name) {
        if (data().indexOf(name) >= 0 || benchmark(name).isPresent()) {
            return Optional.empty();
        }
        boolean isStrategy = context.measures().benchmark()
                .filter(Benchmark.OfStrategy.class::isInstance).isPresent();
        if (name.equals(BENCHMARK)) {
            return Optional.of(isStrategy ? "the benchmark is one of the fund's strategies and no"
                    + " factor; name an asset, or let the benchmark of metrics be one, or a file"
                    : "the run has no benchmark; name an asset");
        }
        return Optional.of("there is no asset " + name + NearestName.hint(name, symbols())
                + " to be a factor; the benchmark is called " + BENCHMARK);
    }

    private double[] returns(String name) {
        int asset = data().indexOf(name);
        if (asset < 0) {
            return benchmark(name).orElseThrow().returns();
        }
        return MarketHistory.of(data(), Optional.empty(), new int[]{asset}).of(0);
    }
}
