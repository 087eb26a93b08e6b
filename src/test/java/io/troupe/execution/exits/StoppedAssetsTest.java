package io.troupe.execution.exits;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.orders.ExitRules.Reentry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoppedAssetsTest {
    @Test
    void whatIsNotStoppedIsWanted() {
        StoppedAssets stopped = new StoppedAssets(Reentry.ON_CHANGE, 2);
        assertThat(stopped.want(1, 10, true)).isEqualTo(10);
        assertThat(stopped.want(1, 12, false)).isEqualTo(12);
        stopped.stop(0, 3);
        assertThat(stopped.want(1, 13, false)).isEqualTo(13);
        assertThat(stopped.isStopped(1)).isFalse();
    }

    @Test
    void onChangeANewTargetIsHeldAgain() {
        StoppedAssets stopped = new StoppedAssets(Reentry.ON_CHANGE, 1);
        stopped.want(0, 10, true);
        stopped.stop(0, 3);
        assertThat(stopped.isStopped(0)).isTrue();
        // Another size of the same target is no change, however long it is.
        assertThat(stopped.want(0, 12, false)).isZero();
        assertThat(stopped.resumes(0, 100)).isFalse();
        assertThat(stopped.want(0, 5, true)).isEqualTo(5);
        assertThat(stopped.want(0, 6, false)).isEqualTo(6);
    }

    @Test
    void afterSoManyBarsTheLastTargetIsHeldAgain() {
        StoppedAssets stopped = new StoppedAssets(new Reentry(2), 1);
        stopped.want(0, 10, true);
        stopped.stop(0, 3);
        assertThat(stopped.resumes(0, 3)).isFalse();
        assertThat(stopped.want(0, 8, true)).isZero(); // a change does not shorten the pause
        assertThat(stopped.resumes(0, 4)).isFalse();
        assertThat(stopped.resumes(0, 5)).isTrue();
        assertThat(stopped.asked(0)).isEqualTo(8);
        assertThat(stopped.isStopped(0)).isFalse();
        assertThat(stopped.resumes(0, 6)).isFalse();
    }

    @Test
    void neverIsNever() {
        StoppedAssets stopped = new StoppedAssets(Reentry.NEVER, 1);
        assertThat(stopped.want(0, 8, true)).isEqualTo(8);
        stopped.stop(0, 3);
        assertThat(stopped.want(0, 8, true)).isZero();
        assertThat(stopped.resumes(0, 1_000_000)).isFalse();
        assertThat(stopped.want(0, 9, true)).isZero();
    }

    @Test
    void countsInNewStepsAfterASplit() {
        StoppedAssets stopped = new StoppedAssets(new Reentry(1), 1);
        stopped.want(0, 10, true);
        stopped.stop(0, 3);
        stopped.recount(0, steps -> 3 * steps);
        assertThat(stopped.resumes(0, 4)).isTrue();
        assertThat(stopped.asked(0)).isEqualTo(30);
        stopped.forget(0);
        assertThat(stopped.asked(0)).isZero();
    }

    @Test
    void goesOnWhereItWasSavedOrCopied() throws IOException {
        StoppedAssets stopped = new StoppedAssets(new Reentry(2), 1);
        stopped.want(0, 10, true);
        stopped.stop(0, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stopped.write(new DataOutputStream(bytes));
        StoppedAssets read = new StoppedAssets(new Reentry(2), 1);
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        StoppedAssets copy = new StoppedAssets(new Reentry(2), 1);
        stopped.copyTo(copy);
        for (StoppedAssets other : new StoppedAssets[]{read, copy}) {
            assertThat(other.asked(0)).isEqualTo(10);
            assertThat(other.resumes(0, 4)).isFalse();
            assertThat(other.resumes(0, 5)).isTrue();
        }
    }
}
