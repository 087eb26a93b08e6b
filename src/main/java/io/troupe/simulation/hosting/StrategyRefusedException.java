package io.troupe.simulation.hosting;

import io.troupe.model.SettingNames;
import java.time.Duration;

/** A strategy of the plan cannot be made: its parameters do not fit the data, or it throws. */
public final class StrategyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    /** A call into the strategy's code did not return in time. */
    public static StrategyRefusedException late(OpenCalls.Call call, Duration timeout) {
        String what = switch (call.what()) {
            case FEATURE -> "the code of a feature of its own";
            case CONSTRUCTOR, INITIALIZE, QUESTION, SAVE, LOAD -> call.what().label();
        };
        String detail = what + " did not return within " + timeout.toMillis()
                + " ms; if it needs longer, raise " + SettingNames.ENGINE_BAR_TIMEOUT;
        return call.what() == OpenCalls.What.QUESTION
                ? new StrategyRefusedException(call, detail)
                : new StrategyRefusedException(call.name(), detail);
    }

    private StrategyRefusedException(OpenCalls.Call call, String detail) {
        super("strategy " + call.name() + " hangs: " + detail);
        this.detail = detail;
    }

    /** Names the strategy and what it said. */
    public StrategyRefusedException(String id, String detail) {
        super("strategy " + id + " cannot be initialized: " + detail);
        this.detail = detail;
    }

    /** What happened, without the name of the strategy. */
    public String detail() {
        return detail;
    }
}
