package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Selection;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads market data from where a request says, and makes the simulation's panel of it: rows of each
 * store are checked and become bars; these are joined, aligned, freed of gaps, adjusted for
 * corporate actions and given rates.
 */
public final class MarketDataLoader {
    private MarketDataLoader() {}

    /** Loads what is asked for, or collects everything that is wrong; never throws for bad data. */
    public static LoadResult load(DataRequest request) {
        Selection selection = request.selection();
        if (selection.from() != null && selection.until() != null
                && selection.from().isAfter(selection.until())) {
            return new LoadResult.Rejected(List.of(DataProblem.ofFile(request.name(),
                    "is asked for " + selection.dates() + "; the first date is after the last")),
                    1);
        }
        var problems = new DataProblems();
        List<DataStores.Opened> stores = new ArrayList<>();
        try {
            for (String place : request.places()) {
                open(place, request, stores, problems);
            }
            return problems.isEmpty() ? loaded(request, stores, problems) : rejected(problems);
        } finally {
            stores.forEach(opened -> close(opened, problems));
        }
    }

    private static void open(String place, DataRequest request, List<DataStores.Opened> stores,
            DataProblems problems) {
        try {
            stores.add(DataStores.open(place, request.store(), request.layout()));
        } catch (IOException problem) {
            problems.add(told(place, problem));
        }
    }

    /** Stores name the place themselves. */
    private static DataProblem told(String place, IOException problem) {
        String why = String.valueOf(problem.getMessage());
        String named = place + ": ";
        return DataProblem.ofFile(place,
                why.startsWith(named) ? why.substring(named.length()) : why);
    }

    private static void close(DataStores.Opened opened, DataProblems problems) {
        try {
            opened.store().close();
        } catch (IOException problem) {
            problems.add(told(opened.store().name(), problem));
        }
    }

    private static LoadResult loaded(DataRequest request, List<DataStores.Opened> stores,
            DataProblems problems) {
        MarketDataAssembly.Made made = new MarketDataAssembly(request, stores, problems).make();
        return made == null || !problems.isEmpty() ? rejected(problems)
                : new LoadResult.Loaded(made.data(), made.notes(), made.report());
    }

    private static LoadResult rejected(DataProblems problems) {
        return new LoadResult.Rejected(problems.first(), problems.total());
    }

    /** The simulation's form of a panel: shares in US dollars. */
    public static MarketData toMarketData(RawPanel panel) {
        List<Instrument> instruments = panel.symbols().stream().map(Instrument::share).toList();
        return new MarketData(panel.interval(), instruments, panel.times(), columnsOf(panel));
    }

    static MarketData.Columns columnsOf(RawPanel panel) {
        return new MarketData.Columns(panel.open(), panel.high(), panel.low(), panel.close(),
                panel.volume());
    }
}
