package io.troupe.run.measures;

import io.troupe.config.MetricKeys;
import io.troupe.config.Provenance;
import io.troupe.config.values.DataPlace;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.data.Stores;
import io.troupe.data.schema.Layout;
import io.troupe.data.storage.Selection;
import io.troupe.model.SettingNames;
import io.troupe.model.Wording;
import io.troupe.report.books.Benchmark;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the closes of something that the fund does not trade, and lays them on its bars. */
final class BenchmarkPrices {
    private static final int SHOWN = 5;

    private final Provenance provenance;
    private final MarketData data;
    private final MeasuresAssembly.Remarks remarks;

    BenchmarkPrices(Provenance provenance, MarketData data, MeasuresAssembly.Remarks remarks) {
        this.provenance = provenance;
        this.data = data;
        this.remarks = remarks;
    }

    Optional<Benchmark> of(DataPlace place) {
        return load(place).flatMap(prices -> prices.assets() == 1 ? levels(place, prices)
                : refused(place, "holds the prices of " + prices.assets() + " symbols, "
                        + shown(prices) + "; a benchmark is one",
                        "name a file of one symbol, or add the data to " + SettingNames.DATA_JOIN
                                + " and name the symbol"));
    }

    /** In bars of the fund's, where its own are shorter: their times are the bars' beginnings. */
    private Optional<MarketData> load(DataPlace place) {
        return request(place, DataRequest.Treatment.PLAIN).flatMap(
                prices -> prices.interval().compareTo(data.interval()) < 0
                        ? request(place, DataRequest.Treatment.PLAIN.interval(data.interval()))
                        : Optional.of(prices));
    }

    private Optional<MarketData> request(DataPlace place, DataRequest.Treatment treatment) {
        DataRequest request = new DataRequest(List.of(place.text()), Stores.Kind.AUTO, Layout.AUTO,
                new Selection(List.of(), null, null), treatment, DataRequest.Beside.PLAIN);
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Loaded(MarketData prices, var notes, var _) -> {
                notes.forEach(note -> remarks.notes().add(
                        MetricKeys.BENCHMARK.path() + ": " + note));
                yield Optional.of(prices);
            }
            case LoadResult.Rejected rejected -> {
                refused(place, "its prices cannot be used",
                        "correct the file, or name another benchmark");
                remarks.problems().addAll(rejected.messages());
                yield Optional.empty();
            }
        };
    }

    private Optional<Benchmark> levels(DataPlace place, MarketData prices) {
        int count = 0;
        long[] times = new long[prices.bars()];
        double[] closes = new double[prices.bars()];
        for (int bar = 0; bar < prices.bars(); bar++) {
            if (!Double.isNaN(prices.close(bar, 0))) {
                times[count] = prices.epochSeconds(bar);
                closes[count] = prices.close(bar, 0);
                count++;
            }
        }
        CarriedValues values = CarriedValues.on(data, Arrays.copyOf(times, count),
                Arrays.copyOf(closes, count));
        if (!values.hasOwn()) {
            return refused(place, "has prices from " + prices.time(0) + " to "
                    + prices.time(prices.bars() - 1) + ", and the fund's bars are from "
                    + data.time(0) + " to " + data.time(data.bars() - 1),
                    "name a benchmark that has prices then");
        }
        say(place, values);
        return Optional.of(new Benchmark.OfLevels(prices.symbol(0), values.byBar()));
    }

    private void say(DataPlace place, CarriedValues values) {
        String bars = " of " + Wording.count(data.bars(), "bar");
        if (values.before() > 0) {
            remarks.notes().add(MetricKeys.BENCHMARK.path() + ": " + values.before() + bars
                    + " come before the first price in " + place
                    + ", and nothing is compared with them");
        }
        if (values.carried() > 0) {
            remarks.notes().add(MetricKeys.BENCHMARK.path() + ": " + values.carried() + bars
                    + " had no price of their own in " + place
                    + ", and have the last before them");
        }
    }

    private static String shown(MarketData prices) {
        List<String> symbols = prices.instruments().stream()
                .map(instrument -> instrument.symbol()).toList();
        return String.join(", ", symbols.subList(0, Math.min(SHOWN, symbols.size())))
                + (symbols.size() > SHOWN ? ", .." : "");
    }

    private <T> Optional<T> refused(DataPlace place, String message, String hint) {
        remarks.problems().add(
                provenance.problem(MetricKeys.BENCHMARK, place.text(), message, hint).text());
        return Optional.empty();
    }
}
