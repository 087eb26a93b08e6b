package io.troupe.run.measures;

import io.troupe.config.KeyTable;
import io.troupe.config.MetricKeys;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.config.values.Comparison;
import io.troupe.config.values.DataPlace;
import io.troupe.config.values.Origin;
import io.troupe.data.MarketData;
import io.troupe.model.NearestName;
import io.troupe.model.SettingNames;
import io.troupe.report.books.Benchmark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a fund is to be compared with: a strategy, else a symbol, or prices elsewhere. */
final class BenchmarkSearch {
    private final List<String> strategies;
    private final Provenance provenance;
    private final MarketData data;
    private final MeasuresAssembly.Remarks remarks;

    BenchmarkSearch(Settings settings, Provenance provenance, MarketData data,
            MeasuresAssembly.Remarks remarks) {
        this.strategies = settings.strategies().stream().map(StrategySettings::id).toList();
        this.provenance = provenance;
        this.data = data;
        this.remarks = remarks;
    }

    /** The benchmark, or nothing and a problem more. */
    Optional<Benchmark> of(Comparison with) {
        return switch (with) {
            case Comparison.Named(String name) -> named(name);
            case Comparison.Elsewhere(DataPlace place) ->
                new BenchmarkPrices(provenance, data, remarks).of(place);
        };
    }

    private Optional<Benchmark> named(String name) {
        int strategy = strategies.indexOf(name);
        int asset = data.indexOf(name);
        if (strategy >= 0) {
            if (asset >= 0) {
                remarks.notes().add(MetricKeys.BENCHMARK.path() + ": " + name + " is a strategy and"
                        + " a symbol, and the strategy is meant; give it another id to mean the"
                        + " symbol");
            }
            return Optional.of(new Benchmark.OfStrategy(strategy, name));
        }
        return asset >= 0 ? traded(asset, name) : unknown(name);
    }

    private Optional<Benchmark> traded(int asset, String name) {
        int prices = 0;
        for (int bar = 0; bar < data.bars(); bar++) {
            prices += Double.isNaN(data.close(bar, asset)) ? 0 : 1;
        }
        if (prices == 0) {
            return refused(name, "the symbol has no price from " + data.time(0) + " to "
                    + data.time(data.bars() - 1), "name another one, or other dates");
        }
        return Optional.of(new Benchmark.OfAsset(asset, name));
    }

    private Optional<Benchmark> unknown(String name) {
        List<String> known = new ArrayList<>(strategies);
        data.instruments().forEach(instrument -> known.add(instrument.symbol()));
        Optional<String> near = NearestName.of(name, known);
        if (near.isEmpty() && isOfOthers()) {
            remarks.notes().add(MetricKeys.BENCHMARK.path() + ": " + name + " of "
                    + provenance.origin(MetricKeys.BENCHMARK.path()).label() + " is none of the"
                    + " strategies that stand in the place of those there, so the fund is compared"
                    + " with nothing; name one of them, or write null");
            return Optional.empty();
        }
        return refused(name, "the fund has neither a strategy nor a symbol of that name",
                near.map(other -> "did you mean " + other + "?")
                        .orElse("join the data that has the symbol in " + SettingNames.DATA_JOIN
                                + " or add it to " + SettingNames.DATA_SYMBOLS
                                + ", or name a file of its prices, as prices/" + name + ".csv"));
    }

    /**
     * Whether the benchmark is of a file whose strategies others may have replaced: whoever extends
     * a file with strategies of his own need not know what it was compared with.
     */
    private boolean isOfOthers() {
        Origin list = provenance.origin(KeyTable.STRATEGIES);
        return provenance.origin(
                MetricKeys.BENCHMARK.path()) instanceof Origin.InFile(Path file, var _, var _)
                && !(list instanceof Origin.InFile(Path other, var _, var _)
                        && other.equals(file));
    }

    private Optional<Benchmark> refused(String value, String message, String hint) {
        remarks.problems().add(
                provenance.problem(MetricKeys.BENCHMARK, value, message, hint).text());
        return Optional.empty();
    }
}
