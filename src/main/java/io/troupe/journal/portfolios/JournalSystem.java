package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.Config;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.store.Causes;
import io.troupe.journal.store.JournalProblem;

/**
 * The actors of one journal in an actor system of their own. It ends when the writer does, and with
 * it the database is closed; whoever gives the journal up before ends the system.
 */
public final class JournalSystem {
    private JournalSystem() {}

    /**
     * Opens a journal.
     *
     * @param config the settings of the journal, complete
     * @param listener told what the writer reports; it may be an actor of another system
     */
    public static ActorSystem<JournalWriter.Command> start(Config config,
            JournalWriter.Tools tools, ActorRef<JournalWriter.Notice> listener) {
        return ActorSystem.create(guardian(tools, listener), "journal", config);
    }

    /** A writer that fails tells nothing itself, and its listener would wait for ever. */
    private static Behavior<JournalWriter.Command> guardian(JournalWriter.Tools tools,
            ActorRef<JournalWriter.Notice> listener) {
        return Behaviors.setup(context -> {
            ActorRef<JournalWriter.Command> writer = context
                    .spawn(JournalWriter.create(tools, listener), "writer");
            context.watch(writer);
            return Behaviors.receive(JournalWriter.Command.class)
                    .onMessage(JournalWriter.Command.class, command -> {
                        writer.tell(command);
                        return Behaviors.same();
                    }).onSignal(ChildFailed.class, failed -> {
                        listener.tell(new JournalWriter.Notice.WriteFailed(
                                new JournalProblem.WriteRefused(PortfolioId.HOUSE,
                                        Causes.of(failed.getCause()))));
                        return Behaviors.stopped();
                    }).onSignal(Terminated.class, done -> Behaviors.stopped()).build();
        });
    }
}
