package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was booked of one instrument in one bar. */
final class PointTrace implements BookingVisitor {
    private final int asset;
    private final List<TracedFill> fills = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Saved> saved = new ArrayList<>();
    private int currentBar;

    PointTrace(int asset) {
        this.asset = asset;
    }

    /**
     * An order that was reduced.
     *
     * @param byOwnRules whether by a strategy's own limit or halt
     */
    record Cut(int portfolio, long ordered, long approved, CutReason reason,
            boolean byOwnRules) {}

    /** What being one fund saved. */
    record Saved(BarPoint point, long nettingMicros, long poolingMicros) {}

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void fill(int portfolio, int filledAsset, long quantity, long notionalMicros,
            long feeMicros, long slippageMicros) {
        if (filledAsset == asset) {
            fills.add(TracedFill.plain(0, portfolio, new Fill(currentBar, asset, quantity,
                    notionalMicros, feeMicros, slippageMicros)));
        }
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        if (filled.fill().asset() == asset) {
            fills.add(TracedFill.of(0, portfolio, filled));
        }
    }

    @Override
    public void cut(int portfolio, int cutAsset, long ordered, long approved, CutReason reason) {
        if (cutAsset == asset) {
            cuts.add(new Cut(portfolio, ordered, approved, reason, false));
        }
    }

    @Override
    public void ownCut(int portfolio, int cutAsset, long ordered, long approved,
            CutReason reason) {
        if (cutAsset == asset) {
            cuts.add(new Cut(portfolio, ordered, approved, reason, true));
        }
    }

    @Override
    public void crossed(int crossedAsset, BarPoint point, long nettingMicros,
            long poolingMicros) {
        if (crossedAsset == asset && point != BarPoint.BEFORE_TRADING) {
            saved.add(new Saved(point, nettingMicros, poolingMicros));
        }
    }

    /** Fills of strategies and overlay where one is, that one included. */
    List<TracedFill> sleeves(TracedFill where) {
        return fills.stream().filter(each -> !each.isHouse() && each.isWhere(where))
                .toList();
    }

    /** The house's fill where one is, if it traded outside there. */
    Optional<TracedFill> house(TracedFill where) {
        return fills.stream().filter(each -> each.isHouse() && each.isWhere(where))
                .findFirst();
    }

    /** A portfolio's cuts for lack of volume, or those by limits. */
    List<Cut> cuts(int portfolio, boolean byVolume) {
        return cuts.stream().filter(cut -> cut.portfolio() == portfolio
                && byVolume == (cut.reason() == CutReason.VOLUME)).toList();
    }

    /** What was saved at the point of a fill, or anywhere if points are not known. */
    List<Saved> saved(TracedFill where) {
        return saved.stream().filter(each -> where.point() == null || each.point() == where.point())
                .toList();
    }
}
