package io.troupe.run.assembly;

import io.troupe.config.AllocatorKeys;
import io.troupe.config.FundKeys;
import io.troupe.config.MarginKeys;
import io.troupe.config.Settings;
import io.troupe.data.MarketData;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.model.Cadence;
import io.troupe.model.Sweep;
import io.troupe.model.Wording;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.EngineOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What becomes of the numbers of {@code fund} where it is not what they say at first sight: weights
 * that do not sum to 1, divisions at every bar, flows of days without a bar, settings without
 * effect. Stops nothing.
 */
public final class FundNotes {
    /** How many dates a note names. */
    private static final int SHOWN = 3;
    /** Windows shorter than this are mentioned. */
    private static final int BARS_PER_DECISION = 3;
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private final Settings.Fund fund;
    private final MarketData data;
    private final List<String> notes = new ArrayList<>();

    private FundNotes(Settings.Fund fund, MarketData data) {
        this.fund = fund;
        this.data = data;
    }

    /** The notes, none where everything is as it is written. */
    public static List<String> of(Settings settings, MarketData data) {
        FundNotes notes = new FundNotes(settings.fund(), data);
        notes.shares();
        notes.allocator();
        notes.decisions();
        notes.sweep();
        notes.flows();
        if (settings.execution().trading().margin().buyingPower() == BuyingPower.MARGIN) {
            notes.calls();
        }
        return notes.notes;
    }

    /** Accounts on margin are the strategies'; what the fund holds beyond them has none. */
    private void calls() {
        boolean holdsItsOwn = !fund.construct().settings().isNone()
                || fund.construct().scaled().scale() != 1;
        if (holdsItsOwn) {
            notes.add(MarginKeys.BUYING_POWER.saying(BuyingPower.MARGIN) + " bounds each strategy"
                    + " as if it were alone: what fund.construct makes the fund hold beyond them"
                    + " is neither bounded nor called");
        }
    }

    private void shares() {
        AllocatorSpec spec = fund.allocator().spec();
        BigDecimal sum = spec.type() != AllocatorType.FIXED ? BigDecimal.ONE
                : spec.weights().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO,
                        BigDecimal::add);
        BigDecimal above = sum.subtract(BigDecimal.ONE);
        BigDecimal most = BigDecimal.valueOf(fund.maxExposure());
        boolean isAbove = above.compareTo(TOLERANCE) > 0;
        String summing = AllocatorKeys.WEIGHTS.path() + " sum to " + plain(sum);
        String said = FundKeys.MAX_EXPOSURE.path() + ", " + plain(most) + ",";
        if (above.negate().compareTo(TOLERANCE) > 0) {
            notes.add(summing + ": " + plain(above.negate()) + " of the capital lies in the"
                    + " reserve, in cash");
        } else if (isAbove && sum.compareTo(most) > 0) {
            notes.add(summing + ", which is above " + said + " so that they are divided by their"
                    + " sum and the exposure is " + plain(most));
        }
        if (fund.maxExposure() > 1 && !isAbove && !spec.type().sumsToAnything()) {
            notes.add(said + " has no effect: the allocator's shares sum to no more than 1");
        }
    }

    /** What a type does that its name does not say. */
    private void allocator() {
        AllocatorSpec spec = fund.allocator().spec();
        AllocatorType type = spec.type();
        if (type.sumsToAnything() && fund.maxExposure() == 1) {
            notes.add(AllocatorKeys.TYPE.saying(type) + " may ask for more than all capital, and"
                    + " gets no more, as " + FundKeys.MAX_EXPOSURE.path() + " is 1");
        }
        if (type.warmsUp() && type.leavesOut() && spec.rules().min() == 0) {
            notes.add(AllocatorKeys.TYPE.saying(type) + " may leave a strategy without capital."
                    + " Nothing is known of it then, and at the next decision it is warming up"
                    + " again: " + AllocatorKeys.MIN.saying(0.01) + " keeps a record of each");
        }
        if (fund.allocator().decide() == Cadence.NEVER && (type.warmsUp()
                || type.sumsToAnything())) {
            notes.add(AllocatorKeys.TYPE.saying(type) + " divides capital before the first bar"
                    + " only, when nothing is known, with "
                    + AllocatorKeys.DECIDE.saying(Cadence.NEVER));
        }
    }

    /** Between two divisions strategies run ahead of the fund, so that many are dear. */
    private void decisions() {
        Cadence decide = fund.allocator().decide();
        int decisions = 0;
        for (int bar = 1; bar < data.bars(); bar++) {
            decisions += decide.begins(data.epochSeconds(bar - 1), data.epochSeconds(bar)) ? 1 : 0;
        }
        if (decisions > 0 && data.bars() - 1 < BARS_PER_DECISION * decisions) {
            notes.add(AllocatorKeys.DECIDE.saying(decide) + " divides capital at " + decisions
                    + " of " + data.bars() + " bars. Strategies run no further ahead than to the"
                    + " next division, in windows of "
                    + Wording.count(Math.ceilDiv(data.bars() - 1, decisions), "bar") + " where "
                    + EngineOptions.DEFAULT_WINDOW_BARS + " are usual: with ten strategies that"
                    + " costs nothing, with a thousand on two threads a run takes two and a half"
                    + " times as long. And what moves is traded: decide less often, or set "
                    + AllocatorKeys.BAND.path());
        }
    }

    private void sweep() {
        if (fund.sweep() == Sweep.DECISIONS && fund.allocator().decide() == Cadence.NEVER) {
            notes.add(FundKeys.SWEEP.saying(fund.sweep()) + " has no effect: with "
                    + AllocatorKeys.DECIDE.saying(Cadence.NEVER) + " capital is not divided anew");
        }
    }

    private void flows() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        fund.flows().forEach(flow -> dates.add(flow.date()));
        List<String> moved = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (LocalDate date : dates) {
            Map.Entry<Integer, Long> due = new CapitalFlows(
                    List.of(new CapitalFlows.Flow(date, 1))).byBar(data).firstEntry();
            if (due == null) {
                waiting.add(date.toString());
            } else if (!day(data, due.getKey()).equals(date)) {
                moved.add(date + " at that of " + day(data, due.getKey()));
            }
        }
        String path = FundKeys.FLOWS.path();
        if (!moved.isEmpty()) {
            notes.add(path + " of " + Wording.count(moved.size(), "day") + " without a bar"
                    + " take effect at the next bar: " + some(moved));
        }
        if (!waiting.isEmpty()) {
            notes.add(path + " of " + Wording.count(waiting.size(), "day") + " after the last bar,"
                    + " " + day(data, data.bars() - 1) + ", wait for data that goes on: "
                    + some(waiting));
        }
    }

    /** The day of a bar, in UTC, as flows know it. */
    static LocalDate day(MarketData data, int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(data.epochSeconds(bar), 86_400L));
    }

    /** The first few of some items. */
    static String some(List<String> items) {
        String shown = String.join(", ", items.subList(0, Math.min(SHOWN, items.size())));
        return items.size() <= SHOWN ? shown : shown + " and " + (items.size() - SHOWN) + " more";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
