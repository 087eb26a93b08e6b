package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import io.troupe.journal.JournalHead;
import java.util.List;

/**
 * The actors of one execution of a run, as the guardian speaks to them, and the watchdog over them.
 *
 * @param crew all of them
 * @param players the strategies, and who hosts them
 * @param stage those that address each other
 * @param checkpointing who takes checkpoints
 * @param cohorts who hosts the strategies, in their order
 * @param watch ends what the watchdog does
 */
record Company(Crew crew, Script.Cast players, Stage stage,
        ActorRef<Checkpointing.Command> checkpointing,
        List<ActorRef<StrategyCohort.Command>> cohorts, Runnable watch) {
    /** Has the run end after the bars under way. */
    void stopAfterBars() {
        stage.clock().tell(new Clock.Stop());
    }

    /** Tells how far the journal is. */
    void durable(int bar) {
        stage.clock().tell(new Clock.Durable(bar));
    }

    /** Has everybody save, at the end of a complete run. */
    void save() {
        stage.allocator().tell(new CapitalAllocator.Save());
    }

    /** Hands on a part of a checkpoint. */
    void gather(Simulation.Part part) {
        checkpointing.tell(new Checkpointing.Gather(part));
    }

    /** Tells that all bars up to a checkpoint's are in the books, and how far these reach. */
    void booked(int bar, JournalHead head) {
        checkpointing.tell(new Checkpointing.Booked(bar, head));
    }

    /** Has the bar after a checkpoint called. */
    void goOn() {
        stage.clock().tell(new Clock.Saved());
    }

    /** Has house and cohorts hand over what they hold. */
    void finish(ActorRef<Execution.Finished> house, ActorRef<StrategyCohort.Finished> sleeves) {
        stage.execution().tell(new Execution.Finish(house));
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Finish(sleeves)));
    }

    /** What the watchdog finds from now on is of no interest. */
    void stopWatching() {
        watch.run();
    }

    /** Stops everybody; nobody is heard any more. */
    void sendHome() {
        stopWatching();
        crew.sendHome();
    }
}
