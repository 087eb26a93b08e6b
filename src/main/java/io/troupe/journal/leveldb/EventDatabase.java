package io.troupe.journal.leveldb;

import akka.actor.ActorSystem;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentRepr;
import io.troupe.journal.JournalDamage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.iq80.leveldb.CompressionType;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.DBException;
import org.iq80.leveldb.DBFactory;
import org.iq80.leveldb.DBIterator;
import org.iq80.leveldb.Options;
import org.iq80.leveldb.ReadOptions;
import org.iq80.leveldb.WriteBatch;
import org.iq80.leveldb.WriteOptions;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The events of a run's portfolios in LevelDB: one entry for each, by portfolio and sequence, and
 * nothing written twice. How far a portfolio reaches is not kept but looked for.
 *
 * <p>Used by one thread.
 */
final class EventDatabase implements Closeable {
    /**
     * How much is kept in memory before LevelDB sorts it into a table. All tables overlap, since
     * every portfolio goes on in each, and are merged again and again when there are more than
     * four. 64 MiB is more than the bookings of 1000 strategies over 33 years of days, so that
     * most runs are written once, to the log.
     */
    private static final int WRITE_BUFFER_BYTES = 64 << 20;

    private final DB database;
    private final WriteOptions writing;
    private final Names portfolios = new Names(EventKeys.Kind.PORTFOLIO,
            EventKeys.FIRST_PORTFOLIO);
    private final Names forms = new Names(EventKeys.Kind.FORM, 0);
    private final EventCodec codec;
    private boolean isMarked;

    private EventDatabase(DB database, ActorSystem system, boolean isSynced) {
        this.database = database;
        this.writing = new WriteOptions().sync(isSynced);
        this.codec = new EventCodec(system, forms);
    }

    /**
     * Opens a database, or makes it.
     *
     * @param isSynced whether each write is forced to the disk
     * @throws IOException if it cannot be opened
     * @throws JournalDamage if it is not in this form, or its names are not in order
     */
    static EventDatabase open(DBFactory factory, Path folder, boolean isSynced,
            ActorSystem system) throws IOException {
        // Torn ends are gone: the journal has been opened before, with fewer checks.
        EventDatabase opened = new EventDatabase(
                factory.open(folder.toFile(), options().paranoidChecks(true)), system, isSynced);
        try {
            opened.readNames();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** How LevelDB is to keep a journal: a log becomes one table when it is opened again. */
    static Options options() {
        return new Options().createIfMissing(true).writeBufferSize(WRITE_BUFFER_BYTES)
                .compressionType(CompressionType.NONE).verifyChecksums(true);
    }

    private DBIterator iterator() {
        return database.iterator(new ReadOptions().verifyChecksums(true));
    }

    private void readNames() throws IOException {
        try (DBIterator entries = iterator()) {
            entries.seekToFirst();
            if (!entries.hasNext()) {
                return;
            }
            if (!Arrays.equals(entries.next().getKey(), EventKeys.mark(JournalFormat.VERSION))) {
                throw new JournalDamage("the journal does not begin with its mark");
            }
            isMarked = true;
            while (entries.hasNext()) {
                Map.Entry<byte[], byte[]> entry = entries.next();
                if (!EventKeys.isBeforeEvents(entry.getKey())) {
                    return;
                }
                portfolios.read(entry.getKey(), entry.getValue());
                forms.read(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Begins what is to be written at once; one of them at a time. */
    WriteBatch begin() {
        WriteBatch batch = database.createWriteBatch();
        if (!isMarked) {
            batch.put(EventKeys.mark(JournalFormat.VERSION), new byte[0]);
            isMarked = true;
        }
        return batch;
    }

    /**
     * Adds events that belong together to what is to be written.
     *
     * @return the bytes of the events
     * @throws IOException or a RuntimeException if one of them cannot be serialized; none is added
     *         then
     */
    long add(WriteBatch batch, AtomicWrite events) throws IOException {
        int portfolio = portfolios.number(events.persistenceId(), batch);
        List<PersistentRepr> all = CollectionConverters.asJava(events.payload());
        List<byte[]> values = new ArrayList<>(all.size());
        for (PersistentRepr event : all) {
            values.add(codec.bytes(event));
        }
        long bytes = 0;
        for (int i = 0; i < all.size(); i++) {
            PersistentRepr event = all.get(i);
            batch.put(EventKeys.event(portfolio, event.sequenceNr(), codec.form(event, batch)),
                    values.get(i));
            bytes += values.get(i).length;
        }
        return bytes;
    }

    /**
     * Writes all of it or nothing. What is written after a failure may be lost with what failed.
     *
     * @throws DBException if it fails
     */
    void write(WriteBatch batch) {
        database.write(batch, writing);
    }

    /** The sequence of the last event of a portfolio; 0 if there is none. */
    long highest(String name) throws IOException {
        Optional<Integer> portfolio = portfolios.find(name);
        if (portfolio.isEmpty()) {
            return 0;
        }
        try (DBIterator entries = iterator()) {
            return highest(portfolio.get(), entries);
        }
    }

    /** By steps that double, then halve: the database in Java cannot go back from the next one. */
    private static long highest(int portfolio, DBIterator entries) {
        long highest = 0;
        long step = 1;
        long next = reached(portfolio, step, entries);
        while (next > 0) {
            highest = next;
            step *= 2;
            next = reached(portfolio, highest + step, entries);
        }
        while (step > 1) {
            step /= 2;
            highest = Math.max(highest, reached(portfolio, highest + step, entries));
        }
        return highest;
    }

    /** The first sequence of a portfolio that is no lower than this; 0 if there is none. */
    private static long reached(int portfolio, long sequence, DBIterator entries) {
        entries.seek(EventKeys.event(portfolio, sequence, 0));
        if (!entries.hasNext()) {
            return 0;
        }
        byte[] key = entries.peekNext().getKey();
        return EventKeys.isEvent(key, portfolio) ? EventKeys.sequence(key) : 0;
    }

    /**
     * Reads events of a portfolio in order.
     *
     * @param from the first sequence, and {@code to} the last
     * @param max how many at most
     * @throws IOException or a RuntimeException if one of them cannot be read
     */
    void replay(String name, long from, long to, long max, Consumer<PersistentRepr> reader)
            throws IOException {
        Optional<Integer> portfolio = portfolios.find(name);
        if (portfolio.isEmpty()) {
            return;
        }
        try (DBIterator entries = iterator()) {
            entries.seek(EventKeys.event(portfolio.get(), from, 0));
            for (long read = 0; read < max && entries.hasNext(); read++) {
                Map.Entry<byte[], byte[]> entry = entries.next();
                byte[] key = entry.getKey();
                if (!EventKeys.isEvent(key, portfolio.get()) || EventKeys.sequence(key) > to) {
                    return;
                }
                reader.accept(codec.event(name, EventKeys.sequence(key), EventKeys.form(key),
                        entry.getValue()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
