package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import java.util.Map;
import java.util.TreeMap;

/**
 * The law of the ledgers, asked of what was booked, bar by bar and point by point: units of the
 * house are those of its sleeves and overlay together; so is its cash, together with what crossing
 * saved at that very point; and capital that came to the house is what all accounts received.
 * Passes on what it is told.
 */
final class Conservation implements BookingVisitor {
    private final BookingVisitor next;
    /** House less everybody else, by what was booked. */
    private final Map<String, Missing> missing = new TreeMap<>();
    private int at;

    Conservation(BookingVisitor next) {
        this.next = next;
    }

    private static final class Missing {
        private long units;
        private long micros;
    }

    private void move(int portfolio, String what, long units, long micros) {
        Missing sums = missing.computeIfAbsent(what, none -> new Missing());
        int sign = portfolio == HOUSE ? 1 : -1;
        sums.units += sign * units;
        sums.micros += sign * micros;
    }

    private static String flows(int asset) {
        return "flows of asset " + asset;
    }

    private static String fills(int asset) {
        return "fills of asset " + asset;
    }

    @Override
    public void bar(int bar) {
        missing.clear();
        at = bar;
        next.bar(bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        move(strategy, flows(asset), steps, cashMicros);
        next.flow(strategy, asset, kind, steps, cashMicros);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        move(strategy, fills(asset), quantity, -notionalMicros - feeMicros);
        next.fill(strategy, asset, quantity, notionalMicros, feeMicros, slippageMicros);
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        assertThat(nettingMicros).as("netting at bar %s, %s", at, point).isNotNegative();
        move(CROSSINGS, point == BarPoint.BEFORE_TRADING ? flows(asset) : fills(asset), 0,
                nettingMicros + poolingMicros);
        next.crossed(asset, point, nettingMicros, poolingMicros);
    }

    @Override
    public void transfer(int strategy, long micros) {
        move(strategy, "capital", 0, micros);
        next.transfer(strategy, micros);
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        next.quarantine(strategy, reason, detail);
    }

    @Override
    public void exposure(double factor) {
        assertThat(factor).as("exposure at bar %s", at).isGreaterThanOrEqualTo(1);
        next.exposure(factor);
    }

    @Override
    public void halt(boolean halted) {
        next.halt(halted);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        next.cut(strategy, asset, ordered, approved, reason);
    }

    @Override
    public void endBar(int bar) {
        missing.forEach((what, sums) -> {
            assertThat(sums.units).as("units missing at bar %s, %s", bar, what).isZero();
            assertThat(sums.micros).as("micros missing at bar %s, %s", bar, what).isZero();
        });
        next.endBar(bar);
    }
}
