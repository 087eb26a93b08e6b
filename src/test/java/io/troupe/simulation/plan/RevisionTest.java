package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.Shortfall;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.StaffMove;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.cohort.Revision;
import io.troupe.simulation.cohort.Revision.Share;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final Share PART = new Share(
            new Shortfall(BarPoint.OPEN, 0, 10, 0, 4, CutReason.VOLUME), 0);
    private static final Share CUT = new Share(
            new Shortfall(BarPoint.OPEN, 0, 8, 0, 3, CutReason.ASSET_LIMIT), 0);

    private static final StaffMove MOVE = new StaffMove(1, StaffMove.Kind.FIRED, 2, "");

    /** Shares of partial fills, then stance and transfers, then shares of cuts: one revision. */
    @Test
    void revisionsOfABarAddUp() {
        Revision sum = Revision.filledInPart(7, List.of(PART))
                .and(Revision.divided(7, Optional.of(Restraint.FLAT), OptionalDouble.of(1.5),
                        new long[]{5, -5}, List.of(MOVE)))
                .and(Revision.cut(7, List.of(CUT)));
        assertThat(sum.bar()).isEqualTo(7);
        assertThat(sum.partials()).containsExactly(PART);
        assertThat(sum.stance()).contains(Restraint.FLAT);
        assertThat(sum.exposure()).hasValue(1.5);
        assertThat(sum.transfers()).containsExactly(5, -5);
        assertThat(sum.moves()).containsExactly(MOVE);
        assertThat(sum.cuts()).containsExactly(CUT);
    }

    @Test
    void theLaterOfTwoStancesHolds() {
        Revision halted = Revision.decided(7, Optional.of(Restraint.FLAT));
        assertThat(halted.and(Revision.decided(7, Optional.empty())).stance())
                .contains(Restraint.FLAT);
        assertThat(halted.and(Revision.decided(7, Optional.of(Restraint.NONE))).stance())
                .contains(Restraint.NONE);
        assertThat(Revision.NONE.and(halted).transfers()).isEmpty();
    }
}
