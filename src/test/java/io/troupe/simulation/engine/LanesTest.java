package io.troupe.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        Set<String> lent = new TreeSet<>();
        for (int time = 0; time < 2; time++) {
            assertThat(lent.add(lanes.single())).isTrue();
            assertThat(lent.add(lanes.pool(2))).isTrue();
        }
        assertThat(lent.add(others.single())).isTrue();
        assertThat(lent.add(lanes.pool(3))).isTrue();
        assertThat(lent).allSatisfy(
                id -> assertThat(SYSTEM.classicSystem().dispatchers().hasDispatcher(id)).isTrue());
    }

    @Test
    void whatARunHadIsLentAgain() {
        Lanes lanes = new Lanes(SYSTEM);
        SharedVenue first = new SharedVenue(lanes, 2);
        DispatcherSelector pool = first.strategies(0);
        assertThat(first.strategies(0)).isEqualTo(pool);
        assertThat(first.strategies(1)).as("where one is lost").isNotEqualTo(pool);
        first.leave(true);
        SharedVenue second = new SharedVenue(lanes, 2);
        assertThat(second.spine()).isEqualTo(first.spine()).isNotEqualTo(second.books());
        assertThat(second.books()).isEqualTo(first.books());
        assertThat(List.of(second.strategies(0), second.strategies(1)))
                .containsExactlyInAnyOrder(pool, first.strategies(1));
        second.leave(false);
        SharedVenue third = new SharedVenue(lanes, 2);
        assertThat(List.of(third.spine(), third.books())).as("of a run that did not end")
                .doesNotContain(second.spine(), second.books());
        assertThat(List.of(pool, first.strategies(1))).doesNotContain(third.strategies(0));
    }

    @Test
    void poolsAreLentBySize() {
        Lanes lanes = new Lanes(SYSTEM);
        lanes.freePool(2, "two");
        assertThat(lanes.pool(3)).isNotEqualTo("two");
        assertThat(lanes.pool(2)).isEqualTo("two");
    }
}
