package io.troupe.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Dispatchers are lent to one run at a time, and again to the next. */
class LanesTest {
    private static final ActorSystem<Object> SYSTEM = ActorSystem.create(Behaviors.empty(),
            "lanes", ConfigFactory.parseString("akka.loglevel = OFF")
                    .withFallback(ConfigFactory.load()));

    @AfterAll
    static void end() {
        SYSTEM.terminate();
        SYSTEM.getWhenTerminated().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Test
    void noTwoRunsHaveTheSame() {
        Lanes lanes = new Lanes(SYSTEM);
        Lanes others = new Lanes(SYSTEM);
        Set<String> lent = Set.of(lanes.spine(), lanes.spine(), others.spine(), lanes.pool(2),
                lanes.pool(2), lanes.pool(3));
        assertThat(lent).allSatisfy(
                id -> assertThat(SYSTEM.classicSystem().dispatchers().hasDispatcher(id)).isTrue());
    }

    @Test
    void whatARunHadIsLentAgain() {
        Lanes lanes = new Lanes(SYSTEM);
        SharedVenue first = new SharedVenue(lanes, 2);
        first.strategies(1);
        first.leave(true);
        String spine = lanes.spine();
        Set<String> pools = Set.of(lanes.pool(2), lanes.pool(2));
        SharedVenue second = new SharedVenue(lanes, 2);
        second.strategies(0);
        second.leave(false);
        assertThat(lanes.spine()).as("of a run that did not end").isNotEqualTo(spine);
        lanes.freeSpine(spine);
        assertThat(lanes.spine()).isEqualTo(spine);
        assertThat(pools).doesNotContain(lanes.pool(2));
        lanes.freePool(2, "one");
        assertThat(lanes.pool(3)).isNotEqualTo("one");
        assertThat(lanes.pool(2)).isEqualTo("one");
    }
}
