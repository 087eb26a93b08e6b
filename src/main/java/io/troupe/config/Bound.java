package io.troupe.config;

import io.troupe.config.execution.OrderSettings;
import io.troupe.config.execution.SizingPreset;
import io.troupe.config.execution.SizingSettings;
import io.troupe.config.execution.SizingSettings.Amount;
import io.troupe.config.execution.SizingSettings.Factor;
import io.troupe.config.execution.SizingSettings.Range;
import io.troupe.config.execution.SizingSettings.Terms;
import io.troupe.config.execution.SizingType;
import io.troupe.config.execution.StyleSettings;
import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.Boxed;
import io.troupe.config.values.GridValues;
import io.troupe.config.values.Origin;
import io.troupe.model.orders.ExitRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of keys, as far as they could be bound, and where they were written. What is put for a key
 * has the key's type.
 */
public final class Bound {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private int entries;

    /** A value that passed. */
    public void put(String path, Object value) {
        values.put(path, value);
    }

    /** Forgets a value: what was written did not pass. */
    public void remove(String path) {
        values.remove(path);
    }

    /** Where something was written. */
    public void origin(String path, Origin origin) {
        origins.put(path, origin);
    }

    /** How many entries the list of strategies has. */
    public void entries(int count) {
        entries = count;
    }

    int entries() {
        return entries;
    }

    /**
     * An entry of the list of strategies, as far as it could be bound: nothing where its id or its
     * grid could not.
     */
    @Nullable
    StrategyEntry entry(int index) {
        String id = find(StrategyKeys.ID, index);
        Map<String, GridValues> grid = find(StrategyKeys.GRID, index);
        if (id == null || grid == null) {
            return null;
        }
        return new StrategyEntry(id, orElse(find(StrategyKeys.TYPE, index), ""),
                orElse(find(StrategyKeys.RESIZE, index), StrategyKeys.RESIZE.preset()),
                orElse(find(StrategyKeys.PARAMS, index), Map.of()), grid,
                orElse(find(StrategyKeys.CONSTRUCT, index), ConstructSettings.NONE),
                active(index), orders(index));
    }

    private OrderSettings orders(int index) {
        StyleSettings style = new StyleSettings(entryValue(StrategyKeys.STYLE, index),
                entryValue(StrategyKeys.OFFSET, index),
                entryValue(StrategyKeys.TIME_IN_FORCE, index),
                entryValue(StrategyKeys.THEN, index),
                Boxed.count(entryValue(StrategyKeys.STYLE_BARS, index)),
                entryValue(StrategyKeys.RATE, index),
                entryValue(StrategyKeys.RISK_AVERSION, index));
        return new OrderSettings(style,
                new ExitRules(Boxed.number(entryValue(StrategyKeys.STOP_LOSS, index)),
                        Boxed.number(entryValue(StrategyKeys.TAKE_PROFIT, index)),
                        Boxed.number(entryValue(StrategyKeys.TRAILING, index)),
                        Boxed.count(entryValue(StrategyKeys.MAX_BARS, index)),
                        entryValue(StrategyKeys.REENTER, index)),
                sizing(index), entryValue(StrategyKeys.RISK, index));
    }

    private SizingSettings sizing(int index) {
        SizingPreset preset = entryValue(StrategyKeys.SIZING_PRESET, index);
        SizingType type = entryValue(StrategyKeys.SIZING_TYPE, index);
        Terms terms = preset.terms(type);
        return new SizingSettings(preset, type,
                new Factor(entryValue(StrategyKeys.SIZING_TARGET, index),
                        Boxed.count(entryValue(StrategyKeys.SIZING_LOOKBACK, index)),
                        entryValue(StrategyKeys.SIZING_FRACTION, index),
                        entryValue(StrategyKeys.SIZING_MIN, index),
                        entryValue(StrategyKeys.SIZING_MAX, index)),
                new Range(entryValue(StrategyKeys.SIZING_RISK, index),
                        entryValue(StrategyKeys.SIZING_MULTIPLE, index),
                        entryValue(StrategyKeys.SIZING_BARS, index)),
                new Amount(Boxed.number(entryValue(StrategyKeys.SIZING_UNITS, index)),
                        Boxed.number(entryValue(StrategyKeys.SIZING_MONEY, index))),
                new Terms(said(StrategyKeys.CASH_BUFFER, index, terms.cashBuffer()),
                        said(StrategyKeys.ROUND, index, terms.round()),
                        said(StrategyKeys.MIN_ORDER, index, terms.minOrder()),
                        said(StrategyKeys.FEE_AWARE, index, terms.feeAware())));
    }

