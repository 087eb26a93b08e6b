package io.troupe.config;

import io.troupe.config.KeyType.Construct;
import io.troupe.config.KeyType.Grid;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.Params;
import io.troupe.config.KeyType.Text;
import io.troupe.config.values.GridValues;
import io.troupe.model.Cadence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys of each entry of {@code strategies}. */
public final class StrategyKeys {
    private static final Section<StrategyEntry> KEYS = new Section<>();

    public static final Key<StrategyEntry, String> ID = KEYS
            .required("strategies[].id",
                    Text.matching("[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127}",
                            "a name of letters, digits, dots, underscores and hyphens"),
                    StrategyEntry::id)
            .doc("Name of the strategy, unique in the fund, whether letters are small or"
                    + " capital. For a grid: what its strategies are named after, with"
                    + " placeholders like sma-{fastBars}-{slowBars}, or without, which appends"
                    + " .name-value for every key of the grid.", "momentum-12-1");

    public static final Key<StrategyEntry, String> TYPE = KEYS
            .required("strategies[].type",
                    Text.matching("[A-Za-z0-9][A-Za-z0-9._$-]*",
                            "the name of a kind of strategy"),
                    StrategyEntry::type)
            .doc("Kind of strategy; `troupe strategies list` names them.",
                    "cross-sectional-momentum");

    static final Key<StrategyEntry, Cadence> RESIZE = KEYS
            .optional("strategies[].resize",
                    OneOf.of(Cadence.NEVER, Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY)
                            .called("onChange", Cadence.NEVER),
                    Cadence.NEVER, StrategyEntry::resize)
            .doc("When target weights become share counts again: when they change or capital is"
                    + " divided anew, or also at the close of the first bar of each day, week or"
                    + " month.", "monthly");

    public static final Key<StrategyEntry, Map<String, Object>> PARAMS = KEYS
            .optional("strategies[].params", new Params(), Map.of(), StrategyEntry::params)
            .doc("Parameters of this kind; `troupe strategies show TYPE` names them.",
                    "{lookbackBars: 252, top: 5}");

    public static final Key<StrategyEntry, Map<String, GridValues>> GRID = KEYS
            .optional("strategies[].grid", new Grid(), Map.of(), StrategyEntry::grid)
            .added()
            .doc("Parameters that take several values: one strategy for every combination, the"
                    + " last key changing fastest; at most 100000. A range holds all steps up to"
                    + " its end.",
                    "{lookbackBars: [60, 120, 250], top: {from: 3, to: 9, step: 2}}");

    public static final Key<StrategyEntry, ConstructSettings> CONSTRUCT = KEYS
            .optional("strategies[].construct", new Construct(), ConstructSettings.NONE,
                    StrategyEntry::construct)
            .added()
            .doc("What is made of the strategy's weights before they are its answer, by an"
                    + " optimizer and under constraints, with its own capital; the names are"
                    + " those below fund.construct.",
                    "{uses: universe, optimizer: equal-risk, rebalance: {when: monthly}}");

    private StrategyKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<StrategyEntry, ?>> all() {
        List<Key<StrategyEntry, ?>> all = new ArrayList<>(KEYS.all());
        all.addAll(StaffKeys.ofStrategy());
        return List.copyOf(all);
    }
}
