package io.troupe.data;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.adjustment.DatedAction;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
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

    /** A week or month that holds an ex-date mixes prices before and after it. */
    void checkCoarse(Interval interval, List<DatedAction> dated) {
        boolean coarse = interval == Interval.WEEK || interval == Interval.MONTH;
        for (DatedAction one : dated) {
            boolean priced = !(one.action() instanceof CorporateAction.SymbolChange
                    || one.action() instanceof CorporateAction.Delisting);
            if (coarse && priced) {
                problems.add(DataProblem.ofFile(source, "bars of a " + interval.label()
                        + " hold prices from before and after the action of "
                        + one.action().symbol() + " on " + one.action().exDate()
                        + "; set data.interval: day, or import prices that are adjusted already"
                        + " without their actions"));
                return;
            }
        }
    }

    /** Whether the adjusted closes of the source are taken, there being no actions. */
    boolean isBySource(RawPanel panel, List<DatedAction> dated) {
        if (beside.adjust() != AdjustMode.TOTAL || !dated.isEmpty()) {
            return false;
        }
        if (!panel.hasAdjustedClose()) {
            if (beside.actions() == null) {
                problems.add(DataProblem.ofFile(source, "has neither corporate actions nor a"
                        + " column adj_close to adjust prices by; name a file of actions in"
                        + " data.actions, or set data.adjust: none"));
            }
            return false;
        }
        if (beside.basis() == AdjustBasis.POINT_IN_TIME) {
            problems.add(DataProblem.ofFile(source, "has adjusted closes alone, which are known"
                    + " with hindsight; name a file of corporate actions in data.actions, or set"
                    + " data.basis: backward"));
            return false;
        }
        for (int cell = 0; cell < panel.close().length; cell++) {
            int at = cell;
            if (!Double.isNaN(panel.close()[cell])
                    && Double.isNaN(panel.adjustedClose()[cell])) {
                problems.add(new DataProblem(source, 0,
                        panel.symbols().get(at % panel.assets()),
                        panel.interval().format(panel.times()[at / panel.assets()]),
                        "has a close but no adj_close; fill it in"));
            }
        }
        return true;
    }
}
