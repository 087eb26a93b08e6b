package io.troupe.cli.risk;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.cli.console.TextTable.Column;
import io.troupe.risk.stress.HistoricalWindow;
import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.ScenarioCatalog;
import java.io.PrintWriter;

/** What scenarios there are. */
final class ScenarioList {
    private ScenarioList() {}

    static void print(Terminal terminal) {
        PrintWriter out = terminal.out();
        TextTable windows = new TextTable(Column.text("WINDOW"), Column.text("TITLE"),
                Column.text("HIGH"), Column.text("PEAK"), Column.text("TROUGH"),
                Column.text("REGAINED"));
        HistoricalWindow.ALL.forEach(each -> windows.row(each.name(), each.title(),
                each.high().toString(), each.peak().toString(), each.trough().toString(),
                each.regained().toString()));
        windows.print(out, terminal.outAnsi());
        out.println("Closes of the S&P 500 without dividends (S&P Dow Jones Indices).");
        out.println();
        TextTable others = new TextTable(Column.text("SCENARIO"), Column.text("WHAT IT IS"));
        ScenarioCatalog.all().stream().filter(each -> !(each instanceof Scenario.Window))
                .forEach(each -> others.row(each.name(), ScenarioWording.of(each)));
        others.print(out, terminal.outAnsi());
    }
}
