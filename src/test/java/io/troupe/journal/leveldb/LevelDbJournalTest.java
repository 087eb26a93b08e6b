package io.troupe.journal.leveldb;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.actor.Props;
import akka.persistence.AbstractPersistentActor;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.folder.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Akka Persistence asks of a plugin, of an actor that persists whatever it is told. */
class LevelDbJournalTest {
    private static final long DEADLINE_SECONDS = 60;
    private static final String RECOVERED = "recovered";

    @TempDir
    private Path temp;

    /** Persists each list it is told, all of it or nothing, and says what happens to it. */
    static final class Persistent extends AbstractPersistentActor {
        private final String name;
        private final BlockingQueue<String> said;

        Persistent(String name, BlockingQueue<String> said) {
            this.name = name;
            this.said = said;
        }

        @Override
        public String persistenceId() {
            return name;
        }

        @Override
        public Receive createReceiveRecover() {
            return receiveBuilder()
                    .match(String.class, event -> said.add(name + " reads " + event))
                    .matchAny(completed -> said.add(name + " " + RECOVERED)).build();
        }

        @Override
        public Receive createReceive() {
            return receiveBuilder().match(List.class, events -> persistAll((List<?>) events,
                    event -> said.add(name + " wrote " + event))).build();
        }

        @Override
        public void onPersistRejected(Throwable cause, Object event, long sequence) {
            said.add(name + " may not write " + sequence);
        }
    }

    private Config config() {
        return ConfigFactory.parseString("akka.loglevel = OFF, akka.stdout-loglevel = OFF")
                .withFallback(LevelDbStore.in(new RunFolder(temp)).plugins())
                .withFallback(ConfigFactory.load());
    }

    private static String next(BlockingQueue<String> said) throws InterruptedException {
        return String.valueOf(said.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    private static List<String> next(BlockingQueue<String> said, int count)
            throws InterruptedException {
        String[] lines = new String[count];
        for (int i = 0; i < count; i++) {
            lines[i] = next(said);
        }
        return List.of(lines);
    }

    private static void end(ActorSystem system) throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void listsAreWrittenWholeOrRejectedAlone() throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        ActorSystem system = ActorSystem.create("first", config());
        ActorRef a = system.actorOf(Props.create(Persistent.class, "a", said));
        assertThat(next(said)).isEqualTo("a " + RECOVERED);
        a.tell(List.of("one", "two"), ActorRef.noSender());
        a.tell(List.of("three", new Object()), ActorRef.noSender());
        a.tell(List.of("four"), ActorRef.noSender());
        assertThat(next(said, 5)).containsExactly("a wrote one", "a wrote two",
                "a may not write 3", "a may not write 4", "a wrote four");
        end(system);
        ActorSystem again = ActorSystem.create("second", config());
        again.actorOf(Props.create(Persistent.class, "b", said));
        assertThat(next(said)).isEqualTo("b " + RECOVERED);
        again.actorOf(Props.create(Persistent.class, "a", said));
        assertThat(next(said, 4)).containsExactly("a reads one", "a reads two", "a reads four",
                "a " + RECOVERED);
        end(again);
    }
}
