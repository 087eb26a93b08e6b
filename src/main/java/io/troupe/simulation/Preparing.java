package io.troupe.simulation;

import io.troupe.simulation.Simulation.Told;
import java.util.function.Consumer;

/**
 * The strategies of an execution are made.
 *
 * @param backstage what all phases work with
 * @param course how the run has gone so far
 */
record Preparing(Backstage backstage, Course course) implements RunPhase.Executing {
    /** Has them made. */
    static RunPhase of(Backstage backstage, Course course) {
        Consumer<Told> guardian = backstage.heardFrom(course.generation().number());
        Casting.begin(backstage.script(), course.generation(),
                result -> guardian.accept(new Simulation.CastTold(result)));
        return new Preparing(backstage, course);
    }

    @Override
    public RunPhase with(Course next) {
        return new Preparing(backstage, next);
    }

    @Override
    public RunPhase onTold(Told told) {
        return switch (told) {
            case Simulation.CastTold(Casting.Result.Ready(Script.Cast players)) ->
                Performing.of(backstage, course, players);
            case Simulation.CastTold(Casting.Result.Failed(Outcome.Failed failed)) -> end(failed);
            case Simulation.OfCompany _ -> throw untimely(told);
        };
    }
}
