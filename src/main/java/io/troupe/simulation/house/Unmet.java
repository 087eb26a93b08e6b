package io.troupe.simulation.house;

import io.troupe.execution.Shortfall;
import io.troupe.execution.points.PointShortfall;
import java.util.List;

/** What a bar does not give the fund of what its portfolios would get alone. */
public sealed interface Unmet {
    /** Everybody gets everything. */
    Unmet NOTHING = new Nothing();

    /** {@link #NOTHING}. */
    record Nothing() implements Unmet {}

    /** Portfolios take their shares of what all do at one point, and then the fund trades. */
    record InPart(List<Shortfall> shortfalls) implements Unmet {}

    /**
     * Portfolios take their shares at these points, whereupon they may trade otherwise later in
     * the bar, so that the bar is {@linkplain HouseKernel#again looked at again}.
     */
    record Rationed(List<PointShortfall> points) implements Unmet {}
}
