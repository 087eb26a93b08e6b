package io.troupe.cli.risk;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.cli.console.TextTable.Column;
import io.troupe.model.Wording;
import io.troupe.report.risk.RiskMeasurement;
import io.troupe.report.risk.RiskMeasurement.ModelFigures;
import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.report.risk.RiskMeasurement.Parts;
import io.troupe.report.risk.RiskMeasurement.Sample;
import io.troupe.report.risk.RiskQuestion;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints what a fund can lose for people. */
final class RiskText {
    /** Rows that are shown of many parts. */
    private static final int MOST_PARTS = 40;
    private static final double CENTS = 100;
    private static final String NONE = "n/a";

    private final String run;
    private final RiskQuestion question;
    private final Terminal terminal;

    RiskText(String run, RiskQuestion question, Terminal terminal) {
        this.run = run;
        this.question = question;
        this.terminal = terminal;
    }

    /** Prints a measurement. */
    void print(RiskMeasurement told) {
        PrintWriter out = terminal.out();
        line("run", run + ", after the close of " + told.date());
        line("value", money(told.value()));
        line("level", question.level() + ", "
                + (question.horizon() == 1 ? "the next bar"
                        : "the next " + question.horizon() + " bars, "
                                + question.scaling().label()));
        line("sample", sample(told.sample()));
        out.println();
        models(told).print(out, terminal.outAnsi());
        out.println();
        parts(told);
    }

    private void line(String name, String value) {
        terminal.out().println(Wording.printable(String.format(Locale.ROOT, "%-6s  %s", name,
                value)));
    }

    private String sample(Sample sample) {
        return question.of().label() + ", "
                + Wording.count(sample.returns(), "return")
                + sample.from().map(from -> " from " + from + " to "
                        + sample.to().orElseThrow()).orElse("");
    }

    private static TextTable models(RiskMeasurement told) {
        TextTable table = new TextTable(Column.text("MODEL"), Column.number("VAR"),
                Column.number("ES"), Column.number("VAR, MONEY"), Column.number("ES, MONEY"),
                Column.text("REMARK"));
        for (ModelFigures each : told.models()) {
            switch (each.estimate()) {
                case Estimated(double loss, double shortfall, var remark) -> table.row(
                        each.model(), percent(loss), percent(shortfall),
                        money(loss * told.value()), money(shortfall * told.value()),
                        remark.orElse(""));
                case NotAvailable(String reason) -> table.row(each.model(), NONE, NONE, NONE, NONE,
                        reason);
            }
        }
        return table;
    }

    private void parts(RiskMeasurement told) {
        PrintWriter out = terminal.out();
        Parts parts = told.parts();
        String model = told.models().getFirst().model();
        if (!parts.notAvailable().isEmpty()) {
            out.println(Wording.printable("parts of the ES of " + model + ": " + NONE + ", "
                    + parts.notAvailable()));
            return;
        }
        out.println(Wording.printable("parts of the ES of " + model
                + ", by their loss in the fund's worst scenarios"));
        TextTable table = new TextTable(Column.text(question.by().label()
                .toUpperCase(Locale.ROOT)), Column.number("SIZE"), Column.number("ES"),
                Column.number("ES, MONEY"), Column.number("SHARE"), Column.number("MARGINAL"),
                Column.number("INCREMENTAL"));
        shown(parts.rows()).forEach(row -> row(table, row, told));
        rest(table, told);
        table.row("sum", "", percent(parts.sum()), money(total(parts.rows())), percent(1), "", "");
        table.print(out, terminal.outAnsi());
    }

    /** All in their order, or of many those with the largest parts. */
    private static List<PartFigures> shown(List<PartFigures> rows) {
        return rows.size() <= MOST_PARTS ? rows
                : rows.stream().sorted(Comparator.comparingDouble(
                        (PartFigures row) -> -Math.abs(row.expectedShortfall())))
                        .limit(MOST_PARTS).toList();
    }

    private static double total(List<PartFigures> rows) {
        return rows.stream().mapToLong(PartFigures::cents).sum() / CENTS;
    }

    private static void row(TextTable table, PartFigures row, RiskMeasurement told) {
        double loss = row.expectedShortfall();
        table.row(row.name(),
                row.size().isPresent() ? money(row.size().getAsDouble()) : "", percent(loss),
                money(row.cents() / CENTS), percent(loss / told.parts().sum()),
                row.marginal().isPresent()
                        ? String.format(Locale.ROOT, "%.4f", row.marginal().getAsDouble())
                        : "",
                percent(row.incremental()));
    }

    private static void rest(TextTable table, RiskMeasurement told) {
        List<PartFigures> all = told.parts().rows();
        if (all.size() > MOST_PARTS) {
            List<PartFigures> shown = shown(all);
            double loss = told.parts().sum()
                    - shown.stream().mapToDouble(PartFigures::expectedShortfall).sum();
            table.row((all.size() - MOST_PARTS) + " more", "", percent(loss),
                    money(total(all) - total(shown)), percent(loss / told.parts().sum()), "",
                    "");
        }
    }

    static String percent(double fraction) {
        return rounded(100 * fraction, 4) + "%";
    }

    static String money(double amount) {
        return rounded(amount, 2);
    }

    private static String rounded(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f",
                BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }
}
