package io.troupe.config;

import io.troupe.config.KeyType.Flag;
import java.util.List;

/**
 * Keys of {@code results} and {@code trials}: which files are written, and whether it is remembered
 * what was tried.
 */
public final class ResultKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, Boolean> EQUITY = KEYS
            .optional("results.equity", new Flag(), true, s -> s.results().equity())
            .neutral()
            .doc("Write equity.csv.", "true");

    static final Key<Settings, Boolean> RETURNS = KEYS
            .optional("results.returns", new Flag(), true, s -> s.results().returns())
            .neutral().added()
            .doc("Write returns.csv.", "true");

    static final Key<Settings, Boolean> TRANSFERS = KEYS
            .optional("results.transfers", new Flag(), true, s -> s.results().transfers())
            .neutral().added()
            .doc("Write transfers.csv.", "true");

    static final Key<Settings, Boolean> FILLS = KEYS
            .optional("results.fills", new Flag(), true, s -> s.results().traded().fills())
            .neutral()
            .doc("Write fills.csv, and orders.csv if there are orders.", "true");

    static final Key<Settings, Boolean> TRADES = KEYS
            .optional("results.trades", new Flag(), true, s -> s.results().traded().trades())
            .neutral().added()
            .doc("Write trades.csv.", "true");

    static final Key<Settings, Boolean> FLOWS = KEYS
            .optional("results.flows", new Flag(), true, s -> s.results().flows())
            .neutral()
            .doc("Write flows.csv, if there are any.", "true");

    static final Key<Settings, Boolean> POSITIONS = KEYS
            .optional("results.positions", new Flag(), true, s -> s.results().positions())
            .neutral()
            .doc("Write positions.csv.", "false");

    static final Key<Settings, Boolean> TARGETS = KEYS
            .optional("results.targets", new Flag(), true, s -> s.results().targets())
            .neutral()
            .doc("Write targets.csv.", "false");

    static final Key<Settings, Boolean> STRATEGIES = KEYS
            .optional("results.strategies", new Flag(), true, s -> s.results().strategies())
            .neutral().added()
            .doc("Write strategies.csv.", "true");

    public static final Key<Settings, Boolean> REPORT = KEYS
            .optional("results.report", new Flag(), true, s -> s.results().report())
            .neutral().added()
            .doc("Write report.html.", "true");

    static final Key<Settings, Boolean> TRIALS_ENABLED = KEYS
            .optional("trials.enabled", new Flag(), true, s -> s.trials().enabled())
            .neutral().added()
            .doc("Enter each strategy of a finished run into the register of trials, from which"
                    + " it is told how many settings were tried.", "false");

    private ResultKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
