package io.troupe.report.summary;

import io.troupe.journal.Bookings;
import io.troupe.math.ByIndex;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.TrackRecord;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Evaluates a register for every portfolio that manages capital. Returns that were not kept in the
 * first walk are gathered in further ones, as many portfolios at a time as there is room for.
 */
final class FundFigures {
    private final Portfolios portfolios;
    private final Bookings bookings;
    private final PathBudget budget;
    private final MetricRegister register;
    private final KeptSeries first;
    private final int bars;
    private final Optional<double[]> benchmark;

    FundFigures(Portfolios portfolios, Bookings bookings, PathBudget budget,
            MetricRegister register, KeptSeries first) {
        this.portfolios = portfolios;
        this.bookings = bookings;
        this.budget = budget;
        this.register = register;
        this.first = first;
        bars = bookings.lastBar() + 1;
        benchmark = portfolios.context().measures().benchmark().map(this::returns);
    }

    /**
     * Which rows are kept in the first walk: the house, the benchmark, and what there is room for.
     */
    static int[] firstRows(Portfolios portfolios, PathBudget budget) {
        int room = budget.series(portfolios.data().bars());
        int benchmark = portfolios.context().measures().benchmark()
                .filter(Benchmark.OfStrategy.class::isInstance)
                .map(each -> Portfolios.row(((Benchmark.OfStrategy) each).index())).orElse(0);
        return portfolios.houseAndStrategies()
                .filter(row -> row == benchmark || row - Portfolios.FIRST_STRATEGY < room - 2)
                .limit(room).toArray();
    }

    private double[] returns(Benchmark with) {
        return switch (with) {
            case Benchmark.OfAsset asset ->
                BenchmarkReturns.of(asset, portfolios.data(), bars);
            case Benchmark.OfLevels levels -> {
                double[] values = levels.levels();
                yield BenchmarkReturns.ofLevels(bar -> values[bar], bars);
            }
            case Benchmark.OfStrategy strategy -> {
                int row = Portfolios.row(strategy.index());
                yield (first.has(row) ? first : walked(row)).of(row);
            }
        };
    }

    /** Returns of the benchmark by bar, if there is one. */
    Optional<double[]> benchmark() {
        return benchmark;
    }

    /** What the benchmark itself came to. */
    Optional<BenchmarkSummary> benchmarkSummary() {
        return benchmark.map(returns -> new BenchmarkSummary(
                portfolios.context().measures().benchmark().orElseThrow().name(),
                register.ofReturns().evaluate(TrackRecord.ofReturns(ReturnPath.of(returns),
                        portfolios.context().basis(), portfolios.data()::time))));
    }

    /**
     * The value of every metric, by row.
     *
     * @param records by row
     */
    Map<Integer, Evaluation> evaluate(List<TrackRecord> records) {
        Map<Integer, Evaluation> figures = new TreeMap<>();
        MetricRegister ofMoney = register.ofMoney();
        for (int row = 1; row < Portfolios.FIRST_STRATEGY; row++) {
            figures.put(row, ofMoney.evaluate(records.get(row)));
        }
        if (!register.needsPath()) {
            portfolios.houseAndStrategies()
                    .forEach(row -> figures.put(row, register.evaluate(records.get(row))));
            return figures;
        }
        evaluate(records, first.rows().toArray(), first, figures);
        int[] rest = portfolios.houseAndStrategies().filter(row -> !first.has(row)).toArray();
        if (rest.length > 0) {
            first.forget(); // what is to come needs the room, and nobody asks for some of them
        }
        int batch = Math.max(1, budget.series(portfolios.data().bars()));
        for (int from = 0; from < rest.length; from += batch) {
            int[] rows = Arrays.copyOfRange(rest, from,
                    Math.min(rest.length, from + batch));
            evaluate(records, rows, walked(rows), figures);
        }
        return figures;
    }

    /** On all processors: each portfolio's figures depend on its record alone. */
    private void evaluate(List<TrackRecord> records, int[] rows, KeptSeries kept,
            Map<Integer, Evaluation> into) {
        Evaluation[] evaluated = new Evaluation[rows.length];
        ByIndex.run(rows.length, i -> evaluated[i] = register.evaluate(records.get(rows[i])
                .with(new ReturnPath(kept.of(rows[i]), benchmark))));
        for (int i = 0; i < rows.length; i++) {
            into.put(rows[i], evaluated[i]);
        }
    }

    private KeptSeries walked(int... rows) {
        FundLedger ledger = new FundLedger(portfolios);
        FurtherReturns gatherer = new FurtherReturns(portfolios.context(), ledger, rows);
        BookingWalk.walk(portfolios.context(), bookings, List.of(ledger, gatherer));
        return gatherer.kept();
    }
}
