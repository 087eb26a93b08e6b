package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Session;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import org.junit.jupiter.api.Test;

/** What is wanted is worked as its style says. */
class StyleOrdersTest {
    private static final double[] DULL = flat(100, 1000);

    private static HandDesk hand(Setup setup, OrderStyle style) {
        return new HandDesk(setup, new OrderPolicy(style, ExitRules.NONE));
    }

    @Test
    void aSlicedTargetIsOneOrderInParts() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL, DULL, DULL),
                new OrderStyle.Sliced(Schedule.TWAP, 3, 0));
        hand.want(10);
        hand.next(4);
        // ⌊10·j/3 + ½⌋ = 3, 7, 10
        assertThat(hand.told()).containsExactly("0 working 0:t0 new-target",
                "1 fill 0:t0 3 open 100.0", "2 fill 0:t0 4 open 100.0",
                "3 fill 0:t0 3 open 100.0", "3 filled 0:t0 none");
    }

    @Test
    void aNewTargetReplacesWhatIsLeft() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL, DULL, DULL),
                new OrderStyle.Sliced(Schedule.TWAP, 2, 0));
        hand.want(10);
        hand.next();
        hand.told();
        hand.want(1);
        hand.next();
        assertThat(hand.told()).containsExactly("1 cancelled 0:t0 new-target",
                "1 working 1:t0 new-target", "2 fill 1:t0 -2 open 100.0");
    }

    @Test
    void aLimitIsRepeatedOrGivenUpOrMadeAMarketOrder() {
        double[][] bars = {DULL, new double[]{100, 101, 99.5, 101, 10},
                new double[]{101, 102, 100.5, 102, 10}, new double[]{102, 103, 101.5, 102, 10},
                flat(102, 10)};
        Offset below = new Offset(-100, Unit.BPS, 0);
        HandDesk repeat = hand(Setup.of(bars), new OrderStyle.Limit(below, 1, Then.REPEAT));
        repeat.want(5);
        repeat.next(2);
        assertThat(repeat.told()).containsExactly("0 working 0:t0 new-target",
                "1 expired 0:t0 time", "1 working 1:t0 new-target");
        HandDesk market = hand(Setup.of(bars), new OrderStyle.Limit(below, 1, Then.MARKET));
        market.want(5);
        market.next(2);
        assertThat(market.told()).endsWith("1 expired 0:t0 time", "1 working 1:t0 new-target",
                "2 fill 1:t0 5 open 101.0", "2 filled 1:t0 none");
        HandDesk drop = hand(Setup.of(bars), new OrderStyle.Limit(below, 1, Then.DROP));
        drop.want(5);
        drop.next(2);
        assertThat(drop.told()).endsWith("1 expired 0:t0 time");
        assertThat(drop.desk().wanted(0)).isZero();
        drop.desk().want(0, 5, false);
        drop.next();
        assertThat(drop.told()).isEmpty();
    }

    @Test
    void auctionStylesTradeThere() {
        double[][] bars = {DULL, new double[]{101, 103, 99, 102, 10}};
        for (Session session : Session.values()) {
            HandDesk hand = hand(Setup.of(bars), new OrderStyle.Market(session));
            hand.want(5);
            hand.next();
            assertThat(hand.told()).as(session.label()).containsExactly("1 fill 0:t0 5 "
                    + (session == Session.CLOSE ? "close 102.0" : "open 101.0"));
        }
    }

    @Test
    void aShareOfTheVolumeBoundsAPart() {
        HandDesk hand = hand(Setup.of(DULL, flat(100, 39), flat(100, 51), DULL),
                new OrderStyle.Sliced(Schedule.POV, 5, 0.1));
        hand.want(20);
        hand.next(3);
        assertThat(hand.told()).contains("1 fill 0:t0 3 open 100.0", "2 fill 0:t0 5 open 100.0",
                "3 fill 0:t0 12 open 100.0");
    }

    @Test
    void theRestOfAnUnchangedTargetIsTheSameOrder() {
        HandDesk hand = hand(Setup.of(DULL, flat(100, 30), flat(100, 1000), DULL).limited(0.1),
                OrderStyle.MARKET);
        hand.want(10);
        hand.next(2);
        assertThat(hand.told()).containsExactly("1 fill 0:t0 3 open 100.0", "1 cut 10 to 3",
                "2 fill 0:t0 7 open 100.0");
    }

    @Test
    void aLimitOfTheFundTakesFromWhatIsWanted() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL, DULL),
                new OrderStyle.Sliced(Schedule.TWAP, 2, 0));
        hand.want(10);
        hand.handIn();
        hand.desk().reduce(0, 4, hand, hand);
        assertThat(hand.desk().ordered(0, hand)).isEqualTo(4);
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:t0 new-target",
                "0 working 0:t0 limit", "1 fill 0:t0 2 open 100.0", "2 fill 0:t0 2 open 100.0",
                "2 filled 0:t0 none");
    }

    @Test
    void withLatencyWhatIsUnderwayCannotBeTakenBackAtOnce() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL, DULL, DULL, DULL).late(1),
                OrderStyle.MARKET);
        hand.want(10);
        hand.next();
        hand.want(4);
        hand.next(3);
        assertThat(hand.told()).containsExactly("0 pending 0:t0 new-target",
                "1 pending 1:t0 new-target", "2 working 0:t0 none", "2 fill 0:t0 10 open 100.0",
                "2 filled 0:t0 none", "3 working 1:t0 none", "3 fill 1:t0 -6 open 100.0",
                "3 filled 1:t0 none");
        assertThat(hand.position()).isEqualTo(4);
    }
}
