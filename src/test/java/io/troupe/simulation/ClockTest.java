package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import io.troupe.execution.Shortfall;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.house.HouseBar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final int NO_JOURNAL = Integer.MAX_VALUE / 2;

    private final TestStage stage = new TestStage();
    private final RunProgress progress = new RunProgress();

    private void assertOpened(int bar) {
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.OpenBars.class).bar())
                .isEqualTo(bar);
    }

    @Test
    void callsOneBarAfterTheOtherAndThenTheEnd() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(2, 1, NO_JOURNAL, progress);
        assertOpened(0);
        assertThat(progress.committedBar()).isEqualTo(-1);
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(0))));
        assertOpened(1);
        assertThat(progress.committedBar()).isZero();
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(1))));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CloseRun.class).closed())
                .containsExactly(TestStage.closed(1));
    }

    @Test
    void aBarWithCutsIsCommittedWhenTheyAreShared() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 1, NO_JOURNAL, progress);
        assertOpened(0);
        Shortfall cut = TestStage.cut(5, 3);
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(0, cut))));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CutOrders.class))
                .isEqualTo(new CapitalAllocator.CutOrders(0, List.of(cut)));
        assertThat(progress.committedBar()).isEqualTo(-1);
        clock.run(new Clock.CutsShared(0));
        assertOpened(1);
        assertThat(progress.committedBar()).isZero();
    }

    /** Bars are committed one by one, all of a stretch, and the next begins after them. */
    @Test
    void aStretchIsCommittedBarByBar() {
        List<Integer> committed = new ArrayList<>();
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 1, NO_JOURNAL,
                new RunProgress(committed::add));
        assertOpened(0);
        Shortfall cut = TestStage.cut(5, 3);
        List<HouseBar> closed = List.of(TestStage.closed(0), TestStage.closed(1),
                TestStage.closed(2, cut));
        clock.run(new Clock.BarsClosed(closed));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CutOrders.class))
                .isEqualTo(new CapitalAllocator.CutOrders(2, List.of(cut)));
        assertThat(committed).isEmpty();
        clock.run(new Clock.CutsShared(2));
        assertThat(committed).containsExactly(0, 1, 2);
        CapitalAllocator.OpenBars next = TestStage.only(stage.allocator,
                CapitalAllocator.OpenBars.class);
        assertThat(next.bar()).isEqualTo(3);
        assertThat(next.closed()).isEqualTo(closed);
    }

    /** Two bars ahead of bar −1 are the bars 0 and 1; bar 3 is two ahead of bar 1. */
    @Test
    void doesNotRunFurtherAheadOfTheJournalThanItMay() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 2, -1, progress);
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.OpenBars.class))
                .isEqualTo(new CapitalAllocator.OpenBars(0, 2, List.of()));
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(0))));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.OpenBars.class))
                .isEqualTo(new CapitalAllocator.OpenBars(1, 1, List.of(TestStage.closed(0))));
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(1))));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.BookBars.class).closed())
                .as("the journal cannot go on without bar 1")
                .containsExactly(TestStage.closed(1));
        assertThat(progress.isWaitingForJournal()).isTrue();
        clock.run(new Clock.Durable(1));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.OpenBars.class))
                .isEqualTo(new CapitalAllocator.OpenBars(2, 2, List.of()));
        assertThat(progress.isWaitingForJournal()).isFalse();
        clock.run(new Clock.Durable(1));
        assertThat(stage.allocator.hasMessages()).as("a bar is called once").isFalse();
    }

    @Test
    void stopsAfterTheBarsUnderWay() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 1, NO_JOURNAL, progress);
        assertOpened(0);
        clock.run(new Clock.Stop());
        assertThat(stage.allocator.hasMessages()).isFalse();
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(0))));
        TestStage.only(stage.allocator, CapitalAllocator.CloseRun.class);
    }

    @Test
    void stopsOnceThoughTheJournalGoesOn() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 2, -1, progress);
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(0))));
        clock.run(new Clock.BarsClosed(List.of(TestStage.closed(1))));
        stage.allocator.getAllReceived();
        clock.run(new Clock.Stop());
        clock.run(new Clock.Durable(0));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CloseRun.class).closed())
                .as("what was closed is booked already").isEmpty();
        clock.run(new Clock.Durable(1));
        clock.run(new Clock.Stop());
        assertThat(stage.allocator.hasMessages()).isFalse();
        assertThat(stage.recorder.hasMessages()).isFalse();
    }

    @Test
    void isCastOnce() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 1, NO_JOURNAL, progress);
        assertThatIllegalStateException()
                .isThrownBy(() -> clock.run(new Clock.Perform(stage.stage())));
    }
}
