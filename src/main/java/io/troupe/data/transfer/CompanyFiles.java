package io.troupe.data.transfer;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.csv.ActionsFile;
import io.troupe.data.storage.csv.InstrumentsFile;
import io.troupe.data.storage.csv.LeanFactorFile;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is imported beside bars.
 *
 * @param actions a file of corporate actions, null for none
 * @param instruments a file of instruments, null for none
 * @param factors files of LEAN that splits and dividends are taken from, null for none
 */
public record CompanyFiles(@Nullable Path actions, @Nullable Path instruments,
        @Nullable Factors factors) {
    /**
     * A folder of factor files of LEAN, each named after its symbol.
     *
     * @param label how messages call it before they name it
     * @param folder where they lie
     */
    public record Factors(String label, Path folder) {}

    /** What the files say. */
    public record Found(List<CorporateAction> actions, List<Instrument> instruments) {
        /** Copies the lists. */
        public Found {
            actions = List.copyOf(actions);
            instruments = List.copyOf(instruments);
        }
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return actions == null && instruments == null && factors == null;
    }

    /** Reads all files and stores what they say. */
    public ImportOutcome into(OpenStore store, boolean replace, List<String> symbols)
            throws TransferRefused {
        return store(read(symbols), store, replace);
    }

    /**
     * Reads all files.
     *
     * @param symbols those whose factors are wanted; empty for all
     * @throws TransferRefused with everything that is wrong with them
     */
    public Found read(List<String> symbols) throws TransferRefused {
        DataProblems problems = new DataProblems();
        List<CorporateAction> foundActions = new ArrayList<>();
        List<Instrument> foundInstruments = new ArrayList<>();
        if (actions != null) {
            foundActions.addAll(ActionsFile.read(actions, problems));
        }
        if (factors != null) {
            foundActions.addAll(factors(factors, symbols, problems));
        }
        if (instruments != null) {
            foundInstruments.addAll(InstrumentsFile.read(instruments, problems));
        }
        if (!problems.isEmpty()) {
            throw new TransferRefused(OpenStore.lines(
                    new ScanResult.Refused(problems.first(), problems.total())));
        }
        return new Found(foundActions, foundInstruments);
    }

    private static List<CorporateAction> factors(Factors wanted, List<String> symbols,
            DataProblems problems) throws TransferRefused {
        List<CorporateAction> found = new ArrayList<>();
        for (Path file : factorFiles(wanted)) {
            String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.csv$", "");
            Optional<String> symbol = symbols.contains(name) ? Optional.of(name)
                    : symbols.stream().filter(name::equalsIgnoreCase).findFirst();
            if (symbols.isEmpty() || symbol.isPresent()) {
                found.addAll(LeanFactorFile.read(file, symbol.orElse(name), problems));
            }
        }
        return found;
    }

    private static List<Path> factorFiles(Factors wanted) throws TransferRefused {
        Path folder = wanted.folder();
        if (!Files.isDirectory(folder)) {
            throw new TransferRefused(wanted.label() + " " + folder
                    + ": there is no such folder; name one of files like AAPL.csv");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new TransferRefused(
                    wanted.label() + " " + folder + " cannot be read: " + e.getMessage());
        }
    }

    /** Stores what was read: instead of what is there, or over what is the same. */
    public ImportOutcome store(Found found, OpenStore store, boolean replace)
            throws TransferRefused {
        try {
            if (actions != null || factors != null || (replace && !store.actions().isEmpty())) {
                store.storage().replaceActions(
                        mergedActions(replace ? List.of() : store.actions(), found.actions()));
            }
            if (instruments != null || (replace && !store.instruments().isEmpty())) {
                store.storage().replaceInstruments(mergedInstruments(
                        replace ? List.of() : store.instruments(), found.instruments()));
            }
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
        return ImportOutcome.of(store.name(), found);
    }

    /** By ex-date; an action takes the place of one of the same symbol, date and type. */
    private static List<CorporateAction> mergedActions(List<CorporateAction> old,
            List<CorporateAction> added) {
        Map<String, CorporateAction> merged = new LinkedHashMap<>();
        Stream.concat(old.stream(), added.stream()).forEach(action -> merged.put(
                action.exDate() + " " + ActionText.type(action) + " " + action.symbol(), action));
        return merged.values().stream().sorted(Comparator.comparing(CorporateAction::exDate))
                .toList();
    }

    private static List<Instrument> mergedInstruments(List<Instrument> old,
            List<Instrument> added) {
        Map<String, Instrument> merged = new LinkedHashMap<>();
        Stream.concat(old.stream(), added.stream())
                .forEach(each -> merged.put(each.symbol(), each));
        return List.copyOf(merged.values());
    }
}
