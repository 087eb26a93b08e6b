package io.troupe.metrics;

import java.util.List;

/** The value of every metric of a register for one portfolio, computed once. Immutable. */
public final class Evaluation {
    private final MetricRegister register;
    private final List<Figure> figures;

    Evaluation(MetricRegister register, List<Figure> figures) {
        this.register = register;
        this.figures = figures;
    }

    /** The metrics that were evaluated. */
    public MetricRegister register() {
        return register;
    }

    /**
     * The value of one metric.
     *
     * @throws IllegalArgumentException if the register does not have it
     */
    public Figure of(Metric metric) {
        return figures.get(register.placeOf(metric));
    }
}
