package io.troupe.bench;

import io.troupe.data.MarketData;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Measures rows in turns, so that what slows the machine slows all of them, and reports. */
public final class Bench {
    private Bench() {}

    /**
     * Checks that all contenders come to the same ledgers, measures, and prints a report.
     *
     * @param out where the report goes
     * @return whether all demands were met, and nothing was lost since ratios were stored
     * @throws IllegalArgumentException if the data or stored ratios cannot be read or no row
     *         matches the filter
     * @throws IllegalStateException if contenders disagree
     * @throws IOException if a file of ratios cannot be read or written
     */
    public static boolean run(BenchOptions options, PrintStream out) throws IOException {
        Optional<RatioGuard> guard = options.ratios().check().isEmpty() ? Optional.empty()
                : Optional.of(RatioGuard.read(options.ratios().check().get()));
        MarketData data = SmaGrid.load(options.data());
        Agreement.require(data);
        List<BenchRow> all = GridRows.of(data, options.large());
        List<BenchRow> rows = chosen(all, row -> row.name().contains(options.filter())
                && guard.map(each -> each.knows(row.name())).orElse(true), options.filter());
        List<Measured> measured = measure(rows, options.rounds(), options.warmupRounds());
        BenchReport report = new BenchReport(Machine.current(), options.rounds(), measured);
        out.print(options.json() ? report.json() : report.table());
        if (options.ratios().store().isPresent()) {
            RatioGuard.store(options.ratios().store().get(), measured);
        }
        if (guard.isPresent()) {
            List<String> losses = guard.get().losses(measured);
            losses.forEach(out::println);
            return losses.isEmpty();
        }
        return measured.stream().allMatch(row -> !row.hasBar() || row.meetsBar());
    }

    private static List<BenchRow> chosen(List<BenchRow> all, Predicate<BenchRow> wanted,
            String filter) {
        Set<String> names = new LinkedHashSet<>();
        for (BenchRow row : all) {
            if (wanted.test(row)) {
                names.add(row.name());
                names.add(row.bar().base());
            }
        }
        List<BenchRow> chosen = all.stream().filter(row -> names.contains(row.name())).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no row's name contains \"" + filter
                    + "\"; the rows are " + all.stream().map(BenchRow::name).toList());
        }
        return chosen;
    }

    /** Measures rows in turns. */
    static List<Measured> measure(List<BenchRow> rows, int rounds, int warmupRounds) {
        for (int round = 0; round < warmupRounds; round++) {
            rows.forEach(BenchRow::run);
        }
        Map<String, double[]> figures = new LinkedHashMap<>();
        rows.forEach(row -> figures.put(row.name(), new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (BenchRow row : rows) {
                figures.getOrDefault(row.name(), new double[0])[round] = row.run();
            }
        }
        List<Measured> measured = new ArrayList<>();
        for (BenchRow row : rows) {
            double[] own = figures.getOrDefault(row.name(), new double[0]);
            measured.add(new Measured(row, own,
                    ratios(figures.getOrDefault(row.bar().base(), new double[0]), own)));
        }
        return measured;
    }

    private static double[] ratios(double[] base, double[] own) {
        double[] ratios = new double[base.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = base[round] / own[round];
        }
        return ratios;
    }
}
