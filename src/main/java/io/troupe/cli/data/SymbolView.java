package io.troupe.cli.data;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.data.health.SymbolProfile;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.Decimals;
import io.troupe.data.storage.Inventory;
import io.troupe.data.transfer.ActionText;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.Wording;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything about one symbol, for people and for programs. */
record SymbolView(String store, Inventory inventory, Inventory.Symbol symbol,
        SymbolProfile profile, List<CorporateAction> actions, Instrument instrument) {
    private static final int SHOWN_ACTIONS = 10;

    private Interval interval() {
        return inventory.interval();
    }

    private String time(long seconds) {
        return interval().format(seconds);
    }

    void print(PriceChart chart, Terminal terminal) {
        PrintWriter out = terminal.out();
        out.println(Wording.printable(symbol.name()) + " of " + store);
        out.println(String.format(Locale.ROOT, "%,d %s of a %s, %s to %s: %s", symbol.bars(),
                symbol.bars() == 1 ? "bar" : "bars", interval().label(), time(symbol.first()),
                time(symbol.last()), String.join(", ", inventory.columns())));
        out.println(gaps());
        out.println(terms());
        out.println("interval " + inventory.spacing().text());
        if (!inventory.spacing().question().isEmpty()) {
            out.println(inventory.spacing().question());
        }
        out.println();
        chart.draw(profile.lows(), profile.highs(), time(symbol.first()), time(symbol.last()))
                .forEach(out::println);
        out.println();
        if (!profile.lastRows().isEmpty()) {
            lastBars().print(out, terminal.outAnsi());
            out.println();
        }
        printActions(terminal);
    }

    private String gaps() {
        if (inventory.symbols().size() == 1) {
            return "gaps unknown: the store has no other symbol to compare with";
        }
        return profile.longestGap().map(gap -> Wording.count(profile.gaps(), "gap")
                + ", the longest of " + Wording.count(gap.bars(), "bar") + " between "
                + time(gap.after()) + " and " + time(gap.before())).orElse("no gaps");
    }

    private String terms() {
        Instrument.Terms terms = instrument.terms();
        List<String> parts = new ArrayList<>();
        parts.add(instrument.currency());
        parts.add("step " + Decimals.print(instrument.quantityStep()));
        parts.add(terms.lotSteps() == 1 ? "" : "lots of " + terms.lotSteps());
        parts.add(terms.tick() == 0 ? "" : "tick " + Decimals.print(terms.tick()));
        parts.add(terms.multiplier() == 1 ? ""
                : "multiplier " + Decimals.print(terms.multiplier()));
        parts.add(terms.shortable() ? "" : "not shortable");
        parts.add(terms.borrowRateAnnual() == 0 ? ""
                : "borrowed at " + Decimals.print(terms.borrowRateAnnual()) + " a year");
        parts.add(terms.session().isEmpty() ? "" : "sessions of " + terms.session());
        parts.removeIf(String::isEmpty);
        return Wording.printable(String.join(", ", parts));
    }

    private TextTable lastBars() {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.text("LAST BARS"));
        inventory.columns().forEach(name -> columns.add(
                TextTable.Column.number(name.toUpperCase(Locale.ROOT))));
        TextTable table = new TextTable(columns.toArray(TextTable.Column[]::new));
        for (SymbolProfile.Row row : profile.lastRows()) {
            List<String> cells = new ArrayList<>();
            cells.add(time(row.time()));
            inventory.columns().forEach(name -> cells.add(Decimals.print(value(row, name))));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static double value(SymbolProfile.Row row, String column) {
        return row.values().get(BarBatch.VALUES.indexOf(column));
    }

    private void printActions(Terminal terminal) {
        if (actions.isEmpty()) {
            terminal.out().println("no corporate actions");
            return;
        }
        int from = Math.max(0, actions.size() - SHOWN_ACTIONS);
        TextTable table = new TextTable(TextTable.Column.text("EX-DATE"),
                TextTable.Column.text("ACTION"), TextTable.Column.number("VALUE"));
        actions.subList(from, actions.size()).forEach(action -> table.row(
                action.exDate().toString(), ActionText.type(action), ActionText.value(action)));
        table.print(terminal.out(), terminal.outAnsi());
        if (from > 0) {
            terminal.out().println("and " + from + " before them");
        }
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("symbol", symbol.name());
        facts.put("store", store);
        facts.put("interval", interval().label());
        facts.put("intervalFrom", inventory.spacing().from());
        facts.put("bars", symbol.bars());
        facts.put("first", time(symbol.first()));
        facts.put("last", time(symbol.last()));
        facts.put("columns", inventory.columns());
        facts.put("gaps", gapFacts());
        facts.put("lastBars", profile.lastRows().stream().map(this::rowFacts).toList());
        facts.put("actions", actions.stream().map(ActionText::facts).toList());
        facts.put("instrument", instrumentFacts());
        return facts;
    }

    /** Null where they are not known. */
    private @Nullable Map<String, Object> gapFacts() {
        if (inventory.symbols().size() == 1) {
            return null;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("count", profile.gaps());
        facts.put("longestBars", profile.longestGap().map(SymbolProfile.Gap::bars).orElse(0));
        profile.longestGap().ifPresent(gap -> {
            facts.put("longestAfter", time(gap.after()));
            facts.put("longestBefore", time(gap.before()));
        });
        return facts;
    }

    private Map<String, Object> rowFacts(SymbolProfile.Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("date", time(row.time()));
        for (String name : inventory.columns()) {
            double value = value(row, name);
            if (!Double.isNaN(value)) {
                facts.put(name, value);
            }
        }
        return facts;
    }

    private Map<String, Object> instrumentFacts() {
        Instrument.Terms terms = instrument.terms();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("currency", instrument.currency());
        facts.put("step", instrument.quantityStep());
        facts.put("lot", terms.lotSteps());
        facts.put("tick", terms.tick());
        facts.put("multiplier", terms.multiplier());
        facts.put("shortable", terms.shortable());
        facts.put("borrowRate", terms.borrowRateAnnual());
        facts.put("session", terms.session());
        return facts;
    }
}
