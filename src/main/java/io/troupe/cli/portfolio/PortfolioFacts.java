package io.troupe.cli.portfolio;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.model.ConstructionNote;
import io.troupe.model.Wording;
import io.troupe.portfolio.constraints.Infeasibility;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.construction.Examination.Active;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.RiskContributions;
import io.troupe.run.portfolio.Probed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of one construction. */
final class PortfolioFacts {
    private final Probed probed;
    private final Examination seen;
    private final PortfolioAnswer answer;
    private final ConstructionNote note;
    private final Optional<RiskContributions> risk;

    PortfolioFacts(Probed probed) {
        this.probed = probed;
        this.seen = probed.examination();
        this.answer = seen.answer();
        this.note = seen.outcome().note();
        this.risk = seen.contributions();
    }

    /** Whether the optimizer found weights. */
    boolean isSolved() {
        return answer.isSolved();
    }

    private List<String> symbols() {
        return seen.assets().symbols();
    }

    private String status() {
        return answer.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String solver() {
        return answer.solver().isEmpty() ? "none" : answer.solver();
    }

    void print(Terminal terminal) {
        PrintWriter out = terminal.out();
        line(out, "date", probed.date());
        line(out, "portfolio of", probed.name());
        line(out, "optimizer", seen.spec().optimizer().type().label() + ", " + solver());
        line(out, "status", status() + ", " + Wording.count(answer.iterations(), "iteration")
                + ", residual " + answer.residual());
        if (!isSolved()) {
            line(out, "reason", note.reason());
            line(out, "fallback", fallback());
        }
        risk.ifPresent(told -> line(out, "risk", number(told.risk()) + " per bar ("
                + seen.toldBy().label() + ")"));
        out.println();
        weights().print(out, terminal.outAnsi());
        if (!seen.active().isEmpty()) {
            out.println();
            TextTable active = new TextTable(TextTable.Column.text("ACTIVE CONSTRAINT"),
                    TextTable.Column.number("MULTIPLIER"));
            seen.active().forEach(each -> active.row(each.constraint(),
                    String.format(Locale.ROOT, "%.6g", each.multiplier())));
            active.print(out, terminal.outAnsi());
        }
    }

    private static void line(PrintWriter out, String name, String value) {
        out.println(Wording.printable(String.format(Locale.ROOT, "%-12s  %s", name, value)));
    }

    private String fallback() {
        return note.outcome().label() + (note.dropped().isEmpty() ? ""
                : ", without " + String.join(", ", note.dropped()));
    }

    private TextTable weights() {
        TextTable table = new TextTable(TextTable.Column.text("ASSET"),
                TextTable.Column.number("WEIGHT"), TextTable.Column.number("RISK SHARE"));
        for (int i = 0; i < symbols().size(); i++) {
            Double share = share(i);
            table.row(symbols().get(i), number(seen.outcome().weights()[i]),
                    share == null ? "" : number(share));
        }
        return table;
    }

    private @Nullable Double share(int asset) {
        return risk.isPresent() ? risk.get().share(asset) : null;
    }

    /** No negative zero. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", Math.abs(value) < 5e-7 ? 0.0 : value);
    }

    Map<String, Object> json(List<String> notes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("date", probed.date());
        facts.put("strategy", probed.who().orElse(null));
        facts.put("optimizer", seen.spec().optimizer().type().label());
        facts.put("solver", answer.solver());
        facts.put("status", status());
        facts.put("iterations", answer.iterations());
        facts.put("residual", answer.residual());
        facts.put("reason", note.reason());
        facts.put("clash", seen.clash().map(Infeasibility::names).orElse(List.of()));
        facts.put("fallback", isSolved() ? null : note.outcome().label());
        facts.put("dropped", note.dropped());
        facts.put("measure", seen.toldBy().label());
        facts.put("risk", risk.map(RiskContributions::risk).orElse(null));
        facts.put("weights", weightRows());
        facts.put("active", activeRows());
        facts.put("scale", probed.scale());
        facts.put("notes", notes);
        return facts;
    }

    private List<Map<String, Object>> weightRows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < symbols().size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("asset", symbols().get(i));
            row.put("weight", seen.outcome().weights()[i]);
            row.put("riskShare", share(i));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> activeRows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Active each : seen.active()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("constraint", each.constraint());
            row.put("multiplier", each.multiplier());
            rows.add(row);
        }
        return rows;
    }
}
