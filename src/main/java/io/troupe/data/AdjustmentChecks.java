package io.troupe.data;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.adjustment.BarDates;
import io.troupe.data.adjustment.DatedAction;
import io.troupe.data.adjustment.MadeBars;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.SettingNames;
import java.util.List;

/** Whether prices can be adjusted as a request wants it, and by what. */
final class AdjustmentChecks {
    private final Beside beside;
    private final String source;
    private final DataProblems problems;

    AdjustmentChecks(Beside beside, String source, DataProblems problems) {
        this.beside = beside;
        this.source = source;
        this.problems = problems;
    }

    /**
     * A week or month of a store that holds an ex-date with trading before it mixes prices before
     * and after it. Shares cannot be counted in both ways within a bar; a dividend is in its close
     * all the same.
     *
     * @return how many dividends fall into such bars
     */
    long checkMixed(RawPanel panel, List<DatedAction> dated, BarDates dates, MadeBars made) {
        long dividends = 0;
        for (DatedAction one : dated) {
            CorporateAction action = one.action();
            if (made.isMade(panel.symbols().get(one.asset()))
                    || !dates.tradesBefore(action.exDate(), panel.times()[one.bar()])) {
                continue;
            }
            switch (action) {
                case CorporateAction.CashDividend _ -> dividends++;
                case CorporateAction.Split _,CorporateAction.StockDividend _ -> problems
                        .add(DataProblem.ofFile(source, "the bar of a "
                                + panel.interval().label() + " "
                                + panel.interval().format(panel.times()[one.bar()])
                                + " holds prices from before and after the action of "
                                + action.symbol() + " on " + action.exDate()
                                + "; import finer bars and set " + SettingNames.DATA_INTERVAL
                                + ", import prices that are adjusted already without their"
                                + " actions, or set "
                                + SettingNames.DATA_CALENDAR
                                + " if there was no session before it"));
                case CorporateAction.SymbolChange _,CorporateAction.Delisting _ -> {}
            }
        }
        return dividends;
    }

    /** Whether the adjusted closes of the source are taken, there being no actions. */
    boolean isBySource(RawPanel panel, List<DatedAction> dated) {
        if (beside.adjust() != AdjustMode.TOTAL || !dated.isEmpty()) {
            return false;
        }
        if (!panel.hasAdjustedClose()) {
            if (beside.actions() == null) {
                problems.add(DataProblem.ofFile(source, "has neither corporate actions nor a"
                        + " column adj_close to adjust prices by; name a file of actions in "
                        + SettingNames.DATA_ACTIONS + ", or set " + SettingNames.DATA_ADJUST
                        + ": none"));
            }
            return false;
        }
        if (beside.basis() == AdjustBasis.POINT_IN_TIME) {
            problems.add(DataProblem.ofFile(source, "has adjusted closes alone, which are known"
                    + " with hindsight; name a file of corporate actions in "
                    + SettingNames.DATA_ACTIONS + ", or set " + SettingNames.DATA_BASIS
                    + ": backward"));
            return false;
        }
        for (int bar = 0; bar < panel.bars(); bar++) {
            for (int asset = 0; asset < panel.assets(); asset++) {
                requireAdjusted(panel, bar, asset);
            }
        }
        return true;
    }

    private void requireAdjusted(RawPanel panel, int bar, int asset) {
        int cell = panel.cell(bar, asset);
        if (!Double.isNaN(panel.close()[cell]) && Double.isNaN(panel.adjustedClose()[cell])) {
            problems.add(new DataProblem(source, 0, panel.symbols().get(asset),
                    panel.interval().format(panel.times()[bar]),
                    "has a close but no adj_close; fill it in"));
        }
    }
}
