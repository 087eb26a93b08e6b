package io.troupe.config;

import io.troupe.config.execution.StyleName;
import io.troupe.config.values.ConfigProblem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the keys of {@code strategies[].execution} and {@code .exits} come to together. */
final class OrderRules {
    private static final List<Key<StrategyEntry, ?>> DETAILS = List.of(StrategyKeys.OFFSET,
            StrategyKeys.TIME_IN_FORCE, StrategyKeys.THEN, StrategyKeys.STYLE_BARS,
            StrategyKeys.RATE, StrategyKeys.RISK_AVERSION);
    private static final List<Key<StrategyEntry, ? extends Optional<?>>> EXITS = List.of(
            StrategyKeys.STOP_LOSS, StrategyKeys.TAKE_PROFIT, StrategyKeys.TRAILING,
            StrategyKeys.MAX_BARS);
    private final Bound bound;
    private final List<ConfigProblem> problems;

    OrderRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < bound.entries(); i++) {
            StyleName style = bound.find(StrategyKeys.STYLE, i);
            if (style != null) {
                foreign(style, i);
                bars(style, i);
            }
            reentry(i);
        }
    }

    /** What was said of another style. */
    private void foreign(StyleName style, int entry) {
        String stylePath = StrategyKeys.STYLE.path(entry);
        for (Key<StrategyEntry, ?> detail : DETAILS) {
            if (!own(style).contains(detail)
                    && bound.isSaidTogether(stylePath, detail.path(entry))) {
                withoutEffect(detail, entry, "with " + stylePath + ": " + style.label());
            }
        }
    }

    private static List<Key<StrategyEntry, ?>> own(StyleName style) {
        return switch (style) {
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE -> List.of();
            case LIMIT -> List.of(StrategyKeys.OFFSET, StrategyKeys.TIME_IN_FORCE,
                    StrategyKeys.THEN, StrategyKeys.STYLE_BARS);
            case TWAP, VWAP -> List.of(StrategyKeys.STYLE_BARS);
            case POV -> List.of(StrategyKeys.STYLE_BARS, StrategyKeys.RATE);
            case ALMGREN_CHRISS -> List.of(StrategyKeys.STYLE_BARS,
                    StrategyKeys.RISK_AVERSION);
        };
    }

    private void bars(StyleName style, int entry) {
        Optional<Integer> bars = bound.find(StrategyKeys.STYLE_BARS, entry);
        if (bars == null) {
            return;
        }
        String path = StrategyKeys.STYLE_BARS.path(entry);
        if (style.isSliced() && bars.isEmpty()) {
            problem(StrategyKeys.STYLE.path(entry), style.label(),
                    "spreads a quantity over bars, and does not say how many", "set " + path);
        }
        String time = StrategyKeys.TIME_IN_FORCE.path(entry);
        boolean isTimed = Optional.ofNullable(bound.find(StrategyKeys.TIME_IN_FORCE, entry))
                .flatMap(tif -> tif).isPresent();
        if (style == StyleName.LIMIT && bars.isPresent() && isTimed) {
            problem(path, bars.get().toString(), "says how long an order is worked, as does "
                    + time + " (" + bound.origin(time).label() + ")", "remove one of the two");
        }
    }

    private void reentry(int entry) {
        for (Key<StrategyEntry, ? extends Optional<?>> exit : EXITS) {
            Optional<?> given = bound.find(exit, entry);
            if (given == null || given.isPresent()) {
                return;
            }
        }
        withoutEffect(StrategyKeys.REENTER, entry, "without an exit");
    }

    /** Unless it says what counts anyway. */
    private <T> void withoutEffect(Key<StrategyEntry, T> detail, int entry, String why) {
        T value = bound.find(detail, entry);
        if (value != null && !Objects.equals(value, detail.preset())) {
            problem(detail.path(entry), String.valueOf(detail.type().plain(value)),
                    "has no effect " + why, "change that, or remove this");
        }
    }

    private void problem(String path, String value, String message, String hint) {
        problems.add(new ConfigProblem(bound.origin(path), path, value, message, hint));
    }
}
