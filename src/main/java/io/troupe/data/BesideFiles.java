package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Symbols;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.ActionsFile;
import io.troupe.data.storage.csv.InstrumentsFile;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known beside prices: from the files that a request names, else from the stores. */
final class BesideFiles {
    private final DataRequest.Beside beside;
    private final List<DataStores.Opened> stores;
    private final DataProblems problems;

    BesideFiles(DataRequest.Beside beside, List<DataStores.Opened> stores,
            DataProblems problems) {
        this.beside = beside;
        this.stores = stores;
        this.problems = problems;
    }

    private interface Part<T> {
        List<T> of(Storage store) throws IOException;
    }

    List<CorporateAction> actions() {
        if (beside.actions() != null) {
            return ActionsFile.read(beside.actions(), problems);
        }
        List<CorporateAction> all = ofStores(Storage::actions);
        all.forEach(action -> {
            vet(action.symbol());
            if (action instanceof CorporateAction.SymbolChange change) {
                vet(change.newSymbol());
            }
        });
        return all;
    }

    /** What a store kept may come from an older Troupe, or from somebody else. */
    private void vet(String symbol) {
        String reason = Symbols.reason(symbol);
        if (reason != null) {
            problems.add(new DataProblem(stores.getFirst().store().name(), 0, "", "symbol", symbol,
                    "symbol.type", reason));
        }
    }

    /** Files that look as if they were read and are not. */
    List<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        for (DataStores.Opened opened : stores) {
            if (beside.actions() == null) {
                notes.addAll(opened.store().notes("actions"));
            }
            if (beside.instruments() == null) {
                notes.addAll(opened.store().notes("instruments"));
            }
        }
        return List.copyOf(notes);
    }

    /** Symbols of actions that differ from one of the data by letter case alone. */
    static List<String> misspelt(List<CorporateAction> actions, List<String> symbols) {
        Set<String> notes = new LinkedHashSet<>();
        for (CorporateAction action : actions) {
            if (!symbols.contains(action.symbol())) {
                symbols.stream().filter(action.symbol()::equalsIgnoreCase).findFirst()
                        .ifPresent(near -> notes.add("corporate actions of " + action.symbol()
                                + " fit no symbol of the data; it has " + near));
            }
        }
        return List.copyOf(notes);
    }

    /** By symbol, the first that is known. */
    Map<String, Instrument> instruments() {
        List<Instrument> all = beside.instruments() == null ? ofStores(Storage::instruments)
                : InstrumentsFile.read(beside.instruments(), problems);
        all.forEach(one -> vet(one.symbol()));
        Map<String, Instrument> bySymbol = new LinkedHashMap<>();
        all.forEach(one -> bySymbol.putIfAbsent(one.symbol(), one));
        return bySymbol;
    }

    private <T> List<T> ofStores(Part<T> part) {
        List<T> all = new ArrayList<>();
        for (DataStores.Opened opened : stores) {
            try {
                all.addAll(part.of(opened.store()));
            } catch (IOException problem) {
                problems.add(DataProblem.ofFailure(opened.store().name(),
                        String.valueOf(problem.getMessage())));
            }
        }
        return all;
    }
}
