package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.matching.Intrabar;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.ExitRules.Reentry;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderView;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Positions are given up by orders that the desk keeps for them. */
class ExitsTest {
    private static final double[] DULL = flat(100, 1000);

    private static OrderPolicy exits(double stop, double target, double trailing, int bars,
            Reentry reenter) {
        return new OrderPolicy(OrderStyle.MARKET, new ExitRules(some(stop), some(target),
                some(trailing), bars == 0 ? OptionalInt.empty() : OptionalInt.of(bars), reenter));
    }

    private static OptionalDouble some(double fraction) {
        return fraction == 0 ? OptionalDouble.empty() : OptionalDouble.of(fraction);
    }

    private static HandDesk hand(Setup setup, OrderPolicy policy) {
        return new HandDesk(setup, policy);
    }

    @Test
    void aStopLossEndsThePositionUntilTheTargetChanges() {
        HandDesk hand = hand(Setup.of(DULL, DULL, new double[]{100, 101, 90, 95, 1000}, DULL,
                DULL, DULL), exits(0.08, 0, 0, 0, Reentry.ON_CHANGE));
        hand.want(10);
        hand.next();
        assertThat(hand.told()).containsExactly("0 working 0:t0 new-target",
                "1 fill 0:t0 10 open 100.0", "1 filled 0:t0 none", "1 working 0:t1 stop-loss");
        hand.next();
        assertThat(hand.told()).containsExactly("2 fill 0:t1 -10 second-leg 92.0",
                "2 filled 0:t1 none");
        hand.desk().want(0, 12, false);
        hand.next();
        assertThat(hand.told()).isEmpty();
        assertThat(hand.desk().wanted(0)).isZero();
        hand.want(12);
        hand.next();
        assertThat(hand.told()).contains("4 fill 3:t0 12 open 100.0");
        assertThat(hand.desk().entries().lastExit(0).orElseThrow().cause())
                .isEqualTo(OrderCause.STOP_LOSS);
    }

    @Test
    void exitsAreLiveInTheBarOfTheEntry() {
        HandDesk hand = hand(Setup.of(DULL, new double[]{100, 109, 91, 100, 1000}),
                exits(0.08, 0.08, 0, 0, Reentry.ON_CHANGE));
        hand.want(10);
        hand.next();
        assertThat(hand.told()).endsWith("1 working 0:t1 stop-loss", "1 working 0:t2 take-profit",
                "1 fill 0:t1 -10 first-leg 92.0", "1 filled 0:t1 none",
                "1 cancelled 0:t2 sibling");
    }

    /**
     * 10 of 20 bought at 100 have a target of 105. The others are bought at the open of 110, so that
     * it is 110.25: it does not fill at the open, which was beyond where it stood before, but on the
     * way from 109 to 112.
     */
    @Test
    void whatAFillHasMovedFillsWhereItIsThen() {
        HandDesk hand = hand(Setup.of(DULL, flat(100, 100),
                new double[]{110, 112, 109, 111, 1000}).limited(0.1),
                exits(0, 0.05, 0, 0, Reentry.ON_CHANGE));
        hand.want(20);
        hand.next();
        hand.told();
        hand.next();
        assertThat(hand.told()).contains("2 fill 0:t0 10 open 110.0",
                "2 fill 0:t2 -20 second-leg 110.25");
    }

    @Test
    void levelsFollowTheAverageEntryPrice() {
        HandDesk hand = hand(Setup.of(DULL, DULL, flat(110, 1000), DULL, DULL),
                exits(0.1, 0.2, 0, 0, Reentry.ON_CHANGE));
        hand.want(10);
        hand.next();
        hand.want(20);
        hand.next();
        // (10·100 + 10·110)/20 = 105; 105·0.9 = 94.5, 105·1.2 = 126
        assertThat(hand.desk().openOrders()).extracting(OrderView::stop)
                .containsExactly(94.5, Double.NaN);
        assertThat(hand.desk().openOrders().getLast().ticket().prices().limit())
                .isEqualTo(126);
        assertThat(hand.desk().openOrders()).extracting(view -> view.ticket().quantity())
                .containsOnly(-20L);
        hand.want(5);
        hand.next();
        assertThat(hand.desk().openOrders()).extracting(view -> view.ticket().quantity())
                .containsOnly(-5L);
        hand.want(-5);
        hand.next();
        assertThat(hand.desk().openOrders()).extracting(view -> view.ticket().quantity())
                .containsOnly(5L);
        assertThat(hand.desk().openOrders().getFirst().stop()).isEqualTo(100 * (1 + 0.1));
    }

