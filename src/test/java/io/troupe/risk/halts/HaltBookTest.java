package io.troupe.risk.halts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.RiskEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The fund's own figures, by hand. */
class HaltBookTest {
    private static final HaltScope FUND = new HaltScope.Fund();
    private static final OptionalInt NO_BARS = OptionalInt.empty();
    private static final OptionalDouble NO_FIGURE = OptionalDouble.empty();

    private final GivenClose close = new GivenClose(2);
    private int bar;

    private static HaltBook book(HaltRule... rules) {
        return new HaltBook(List.of(rules), 2, 252);
    }

    private static HaltRule rule(HaltTrigger trigger, HaltAction action, Reentry reentry) {
        return HaltRule.of(FUND, trigger, action, reentry);
    }

    private static HaltRule pause(HaltTrigger trigger, Reentry reentry) {
        return rule(trigger, GivenHalts.PAUSE, reentry);
    }

    private List<RiskEvent> value(HaltBook book, double value) {
        close.value = value;
        return book.judge(bar++, close);
    }

    /** What follows from each value: h a halt, r a re-entry, n no figure, a dot nothing. */
    private String kinds(HaltBook book, double... values) {
        StringBuilder kinds = new StringBuilder();
        for (double value : values) {
            kinds.append(kinds(value(book, value)));
        }
        return kinds.toString();
    }

    private static String kinds(List<RiskEvent> events) {
        StringBuilder kinds = new StringBuilder();
        for (RiskEvent event : events) {
            kinds.append(switch (event.kind()) {
                case HALTED -> 'h';
                case REENTERED -> 'r';
                case NOT_AVAILABLE -> 'n';
                default -> '?';
            });
        }
        return kinds.isEmpty() ? "." : kinds.toString();
    }

