package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class UninterruptedTest {
    /** The first attempt is cut short by the mark, the second comes to its end. */
    @Test
    void waitsOnAndLeavesTheMark() {
        int[] attempts = {0};
        CountDownLatch open = new CountDownLatch(0);
        Thread.currentThread().interrupt();

        String waited = Uninterrupted.of(() -> {
            attempts[0]++;
            open.await();
            return "done";
        });

        assertThat(waited).isEqualTo("done");
        assertThat(attempts[0]).isEqualTo(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoWasNotInterruptedIsNotMarked() {
        Thread ended = Thread.ofPlatform().start(() -> {});

        Uninterrupted.join(ended);

        assertThat(ended.isAlive()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }
}
