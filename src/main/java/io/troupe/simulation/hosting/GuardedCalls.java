package io.troupe.simulation.hosting;

import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.OpenCalls.What;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
import io.troupe.strategies.ThrownText;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls into a strategy other than questions: seen by the watchdog, and with everything that
 * they may throw turned into words that name the strategy and the place in its source.
 */
public final class GuardedCalls {
    private final OpenCalls open;

    /** Calls that a watchdog sees while they are open. */
    public GuardedCalls(OpenCalls open) {
        this.open = open;
    }

    /**
     * Throws on what no strategy can be blamed for: a fault of the Java machine. Memory that runs
     * out within its own call, and a stack that does, are the strategy's.
     */
    static Throwable ofTheStrategy(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fault && !(thrown instanceof StackOverflowError)
                && !(thrown instanceof OutOfMemoryError)) {
            throw fault;
        }
        return thrown;
    }

    /**
     * Makes a strategy and has it declare what it needs.
     *
     * @param index its number in the fund
     * @throws StrategyRefusedException if it cannot be made or initialized
     */
    public Strategy made(StrategySpec spec, int index, StrategyInitialization context) {
        Strategy strategy = during(new Call(index, spec.id(), What.CONSTRUCTOR), null,
                () -> spec.factory().get());
        during(new Call(index, spec.id(), What.INITIALIZE), strategy.getClass(), () -> {
            strategy.initialize(context);
            return strategy;
        });
        return strategy;
    }

    private <T> T during(Call call, @Nullable Class<?> type, Supplier<T> code) {
        try {
            return open.during(call, code);
        } catch (Throwable thrown) {
            throw new StrategyRefusedException(call.name(),
                    ThrownText.of(ofTheStrategy(thrown), type));
        }
    }

    /**
     * Makes another instance of a strategy and has it declare what it needs.
     *
     * @throws StateFailedException if it cannot be made or initialized once more
     */
    Strategy another(StrategySpec spec, int index, StrategyInitialization context)
            throws StateFailedException {
        Strategy strategy = state(new Call(index, spec.id(), What.CONSTRUCTOR), null,
                () -> spec.factory().get());
        return state(new Call(index, spec.id(), What.INITIALIZE), strategy.getClass(), () -> {
            strategy.initialize(context);
            return strategy;
        });
    }

    /**
     * What a strategy saves.
     *
     * @throws StateFailedException if it does not
     */
    byte[] saved(StatefulStrategy strategy, Call call) throws StateFailedException {
        Optional<byte[]> state = state(call, strategy.getClass(),
                () -> Optional.ofNullable(strategy.saveState()));
        return state.orElseThrow(() -> new StateFailedException(call.what().label(),
                "it returned null: return an empty array if there is nothing to save"));
    }

    /**
     * Has a strategy take back what it saved.
     *
     * @throws StateFailedException if it does not
     */
    void load(StatefulStrategy strategy, Call call, byte[] state) throws StateFailedException {
        state(call, strategy.getClass(), () -> {
            strategy.loadState(state);
            return state;
        });
    }

    private <T> T state(Call call, @Nullable Class<?> type, Supplier<T> code)
            throws StateFailedException {
        try {
            return open.during(call, code);
        } catch (Throwable thrown) {
            throw new StateFailedException(call.what().label(),
                    ThrownText.of(ofTheStrategy(thrown), type));
        }
    }
}
