package io.troupe.simulation.hosting;

import io.troupe.model.QuarantineReason;
import io.troupe.model.SettingNames;

/** A strategy failed and the plan says that the run stops then. */
public final class StrategyFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StrategyFailedException(Failure failure, String id, String time) {
        super(message(failure, id, time));
    }

    /** What to tell the user. */
    public static String message(Failure failure, String id, String time) {
        return "strategy " + id + " failed at " + time + " (" + failure.reason().label() + "): "
                + failure.detail() + "; " + (failure.reason() == QuarantineReason.ORDER_REFUSED
                        ? "as " + SettingNames.EXECUTION_ON_REFUSED + " and "
                                + SettingNames.ENGINE_ON_FAILURE + " say, the run stops"
                        : SettingNames.ENGINE_ON_FAILURE + " is fail, so the run stops");
    }
}
