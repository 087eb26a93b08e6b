package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.CutReason;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.simulation.cohort.Revision;
import io.troupe.simulation.cohort.Revision.Share;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StanceTest {
    private static final Share PART = new Share(0, 10, 4, 0, CutReason.VOLUME);
    private static final Share CUT = new Share(0, 8, 3, 0, CutReason.ASSET_LIMIT);

    @Test
    void theDrawdownLimitDecidesWhetherPositionsAreHeld() {
        assertThat(Stance.of(DrawdownState.INITIAL)).isEqualTo(Stance.TRADING);
        assertThat(Stance.of(new DrawdownState(100, true, 3))).isEqualTo(Stance.HALTED);
        assertThat(Stance.TRADING.permitsPositions()).isTrue();
        assertThat(Stance.HALTED.permitsPositions()).isFalse();
    }

    /** Shares of partial fills, then stance and transfers, then shares of cuts: one revision. */
    @Test
    void revisionsOfABarAddUp() {
        Revision sum = Revision.filledInPart(7, List.of(PART))
                .and(Revision.decided(7, Optional.of(Stance.HALTED), new long[]{5, -5}))
                .and(Revision.cut(7, List.of(CUT)));
        assertThat(sum.bar()).isEqualTo(7);
        assertThat(sum.partials()).containsExactly(PART);
        assertThat(sum.stance()).contains(Stance.HALTED);
        assertThat(sum.transfers()).containsExactly(5, -5);
        assertThat(sum.cuts()).containsExactly(CUT);
    }

    @Test
    void theLaterOfTwoStancesHolds() {
        Revision halted = Revision.decided(7, Optional.of(Stance.HALTED));
        assertThat(halted.and(Revision.decided(7, Optional.empty())).stance())
                .contains(Stance.HALTED);
        assertThat(halted.and(Revision.decided(7, Optional.of(Stance.TRADING))).stance())
                .contains(Stance.TRADING);
        assertThat(Revision.NONE.and(halted).transfers()).isEmpty();
    }
}
