package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What trading alike saved or cost: pooling at the points of a bar at which two portfolios or more
 * traded on the same side at one price. What an order by itself costs the fund more than its owner,
 * such as a limit that its owner never pays beyond, or a least fee in each bar, is not in it.
 */
final class CrowdRecorder implements BookingVisitor {
    private final List<Crossed> crossed = new ArrayList<>();
    private final Map<Side, Integer> traders = new HashMap<>();
    private final Set<Place> crowded = new HashSet<>();
    private long pooledMicros;
    private long costMicros;

    /** What was pooled. */
    private record Crossed(Place place, long poolingMicros) {}

    /** Where, as far as it is booked. */
    private record Place(int asset, BarPoint point) {}

    /** A side of a price there. */
    private record Side(Place place, double reference, boolean buys) {}

    @Override
    public void fill(int portfolio, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        if (portfolio == HOUSE) {
            costMicros = Math.addExact(costMicros, Math.addExact(feeMicros, slippageMicros));
        }
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        Fill fill = filled.fill();
        fill(portfolio, fill.asset(), fill.quantity(), fill.notionalMicros(), fill.feeMicros(),
                fill.slippageMicros());
        if (portfolio != HOUSE) {
            Place place = new Place(fill.asset(), filled.point());
            Integer other = traders.putIfAbsent(
                    new Side(place, filled.reference(), fill.quantity() > 0), portfolio);
            if (other != null && other != portfolio) {
                crowded.add(place);
            }
        }
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        if (poolingMicros != 0) {
            crossed.add(new Crossed(new Place(asset, point), poolingMicros));
        }
    }

    @Override
    public void endBar(int bar) {
        for (Crossed each : crossed) {
            if (crowded.contains(each.place())) {
                pooledMicros = Math.addExact(pooledMicros, each.poolingMicros());
            }
        }
        crossed.clear();
        traders.clear();
        crowded.clear();
    }

    OrderReport.Crowding crowding() {
        return new OrderReport.Crowding(pooledMicros, costMicros);
    }
}
