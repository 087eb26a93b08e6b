package io.troupe.simulation;

import io.troupe.simulation.Simulation.Told;
import io.troupe.simulation.hosting.Distrust;
import java.util.List;

/**
 * The ledgers of a complete run are saved: they are compared with the journal once more, and leave
 * a checkpoint to extend the run from.
 *
 * @param backstage what all phases work with
 * @param course how the run has gone so far
 * @param company who is on stage
 */
record Saving(Backstage backstage, Course course, Company company)
        implements
        RunPhase.OnStage {
    /** Has everybody save, unless the run is not complete or has no journal. */
    static RunPhase after(Performing recorded) {
        if (!recorded.backstage().isComplete() || !recorded.course().books().isJournaled()) {
            return Closing.after(recorded);
        }
        recorded.company().save();
        return new Saving(recorded.backstage(), recorded.course(), recorded.company());
    }

    @Override
    public RunPhase with(Course next) {
        return new Saving(backstage, next, company);
    }

    @Override
    public RunPhase onTold(Told told) {
        return switch (told) {
            case Simulation.OfCheckpoint saved -> takes(saved) ? Closing.after(this) : this;
            case Simulation.Distrusted(List<Distrust> found) -> distrusting(found);
            case Simulation.Trouble trouble -> Interruption.of(this, trouble);
            case Simulation.CastTold _,Simulation.Recorded _,Simulation.AtTheEnd _ ->
                throw untimely(told);
        };
    }
}
