package io.troupe.simulation.house;

import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.points.HouseFills;
import io.troupe.execution.points.PointMarket;
import io.troupe.execution.points.PointShortfall;
import io.troupe.execution.points.PointSum;
import io.troupe.execution.points.PointSums;
import io.troupe.execution.points.TradePoint;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseBar.Flow;
import io.troupe.simulation.house.HouseBar.OverlayTraded;
import io.troupe.simulation.house.HouseBar.Traded;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The house of a fund whose sleeves have desks: it has no orders of its own, and does at each point
 * of a bar what is left when its portfolios have met there.
 */
final class DeskHouse implements HouseTrading {
    private final HouseLedger ledger;
    private final PointMarket market;
    private final HouseFills fills;
    private final DeskOverlay overlay;
    private final long[] working;
    /** What everybody trades in the bar, by asset along its path, as it was found last. */
    private List<PointSum> met = List.of();
    /** What everybody would have traded at the points where it was too much. */
    private final Map<TradePoint, PointSum> rationed = new LinkedHashMap<>();
    /** What was found so far in the bar. */
    private final boolean couples;
    private final Set<PointShortfall> found = new HashSet<>();

    /**
     * The house of a fund.
     *
     * @param couples whether what fills of one asset depends on another
     * @param idle whether the overlay never has anything to do
     * @param from where to go on, or null
     */
    DeskHouse(DeskRules rules, HouseLedger ledger, boolean couples, boolean idle,
            @Nullable Checkpoint from) {
        this.couples = couples;
        this.ledger = ledger;
        this.market = new PointMarket(rules);
        this.fills = new HouseFills(rules);
        this.overlay = new DeskOverlay(rules, ledger, idle);
        this.working = new long[rules.market().assets()];
        if (from != null) {
            System.arraycopy(from.house().orders(), 0, working, 0, working.length);
            SavedBytes.load(from.house().desk(), this::load);
        }
    }

    /** What is approved is no more than a note here: orders are the portfolios'. */
    @Override
    public void recount(Entitlement due, long strategiesOrder) {
        overlay.recount(due);
    }

    @Override
    public Unmet open(SleeveSums sums) {
        rationed.clear();
        found.clear();
        overlay.open(sums.bar());
        return meet(sums);
    }

    @Override
    public Unmet again(SleeveSums sums) {
        overlay.again(sums.bar());
        return meet(sums);
    }

    private Unmet meet(SleeveSums sums) {
        PointSums all = new PointSums();
        all.addAll(sums.points());
        all.addAll(overlay.points());
        met = market.alongPath(sums.bar(), all.all());
        List<PointShortfall> shortfalls = firstIfCoupled(market.shortfalls(sums.bar(), met));
        if (shortfalls.isEmpty()) {
            return Unmet.NOTHING;
        }
        for (PointShortfall shortfall : shortfalls) {
            requireNew(sums.bar(), shortfall);
            rationed.putIfAbsent(shortfall.sum().at(), shortfall.sum());
            overlay.share(shortfall, sums.points());
        }
        return new Unmet.Rationed(shortfalls);
    }

    /** Rounds end because each finds something else: whoever was told of it has heeded it. */
    private void requireNew(int bar, PointShortfall shortfall) {
        if (!found.add(shortfall)) {
            throw new IllegalStateException("sleeves trade more in bar " + bar
                    + " than they were told they can: " + shortfall);
        }
    }

    @Override
    public Traded trade(SleeveSums sums, List<Flow> flows, List<Flow> overlayFlows,
            CrossedNotes notes) {
        overlay.book();
        List<PointFill> filled = new ArrayList<>();
        for (PointSum sum : met) {
            HouseFills.Done done = fills.trade(sums.bar(), sum);
            if (done.fill() != null) {
                filled.add(done.fill());
                ledger.book(done.fill().fill());
            }
            long saved = Math.subtractExact(sum.paidMicros(), done.paidMicros());
            long pooling = Math.subtractExact(saved, done.nettingMicros());
            ledger.crossed(done.nettingMicros(), pooling);
            notes.note(sum.at().asset(), sum.at().point(), done.nettingMicros(), pooling);
        }
        List<Fill> none = List.of();
        return new Traded(flows, none, filled, cuts(sums.bar()), notes.all(),
                new OverlayTraded(overlayFlows, none, overlay.fills(), overlay.matched(),
                        overlay.cuts()));
    }

    /** What the fund did outside at rationed points, of what it would have done. */
    private List<Cut> cuts(int bar) {
        if (rationed.isEmpty()) {
            return List.of();
        }
        Map<TradePoint, Long> done = new LinkedHashMap<>();
        met.forEach(sum -> done.put(sum.at(), sum.net()));
        return market.alongPath(bar, List.copyOf(rationed.values())).stream()
                .map(sum -> new Cut(sum.at().asset(), sum.net(),
                        done.getOrDefault(sum.at(), 0L), CutReason.VOLUME))
                .toList();
    }

    @Override
    public void value(double[] stepValues) {
        overlay.value(stepValues);
    }

    @Override
    public List<OrderEvent> accept(int bar, boolean halts, Ordered ordered) {
        if (halts) {
            overlay.halt();
        }
        ordered.approved().orders().copyTo(working);
        return overlay.decide(bar, ordered.constructed().overlayWanted(),
                ordered.overlayCuts());
    }

    @Override
    public long[] working() {
        return working.clone();
    }

    @Override
    public long[] overlayWanted() {
        return overlay.wanted();
    }

    @Override
    public byte[] save() {
        return SavedBytes.of(this::save);
    }

    private void save(DataOutput out) throws IOException {
        fills.save(out);
        overlay.save(out);
    }

    private void load(DataInput in) throws IOException {
        fills.load(in);
        overlay.load(in);
    }

    /** Where an asset's fills decide what there is cash for, the first point of all comes first. */
    private List<PointShortfall> firstIfCoupled(List<PointShortfall> shortfalls) {
        return couples && shortfalls.size() > 1 ? shortfalls.subList(0, 1) : shortfalls;
    }
}
