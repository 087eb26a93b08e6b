package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Selection;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads market data from where a request says, and makes the simulation's panel of it: rows of each
 * store are checked and become bars; these are joined, aligned, freed of gaps, adjusted for
 * corporate actions and given rates.
 */
public final class MarketDataLoader {
    private MarketDataLoader() {}

    /** Loads what is asked for, or collects everything that is wrong; never throws for bad data. */
    public static LoadResult load(DataRequest request) {
        var problems = new DataProblems();
        MarketDataAssembly.Made made = use(request, problems,
                stores -> new MarketDataAssembly(request, stores, problems).make());
        return made == null || !problems.isEmpty() ? rejected(problems)
                : new LoadResult.Loaded(made.data(), made.notes(), made.report());
    }

    /**
     * Hands over a history in chunks of whole bars, by time, each a panel of the same instruments:
     * one after another they are what {@link #load} gives, marks included; only that bars per year,
     * where nothing says them, are counted in the first chunk. Memory does not grow
     * with the history, but for what a store needs to put rows in order of time.
     *
     * <p>One data set, gaps held, prices as they are: what needs later bars, several sources or
     * corporate actions is refused. Never throws for bad data; an offence may be met only after
     * chunks were handed over.
     *
     * @param chunkBars bars of a chunk, ≥ 1; the last may have fewer
     * @param consumer takes each chunk in this thread; what it throws ends the stream
     * @throws IllegalArgumentException if {@code chunkBars} is below 1
     */
    public static StreamResult stream(DataRequest request, int chunkBars,
            Consumer<MarketData> consumer) {
        if (chunkBars < 1) {
            throw new IllegalArgumentException("chunkBars must be at least 1, is " + chunkBars);
        }
        var problems = new DataProblems();
        StreamResult.Streamed streamed = use(request, problems,
                stores -> new MarketDataStream(request, stores, problems)
                        .run(chunkBars, consumer));
        return streamed == null || !problems.isEmpty()
                ? new StreamResult.Rejected(rejected(problems))
                : streamed;
    }

    private interface Use<T> {
        @Nullable
        T of(List<DataStores.Opened> stores);
    }

    private static <T> @Nullable T use(DataRequest request, DataProblems problems, Use<T> use) {
        Selection selection = request.selection();
        if (selection.from() != null && selection.until() != null
                && selection.from().isAfter(selection.until())) {
            problems.add(DataProblem.ofFile(request.name(), "is asked for " + selection.dates()
                    + "; the first date is after the last"));
            return null;
        }
        List<DataStores.Opened> stores = new ArrayList<>();
        try {
            for (String place : request.places()) {
                open(place, request, stores, problems);
            }
            return problems.isEmpty() ? use.of(stores) : null;
        } finally {
            stores.forEach(opened -> close(opened, problems));
        }
    }

    private static void open(String place, DataRequest request, List<DataStores.Opened> stores,
            DataProblems problems) {
        DataRequest.Treatment treatment = request.treatment();
        try {
            boolean isFirst = place.equals(request.places().getFirst());
            stores.add(DataStores.open(place, request.store(),
                    isFirst ? request.text() : request.text().symbol(""),
                    treatment.calendar() == null && treatment.days().isUtc() ? null
                            : treatment.zone()));
        } catch (IOException problem) {
            problems.add(DataProblem.ofFailure(place,
                    String.valueOf(problem.getMessage())));
        }
    }

    private static void close(DataStores.Opened opened, DataProblems problems) {
        try {
            opened.store().close();
        } catch (IOException problem) {
            problems.add(DataProblem.ofFailure(opened.store().name(),
                    String.valueOf(problem.getMessage())));
        }
    }

    private static LoadResult.Rejected rejected(DataProblems problems) {
        return new LoadResult.Rejected(problems.first(), problems.total());
    }

    /** The simulation's form of a panel: shares in US dollars. */
    public static MarketData toMarketData(RawPanel panel) {
        List<Instrument> instruments = panel.symbols().stream().map(Instrument::share).toList();
        return MarketData.of(panel, instruments, MarketData.Extras.NONE);
    }
}
