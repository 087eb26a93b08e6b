package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Selection;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of currencies in that of the fund, by the closes of pairs: one unit of C is worth the
 * close of CF, or one by the close of FC. A rate counts from the end of its bar until the next.
 * Rates have a layout and an interval of their own: all of them are read, so that neither depends
 * on which dates are simulated.
 */
final class RateTable {
    private final DataRequest request;
    private final String fund;
    private final DataProblems problems;

    RateTable(DataRequest request, DataProblems problems) {
        this.request = request;
        this.fund = request.beside().currency();
        this.problems = problems;
    }

    /** The currencies to convert, as pairs, each once, in the order of instruments. */
    static List<String> pairs(List<Instrument> instruments, String fund) {
        return instruments.stream().map(Instrument::currency)
                .filter(currency -> !currency.equals(fund)).distinct()
                .map(currency -> currency + fund).toList();
    }

    /** One rate per bar and asset, time-major; empty where none is needed, or after offences. */
    double[] rates(RawPanel panel, List<Instrument> instruments) {
        if (pairs(instruments, fund).isEmpty()) {
            return new double[0];
        }
        MarketData pairs = pairs(instruments);
        if (pairs == null) {
            return new double[0];
        }
        int assets = panel.assets();
        double[] rates = new double[panel.bars() * assets];
        Arrays.fill(rates, 1);
        for (int asset = 0; asset < assets; asset++) {
            String currency = instruments.get(asset).currency();
            if (!currency.equals(fund)) {
                fill(rates, panel, asset, pairs, currency);
            }
        }
        return rates;
    }

    private @Nullable MarketData pairs(List<Instrument> instruments) {
        String place = request.beside().rates();
        if (place == null) {
            Instrument first = instruments.stream()
                    .filter(one -> !one.currency().equals(fund)).findFirst().orElseThrow();
            problems.add(DataProblem.ofFile(request.name(), first.symbol() + " is priced in "
                    + first.currency() + " but the fund counts in " + fund + "; name closes of "
                    + first.currency() + fund + " in " + SettingNames.DATA_RATES));
            return null;
        }
        DataRequest asked = new DataRequest(List.of(place), Stores.Kind.AUTO, Layout.AUTO,
                Selection.ALL, DataRequest.Treatment.PLAIN, DataRequest.Beside.PLAIN);
        return switch (MarketDataLoader.load(asked)) {
            case LoadResult.Loaded loaded -> loaded.data();
            case LoadResult.Rejected(List<DataProblem> first, long total) -> {
                problems.addAll(first, total);
                yield null;
            }
        };
    }

    private void fill(double[] rates, RawPanel panel, int asset, MarketData pairs,
            String currency) {
        int direct = pairs.indexOf(currency + fund);
        int inverse = pairs.indexOf(fund + currency);
        if (direct < 0 && inverse < 0) {
            problems.add(DataProblem.ofFile(String.valueOf(request.beside().rates()),
                    "has neither " + currency + fund + " nor " + fund + currency + ", which "
                            + panel.symbols().get(asset) + " needs"));
            return;
        }
        int pair = direct >= 0 ? direct : inverse;
        double rate = 0;
        int next = 0;
        boolean traded = false;
        for (int bar = 0; bar < panel.bars(); bar++) {
            long end = end(panel.interval(), panel.times()[bar]);
            while (next < pairs.bars() && end(pairs.interval(), pairs.epochSeconds(next)) <= end) {
                double close = pairs.mark(next, pair);
                rate = direct >= 0 || close == 0 ? close : 1 / close;
                next++;
            }
            traded |= !Double.isNaN(panel.close()[panel.cell(bar, asset)]);
            if (rate == 0 && traded) {
                problems.add(DataProblem.ofFile(String.valueOf(request.beside().rates()),
                        "has no rate of " + currency + fund + " yet on "
                                + panel.interval().format(panel.times()[bar]) + ", when "
                                + panel.symbols().get(asset) + " has a price; add earlier rates,"
                                + " or set " + SettingNames.DATA_FROM));
                return;
            }
            rates[bar * panel.assets() + asset] = rate;
        }
    }

    private static long end(Interval interval, long start) {
        return interval == Interval.MONTH
                ? LocalDate.ofEpochDay(start / 86_400).plusMonths(1)
                        .atStartOfDay(ZoneOffset.UTC).toEpochSecond()
                : start + interval.seconds();
    }
}
