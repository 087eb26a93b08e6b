package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Block;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.DiskSpaceGuard;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Watermark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A writer in an actor system of its own, and what it reports. */
final class Harness implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 60;

    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final JournalStore.Writing writing;
    private final ActorSystem<JournalWriter.Command> system;

    private Harness(JournalStore.Writing writing, Config config, Durable expected,
            Portfolio.Terms terms) {
        this.writing = writing;
        JournalWriter.Tools tools = new JournalWriter.Tools(terms, expected, writing, 1_000);
        system = ActorSystem.create(Behaviors.setup(context -> {
            ActorRef<Notice> listener = context.spawn(Behaviors.receiveMessage(notice -> {
                notices.add(notice);
                return Behaviors.same();
            }), "listener");
            ActorRef<JournalWriter.Command> writer = context
                    .spawn(JournalWriter.create(tools, listener), "writer");
            return Behaviors.receiveMessage(command -> {
                writer.tell(command);
                return Behaviors.same();
            });
        }), "journal", config.withFallback(ConfigFactory.load()));
    }

    /** LevelDB in a folder. */
    static Config leveldb(RunFolder folder) {
        return quiet(LevelDbStore.in(folder));
    }

    /** The settings of a place, without a log. */
    static Config quiet(JournalStore store) {
        return ConfigFactory.parseString("akka.loglevel = OFF, akka.stdout-loglevel = OFF")
                .withFallback(JournalSettings.of(store));
    }

    /** Opens a journal that is empty. */
    static Harness open(JournalStore store, JournalPlan plan) throws IOException {
        return new Harness(store.write(), quiet(store),
                Durable.none(plan.startHash(PortfolioId.HOUSE)), terms(plan, 1_000));
    }

    static Harness open(RunFolder folder, JournalPlan plan) throws Exception {
        return open(folder, leveldb(folder), plan, 1_000);
    }

    /** Opens a run's journal, which must reach as far as the watermark says. */
    static Harness open(RunFolder folder, Config config, JournalPlan plan, int snapshotEvery)
            throws Exception {
        return open(folder, config, terms(plan, snapshotEvery));
    }

    static Harness open(RunFolder folder, Config config, Portfolio.Terms terms)
            throws IOException {
        return new Harness(LevelDbStore.in(folder).write(), config, watermark(folder), terms);
    }

    /** Those of all runs here. */
    static Portfolio.Terms terms(JournalPlan plan, int snapshotEvery) {
        return new Portfolio.Terms("run", plan, snapshotEvery);
    }

    /** The same with a disk of the test's own. */
    static Harness open(RunFolder folder, JournalPlan plan, DiskSpaceGuard space)
            throws Exception {
        return new Harness(new OnDisk(Watermark.open(folder.watermark(), false), space),
                leveldb(folder), watermark(folder), terms(plan, 1_000));
    }

    static Durable watermark(RunFolder folder) {
        return switch (Watermark.read(folder.watermark())) {
            case Checked.Passed<Durable>(Durable durable) -> durable;
            case Checked.Failed<Durable>(JournalProblem problem) ->
                throw new AssertionError(problem.text());
        };
    }

    /** What a writer works with on a disk of the test's own. */
    private record OnDisk(Watermark watermark, DiskSpaceGuard guard)
            implements
            JournalStore.Writing {
        @Override
        public void advance(Durable durable) throws IOException {
            watermark.advance(durable);
        }

        @Override
        public Optional<JournalProblem> beforeBlock() {
            return guard.beforeBlock();
        }

        @Override
        public Optional<JournalProblem> afterWrite() {
            return guard.afterWrite();
        }

        @Override
        public Optional<JournalProblem> space() {
            return guard.check();
        }

        @Override
        public void close() throws IOException {
            watermark.close();
        }
    }

    void tell(JournalWriter.Command command) {
        system.tell(command);
    }

    /** The next report. */
    Notice next() throws InterruptedException {
        Notice notice = notices.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (notice == null) {
            throw new AssertionError("nothing was reported");
        }
        return notice;
    }

    /** The next report, or null if there is none in time. */
    @Nullable
    Notice poll(long time, TimeUnit unit) throws InterruptedException {
        return notices.poll(time, unit);
    }

    Notice.Opened opened() throws InterruptedException {
        if (next() instanceof Notice.Opened opened) {
            return opened;
        }
        throw new AssertionError("the journal did not open");
    }

    /** Writes blocks, closes the writer and returns how far the house's journal reaches. */
    Durable write(List<Block> blocks) throws InterruptedException {
        int start = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).portfolio().isHouse()) {
                tell(new JournalWriter.Write(blocks.subList(start, i + 1)));
                start = i + 1;
            }
        }
        tell(new JournalWriter.Close());
        Notice notice = next();
        while (notice instanceof Notice.BarsDurable) {
            notice = next();
        }
        if (notice instanceof Notice.Closed(Durable house)) {
            return house;
        }
        throw new AssertionError("not written: " + notice);
    }

    @Override
    public void close() throws IOException {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture()
                .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
        writing.close();
    }
}
