package io.troupe.data.transfer;

import io.troupe.data.schema.RuleCount;
import java.util.List;

/**
 * What an import did.
 *
 * @param store where it went
 * @param read rows that were read
 * @param written rows that were written
 * @param symbols whose rows
 * @param rules rules that were broken, though nothing was refused
 * @param notes what was told from text files
 * @param actions corporate actions that were read
 * @param instruments instruments that were read
 */
public record ImportOutcome(String store, long read, long written, List<String> symbols,
        List<RuleCount> rules, List<String> notes, int actions, int instruments) {
    /** Copies the lists. */
    public ImportOutcome {
        symbols = List.copyOf(symbols);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** Of an import without bars. */
    static ImportOutcome of(String store, CompanyFiles.Found found) {
        return new ImportOutcome(store, 0, 0, List.of(), List.of(), List.of(),
                found.actions().size(),
                found.instruments().size());
    }

    /** The same with bars. */
    public ImportOutcome with(BarImport bars, long rowsWritten, List<String> names) {
        return new ImportOutcome(store, bars.read(), rowsWritten, names, bars.counts(),
                bars.notes(), actions, instruments);
    }
}
