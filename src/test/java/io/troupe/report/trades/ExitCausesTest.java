package io.troupe.report.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.trades.ExitReason;
import io.troupe.model.StaffMove.Kind;
import org.junit.jupiter.api.Test;

class ExitCausesTest {
    private final ExitCauses causes = new ExitCauses(2);

    private ExitReason why(int bar) {
        return causes.why(1, false, bar);
    }

    @Test
    void aStrategyDecidesItselfWhereNothingElseDoes() {
        assertThat(why(0)).isEqualTo(ExitReason.SIGNAL);
        assertThat(causes.why(1, true, 5)).isEqualTo(ExitReason.SIGNAL);
    }

    /** What happens at a close is filled in the next bar, not in its own. */
    @Test
    void aHaltSellsFromTheNextBarOnUntilItsEnd() {
        causes.halt(true, 4);
        assertThat(why(4)).isEqualTo(ExitReason.SIGNAL);
        assertThat(why(5)).isEqualTo(ExitReason.HALT);
        causes.halt(false, 7);
        assertThat(why(7)).isEqualTo(ExitReason.HALT);
        assertThat(why(8)).isEqualTo(ExitReason.SIGNAL);
        causes.halt(true, 9);
        assertThat(why(10)).isEqualTo(ExitReason.HALT);
    }

    @Test
    void whoIsOutSellsUntilHeIsBack() {
        causes.staffed(1, Kind.FIRED, 2);
        assertThat(why(3)).isEqualTo(ExitReason.FIRED);
        assertThat(causes.why(0, false, 3)).isEqualTo(ExitReason.SIGNAL);
        causes.staffed(1, Kind.HIRED, 5);
        assertThat(why(6)).isEqualTo(ExitReason.SIGNAL);
        causes.staffed(1, Kind.LEFT, 8);
        assertThat(why(9)).isEqualTo(ExitReason.LEFT);
    }

    /** A strategy that is frozen keeps what it holds until something later sells it. */
    @Test
    void ofSeveralCausesTheLatestIsTheReason() {
        causes.quarantine(1, 2);
        assertThat(why(3)).isEqualTo(ExitReason.QUARANTINE);
        causes.halt(true, 6);
        assertThat(why(7)).isEqualTo(ExitReason.HALT);
        causes.halt(false, 8);
        assertThat(why(9)).isEqualTo(ExitReason.QUARANTINE);
        causes.staffed(1, Kind.LEFT, 10);
        assertThat(why(11)).isEqualTo(ExitReason.LEFT);
    }

    @Test
    void atTheSameCloseAQuarantineIsBeforeAHalt() {
        causes.halt(true, 3);
        causes.quarantine(1, 3);
        causes.staffed(1, Kind.FIRED, 3);
        assertThat(why(4)).isEqualTo(ExitReason.QUARANTINE);
        assertThat(causes.why(0, false, 4)).isEqualTo(ExitReason.HALT);
    }

    /** A part of the capital takes a part of what is held, in the next bar alone. */
    @Test
    void apartOfTheCapitalTakesAPart() {
        causes.capital(1, true, true, 3);
        assertThat(causes.why(1, true, 4)).isEqualTo(ExitReason.WITHDRAWAL);
        assertThat(causes.why(1, false, 4)).isEqualTo(ExitReason.SIGNAL);
        assertThat(causes.why(1, true, 5)).isEqualTo(ExitReason.SIGNAL);
    }

    @Test
    void allOfTheCapitalTakesAllUntilThereIsSomeAgain() {
        causes.capital(1, false, true, 3);
        assertThat(why(3)).isEqualTo(ExitReason.SIGNAL);
        assertThat(why(4)).isEqualTo(ExitReason.WITHDRAWAL);
        causes.capital(1, false, false, 4);
        assertThat(why(5)).isEqualTo(ExitReason.WITHDRAWAL);
        causes.capital(1, true, false, 5);
        assertThat(why(6)).isEqualTo(ExitReason.SIGNAL);
    }

    /** Who lost all of it was not deprived of it. */
    @Test
    void aLossIsNoWithdrawal() {
        causes.capital(1, false, false, 3);
        assertThat(why(4)).isEqualTo(ExitReason.SIGNAL);
    }
}
