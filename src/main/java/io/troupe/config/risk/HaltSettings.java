package io.troupe.config.risk;

import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A halt, as written.
 *
 * @param scope of what its figure is, and what it stops
 * @param assets which assets, where it is of assets
 * @param figure when it begins
 * @param action what it does
 * @param reentry when it ends
 */
public record HaltSettings(HaltScopeName scope, Assets assets, Figure figure, HaltAction action,
        Reentry reentry) {
    /** In (0.5, 1), to see whether all else goes together. */
    private static final double ANY_LEVEL = 0.99;

    /**
     * Checks what the parts can only get wrong together.
     *
     * @throws IllegalArgumentException in plain words
     */
    public HaltSettings {
        boolean isGroup = scope == HaltScopeName.GROUP;
        require(!isGroup || assets.group().isPresent(),
                "a halt of scope group must name its group");
        require(isGroup || assets.group().isEmpty(),
                "only a halt of scope group has a group, this one is of scope " + scope.label());
        require(isGroup || scope == HaltScopeName.ASSET || assets.symbols().isEmpty(),
                "only a halt of scope group or asset has symbols, this one is of scope "
                        + scope.label());
        BitSet any = new BitSet();
        any.set(0);
        rule(scope, assets, figure.trigger(ANY_LEVEL), action, reentry, any);
    }

    /**
     * Of which assets it is.
     *
     * @param group what they are called together, if they are
     * @param symbols which they are; none: those that the fund's groups call so, or all
     */
    public record Assets(Optional<String> group, List<String> symbols) {
        /** Copies the list. */
        public Assets {
            symbols = List.copyOf(symbols);
        }
    }

    /**
     * When it begins.
     *
     * @param on what it looks at
     * @param limit above which; of stop exits how many
     * @param windowBars how far back, if the figure has no window of its own
     * @param level of a forecast; empty: that of all forecasts
     */
    public record Figure(HaltFigure on, double limit, OptionalInt windowBars,
            OptionalDouble level) {
        /** Checks what only forecasts have. */
        public Figure {
            require(level.isEmpty() || on.isForecast(), "a halt on " + on.label()
                    + " has no level: only var and es have one");
        }

        /** When it begins, at a level of forecasts where it has none of its own. */
        public HaltTrigger trigger(double usualLevel) {
            return new HaltTrigger(on, limit, windowBars.orElse(0),
                    on.isForecast() ? level.orElse(usualLevel) : 0);
        }
    }

    /**
     * The rule that it is.
     *
     * @param usualLevel of forecasts, where it has none of its own
     * @param members the indices of its assets; empty: all
     */
    public HaltRule rule(double usualLevel, BitSet members) {
        return rule(scope, assets, figure.trigger(usualLevel), action, reentry, members);
    }

    private static HaltRule rule(HaltScopeName scope, Assets assets, HaltTrigger trigger,
            HaltAction action, Reentry reentry, BitSet members) {
        return HaltRule.of(switch (scope) {
            case FUND -> new HaltScope.Fund();
            case STRATEGY -> new HaltScope.Strategy();
            case GROUP -> new HaltScope.Group(assets.group().orElse(""), members);
            case ASSET -> new HaltScope.EachAsset(
                    members.isEmpty() ? Optional.empty() : Optional.of(members));
        }, trigger, action, reentry);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
