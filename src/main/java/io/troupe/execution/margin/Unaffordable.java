package io.troupe.execution.margin;

import io.troupe.model.Labeled;

/** What becomes of an order for which there is not the buying power. */
public enum Unaffordable implements Labeled {
    /** It is cut to what there is buying power for. */
    CUT("cut"),
    /** All of it is refused. */
    REFUSE("refuse"),
    /** It is worked, and tried at each bar at the price at which it would fill. */
    WAIT("wait");

    private final String label;

    Unaffordable(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
