package io.troupe.report.orders;

import io.troupe.journal.HouseAccount;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.orders.PointFill;
import org.jspecify.annotations.Nullable;

/**
 * A fill as it was booked.
 *
 * @param line its line of {@code fills.csv}
 * @param portfolio whose it is
 * @param order which order it is of, if that is known
 * @param point where in the bar, if that is known: where strategies trade at the market alone, all
 *        of a bar are at one point
 * @param reference the price there before slippage; NaN if it is not known
 */
record TracedFill(long line, int portfolio, Fill fill, @Nullable OrderId order,
        @Nullable BarPoint point, double reference) {
    static TracedFill of(long line, int portfolio, PointFill filled) {
        return new TracedFill(line, portfolio, filled.fill(), filled.order(), filled.point(),
                filled.reference());
    }

    static TracedFill plain(long line, int portfolio, Fill fill) {
        return new TracedFill(line, portfolio, fill, null, null, Double.NaN);
    }

    /** Whether it is the fund's own. */
    boolean isHouse() {
        return portfolio == HouseAccount.HOUSE.number();
    }

    /** Whether opposite units of both would have met. */
    boolean isWhere(TracedFill other) {
        return fill.asset() == other.fill.asset() && point == other.point
                && Double.compare(reference, other.reference) == 0;
    }
}
