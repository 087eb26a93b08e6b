package io.troupe.report.diagnoses;

import io.troupe.execution.FillModel;
import io.troupe.model.BarPoint;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** Fills at closes. */
final class CloseOnlyFills implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "close-only-fills",
            "orders fill at the close of a bar, or prices are closes alone",
            "use data with opening prices and fill at the open: at a close there is an auction "
                    + "whose price an order moves, and no range to check fills against");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(run.context().data().hasBars(),
                run.context().fills().map(FillModel::point));
    }

    /** Whether there is more than closes, and where orders fill, if that is known. */
    static Optional<Finding> judge(boolean hasBars, Optional<BarPoint> point) {
        if (!hasBars) {
            return Optional.of(new Finding("prices are closes alone, so orders fill at them",
                    "no opening prices"));
        }
        return point.filter(each -> each == BarPoint.CLOSE).isPresent()
                ? Optional.of(new Finding("orders fill at closes", "filled at the close"))
                : Optional.empty();
    }
}
