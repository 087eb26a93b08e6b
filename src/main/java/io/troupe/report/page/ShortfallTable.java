package io.troupe.report.page;

import io.troupe.report.attribution.Attribution;
import io.troupe.report.attribution.ImplementationShortfall;
import io.troupe.report.attribution.ShortfallSource;
import io.troupe.report.attribution.WaterfallLine;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What became of what was wanted: from the profit on paper to the one that was booked. */
final class ShortfallTable {
    /** So many strategies are told one by one. */
    private static final int MOST = 40;

    private ShortfallTable() {}

    /** The fund's, line by line, with what is left over by rounding. */
    static PageTable fund(Attribution attribution) {
        ImplementationShortfall fund = attribution.shortfall();
        List<List<PageCell>> rows = new ArrayList<>();
        rows.add(row("Paper: what was wanted, at once and free", fund.paper(), fund));
        for (WaterfallLine line : fund.lines()) {
            rows.add(row(line.source().label(), line.amount(), fund));
        }
        rows.add(row("residual: rounding", fund.residual(), fund));
        rows.add(row("Booked", fund.booked(), fund));
        return PageTable.plain("shortfall", "From paper to booked", List.of(
                PageTable.Column.words("Step"), PageTable.Column.numbers("Money"),
                PageTable.Column.numbers("Basis points of what was traded")), rows);
    }

    private static List<PageCell> row(String name, double amount, ImplementationShortfall of) {
        return List.of(new PageCell.Words(name), Shown.cents(BigDecimal.valueOf(amount)),
                of.traded() > 0 ? Shown.number(10_000 * amount / of.traded())
                        : new PageCell.Undefined("nothing was traded"));
    }

    /** A row for each strategy, if there are not too many, and a column for each line. */
    static PageTable strategies(Attribution attribution) {
        List<ImplementationShortfall> all = attribution.shortfalls();
        List<ImplementationShortfall> told = all.subList(0, Math.min(MOST, all.size()));
        TreeSet<ShortfallSource> sources = new TreeSet<>();
        told.forEach(each -> each.lines().stream().filter(line -> line.amount() != 0)
                .forEach(line -> sources.add(line.source())));
        List<PageTable.Column> columns = new ArrayList<>(List.of(
                PageTable.Column.words("Portfolio"), PageTable.Column.numbers("Paper")));
        sources.forEach(each -> columns.add(PageTable.Column.numbers(each.label())));
        columns.add(PageTable.Column.numbers("Booked"));
        List<List<PageCell>> rows = new ArrayList<>();
        for (ImplementationShortfall each : told) {
            List<PageCell> row = new ArrayList<>(List.of(new PageCell.Named(each.id()),
                    money(each.paper())));
            for (ShortfallSource source : sources) {
                row.add(money(each.lines().stream().filter(line -> line.source() == source)
                        .mapToDouble(WaterfallLine::amount).sum()));
            }
            row.add(money(each.booked()));
            rows.add(row);
        }
        return new PageTable("shortfalls", "The same by strategy", columns, rows,
                PageTable.Use.SORT, all.size() == told.size() ? ""
                        : "These are the first " + MOST + " of " + all.size() + ".");
    }

    private static PageCell money(double amount) {
        return Shown.money(BigDecimal.valueOf(amount));
    }
}
