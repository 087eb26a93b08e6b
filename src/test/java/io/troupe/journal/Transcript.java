package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told, one line a call. */
public final class Transcript implements BookingVisitor {
    private final List<String> lines = new ArrayList<>();

    /** That of some bars. */
    public static Transcript of(Bookings bookings, int fromBar, int toBar) {
        Transcript transcript = new Transcript();
        bookings.visit(fromBar, toBar, transcript);
        return transcript;
    }

    /** What it was told. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void bar(int bar) {
        lines.add("bar " + bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        lines.add("flow " + strategy + " " + asset + " " + kind + " " + steps + " " + cashMicros);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        lines.add("fill " + strategy + " " + asset + " " + quantity + " " + notionalMicros + " "
                + feeMicros + " " + slippageMicros);
    }

    @Override
    public void pointFill(int strategy, PointFill filled) {
        lines.add("pointFill " + strategy + " " + filled);
    }

    @Override
    public void order(int strategy, OrderEvent event) {
        lines.add("order " + strategy + " " + event);
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        lines.add("cashFlow " + strategy + " " + kind + " " + cashMicros);
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        lines.add("crossed " + asset + " " + point + " " + nettingMicros + " " + poolingMicros);
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        lines.add("staffed " + strategy + " " + move);
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        lines.add("constructed " + strategy + " " + note);
    }

    @Override
    public void restated(Hash before, Hash after) {
        lines.add("restated " + before + " " + after);
    }

    @Override
    public void exposure(double factor) {
        lines.add("exposure " + factor);
    }

    @Override
    public void transfer(int strategy, long micros) {
        lines.add("transfer " + strategy + " " + micros);
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        lines.add("quarantine " + strategy + " " + reason + " " + detail);
    }

    @Override
    public void halt(boolean halted) {
        lines.add("halt " + halted);
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        lines.add("risk " + portfolio + " " + event);
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        lines.add("ownCut " + strategy + " " + asset + " " + ordered + " " + approved + " "
                + reason);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        lines.add("cut " + strategy + " " + asset + " " + ordered + " " + approved + " " + reason);
    }

    @Override
    public void endBar(int bar) {
        lines.add("end " + bar);
    }
}
