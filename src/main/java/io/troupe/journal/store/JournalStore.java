package io.troupe.journal.store;

import com.typesafe.config.Config;
import io.troupe.journal.Durable;
import io.troupe.model.Labeled;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The place where the journal of one run is kept, whatever database it is: what has to be asked of
 * it before actors open it, while they write, and where it cannot be opened. Events themselves go
 * through Akka Persistence, by the {@link #plugins()} of the place.
 *
 * <p>Looking changes nothing, unless it says so. What is wrong is told as a {@link JournalProblem},
 * never thrown; {@link IOException} is what a caller could not have known of.
 */
public interface JournalStore {
    /** What must be free to begin or go on: what blocks under way and a database may take. */
    long RESERVE_BYTES = 64L << 20;

    /** What an acknowledged event survives. */
    enum Durability implements Labeled {
        /** Any end of the process. */
        PROCESS("process"),
        /** A power failure too: what is written together is forced to the disk. */
        POWER("power");

        private final String label;

        Durability(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Makes the place of a new run, empty.
     *
     * @param start how far it reaches: nowhere
     * @return why it cannot be made: {@link JournalProblem.Exists} if it is there already
     */
    Optional<JournalProblem> create(Durable start);

    /** Whether events have been kept here, as far as can be seen without opening it. */
    boolean hasBegun();

    /** Takes it for this process, to write; says at once who has it if another does. */
    Checked<? extends Lock> lock();

    /**
     * Takes it to read. Where it cannot be written, many may read at once, as long as nobody who
     * can write has it.
     */
    Checked<? extends Lock> lockToRead();

    /** How far the house's journal must reach, as was noted outside the database. */
    Checked<Durable> watermark();

    /**
     * What is missing or cannot be, seen from outside. It comes before anything is opened: a
     * database may begin anew where its files are gone.
     *
     * @param durableBar the last bar it must hold; −1 if none
     */
    List<JournalProblem> preflight(int durableBar);

    /**
     * Why there is too little room to write, if so.
     *
     * @param reserveBytes what must be free
     */
    Optional<JournalProblem> space(long reserveBytes);

    /**
     * Opens the database as actors will, which may change its files, and closes it again; empty if
     * that can be done. An actor would be told nothing, and wait until its time is over.
     */
    Optional<JournalProblem> opening();

    /**
     * What is damaged at the end, perhaps by the end of the process that wrote it. To be asked
     * before the place is opened, which may do away with it.
     */
    Optional<JournalProblem> damagedEnd();

    /** The first thing in it that is damaged, looked for everywhere. */
    Optional<JournalProblem> damage();

    /**
     * The settings of Akka that send events and snapshots here: the plugins' own, and that they are
     * the default ones. An actor system can have those of one place only.
     */
    Config plugins();

    /**
     * Begins to write, which the lock must have been taken for.
     *
     * @throws IOException if what is written beside the events cannot be opened
     */
    Writing write() throws IOException;

    /**
     * A copy to read where the place itself cannot be written: databases write also when they are
     * only read. It is removed when it is closed.
     *
     * @throws IOException if this cannot be read, or the copy not be written
     */
    Copy copy() throws IOException;

    /** A place that this process has. */
    interface Lock extends Closeable {
        /** Whether it can only be read. */
        boolean isShared();

        /** Gives it back where the place has been removed meanwhile. */
        void abandon() throws IOException;

        /** Gives it back, if it has not been. */
        @Override
        void close() throws IOException;
    }

    /**
     * What stands beside the events while they are written. Used by one thread; closed by who began
     * it, after the last event.
     */
    interface Writing extends Closeable {
        /** Notes how far the house's journal reaches now. */
        void advance(Durable durable) throws IOException;

        /** Looks for room before a block; where there is too little, makes some for this one. */
        Optional<JournalProblem> beforeBlock();

        /** Looks after an event was written: whether all of it surely was. */
        Optional<JournalProblem> afterWrite();

        /** Why there is too little room now, if so. */
        Optional<JournalProblem> space();
    }

    /** A copy of a place. */
    interface Copy extends Closeable {
        /** The copy. */
        JournalStore store();
    }
}