    /** 90 of 120 are a quarter less, and allowed; 89 are 31/120 less. */
    @Test
    void aDrawdownIsFromTheHigh() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.25, 0),
                HaltAction.FLATTEN, GivenHalts.NEVER));
        assertThat(kinds(book, 100, 120, 100, 90)).isEqualTo("....");
        assertThat(book.restraint()).isEqualTo(Restraint.NONE);
        RiskEvent event = value(book, 89).getFirst();
        assertThat(event.rule()).isEqualTo("drawdown of the fund: flatten");
        assertThat(event.kind()).isEqualTo(RiskEvent.Kind.HALTED);
        assertThat(event.asset()).isEmpty();
        assertThat(event.figure()).isCloseTo(31 / 120.0, within(1e-15));
        assertThat(event.limit()).isEqualTo(0.25);
        assertThat(book.restraint().permitsPositions()).isFalse();
        assertThat(kinds(book, 89, 200, 1)).isEqualTo("...");
        assertThat(book.restraint().permitsPositions()).isFalse();
    }

    /** Halted at bar 1 for two bars: bar 3 is the first one that may trade, from its own value. */
    @Test
    void aCoolDownIsCountedFromTheHalt() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 0),
                HaltAction.FLATTEN, GivenHalts.after(2)));
        assertThat(kinds(book, 100, 80, 80, 70)).isEqualTo(".h.r");
        assertThat(book.restraint()).isEqualTo(Restraint.NONE);
        assertThat(kinds(book, 63, 62.9)).isEqualTo(".h");
    }

    /** A tenth below the highs of the last three closes, 120, 110, 108, 99, is allowed. */
    @Test
    void aWindowedDrawdownForgetsOlderHighs() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 3), GivenHalts.NEVER));
        assertThat(kinds(book, 120, 110, 108, 99, 97.2)).isEqualTo(".....");
        List<RiskEvent> events = value(book, 89);
        assertThat(kinds(events)).isEqualTo("h");
        assertThat(events.getFirst().figure()).isCloseTo(10 / 99.0, within(1e-15));
    }

    /** 96 of 100 over one bar are at the limit, 92.15 of 96 below it by 0.0001. */
    @Test
    void aLossOfABarIsFromTheCloseBefore() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.04, 1), GivenHalts.after(1)));
        assertThat(kinds(book, 100, 96)).isEqualTo("..");
        List<RiskEvent> events = value(book, 92.15);
        assertThat(kinds(events)).isEqualTo("h");
        assertThat(events.getFirst().figure()).isCloseTo(3.85 / 96, within(1e-15));
        assertThat(kinds(book, 92.15, 92, 80)).isEqualTo("r.h");
    }

    /** Over three bars: 100 to 91 is not more than 9 %, and 98 to 89.1 is 8.9/98. */
    @Test
    void aLossLooksBackOverItsWindow() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.09, 3), GivenHalts.NEVER));
        assertThat(kinds(book, 110, 100, 98, 100.1, 91)).isEqualTo(".h...");
        bar = 0;
        HaltBook later = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.09, 3), GivenHalts.NEVER));
        assertThat(kinds(later, 100, 98, 96, 91)).isEqualTo("....");
        List<RiskEvent> events = value(later, 89.1);
        assertThat(kinds(events)).isEqualTo("h");
        assertThat(events.getFirst().figure()).isCloseTo(8.9 / 98, within(1e-15));
    }

    /** What was lost before the re-entry is not lost again: 70 to 66 is less than 10 %. */
    @Test
    void aLossIsSinceTheReentry() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.1, 10), GivenHalts.after(1)));
        assertThat(kinds(book, 100, 70, 70, 66, 62.9)).isEqualTo(".hr.h");
    }

    /**
     * Returns 1 %, −1 %, 1 %: mean 1/3 %, squares (4 + 16 + 4)/9, over 2 is 4/3, so √(4/3) % times
     * √252 is 18.33 %. Before there are three returns there is no figure, which is told once.
     */
    @Test
    void aVolatilityIsAnnualAndWaitsForItsWindow() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.VOLATILITY, 0.18, 3),
                GivenHalts.after(1)));
        double[] values = {100, 101, 101 * 0.99, 101 * 0.99 * 1.01};
        assertThat(kinds(book, values[0], values[1], values[2])).isEqualTo("n..");
        List<RiskEvent> events = value(book, values[3]);
        assertThat(kinds(events)).isEqualTo("h");
        assertThat(events.getFirst().figure())
                .isCloseTo(0.01 * Math.sqrt(4 / 3.0) * Math.sqrt(252), within(1e-14));
    }

    /** 0.01·√(4/3)·√252 is 0.1833. */
    @Test
    void aVolatilityAtItsLimitIsAllowed() {
        for (double above : new double[]{0, 1e-6}) {
            HaltBook book = book(pause(HaltTrigger.of(HaltFigure.VOLATILITY,
                    0.01 * Math.sqrt(4 / 3.0) * Math.sqrt(252) - above, 3), GivenHalts.NEVER));
            assertThat(kinds(book, 100, 101, 101 * 0.99, 101 * 0.99 * 1.01))
                    .isEqualTo(above == 0 ? "n..." : "n..h");
        }
    }

    /** It would halt again at once; after three equal values it varies no more. */
    @Test
    void noVolatilityAboveItsLimitIsReentered() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.VOLATILITY, 0.01, 2),
                GivenHalts.after(1)));
        assertThat(kinds(book, 100, 101, 99, 99, 99, 99)).isEqualTo("n.h.r.");
    }

    @Test
    void aForecastIsComparedAtOnce() {
        HaltBook book = book(pause(GivenHalts.forecast(HaltFigure.ES, 0.975, 0.03),
                GivenHalts.after(2)));
        close.forecast = OptionalDouble.of(0.03);
        assertThat(kinds(book, 100)).isEqualTo(".");
        close.forecast = OptionalDouble.of(0.04);
        assertThat(kinds(book, 100, 100, 100)).isEqualTo("h..");
        close.forecast = OptionalDouble.of(0.02);
        assertThat(kinds(book, 100)).isEqualTo("r");
        assertThat(book.restraint()).isEqualTo(Restraint.NONE);
    }

    /** Once for each time that it begins not to be known, and counted at each close. */
    @Test
    void whatCannotBeToldTriggersNothing() {
        HaltBook book = book(pause(GivenHalts.forecast(HaltFigure.VAR, 0.99, 0.03),
                GivenHalts.NEVER));
        assertThat(kinds(book, 100, 10, 1)).isEqualTo("n..");
        close.forecast = OptionalDouble.of(0.03);
        assertThat(kinds(book, 1)).isEqualTo(".");
        close.forecast = OptionalDouble.of(Double.NaN);
        List<RiskEvent> events = value(book, 1);
        assertThat(events).containsExactly(new RiskEvent(RiskEvent.Kind.NOT_AVAILABLE,
                "var 0.99 of the fund: pause", Double.NaN, 0.03));
        assertThat(book.restraint()).isEqualTo(Restraint.NONE);
    }

    /** A halt that is in force stays so: what is not known is not within the limit by itself. */
    @Test
    void aHaltIsNotDeepenedByWhatCannotBeTold() {
        HaltBook book = book(rule(GivenHalts.forecast(HaltFigure.ES, 0.975, 0.03),
                GivenHalts.scaleToBudget(), GivenHalts.NEVER));
        close.forecast = OptionalDouble.of(0.04);
        assertThat(kinds(book, 100)).isEqualTo("h");
        close.forecast = OptionalDouble.empty();
        assertThat(kinds(book, 100)).isEqualTo("n");
        assertThat(book.restraint().scale()).isEqualTo(0.03 / 0.04);
    }

    /** Three in a window of three bars: as many as the limit are enough. */
    @Test
    void stopsAreCountedOverTheWindow() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.STOPS, 3, 3), GivenHalts.after(2)));
        int[][] stops = {{0, 0}, {1, 0}, {1, 0}, {0, 0}, {0, 1}, {0, 1}, {1, 0}};
        StringBuilder kinds = new StringBuilder();
        for (int[] each : stops) {
            System.arraycopy(each, 0, close.stops, 0, 2);
            kinds.append(kinds(book, 100));
        }
        assertThat(kinds).hasToString("......h");
    }

    /** The three that led to the halt do not lead to another. */
    @Test
    void stopsBeforeTheReentryNoLongerCount() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.STOPS, 3, 20), GivenHalts.after(1)));
        int[] stops = {0, 3, 0, 2, 1};
        StringBuilder kinds = new StringBuilder();
        for (int each : stops) {
            close.stops[1] = each;
            kinds.append(kinds(book, 100));
        }
        assertThat(kinds).hasToString(".hr.h");
    }

    /** Back above 90 of 100: 90 itself is 10 % below, which is not less. */
    @Test
    void endsWhenTheDrawdownIsBelow() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.25, 0),
                GivenHalts.scaleTo(0.5),
                new Reentry(NO_BARS, OptionalDouble.of(0.1), false)));
        assertThat(kinds(book, 100, 70)).isEqualTo(".h");
        assertThat(book.restraint().scale()).isEqualTo(0.5);
        assertThat(kinds(book, 80, 90, 90.01)).isEqualTo("..r");
        assertThat(book.restraint().scale()).isEqualTo(1);
        assertThat(kinds(book, 68, 67.5)).isEqualTo(".h");
    }

    /** From the window's high: 100, 80, 80 are 20 %, 80, 80, 80 nothing. */
    @Test
    void endsWhenTheWindowsDrawdownIsBelow() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.15, 3),
                HaltAction.FLATTEN, new Reentry(NO_BARS, OptionalDouble.of(0.1), false)));
        assertThat(kinds(book, 100, 80, 80, 80)).isEqualTo(".h.r");
    }

    @Test
    void endsAtANewHigh() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 0),
                GivenHalts.REDUCE_ONLY, new Reentry(NO_BARS, NO_FIGURE, true)));
        assertThat(kinds(book, 100, 80, 99, 100, 100.5)).isEqualTo(".h..r");
    }

    /** Whichever is first. */
    @Test
    void endsAtTheFirstConditionThatHolds() {
        Reentry any = new Reentry(OptionalInt.of(3), OptionalDouble.of(0.05), true);
        HaltTrigger fall = HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 0);
        assertThat(kinds(book(pause(fall, any)), 100, 80, 80, 80, 80)).isEqualTo(".h..r");
        bar = 0;
        assertThat(kinds(book(pause(fall, any)), 100, 80, 96)).isEqualTo(".hr");
        bar = 0;
        Reentry high = new Reentry(OptionalInt.of(3), NO_FIGURE, true);
        assertThat(kinds(book(pause(fall, high)), 100, 80, 101)).isEqualTo(".hr");
    }

    /** 0.2/0.25, then 0.2/0.4 for 60 of 100; at 70 the worst still counts. */
    @Test
    void aBudgetIsSetByTheWorstFigure() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.2, 0),
                GivenHalts.scaleToBudget(), GivenHalts.after(4)));
        assertThat(kinds(book, 100, 75)).isEqualTo(".h");
        assertThat(book.restraint().scale()).isCloseTo(0.8, within(1e-15));
        assertThat(kinds(book, 60)).isEqualTo("h");
        assertThat(book.restraint().scale()).isCloseTo(0.5, within(1e-15));
        assertThat(kinds(book, 70, 60)).isEqualTo("..");
        assertThat(book.restraint().scale()).isCloseTo(0.5, within(1e-15));
        assertThat(kinds(book, 60)).isEqualTo("r");
        assertThat(book.restraint().scale()).isEqualTo(1);
    }

    @Test
    void aGivenFactorFollowsNothing() {
        HaltBook book = book(rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.2, 0),
                GivenHalts.scaleTo(0.6), GivenHalts.NEVER));
        assertThat(kinds(book, 100, 75, 30)).isEqualTo(".h.");
        assertThat(book.restraint().scale()).isEqualTo(0.6);
    }

    /** A halt of a cool-down of its own ends while a stricter one lasts. */
    @Test
    void ofSeveralHaltsTheStrictestIsInForce() {
        HaltBook book = book(
                rule(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 0), GivenHalts.scaleTo(0.5),
                        GivenHalts.after(4)),
                rule(HaltTrigger.of(HaltFigure.LOSS, 0.15, 1), GivenHalts.REDUCE_ONLY,
                        GivenHalts.after(1)));
        assertThat(kinds(book, 100, 80)).isEqualTo(".hh");
        assertThat(book.restraint().scale()).isEqualTo(0.5);
        assertThat(book.restraint().mayIncrease(0)).isFalse();
        assertThat(kinds(book, 80)).isEqualTo("r");
        assertThat(book.restraint().scale()).isEqualTo(0.5);
        assertThat(book.restraint().mayIncrease(0)).isTrue();
    }

    /** Half is taken out at 100, and 45 is then a tenth less; twice as much is then 90. */
    @Test
    void flowsAreNoLosses() {
        HaltTrigger[] triggers = {HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 0),
                HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, 5),
                HaltTrigger.of(HaltFigure.LOSS, 0.1, 5)};
        for (HaltTrigger trigger : triggers) {
            bar = 0;
            HaltBook book = book(pause(trigger, GivenHalts.NEVER));
            assertThat(kinds(book, 100)).isEqualTo(".");
            book.moved(100, -50);
            assertThat(kinds(book, 45)).isEqualTo(".");
            book.moved(45, 45);
            assertThat(kinds(book, 90.01, 90, 89.99)).as("%s", trigger).isEqualTo("..h");
        }
    }

    /** Nothing but flows: no returns, and none that vary. */
    @Test
    void flowsAreNoVolatility() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.VOLATILITY, 0.001, 2),
                GivenHalts.NEVER));
        StringBuilder kinds = new StringBuilder();
        for (double value = 100; value < 2000; value *= 2) {
            kinds.append(kinds(book, value));
            book.moved(value, value);
        }
        assertThat(kinds).hasToString("n....");
    }

    /** A sleeve that gets its capital later has lost nothing before, and 95 of 100 is 5 %. */
    @Test
    void anAccountBeginsWithItsCapital() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.04, 5), GivenHalts.NEVER),
                pause(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.04, 5), GivenHalts.NEVER),
                pause(HaltTrigger.of(HaltFigure.DRAWDOWN, 0.04, 0), GivenHalts.NEVER));
        assertThat(kinds(book, 0, 0)).isEqualTo("..");
        book.moved(0, 100);
        assertThat(kinds(book, 97)).isEqualTo(".");
        assertThat(kinds(book, 95)).isEqualTo("hhh");
    }

    /** −10 of 100 is more than everything; what comes then is another beginning. */
    @Test
    void anAccountThatLostAllBeginsAnew() {
        HaltBook book = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.5, 5), GivenHalts.after(1)));
        assertThat(kinds(book, 100)).isEqualTo(".");
        List<RiskEvent> events = value(book, -10);
        assertThat(kinds(events)).isEqualTo("h");
        assertThat(events.getFirst().figure()).isCloseTo(1.1, within(1e-15));
        book.moved(-10, 110);
        assertThat(kinds(book, 90, 60, 49)).isEqualTo("r..");
        assertThat(kinds(book, 44)).isEqualTo("h");
    }

    @Test
    void withoutRulesNothingIsLookedAt() {
        HaltBook book = new HaltBook(List.of(), 2, 252);
        assertThat(book.judge(0, new GivenClose(0))).isEmpty();
        book.moved(1, 1);
        assertThat(book.restraint()).isEqualTo(Restraint.NONE);
    }

    @Test
    void isNotReadIntoOtherRules() throws IOException {
        HaltBook one = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.5, 5), GivenHalts.NEVER));
        List<HaltRule> shorter = new ArrayList<>();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.copyTo(new HaltBook(shorter, 2, 252)))
                .withMessageContaining("same rules");
        kinds(one, 100, 99, 98, 97, 96, 95);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        one.write(new DataOutputStream(bytes));
        HaltBook brief = book(pause(HaltTrigger.of(HaltFigure.LOSS, 0.5, 1), GivenHalts.NEVER));
        assertThat(failure(new HaltBook(shorter, 2, 252), bytes))
                .contains("halts watch 0 things, and 1 were written");
        assertThat(failure(brief, bytes)).contains("remembers at most 2 bars, not 6");
    }

    private static String failure(HaltBook book, ByteArrayOutputStream bytes) {
        try {
            book.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
