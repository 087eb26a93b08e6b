package io.troupe.simulation;

import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;

/** All that can execute a plan, and must agree on what comes of it. */
public enum Simulator {
    REFERENCE, BAR_BY_BAR, WINDOWS_OF_THREE, ONE_WINDOW;

    public Run run(HandFund fund) {
        SimulationPlan plan = fund.plan();
        return switch (this) {
            case REFERENCE -> Run.reference(plan, List.of());
            case BAR_BY_BAR -> Run.engine(plan, Run.options(1), List.of());
            case WINDOWS_OF_THREE -> Run.engine(plan, Run.options(3), List.of());
            case ONE_WINDOW -> Run.engine(plan, Run.options(256), List.of());
        };
    }
}