    /** A value of an entry, or another if nobody wrote one. */
    private <T> T said(Key<StrategyEntry, T> key, int index, T otherwise) {
        return isWritten(key.path(index)) ? entryValue(key, index) : otherwise;
    }

    /** A value of an entry, or the default if what was written did not pass. */
    private <T> T entryValue(Key<StrategyEntry, T> key, int index) {
        return orElse(find(key, index), key.preset());
    }

    private ActiveTime active(int index) {
        return new ActiveTime(
                orElse(find(StaffKeys.ACTIVE_FROM, index), Optional.empty()),
                orElse(find(StaffKeys.ACTIVE_UNTIL, index), Optional.empty()),
                orElse(find(StaffKeys.ACTIVE_EXIT_OVER, index),
                        StaffKeys.ACTIVE_EXIT_OVER.preset()));
    }

    private static <T> T orElse(@Nullable T value, @Nullable T other) {
        return value == null ? Objects.requireNonNull(other) : value;
    }

    /** The strategies, those of a grid one by one. */
    List<StrategySettings> strategies() {
        List<StrategySettings> strategies = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            strategies.addAll(Objects.requireNonNull(entry(i)).strategies());
        }
        return strategies;
    }

    /** How many strategies there are; an entry that could not be bound counts for one. */
    int strategyCount() {
        int count = 0;
        for (int i = 0; i < entries; i++) {
            StrategyEntry entry = entry(i);
            count += entry == null ? 1 : entry.strategies().size();
        }
        return count;
    }

    Map<String, Origin> origins() {
        return origins;
    }

    Origin origin(String path) {
        return origins.getOrDefault(path, Origin.DEFAULT);
    }

    Origin origin(Key<Settings, ?> key) {
        return origin(key.path());
    }

    /**
     * Whether a detail was written together with what it is a detail of: what a lower layer left
     * over is no mistake.
     */
    boolean isSaidTogether(String whole, String detail) {
        Origin origin = origin(whole);
        if (origin instanceof Origin.InFile a && origin(detail) instanceof Origin.InFile b) {
            return a.file().equals(b.file());
        }
        return origin instanceof Origin.Default;
    }

    /** Whether somebody wrote a value. */
    boolean isWritten(String path) {
        return !(origin(path) instanceof Origin.Default);
    }

    /** A value that is there. */
    <T> T get(Key<Settings, T> key) {
        return Objects.requireNonNull(find(key), key.path());
    }

    /** A value, or null if what was written did not pass. */
    <T> @Nullable T find(Key<Settings, T> key) {
        return value(key, key.path());
    }

    /** A value, or null if it was left open or what was written did not pass. */
    <T> @Nullable T given(Key<Settings, Optional<T>> key) {
        Optional<T> value = find(key);
        return value == null ? null : value.orElse(null);
    }

    /** A value of an entry of the list of strategies, or null if it did not pass. */
    <T> @Nullable T find(Key<StrategyEntry, T> key, int entry) {
        return value(key, key.path(entry));
    }

    // A key's values come from its own type: read by it, or its default. It is given to say which.
    @SuppressWarnings({"unchecked", "UnusedVariable"})
    private <T> @Nullable T value(Key<?, T> key, String path) {
        return (T) values.get(path);
    }
}
