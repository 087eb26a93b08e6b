package io.troupe.cli.data;

import io.troupe.data.schema.Policy;
import io.troupe.data.transfer.ImportOutcome;
import io.troupe.model.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an import did, for people and for programs. */
final class ImportText {
    private ImportText() {}

    /** For people. */
    static void print(ImportOutcome done, PrintWriter out) {
        if (!done.symbols().isEmpty()) {
            out.println(String.format(Locale.ROOT, "read %,d bars of %s", done.read(),
                    Wording.count(done.symbols().size(), "symbol")));
        }
        done.rules().forEach(rule -> out.println(String.format(Locale.ROOT,
                "%s %,d: rule %s, the first at %s",
                rule.policy() == Policy.DROP ? "dropped" : "warned of", rule.count(), rule.rule(),
                Wording.printable(rule.first().message()))));
        StringBuilder line = new StringBuilder("wrote ").append(done.store()).append(": ");
        line.append(String.format(Locale.ROOT, "%,d bars", done.written()));
        if (done.actions() > 0) {
            line.append(", ").append(Wording.count(done.actions(), "corporate action"));
        }
        if (done.instruments() > 0) {
            line.append(", ").append(Wording.count(done.instruments(), "instrument"));
        }
        out.println(line);
    }

    /** For programs. */
    static Map<String, Object> facts(ImportOutcome done) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("store", done.store());
        facts.put("read", done.read());
        facts.put("written", done.written());
        facts.put("symbols", done.symbols());
        facts.put("rules", done.rules().stream().map(rule -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", rule.rule());
            one.put("policy", rule.policy().label());
            one.put("count", rule.count());
            one.put("first", rule.first().message());
            return one;
        }).toList());
        facts.put("notes", done.notes());
        facts.put("actions", done.actions());
        facts.put("instruments", done.instruments());
        return facts;
    }
}
