package io.troupe.config;

import io.troupe.config.values.CapitalFlow;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.DataPlace;
import io.troupe.config.values.Origin;
import io.troupe.data.AlignPolicy;
import io.troupe.data.DataRequest;
import io.troupe.data.Stores;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.model.Interval;
import io.troupe.model.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What no single key can tell: rules between keys. Looks only at values that are right by
 * themselves.
 */
final class SettingsRules {
    private final Bound bound;
    private final List<ConfigProblem> problems;

    SettingsRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        new StrategyRules(bound, problems).check();
        dates();
        symbols();
        new AllocatorRules(bound, problems).check();
        new StaffRules(bound, problems).check();
        new ConstructRules(bound, problems).check();
        new ExecutionRules(bound, problems).check();
        new OrderRules(bound, problems).check();
        new RiskRules(bound, problems).check();
        flows();
        lag();
        sessions();
        basis();
        intraday();
        places();
    }

    private void dates() {
        LocalDate from = bound.given(DataKeys.FROM);
        LocalDate until = bound.given(RunKeys.UNTIL);
        if (from != null && until != null && from.isAfter(until)) {
            problem(DataKeys.FROM, from.toString(), "must not be after " + RunKeys.UNTIL.path()
                    + ", " + until + " (" + bound.origin(RunKeys.UNTIL).label() + ")", null);
        }
    }

    private void symbols() {
        List<String> symbols = bound.find(DataKeys.SYMBOLS);
        if (symbols == null) {
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < symbols.size(); i++) {
            Integer before = seen.putIfAbsent(symbols.get(i), i);
            if (before != null) {
                item(DataKeys.SYMBOLS, i, symbols.get(i),
                        "the symbol is already item [" + before + "] of the list",
                        "name each symbol once");
            }
        }
    }

    /** What comes and what leaves is bounded like the capital, so that no sum overflows. */
    private void flows() {
        Long capital = bound.find(FundKeys.CAPITAL);
        List<CapitalFlow> flows = bound.find(FundKeys.FLOWS);
        if (capital == null || flows == null) {
            return;
        }
        long most = FundKeys.MOST_CAPITAL * Money.MICROS;
        long come = capital;
        long gone = 0;
        for (int i = 0; i < flows.size(); i++) {
            long micros = flows.get(i).micros();
            come += Math.max(micros, 0);
            gone += Math.max(-micros, 0);
            if (come > most || gone > most) {
                String amount = FundKeys.FLOWS.path() + "[" + i + "]." + KeyType.Flow.AMOUNT;
                problem(amount, Money.exact(micros), (come > most
                        ? FundKeys.CAPITAL.path() + " and the subscriptions"
                        : "the redemptions") + " up to this one come to more than "
                        + FundKeys.MOST_CAPITAL, "make them smaller");
                return;
            }
        }
    }

    private void lag() {
        Integer lag = bound.find(JournalKeys.MAX_LAG_BARS);
        Integer block = bound.find(JournalKeys.BARS_PER_EVENT);
        if (lag != null && block != null && lag < block) {
            problem(JournalKeys.MAX_LAG_BARS, JournalKeys.BARS_PER_EVENT, lag.toString(),
                    "must be at least " + JournalKeys.BARS_PER_EVENT.path() + ", " + block
                            + ": a bar is written with its whole block",
                    null);
        }
    }

    private void sessions() {
        boolean bySessions = bound.find(BarKeys.ALIGN) == AlignPolicy.SESSIONS;
        if (bySessions && bound.given(BarKeys.CALENDAR) == null) {
            problem(BarKeys.ALIGN, AlignPolicy.SESSIONS.label(), "needs the sessions of an"
                    + " exchange", "name one in " + BarKeys.CALENDAR.path() + ", like NYSE");
        }
        Map<String, Policy> rules = bound.find(BarKeys.RULES);
        if (rules != null && rules.containsKey(DataRequest.IN_SESSION) && !bySessions) {
            problem(BarKeys.RULES, rules.keySet().toString(),
                    "the rule " + DataRequest.IN_SESSION + " counts only with "
                            + BarKeys.ALIGN.saying(AlignPolicy.SESSIONS),
                    "set it, or remove the rule");
        }
    }

    private void basis() {
        if (bound.find(PriceKeys.BASIS) != AdjustBasis.POINT_IN_TIME) {
            return;
        }
        if (bound.find(PriceKeys.ADJUST) == AdjustMode.NONE) {
            problem(PriceKeys.BASIS, AdjustBasis.POINT_IN_TIME.label(), "says how prices are"
                    + " adjusted, but " + PriceKeys.ADJUST.path() + " is none",
                    "set " + PriceKeys.ADJUST.saying(AdjustMode.SPLIT) + " or total");
        }
        if (bound.find(BarKeys.MISSING) == MissingPolicy.FORWARD) {
            problem(BarKeys.MISSING, MissingPolicy.FORWARD.label(), "tells that an asset comes"
                    + " back after a gap, which is not known at the time, as "
                    + PriceKeys.BASIS.saying(AdjustBasis.POINT_IN_TIME) + " demands",
                    "set " + BarKeys.MISSING.saying(MissingPolicy.HOLD));
        }
    }

    private void intraday() {
        Interval interval = bound.given(BarKeys.INTERVAL);
        AdjustMode adjust = bound.find(PriceKeys.ADJUST);
        boolean coarse = interval == Interval.WEEK || interval == Interval.MONTH;
        if (interval != null && coarse && adjust != null && adjust != AdjustMode.NONE) {
            problem(BarKeys.INTERVAL, interval.label(), "mixes prices before and after an action"
                    + " in one bar, so they cannot be adjusted afterwards",
                    "set " + BarKeys.INTERVAL.saying(Optional.of(Interval.DAY)) + ", or "
                            + PriceKeys.ADJUST.saying(AdjustMode.NONE)
                            + " and import adjusted prices");
        }
    }

    private void places() {
        DataPlace path = bound.find(DataKeys.PATH);
        List<DataPlace> join = bound.find(DataKeys.JOIN);
        Stores.Kind store = bound.find(DataKeys.STORE);
        if (path == null || join == null || store == null) {
            return;
        }
        for (int i = 0; i < join.size(); i++) {
            if (join.get(i).equals(path) || join.indexOf(join.get(i)) < i) {
                item(DataKeys.JOIN, i, join.get(i).text(), "the data set is there twice",
                        "name each once");
            }
        }
        boolean wantsAddress = store == Stores.Kind.POSTGRES;
        if (store != Stores.Kind.AUTO && path.isAddress() != wantsAddress) {
            problem(DataKeys.STORE, store.label(), "does not fit " + DataKeys.PATH.path() + ", "
                    + path.text(), "leave it out: the path tells the store");
        }
    }

    private void problem(Key<Settings, ?> key, String value, String message,
            @Nullable String hint) {
        problem(key, key, value, message, hint);
    }

    /** Blames the other key if nobody wrote the first. */
    private void problem(Key<Settings, ?> key, Key<Settings, ?> other, String value,
            String message, @Nullable String hint) {
        Origin own = bound.origin(key);
        Origin blamed = own instanceof Origin.Default ? bound.origin(other) : own;
        problems.add(new ConfigProblem(blamed, key.path(), value, message, hint));
    }

    /** Blames an item of a list. */
    private void item(Key<Settings, ?> list, int index, String value, String message,
            String hint) {
        problem(list.path() + "[" + index + "]", value, message, hint);
    }

    private void problem(String path, String value, String message, String hint) {
        problems.add(new ConfigProblem(bound.origin(path), path, value, message, hint));
    }
}
