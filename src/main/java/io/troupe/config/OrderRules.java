package io.troupe.config;

import io.troupe.config.execution.SizingType;
import io.troupe.config.execution.StyleName;
import io.troupe.config.values.BandWidth;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Shortest;
import io.troupe.model.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the keys of {@code strategies[].execution}, {@code .exits} and {@code .sizing} come to
 * together.
 */
final class OrderRules {
    private static final List<Key<StrategyEntry, ?>> DETAILS = List.of(StrategyKeys.OFFSET,
            StrategyKeys.TIME_IN_FORCE, StrategyKeys.THEN, StrategyKeys.STYLE_BARS,
            StrategyKeys.RATE, StrategyKeys.RISK_AVERSION);
    private static final List<Key<StrategyEntry, ? extends Optional<?>>> EXITS = List.of(
            StrategyKeys.STOP_LOSS, StrategyKeys.TAKE_PROFIT, StrategyKeys.TRAILING,
            StrategyKeys.MAX_BARS);
    private static final List<Key<StrategyEntry, ?>> SIZES = List.of(
            StrategyKeys.SIZING_TARGET, StrategyKeys.SIZING_LOOKBACK,
            StrategyKeys.SIZING_FRACTION, StrategyKeys.SIZING_MIN, StrategyKeys.SIZING_MAX,
            StrategyKeys.SIZING_RISK, StrategyKeys.SIZING_MULTIPLE, StrategyKeys.SIZING_BARS,
            StrategyKeys.SIZING_UNITS, StrategyKeys.SIZING_MONEY, StrategyKeys.CASH_BUFFER,
            StrategyKeys.FEE_AWARE);
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
                foreign(StrategyKeys.STYLE, style, DETAILS, own(style), i);
                bars(style, i);
            }
            reentry(i);
            SizingType type = bound.find(StrategyKeys.SIZING_TYPE, i);
            if (type != null) {
                foreign(StrategyKeys.SIZING_TYPE, type, SIZES, own(type), i);
                amount(type, i);
                factor(type, i);
            }
            least(i);
        }
    }

    /** What was said of another choice. */
    private void foreign(Key<StrategyEntry, ?> key, Labeled chosen,
            List<Key<StrategyEntry, ?>> details, List<Key<StrategyEntry, ?>> own, int entry) {
        String path = key.path(entry);
        for (Key<StrategyEntry, ?> detail : details) {
            if (!own.contains(detail) && bound.isSaidTogether(path, detail.path(entry))) {
                withoutEffect(detail, entry, "with " + path + ": " + chosen.label());
            }
        }
    }

    private static List<Key<StrategyEntry, ?>> own(SizingType type) {
        List<Key<StrategyEntry, ?>> own = new ArrayList<>(switch (type) {
            case WEIGHTS -> List.<Key<StrategyEntry, ?>>of();
            case VOLATILITY_TARGET -> List.of(StrategyKeys.SIZING_TARGET,
                    StrategyKeys.SIZING_LOOKBACK, StrategyKeys.SIZING_MAX);
            case ATR -> List.of(StrategyKeys.SIZING_RISK, StrategyKeys.SIZING_MULTIPLE,
                    StrategyKeys.SIZING_BARS);
            case KELLY -> List.of(StrategyKeys.SIZING_LOOKBACK, StrategyKeys.SIZING_FRACTION,
                    StrategyKeys.SIZING_MIN, StrategyKeys.SIZING_MAX);
            case FIXED -> List.of(StrategyKeys.SIZING_UNITS, StrategyKeys.SIZING_MONEY);
        });
        if (type != SizingType.FIXED) {
            own.add(StrategyKeys.CASH_BUFFER);
            own.add(StrategyKeys.FEE_AWARE);
        }
        return own;
    }

    private void amount(SizingType type, int entry) {
        Optional<Double> units = bound.find(StrategyKeys.SIZING_UNITS, entry);
        Optional<Double> money = bound.find(StrategyKeys.SIZING_MONEY, entry);
        if (type != SizingType.FIXED || units == null || money == null
                || units.isPresent() != money.isPresent()) {
            return;
        }
        String path = StrategyKeys.SIZING_UNITS.path(entry);
        String other = StrategyKeys.SIZING_MONEY.path(entry);
        if (units.isPresent()) {
            problem(path, Shortest.of(units.get()), "says what a weight of 1 is, as does " + other
                    + " (" + bound.origin(other).label() + ")", "remove one of the two");
        } else {
            problem(StrategyKeys.SIZING_TYPE.path(entry), type.label(),
                    "does not say what a weight of 1 is", "set " + path + " or " + other);
        }
    }

    private void factor(SizingType type, int entry) {
        Double min = bound.find(StrategyKeys.SIZING_MIN, entry);
        Double max = bound.find(StrategyKeys.SIZING_MAX, entry);
        if (type == SizingType.KELLY && min != null && max != null && min > max) {
            String most = StrategyKeys.SIZING_MAX.path(entry);
            problem(StrategyKeys.SIZING_MIN.path(entry), Shortest.of(min), "is above " + most
                    + ": " + Shortest.of(max) + " (" + bound.origin(most).label() + ")",
                    "lower this, or raise that");
        }
    }

    /** A fraction of the equity is easily written as a number, which is money. */
    private void least(int entry) {
        BandWidth least = bound.find(StrategyKeys.MIN_ORDER, entry);
        if (least == null) {
            return;
        }
        String path = StrategyKeys.MIN_ORDER.path(entry);
        String value = String.valueOf(StrategyKeys.MIN_ORDER.type().plain(least));
        if (least.isRelative() && least.width() >= 1) {
            problem(path, value, "is all of the equity, and nothing would ever be ordered",
                    "set less than 100%");
        } else if (!least.isRelative() && least.width() > 0 && least.width() < 1) {
            problem(path, value, "is less than one unit of money",
                    "write a fraction of the equity in percent, like "
                            + StrategyKeys.MIN_ORDER.type()
                                    .plain(new BandWidth(least.width(), true)));
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