    @Test
    void aTrailingStopKeepsItsBestLevelWhenMoreIsBought() {
        HandDesk hand = hand(Setup.of(DULL, DULL, new double[]{100, 120, 119, 120, 1000},
                flat(115, 1000), new double[]{115, 116, 107, 110, 1000}).with(Intrabar.ADAPTIVE),
                exits(0, 0, 0.1, 0, Reentry.NEVER));
        hand.want(10);
        hand.next(2);
        assertThat(hand.desk().openOrders().getFirst().stop()).isEqualTo(108);
        hand.want(15);
        hand.next();
        assertThat(hand.desk().openOrders().getFirst().stop()).isEqualTo(108);
        hand.next();
        assertThat(hand.told()).contains("4 fill 0:t3 -15 second-leg 108.0");
    }

    @Test
    void whatIsHeldLongEnoughIsSold() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL, DULL, DULL, DULL),
                exits(0.1, 0, 0, 2, Reentry.NEVER));
        hand.want(10);
        hand.next(2);
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("2 working 2:t4 time-stop",
                "3 fill 2:t4 -10 open 100.0", "3 filled 2:t4 none", "3 cancelled 0:t1 sibling");
        hand.want(10);
        hand.next();
        assertThat(hand.position()).isZero();
    }

    @Test
    void whatIsStoppedMayBeHeldAgainAfterSoManyBars() {
        HandDesk hand = hand(Setup.of(DULL, DULL, new double[]{100, 101, 90, 95, 1000}, DULL,
                DULL, DULL, DULL), exits(0.08, 0, 0, 0, new Reentry(2)));
        hand.want(10);
        hand.next(3);
        assertThat(hand.position()).isZero();
        hand.want(7);
        hand.next();
        assertThat(hand.position()).isZero();
        hand.next();
        assertThat(hand.told()).contains("5 fill 4:t0 7 open 100.0");
    }

    @Test
    void anExitThatIsCutGoesOnUntilThePositionIsClosed() {
        HandDesk hand = hand(Setup.of(DULL, flat(100, 1000), new double[]{90, 91, 89, 90, 40},
                flat(88, 1000), DULL).limited(0.1), exits(0.05, 0.3, 0, 0, Reentry.ON_CHANGE));
        hand.want(10);
        hand.next(2);
        assertThat(hand.told()).endsWith("2 fill 0:t1 -4 open 90.0", "2 cut -10 to -4",
                "2 working 0:t2 sibling");
        assertThat(hand.desk().ordered(0, hand)).isZero();
        hand.next();
        assertThat(hand.told()).containsExactly("3 fill 0:t1 -6 open 88.0", "3 filled 0:t1 none",
                "3 cancelled 0:t2 sibling");
    }

    @Test
    void aPositionWantedAgainWhileItIsGivenUpHasNewExits() {
        HandDesk hand = hand(Setup.of(DULL, flat(100, 1000), new double[]{90, 91, 89, 90, 40},
                flat(88, 1000), flat(80, 1000)).limited(0.1),
                exits(0.05, 0, 0, 0, Reentry.ON_CHANGE));
        hand.want(10);
        hand.next(2);
        hand.told();
        hand.want(12);
        hand.next();
        assertThat(hand.told()).containsExactly("2 cancelled 0:t1 new-target",
                "2 working 2:t1 stop-loss", "2 working 2:t0 new-target",
                "3 fill 2:t0 6 open 88.0", "3 filled 2:t0 none", "3 working 2:t1 stop-loss",
                "3 fill 2:t1 -12 open 88.0", "3 filled 2:t1 none");
    }

    @Test
    void aHaltEndsExitsAndTheyComeBackWithThePosition() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL, DULL, DULL),
                exits(0.08, 0, 0, 0, Reentry.ON_CHANGE));
        hand.want(10);
        hand.next();
        hand.told();
        hand.desk().cancel(OrderCause.HALTED, false, hand);
        hand.want(0);
        hand.next();
        assertThat(hand.told()).containsExactly("1 cancelled 0:t1 halted",
                "1 working 1:t0 new-target", "2 fill 1:t0 -10 open 100.0", "2 filled 1:t0 none");
        hand.want(10);
        hand.next();
        assertThat(hand.told()).contains("3 working 2:t1 stop-loss");
    }
}
