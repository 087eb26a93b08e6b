package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What trading alike saved or cost: pooling at the points of a bar at which two portfolios or more
 * traded on the same side at one price. What an order by itself costs the fund more than its owner,
 * such as a limit that its owner never pays beyond, or a least fee in each bar, is not in it.
 */
final class CrowdRecorder implements BookingVisitor {
    private final List<Crossed> crossed = new ArrayList<>();
    /** Those of the bar, by asset. */
    private final Map<Integer, List<Trade>> trades = new HashMap<>();
    private long pooledMicros;
    private long costMicros;

    /** What was pooled at a point of the bar. */
    private record Crossed(int asset, BarPoint point, long poolingMicros) {}

    /** What a strategy or the overlay traded. */
    private record Trade(int portfolio, PointFill filled) {
        boolean isAlike(Trade other) {
            return portfolio != other.portfolio && filled.point() == other.filled.point()
                    && Double.compare(filled.reference(), other.filled.reference()) == 0
                    && filled.fill().quantity() > 0 == other.filled.fill().quantity() > 0;
        }
    }

    /** The fund's own have no order. */
    @Override
    public void pointFill(int portfolio, PointFill filled) {
        Fill fill = filled.fill();
        if (filled.order() == null) {
            costMicros = Math.addExact(costMicros,
                    Math.addExact(fill.feeMicros(), fill.slippageMicros()));
        } else {
            trades.computeIfAbsent(fill.asset(), _ -> new ArrayList<>())
                    .add(new Trade(portfolio, filled));
        }
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        if (poolingMicros != 0) {
            crossed.add(new Crossed(asset, point, poolingMicros));
        }
    }

    @Override
    public void endBar(int bar) {
        for (Crossed each : crossed) {
            if (isCrowded(trades.getOrDefault(each.asset(), List.of()), each.point())) {
                pooledMicros = Math.addExact(pooledMicros, each.poolingMicros());
            }
        }
        crossed.clear();
        trades.clear();
    }

    private static boolean isCrowded(List<Trade> ofAsset, BarPoint point) {
        for (int i = 1; i < ofAsset.size(); i++) {
            Trade trade = ofAsset.get(i);
            if (trade.filled().point() == point
                    && ofAsset.subList(0, i).stream().anyMatch(trade::isAlike)) {
                return true;
            }
        }
        return false;
    }

    OrderReport.Crowding crowding() {
        return new OrderReport.Crowding(pooledMicros, costMicros);
    }
}
