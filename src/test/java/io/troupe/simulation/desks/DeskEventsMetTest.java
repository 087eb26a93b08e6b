package io.troupe.simulation.desks;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderType;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is proved on random funds with desks is proved of all that their orders can meet. */
class DeskEventsMetTest {
    private static final int FUNDS = 300;

    /** What orders of some funds have met. */
    private static final class Met implements BookingVisitor {
        private final Set<BarPoint> filledAt = EnumSet.noneOf(BarPoint.class);
        private final Set<BarPoint> crossedAt = EnumSet.noneOf(BarPoint.class);
        private final Set<OrderType> filled = EnumSet.noneOf(OrderType.class);
        private final Set<TimeInForce> during = EnumSet.noneOf(TimeInForce.class);
        private final Set<OrderState> states = EnumSet.noneOf(OrderState.class);
        private final Set<OrderCause> causes = EnumSet.noneOf(OrderCause.class);
        private final Set<QuarantineReason> failed = EnumSet.noneOf(QuarantineReason.class);
        private int crowded;
        private int rationed;

        @Override
        public void pointFill(int portfolio, PointFill fill) {
            filledAt.add(fill.point());
        }

        @Override
        public void order(int portfolio, OrderEvent event) {
            states.add(event.state());
            causes.add(event.cause());
            if (event.state() == OrderState.FILLED) {
                filled.add(event.ticket().type());
                during.add(event.ticket().timeInForce());
            }
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            failed.add(reason);
        }

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            if (nettingMicros > 0) {
                crossedAt.add(point);
            }
            crowded += poolingMicros < -1_000_000 ? 1 : 0;
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            rationed += strategy == HOUSE && reason == CutReason.VOLUME ? 1 : 0;
        }
    }

    private static Met met() {
        Met met = new Met();
        for (long seed = 0; seed < FUNDS; seed++) {
            try {
                ReferenceSimulator.run(RandomDeskFund.plan(seed), List.of(), met);
            } catch (RedemptionTooLargeException end) {
                assertThat(end).hasMessageContaining("redeem");
            }
        }
        return met;
    }

    @Test
    void ordersMeetAllThatTheRulesProvideFor() {
        Met met = met();
        assertThat(met.filledAt).containsExactlyInAnyOrder(BarPoint.OPEN, BarPoint.FIRST_LEG,
                BarPoint.SECOND_LEG, BarPoint.THIRD_LEG, BarPoint.CLOSE);
        assertThat(met.crossedAt).contains(BarPoint.OPEN, BarPoint.CLOSE);
        assertThat(met.filled).containsExactlyInAnyOrder(OrderType.values());
        assertThat(met.during).containsExactlyInAnyOrder(TimeInForce.values());
        assertThat(met.states).containsExactlyInAnyOrder(OrderState.values());
        assertThat(met.causes).containsAll(EnumSet.complementOf(EnumSet.of(
                OrderCause.TOO_MANY, OrderCause.COLLAR)));
        assertThat(met.failed).contains(QuarantineReason.ORDER_REFUSED);
        assertThat(met.crowded).as("points that cost a dollar more together").isGreaterThan(300);
        assertThat(met.rationed).as("points that were rationed").isGreaterThan(200);
    }
}
