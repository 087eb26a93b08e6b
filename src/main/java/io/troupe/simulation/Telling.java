package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.ActorContext;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.Simulation.Command;
import io.troupe.simulation.Simulation.FromStage;
import io.troupe.simulation.Simulation.Told;
import io.troupe.simulation.hosting.Distrust;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * House and cohorts hand over what they hold at the end of a complete run.
 *
 * @param backstage what all phases work with
 * @param course how the run has gone
 * @param company who is on stage
 * @param house what the house has told, once it has
 * @param sleeves what each cohort has told so far
 */
record Telling(Backstage backstage, Course course, Company company,
        Optional<Execution.Finished> house, Map<Integer, SleeveBank> sleeves)
        implements
        RunPhase.OnStage {
    Telling {
        sleeves = Map.copyOf(sleeves);
    }

    /** Has everybody tell, unless the run is not complete or had to stop. */
    static RunPhase after(RunPhase.OnStage recorded) {
        Backstage backstage = recorded.backstage();
        if (recorded.stopping() instanceof Stopping.Because(Outcome.Failed outcome)) {
            return recorded.end(outcome);
        }
        if (!backstage.isComplete()) {
            return recorded.end(new Outcome.Stopped(backstage.committedBar(),
                    recorded.course().generation().distrusts().all()));
        }
        int number = recorded.course().generation().number();
        ActorContext<Command> context = backstage.context();
        ActorRef<Execution.Finished> house = context.messageAdapter(Execution.Finished.class,
                told -> new FromStage(number, new Simulation.HouseTold(told)));
        ActorRef<StrategyCohort.Finished> sleeves = context.messageAdapter(
                StrategyCohort.Finished.class,
                told -> new FromStage(number, new Simulation.CohortTold(told)));
        recorded.company().finish(house, sleeves);
        return new Telling(backstage, recorded.course(), recorded.company(), Optional.empty(),
                Map.of());
    }

    @Override
    public RunPhase with(Course next) {
        return new Telling(backstage, next, company, house, sleeves);
    }

    @Override
    public RunPhase onNotice(Notice notice) {
        throw untimely(notice);
    }

    @Override
    public RunPhase onTold(Told told) {
        return switch (told) {
            case Simulation.HouseTold(Execution.Finished fund) ->
                new Telling(backstage, course, company, Optional.of(fund), sleeves).endIfTold();
            case Simulation.CohortTold(StrategyCohort.Finished cohort) -> {
                Map<Integer, SleeveBank> more = new TreeMap<>(sleeves);
                more.put(cohort.cohort(), cohort.sleeves());
                yield new Telling(backstage, course, company, house, more).endIfTold();
            }
            case Simulation.Distrusted(List<Distrust> found) -> distrusting(found);
            // Without a journal nobody has saved: where no bar was left, one may still restore.
            case Simulation.Trouble trouble -> course.books().isJournaled()
                    ? Interruption.tooLate(this, trouble)
                    : Interruption.of(this, trouble);
            case Simulation.CastTold _,Simulation.Recorded _,Simulation.OfCheckpoint _ ->
                throw untimely(told);
        };
    }

    private RunPhase endIfTold() {
        if (sleeves.size() < company.cohorts().size()) {
            return this;
        }
        Generation generation = course.generation();
        return house.map(fund -> end(new Outcome.Finished(
                Results.of(backstage.script().plan(), fund, new TreeMap<>(sleeves).values()),
                generation.failures(), generation.distrusts().all()))).orElse(this);
    }
}
