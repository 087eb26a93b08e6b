package io.troupe.journal.leveldb;

import akka.dispatch.Futures;
import akka.japi.pf.ReceiveBuilder;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentRepr;
import akka.persistence.journal.japi.AsyncWriteJournal;
import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.iq80.leveldb.WriteBatch;
import org.jspecify.annotations.Nullable;
import scala.PartialFunction;
import scala.concurrent.Future;
import scala.concurrent.Promise;
import scala.runtime.BoxedUnit;

/**
 * A journal plugin of Akka Persistence. Events that arrive together, as those of all books of a
 * block do, are written to LevelDB at once, and forced to the disk at once where that is asked for.
 * They are acknowledged when they have been written.
 *
 * <p>The first event to arrive makes the actor tell itself to write, behind all that is in its
 * mailbox by then; so nothing waits for an event that may not come.
 */
final class LevelDbJournal extends AsyncWriteJournal {
    /** What is gathered at most; LevelDB keeps a copy of it while it writes. */
    private static final int MOST_BYTES = 8 << 20;

    private enum Told {
        WRITE
    }

    /** What has arrived and is not written yet. */
    private static final class Gathered {
        private final WriteBatch batch;
        private final Promise<Iterable<Optional<Exception>>> written = Futures.promise();
        private long bytes;

        Gathered(WriteBatch batch) {
            this.batch = batch;
        }
    }

    private final EventDatabase database;
    private @Nullable Gathered gathered;
    private @Nullable RuntimeException failure;

    /**
     * Opens the database.
     *
     * @param config the settings of the plugin
     */
    LevelDbJournal(Config config) throws IOException, ReflectiveOperationException {
        database = EventDatabase.open(LevelDbOpening.factory(config.getString("database")),
                Path.of(config.getString("dir")), config.getBoolean("fsync"), context().system());
    }

    @Override
    public void postStop() throws Exception {
        write();
        database.close();
        super.postStop();
    }

    @Override
    public PartialFunction<Object, BoxedUnit> receivePluginInternal() {
        return ReceiveBuilder.create().matchEquals(Told.WRITE, told -> write()).build()
                .onMessage();
    }

    @Override
    public Future<Iterable<Optional<Exception>>> doAsyncWriteMessages(
            Iterable<AtomicWrite> writes) {
        if (failure != null) {
            return Futures.failed(failure);
        }
        Gathered open = gathered;
        if (open == null) {
            open = new Gathered(database.begin());
            gathered = open;
            self().tell(Told.WRITE, self());
        }
        List<Optional<Exception>> results = new ArrayList<>();
        boolean isRejected = false;
        for (AtomicWrite write : writes) {
            Optional<Exception> rejected = add(open, write);
            isRejected |= rejected.isPresent();
            results.add(rejected);
        }
        Future<Iterable<Optional<Exception>>> written = open.written.future();
        if (open.bytes >= MOST_BYTES) {
            write();
        }
        return isRejected
                ? written.map(nothing -> (Iterable<Optional<Exception>>) results,
                        context().dispatcher())
                : written;
    }

    /** Why events cannot be written, though the journal could: they cannot be serialized. */
    private Optional<Exception> add(Gathered open, AtomicWrite write) {
        try {
            open.bytes += database.add(open.batch, write);
            return Optional.empty();
        } catch (IOException | RuntimeException rejected) {
            return Optional.of(rejected);
        }
    }

    /**
     * Writes what has arrived. After a failure nothing more is written: it would stand behind a
     * record that may be torn, and be taken for lost.
     */
    private void write() {
        Gathered open = gathered;
        if (open == null) {
            return;
        }
        gathered = null;
        try (WriteBatch batch = open.batch) {
            database.write(batch);
            open.written.success(List.of());
        } catch (IOException | RuntimeException e) {
            failure = new IllegalStateException("an earlier write failed", e);
            open.written.failure(e);
        }
    }

    @Override
    public Future<Void> doAsyncReplayMessages(String portfolio, long from, long to, long max,
            Consumer<PersistentRepr> reader) {
        try {
            database.replay(portfolio, from, to, max, reader);
            return Futures.successful(null);
        } catch (IOException | RuntimeException e) {
            return Futures.failed(e);
        }
    }

    @Override
    public Future<Long> doAsyncReadHighestSequenceNr(String portfolio, long from) {
        try {
            return Futures.successful(database.highest(portfolio));
        } catch (IOException | RuntimeException e) {
            return Futures.failed(e);
        }
    }

    /** Events are never deleted. */
    @Override
    public Future<Void> doAsyncDeleteMessagesTo(String portfolio, long to) {
        return Futures.failed(new UnsupportedOperationException("events are never deleted"));
    }
}
