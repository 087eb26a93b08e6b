package io.troupe.run;

import io.troupe.config.FundKeys;
import io.troupe.config.Settings;
import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.model.Sweep;
import io.troupe.model.Wording;
import io.troupe.simulation.plan.CapitalFlows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What becomes of the numbers of {@code fund} where it is not what they say at first sight: weights
 * that do not sum to 1, flows of days without a bar, settings without effect. Stops nothing.
 */
final class FundNotes {
    /** How many dates a note names. */
    private static final int SHOWN = 3;
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private final Settings.Fund fund;
    private final MarketData data;
    private final List<String> notes = new ArrayList<>();

    private FundNotes(Settings.Fund fund, MarketData data) {
        this.fund = fund;
        this.data = data;
    }

    /** The notes, none where everything is as it is written. */
    static List<String> of(Settings settings, MarketData data) {
        FundNotes notes = new FundNotes(settings.fund(), data);
        notes.shares();
        notes.sweep();
        notes.flows();
        return notes.notes;
    }

    /** Shares of other allocators than a fixed one sum to 1. */
    private void shares() {
        List<Double> weights = fund.allocator().weights();
        BigDecimal sum = weights.isEmpty() ? BigDecimal.ONE
                : weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO,
                        BigDecimal::add);
        BigDecimal above = sum.subtract(BigDecimal.ONE);
        BigDecimal most = BigDecimal.valueOf(fund.maxExposure());
        boolean isAbove = above.compareTo(TOLERANCE) > 0;
        String summing = FundKeys.WEIGHTS.path() + " sum to " + plain(sum);
        String said = FundKeys.MAX_EXPOSURE.path() + ", " + plain(most) + ",";
        if (above.negate().compareTo(TOLERANCE) > 0) {
            notes.add(summing + ": " + plain(above.negate()) + " of the capital lies in the"
                    + " reserve, in cash");
        } else if (isAbove && sum.compareTo(most) > 0) {
            notes.add(summing + ", which is above " + said + " so that they are divided by their"
                    + " sum and the exposure is " + plain(most));
        }
        if (fund.maxExposure() > 1 && !isAbove) {
            notes.add(said + " has no effect: the allocator's shares sum to no more than 1");
        }
    }

    private void sweep() {
        if (fund.sweep() == Sweep.DECISIONS && fund.allocator().decide() == Cadence.NEVER) {
            notes.add(FundKeys.SWEEP.saying(fund.sweep()) + " has no effect: with "
                    + FundKeys.DECIDE.saying(Cadence.NEVER) + " capital is not divided anew");
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

    private static String some(List<String> items) {
        String shown = String.join(", ", items.subList(0, Math.min(SHOWN, items.size())));
        return items.size() <= SHOWN ? shown : shown + " and " + (items.size() - SHOWN) + " more";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
