package io.troupe.execution.points;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.DeskEvents;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import java.util.HashMap;
import java.util.Map;

/** A portfolio in a bar that is only tried: it holds what it would hold, and nothing is booked. */
final class TrialAccount implements DeskAccount, DeskEvents {
    private final DeskAccount before;
    private final Map<Integer, Long> steps = new HashMap<>();
    private long paidMicros;

    TrialAccount(DeskAccount before) {
        this.before = before;
    }

    @Override
    public long position(int asset) {
        return before.position(asset) + steps.getOrDefault(asset, 0L);
    }

    @Override
    public long cashMicros() {
        return before.cashMicros() - paidMicros;
    }

    @Override
    public double equity() {
        return before.equity();
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        steps.merge(fill.asset, quote.quantity(), Math::addExact);
        paidMicros = Math.addExact(paidMicros,
                Math.addExact(quote.notionalMicros(), quote.feeMicros()));
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {}

    @Override
    public void event(OrderEvent event) {}
}
