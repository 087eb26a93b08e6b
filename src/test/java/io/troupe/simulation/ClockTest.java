package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import io.troupe.execution.Shortfall;
import io.troupe.simulation.hosting.RunProgress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final int NO_JOURNAL = Integer.MAX_VALUE / 2;

    private final TestStage stage = new TestStage();
    private final RunProgress progress = new RunProgress();

    private void assertOpened(int bar) {
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.OpenBar.class).bar())
                .isEqualTo(bar);
    }

    @Test
    void callsOneBarAfterTheOtherAndThenTheEnd() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(2, 1, NO_JOURNAL, progress);
        assertOpened(0);
        assertThat(progress.committedBar()).isEqualTo(-1);
        clock.run(new Clock.BarClosed(TestStage.closed(0)));
        assertOpened(1);
        assertThat(progress.committedBar()).isZero();
        clock.run(new Clock.BarClosed(TestStage.closed(1)));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CloseRun.class).closed())
                .isEqualTo(TestStage.closed(1));
    }

    @Test
    void aBarWithCutsIsCommittedWhenTheyAreShared() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 1, NO_JOURNAL, progress);
        assertOpened(0);
        Shortfall cut = TestStage.cut(5, 3);
        clock.run(new Clock.BarClosed(TestStage.closed(0, cut)));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CutOrders.class))
                .isEqualTo(new CapitalAllocator.CutOrders(0, List.of(cut)));
        assertThat(progress.committedBar()).isEqualTo(-1);
        clock.run(new Clock.CutsShared(0));
        assertOpened(1);
        assertThat(progress.committedBar()).isZero();
    }

    @Test
    void doesNotRunFurtherAheadOfTheJournalThanItMay() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 2, -1, progress);
        assertOpened(0);
        clock.run(new Clock.BarClosed(TestStage.closed(0)));
        assertOpened(1);
        clock.run(new Clock.BarClosed(TestStage.closed(1)));
        assertThat(stage.allocator.hasMessages()).as("bar 2 is 3 ahead of bar -1").isFalse();
        assertThat(progress.isWaitingForJournal()).isTrue();
        clock.run(new Clock.Durable(0));
        assertOpened(2);
        assertThat(progress.isWaitingForJournal()).isFalse();
        clock.run(new Clock.Durable(1));
        assertThat(stage.allocator.hasMessages()).as("a bar is called once").isFalse();
    }

    @Test
    void stopsAfterTheCurrentBar() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 1, NO_JOURNAL, progress);
        assertOpened(0);
        clock.run(new Clock.Stop());
        assertThat(stage.allocator.hasMessages()).isFalse();
        clock.run(new Clock.BarClosed(TestStage.closed(0)));
        TestStage.only(stage.allocator, CapitalAllocator.CloseRun.class);
    }

    @Test
    void stopsOnceThoughTheJournalGoesOn() {
        BehaviorTestKit<Clock.Command> clock = stage.clock(9, 2, -1, progress);
        clock.run(new Clock.BarClosed(TestStage.closed(0)));
        clock.run(new Clock.BarClosed(TestStage.closed(1)));
        stage.allocator.getAllReceived();
        clock.run(new Clock.Stop());
        clock.run(new Clock.Durable(0));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.CloseRun.class).closed())
                .isEqualTo(TestStage.closed(1));
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
