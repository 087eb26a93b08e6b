package io.troupe.cli.risk;

import static io.troupe.cli.risk.ScenarioWording.percent;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.cli.console.TextTable.Column;
import io.troupe.journal.HouseAccount;
import io.troupe.model.Money;
import io.troupe.model.Wording;
import io.troupe.report.stress.DrawdownHalt;
import io.troupe.report.stress.PathOutlook;
import io.troupe.report.stress.PathOutlook.HaltChance;
import io.troupe.report.stress.PathOutlook.Quantile;
import io.troupe.report.stress.RunStress;
import io.troupe.report.stress.StressPart;
import io.troupe.report.stress.StressResult;
import io.troupe.report.stress.StressResult.Lost;
import io.troupe.report.stress.StressResult.MovedAsset;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.report.stress.StressResult.Outlook;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What scenarios come to, for people. */
final class StressText {
    private static final double PERCENT = 100;
    private static final List<String> CASH = List.of(HouseAccount.RESERVE.label(),
            HouseAccount.CROSSINGS.label());

    private final Terminal terminal;
    private final PrintWriter out;
    private final StressedRun run;
    private final RunStress test;

    StressText(Terminal terminal, StressedRun run, RunStress test) {
        this.terminal = terminal;
        out = terminal.out();
        this.run = run;
        this.test = test;
    }

    void print(List<StressResult> results, @Nullable StressGrouping by) {
        line("run", run.id());
        line("date", test.date());
        line("value", String.format(Locale.ROOT, "%.2f", test.value()) + " " + run.currency());
        List<StressResult> losses = results.stream()
                .filter(each -> !(each instanceof Outlook)).toList();
        if (!losses.isEmpty()) {
            out.println();
            table(losses, by).print(out, terminal.outAnsi());
        }
        notes(results);
        for (StressResult each : results) {
            if (each instanceof Outlook(var scenario, PathOutlook outlook)) {
                out.println();
                paths(scenario.name(), outlook);
            }
        }
    }

    private void line(String name, String value) {
        out.println(Wording.printable(String.format(Locale.ROOT, "%-5s  %s", name, value)));
    }

    private TextTable table(List<StressResult> results, @Nullable StressGrouping by) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("SCENARIO")));
        if (by != null) {
            columns.add(Column.text("PART"));
        }
        columns.addAll(List.of(Column.number("LOSS"), Column.number("OF VALUE"),
                Column.text("WHAT IT IS")));
        TextTable table = new TextTable(columns.toArray(Column[]::new));
        results.forEach(each -> rows(each, by, table));
        return table;
    }

    private void rows(StressResult result, @Nullable StressGrouping by, TextTable table) {
        String name = result.scenario().name();
        String what = ScenarioWording.of(result.scenario());
        if (!(result instanceof Lost lost)) {
            table.row(cells(by, name, "fund", "n/a", "n/a", what));
            return;
        }
        String sigmas = lost.sigmas().isPresent()
                ? String.format(Locale.ROOT, ": %.1f sigmas", lost.sigmas().getAsDouble())
                : "";
        table.row(cells(by, name, "fund", Money.cents(lost.losses().micros()),
                ofValue(lost.losses().micros()), what + sigmas));
        if (by != null) {
            for (StressPart part : by.parts(lost)) {
                table.row(cells(by, name, part.name(), Money.cents(part.micros()),
                        ofValue(part.micros()),
                        by == StressGrouping.ASSET ? moved(lost, part.name())
                                : cash(lost, part.name())));
            }
        }
    }

    /** All but the second if nothing is told of parts. */
    private static String[] cells(@Nullable StressGrouping by, String... cells) {
        List<String> shown = new ArrayList<>(List.of(cells));
        if (by == null) {
            shown.remove(1);
        }
        return shown.toArray(String[]::new);
    }

    private static String moved(Lost lost, String symbol) {
        for (MovedAsset each : lost.moves()) {
            if (each.symbol().equals(symbol)) {
                return "moves " + percent(each.move()) + (each.isEstimated() ? " (estimated)" : "");
            }
        }
        return "";
    }

    /** Nothing that an account holds moves: of a scenario on holdings its loss is none. */
    private static String cash(Lost lost, String account) {
        return !lost.moves().isEmpty() && CASH.contains(account) ? "holds cash alone" : "";
    }

    private String ofValue(long micros) {
        double fraction = Money.amount(micros) / test.value();
        return test.value() > 0 ? String.format(Locale.ROOT, "%.2f %%",
                Math.abs(fraction * PERCENT) < 0.005 ? 0.0 : fraction * PERCENT) : "n/a";
    }

    private void notes(List<StressResult> results) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        for (StressResult each : results) {
            List<String> said = switch (each) {
                case Lost lost -> lost.notes();
                case NotAvailable(var _, String reason) -> List.of("n/a, " + reason);
                case StressResult.Mistaken _,Outlook _ -> List.of();
            };
            said.forEach(note -> notes.computeIfAbsent(note, _ -> new ArrayList<>())
                    .add(each.scenario().name()));
        }
        if (!notes.isEmpty()) {
            out.println();
            notes.forEach((note, names) -> out.println(
                    Wording.printable(String.join(", ", names) + ": " + note)));
        }
    }

    private void paths(String name, PathOutlook outlook) {
        out.println(Wording.printable(String.format(Locale.ROOT,
                "%s: %d paths of %d bars, in blocks of %.1f bars of %d returns", name,
                outlook.drawn().paths(), outlook.drawn().bars(), outlook.drawn().blockBars(),
                outlook.drawn().returns())));
        TextTable table = new TextTable(columns(outlook));
        quantiles(table, "value, times", outlook.value(),
                value -> String.format(Locale.ROOT, "%.3f", value));
        quantiles(table, "deepest fall", outlook.maxDrawdown(), value -> String
                .format(Locale.ROOT, "%.1f %%", value * PERCENT));
        quantiles(table, "bars under water", outlook.underWaterBars(),
                value -> String.format(Locale.ROOT, "%.0f", value));
        table.print(out, terminal.outAnsi());
        out.println(String.format(Locale.ROOT, "chance of a loss: %.1f %%",
                outlook.chanceOfLoss() * PERCENT));
        out.println(String.format(Locale.ROOT, "below its high at the begin: %.1f %%",
                outlook.drawdown() * PERCENT));
        outlook.halts().forEach(each -> out.println(Wording.printable(chance(each))));
    }

    private static String chance(HaltChance told) {
        DrawdownHalt halt = told.halt();
        return String.format(Locale.ROOT, "chance that %s halts it at %.1f %%%s: %s", halt.name(),
                halt.limit() * PERCENT,
                halt.windowBars() == 0 ? "" : " of the high of " + halt.windowBars() + " closes",
                told.chance().isPresent() ? String.format(Locale.ROOT, "%.1f %%",
                        told.chance().getAsDouble() * PERCENT) : "n/a, it does already");
    }

    private static Column[] columns(PathOutlook outlook) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("QUANTILE")));
        outlook.value().forEach(each -> columns.add(Column.number(
                ScenarioWording.number(each.probability() * PERCENT) + " %")));
        return columns.toArray(Column[]::new);
    }

    private static void quantiles(TextTable table, String name, List<Quantile> quantiles,
            DoubleFunction<String> shown) {
        List<String> cells = new ArrayList<>(List.of(name));
        quantiles.forEach(each -> cells.add(shown.apply(each.value())));
        table.row(cells.toArray(String[]::new));
    }
}
