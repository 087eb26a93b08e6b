package io.troupe.cli;

import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RuleCount;
import io.troupe.model.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
record ImportOutcome(String store, long read, long written, List<String> symbols,
        List<RuleCount> rules, List<String> notes, int actions, int instruments) {
    /** Of an import without bars. */
    static ImportOutcome of(String store, CompanyFiles.Found found) {
        return new ImportOutcome(store, 0, 0, List.of(), List.of(), List.of(),
                found.actions().size(),
                found.instruments().size());
    }

    /** The same with bars. */
    ImportOutcome with(BarImport bars, long rowsWritten, List<String> names) {
        return new ImportOutcome(store, bars.read(), rowsWritten, names, bars.counts(),
                bars.notes(), actions, instruments);
    }

    void print(Terminal terminal) {
        PrintWriter out = terminal.out();
        if (!symbols.isEmpty()) {
            out.println(String.format(Locale.ROOT, "read %,d bars of %s", read,
                    Wording.count(symbols.size(), "symbol")));
        }
        rules.forEach(rule -> out.println(String.format(Locale.ROOT,
                "%s %,d: rule %s, the first at %s",
                rule.policy() == Policy.DROP ? "dropped" : "warned of", rule.count(), rule.rule(),
                Wording.printable(rule.first().message()))));
        StringBuilder line = new StringBuilder("wrote ").append(store).append(": ");
        line.append(String.format(Locale.ROOT, "%,d bars", written));
        if (actions > 0) {
            line.append(", ").append(Wording.count(actions, "corporate action"));
        }
        if (instruments > 0) {
            line.append(", ").append(Wording.count(instruments, "instrument"));
        }
        out.println(line);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("store", store);
        facts.put("read", read);
        facts.put("written", written);
        facts.put("symbols", symbols);
        facts.put("rules", rules.stream().map(rule -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", rule.rule());
            one.put("policy", rule.policy().label());
            one.put("count", rule.count());
            one.put("first", rule.first().message());
            return one;
        }).toList());
        facts.put("notes", notes);
        facts.put("actions", actions);
        facts.put("instruments", instruments);
        return facts;
    }
}
