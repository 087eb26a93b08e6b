package io.troupe.data;

import io.troupe.data.adjustment.FormerNames;
import io.troupe.data.alignment.Horizon;
import io.troupe.data.alignment.RowActions;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a request selects of each of its stores. Where there are several, or shares have
 * former names, a store is asked for no more than it has: a symbol is missing only if it is in none
 * of them under none of its names.
 */
final class SelectedSources {
    private final DataRequest request;
    private final List<DataStores.Opened> stores;
    private final DataProblems problems;
    private Horizon horizon = Horizon.NONE;

    SelectedSources(DataRequest request, List<DataStores.Opened> stores, DataProblems problems) {
        this.request = request;
        this.stores = stores;
        this.problems = problems;
    }

    /** A store, and what is wanted of it. */
    private record Wanted(DataStores.Opened store, Selection selection) {}

    /**
     * What each store with something of it gave, in the order of the stores.
     *
     * @param actions what happens within bars that are made of rows
     * @param ended shares of which nothing more can come, by their latest names
     */
    List<SourceReader.Read> read(FormerNames names, RowActions actions, List<String> ended) {
        List<Wanted> wanted = wanted(names);
        horizon = horizon(wanted, names, ended);
        var making = new SourceReader.Making(horizon, actions);
        List<SourceReader.Read> reads = new ArrayList<>();
        for (Wanted one : wanted) {
            SourceReader.Read read = new SourceReader(one.store(), request.treatment(), making,
                    problems).read(one.selection());
            if (read != null) {
                reads.add(read);
            }
        }
        return reads;
    }

    /** Up to where bars are finished that were made of finer ones. */
    Horizon horizon() {
        return horizon;
    }

    private Horizon horizon(List<Wanted> wanted, FormerNames names, List<String> ended) {
        DataRequest.Treatment treatment = request.treatment();
        if (treatment.interval() == null || !problems.isEmpty()) {
            return Horizon.NONE;
        }
        List<Horizon.Store> found = new ArrayList<>();
        for (Wanted one : wanted) {
            if (one.store().inventory() instanceof ScanResult.Done(Inventory all)) {
                found.add(new Horizon.Store(all.interval(), all.of(one.selection().symbols())));
            }
        }
        return Horizon.of(found, treatment.time(request.selection().until()), names::latest,
                ended);
    }

    private List<Wanted> wanted(FormerNames names) {
        List<Wanted> wanted = new ArrayList<>();
        List<String> asked = request.selection().symbols();
        boolean choose = !asked.isEmpty() && (stores.size() > 1 || !names.isEmpty());
        var found = new TreeSet<String>();
        for (DataStores.Opened opened : stores) {
            Selection selection = request.selection();
            if (choose) {
                List<String> known = known(opened);
                found.addAll(known);
                List<String> stored = names.stored(asked, known);
                selection = selection.of(stores.size() == 1 ? stored
                        : stored.stream().filter(known::contains).toList());
                if (selection.symbols().isEmpty()) {
                    continue;
                }
            }
            wanted.add(new Wanted(opened, selection));
        }
        if (stores.size() > 1 && problems.isEmpty()) {
            checkAllFound(asked, names, found);
        }
        return wanted;
    }

    private List<String> known(DataStores.Opened opened) {
        return switch (opened.inventory()) {
            case ScanResult.Done(Inventory all) ->
                all.symbols().stream().map(Inventory.Symbol::name).toList();
            case ScanResult.Refused(List<DataProblem> first, long total) -> {
                problems.addAll(first, total);
                yield List.of();
            }
        };
    }

    private void checkAllFound(List<String> asked, FormerNames names, Set<String> found) {
        for (String symbol : asked) {
            if (found.stream()
                    .noneMatch(name -> names.latest(name).equals(names.latest(symbol)))) {
                problems.add(
                        DataProblem.ofFile(request.name(), "none of them has the symbol " + symbol
                                + NearestName.hint(symbol, found)));
            }
        }
    }
}
