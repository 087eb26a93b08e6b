package io.troupe.cli.data;

import io.troupe.cli.console.Terminal;
import io.troupe.data.health.Finding;
import io.troupe.data.health.HealthReport;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.transfer.OpenStore;
import io.troupe.model.Interval;
import io.troupe.model.Wording;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What checking a store came to.
 *
 * @param store its name
 * @param inventory what it has, empty if it could not be read
 * @param rules the rules of the schema that were broken
 * @param unreadable what could not even be read
 * @param health what is odd
 */
record StoreDiagnosis(String store, Optional<Inventory> inventory, List<RuleCount> rules,
        ScanResult.Refused unreadable, HealthReport health) {
    private static final int SHOWN = 3;

    /** A store whose rows could not all be read, so that nothing else was looked at. */
    static StoreDiagnosis unreadable(String store, ScanResult.Refused refused) {
        return new StoreDiagnosis(store, Optional.empty(), List.of(), refused,
                new HealthReport(Map.of()));
    }

    /** How much is wrong or odd. */
    long findings() {
        return questions().size() + unreadable.total()
                + rules.stream().mapToLong(RuleCount::count).sum()
                + health.total();
    }

    /** What is doubtful about the interval, if anything. */
    private List<String> questions() {
        return inventory.map(found -> found.spacing().question())
                .filter(question -> !question.isEmpty()).map(List::of).orElse(List.of());
    }

    void print(Terminal terminal) {
        PrintWriter out = terminal.out();
        out.println(store + inventory.map(StoreDiagnosis::summary).orElse(""));
        questions().forEach(question -> out.println("interval: " + question));
        OpenStore.lines(unreadable).forEach(line -> out.println("  " + Wording.printable(line)));
        rules.forEach(rule -> out.println(String.format(Locale.ROOT,
                "%s: %,d, the first at %s", rule.rule(), rule.count(),
                Wording.printable(rule.first().message()))));
        health.tallies().forEach((check, tally) -> {
            if (tally.total() > 0) {
                out.println(String.format(Locale.ROOT, "%s: %,d in %s (%s)", check.label(),
                        tally.total(), Wording.count(tally.bySymbol().size(), "symbol"),
                        check.meaning()));
                tally.first().stream().limit(SHOWN).forEach(finding -> out.println(
                        "  " + Wording.printable(finding.symbol() + " " + time(finding) + " "
                                + finding.text())));
            }
        });
        out.println(findings() == 0 ? "nothing found"
                : String.format(Locale.ROOT,
                        "%,d %s", findings(), findings() == 1 ? "finding" : "findings"));
    }

    private static String summary(Inventory inventory) {
        return String.format(Locale.ROOT, ": %s, %,d bars of a %s",
                Wording.count(inventory.symbols().size(), "symbol"), inventory.bars(),
                inventory.spacing().text());
    }

    private String time(Finding finding) {
        return inventory.map(Inventory::interval).orElse(Interval.DAY).format(finding.time());
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("store", store);
        inventory.ifPresent(found -> {
            facts.put("interval", found.interval().label());
            facts.put("intervalFrom", found.spacing().from());
            facts.put("symbols", found.symbols().size());
            facts.put("rows", found.bars());
        });
        facts.put("questions", questions());
        facts.put("findings", findings());
        facts.put("unreadable", unreadable.total());
        facts.put("problems", unreadable.first().stream().map(StoreDiagnosis::facts).toList());
        facts.put("rules", rules.stream().map(StoreDiagnosis::facts).toList());
        List<Object> checks = new ArrayList<>();
        health.tallies().forEach((check, tally) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("check", check.label());
            one.put("meaning", check.meaning());
            one.put("count", tally.total());
            one.put("bySymbol", tally.bySymbol());
            one.put("first", tally.first().stream().map(this::facts).toList());
            checks.add(one);
        });
        facts.put("checks", checks);
        return facts;
    }

    private Map<String, Object> facts(Finding finding) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("symbol", finding.symbol());
        facts.put("date", time(finding));
        facts.put("text", finding.text());
        return facts;
    }

    private static Map<String, Object> facts(RuleCount count) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rule", count.rule());
        facts.put("count", count.count());
        facts.put("first", facts(count.first()));
        return facts;
    }

    private static Map<String, Object> facts(DataProblem problem) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", problem.file());
        facts.put("line", problem.line());
        facts.put("row", problem.row());
        facts.put("column", problem.column());
        facts.put("value", problem.value());
        facts.put("reason", problem.reason());
        return facts;
    }
}
