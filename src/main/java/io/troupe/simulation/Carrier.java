package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries what the recorder is told from the spine to the thread of the books, many bars at once:
 * to wake a thread for each bar would cost more than to record it. Owns the bars that have not been
 * carried yet, at most some
 * blocks of them; keeps their order.
 */
final class Carrier {
    /** As many bars as make the way cheap. */
    private static final int MOST_BARS = 64;

    private final ActorRef<Recorder.Command> recorder;
    private final int barsPerEvent;
    private List<Recorder.Book> carried = new ArrayList<>();
    private int bars;

    private Carrier(ActorRef<Recorder.Command> recorder, int barsPerEvent) {
        this.recorder = recorder;
        this.barsPerEvent = barsPerEvent;
    }

    /**
     * A carrier with nothing to carry.
     *
     * @param barsPerEvent where blocks end: nothing is kept back at a bar whose number from 1 is a
     *        multiple of it, so that a block is written as soon as it can be
     */
    static Behavior<Recorder.Command> create(ActorRef<Recorder.Command> recorder,
            int barsPerEvent) {
        Carrier carrier = new Carrier(recorder, barsPerEvent);
        return Behaviors.receiveMessage(carrier::carry);
    }

    private Behavior<Recorder.Command> carry(Recorder.Command command) {
        if (command instanceof Recorder.Book book) {
            carried.add(book);
            bars += book.bars().size();
            if (bars >= MOST_BARS || endsBlock(book)) {
                deliver();
            }
        } else {
            deliver();
            recorder.tell(command);
        }
        return Behaviors.same();
    }

    private boolean endsBlock(Recorder.Book book) {
        int first = book.bars().getFirst().bar();
        int last = book.bars().getLast().bar();
        return (last + 1) / barsPerEvent > first / barsPerEvent;
    }

    private void deliver() {
        if (!carried.isEmpty()) {
            recorder.tell(new Recorder.BookAll(carried));
            carried = new ArrayList<>();
            bars = 0;
        }
    }
}
