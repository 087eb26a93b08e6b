package io.troupe.report.page.risk;

import io.troupe.metrics.series.DrawdownSpell;
import io.troupe.metrics.series.Drawdowns;
import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;

/** The deepest times under water. */
final class DrawdownTable {
    private static final int MOST = 10;

    private DrawdownTable() {}

    static PageTable of(RunAnalysis run) {
        FundSeries series = run.series();
        List<String> dates = series.dates();
        List<List<PageCell>> rows = new ArrayList<>();
        for (DrawdownSpell spell : Drawdowns.deepest(Drawdowns.of(series.house().returns()),
                MOST)) {
            boolean isOver = spell.recoveryBar().isPresent();
            rows.add(List.of(new PageCell.Words(dates.get(spell.peakBar())),
                    Shown.percent(spell.depth()),
                    new PageCell.Words(dates.get(spell.troughBar())),
                    isOver ? new PageCell.Words(dates.get(spell.recoveryBar().getAsInt()))
                            : new PageCell.Undefined("it is not back yet"),
                    Shown.count(spell.troughBar() - spell.peakBar()),
                    isOver ? Shown.count(spell.recoveryBar().getAsInt() - spell.troughBar())
                            : new PageCell.Undefined("it is not back yet"),
                    Shown.count(spell.length(dates.size()))));
        }
        return PageTable.plain("deepest", "The deepest drawdowns", List.of(
                PageTable.Column.words("Peak"), PageTable.Column.numbers("Depth"),
                PageTable.Column.words("Trough"), PageTable.Column.words("Back"),
                PageTable.Column.numbers("Bars down"), PageTable.Column.numbers("Bars up"),
                PageTable.Column.numbers("Bars in all")), rows);
    }
}
