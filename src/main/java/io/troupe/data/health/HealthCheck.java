package io.troupe.data.health;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.Decimals;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what is odd about bars as they come. Each symbol's bars come by increasing time; those
 * of several symbols may be mixed, and one that is out of order is passed over: that is a matter
 * of the schema. Looks at each row once and remembers the last bar of each symbol.
 */
public final class HealthCheck implements BarSink {
    private final Interval interval;
    private final HealthRules rules;
    private final Optional<SessionDates> sessions;
    private final long[] axis;
    private final Map<String, List<CorporateAction>> actions;
    private final Map<String, SymbolState> states = new LinkedHashMap<>();
    private final Tallies found = new Tallies();
    private String lastSymbol = "";
    private SymbolState last = new SymbolState(List.of());

    /**
     * A check of bars that nothing is known of yet.
     *
     * @param interval the distance between bars
     * @param rules from where on something is odd
     * @param calendar the exchange's sessions, or empty if they are not to be looked at
     * @param axis all times at which one of the symbols has a bar, increasing ({@link TimeAxis});
     *        empty to look for no gaps
     * @param actions what companies did, which explains leaps
     */
    public HealthCheck(Interval interval, HealthRules rules, Optional<ExchangeCalendar> calendar,
            long[] axis, List<CorporateAction> actions) {
        this.interval = interval;
        this.rules = rules;
        boolean hasSessions = interval.compareTo(Interval.DAY) <= 0;
        this.sessions = calendar.filter(_ -> hasSessions)
                .map(each -> new SessionDates(each, interval.isIntraday()));
        this.axis = axis.clone();
        this.actions = bySymbol(actions);
        made();
    }

    private void made() {
        if (sessions.isPresent()) {
            found.make(Check.SESSION);
            found.make(Check.CLOSED);
        }
        if (axis.length > 0) {
            found.make(Check.GAP);
        }
        found.make(Check.STALE);
        found.make(Check.JUMP);
        found.make(Check.VOLUME);
    }

    private static Map<String, List<CorporateAction>> bySymbol(List<CorporateAction> actions) {
        Map<String, List<CorporateAction>> bySymbol = new LinkedHashMap<>();
        actions.stream().sorted(Comparator.comparing(CorporateAction::exDate))
                .forEach(action -> bySymbol
                        .computeIfAbsent(action.symbol(), _ -> new ArrayList<>()).add(action));
        return bySymbol;
    }

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            String symbol = batch.symbols().get(batch.symbol[row]);
            if (!symbol.equals(lastSymbol)) {
                lastSymbol = symbol;
                last = states.computeIfAbsent(symbol,
                        name -> new SymbolState(actions.getOrDefault(name, List.of())));
            }
            take(symbol, last, batch.time[row], batch.value[BarBatch.CLOSE][row]);
            if (batch.value[BarBatch.VOLUME][row] == 0) {
                found.add(Check.VOLUME, symbol, batch.time[row], () -> "nothing was traded");
            }
        }
    }

    private void take(String symbol, SymbolState state, long time, double close) {
        sessions.ifPresent(dates -> {
            if (!dates.isOpen(time)) {
                found.add(Check.CLOSED, symbol, time,
                        () -> "the calendar " + dates.name() + " has no session then");
            }
        });
        if (!state.started) {
            begin(state, time, close);
            return;
        }
        if (time <= state.time) {
            return; // against the rules of a schema, which finds it
        }
        findMissing(symbol, state.time, time);
        findJump(symbol, state, time, close);
        follow(symbol, state, time, close);
    }

    private static void begin(SymbolState state, long time, double close) {
        state.started = true;
        state.time = time;
        state.close = close;
        state.equalCloses = 1;
        state.equalSince = time;
    }

    private void findMissing(String symbol, long before, long time) {
        sessions.ifPresent(dates -> dates.between(before, time).forEach(date -> found.add(
                Check.SESSION, symbol, date.toEpochDay() * SessionDates.DAY_SECONDS,
                () -> "has no bar though there was a session")));
        if (axis.length > 0) {
            int missing = Arrays.binarySearch(axis, time) - Arrays.binarySearch(axis, before) - 1;
            if (missing >= rules.gapBars()) {
                found.add(Check.GAP, symbol, time, () -> missing + (missing == 1 ? " bar" : " bars")
                        + " missing since " + interval.format(before));
            }
        }
    }

    private void findJump(String symbol, SymbolState state, long time, double close) {
        double expected = state.close * explained(state, time);
        double ratio = close / expected;
        if (ratio > 1 + rules.jump() || ratio < 1 / (1 + rules.jump())) {
            double before = state.close;
            found.add(Check.JUMP, symbol, time, () -> "from " + Decimals.print(before) + " to "
                    + Decimals.print(close) + SplitGuess.of(ratio));
        }
    }

    private LocalDate dateOf(long time) {
        return sessions.map(dates -> dates.dateOf(time)).orElseGet(() -> SessionDates.date(time));
    }

    /** What actions since the last bar make of its close. */
    private double explained(SymbolState state, long time) {
        LocalDate until = dateOf(time);
        LocalDate after = dateOf(state.time);
        double factor = 1;
        while (state.nextAction < state.actions.size()
                && !state.actions.get(state.nextAction).exDate().isAfter(until)) {
            CorporateAction action = state.actions.get(state.nextAction++);
            if (action.exDate().isAfter(after)) {
                factor *= factor(action, state.close);
            }
        }
        return factor;
    }

    private static double factor(CorporateAction action, double close) {
        return switch (action) {
            case CorporateAction.Split split ->
                (double) split.denominator() / split.numerator();
            case CorporateAction.StockDividend given ->
                given.denominator() / ((double) given.denominator() + given.numerator());
            case CorporateAction.CashDividend paid when paid.amount() < close ->
                1 - paid.amount() / close;
            default -> 1;
        };
    }

    private void follow(String symbol, SymbolState state, long time, double close) {
        if (close == state.close) {
            state.equalCloses++;
            if (state.equalCloses == rules.staleBars()) {
                String since = interval.format(state.equalSince);
                found.add(Check.STALE, symbol, time, () -> "the close has been "
                        + Decimals.print(close) + " for " + rules.staleBars() + " bars, since "
                        + since);
            }
        } else {
            state.close = close;
            state.equalCloses = 1;
            state.equalSince = time;
        }
        state.time = time;
    }

    /** What was found in all that was taken. */
    public HealthReport report() {
        return found.report();
    }
}
