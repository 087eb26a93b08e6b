package io.troupe.data;

import io.troupe.data.adjustment.FormerNames;
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

    SelectedSources(DataRequest request, List<DataStores.Opened> stores, DataProblems problems) {
        this.request = request;
        this.stores = stores;
        this.problems = problems;
    }

    /** What each store with something of it gave, in the order of the stores. */
    List<SourceReader.Read> read(FormerNames names) {
        List<SourceReader.Read> reads = new ArrayList<>();
        List<String> asked = request.selection().symbols();
        boolean choose = !asked.isEmpty() && (stores.size() > 1 || !names.isEmpty());
        var found = new TreeSet<String>();
        for (DataStores.Opened opened : stores) {
            Selection selection = request.selection();
            if (choose) {
                List<String> known = known(opened);
                found.addAll(known);
                List<String> stored = names.stored(asked, known);
                selection = new Selection(stores.size() == 1 ? stored
                        : stored.stream().filter(known::contains).toList(), selection.from(),
                        selection.until());
                if (selection.symbols().isEmpty()) {
                    continue;
                }
            }
            SourceReader.Read read = new SourceReader(opened, request.treatment(),
                    problems)
                    .read(selection);
            if (read != null) {
                reads.add(read);
            }
        }
        if (stores.size() > 1 && problems.isEmpty()) {
            checkAllFound(asked, names, found);
        }
        return reads;
    }

    private List<String> known(DataStores.Opened opened) {
        return switch (opened.store().inventory()) {
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
