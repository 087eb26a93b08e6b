package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import org.junit.jupiter.api.Test;

/** Two sleeves of 1000 each, of which the second is sized by its last two returns. */
class SizedReturnsTest {
    private static final long CASH = 1_000_000_000;
    private static final double[] PRICES = {10};

    private final SleeveBank bank = new SleeveBank(1, new long[]{CASH, CASH});
    private final SizedReturns returns = new SizedReturns(bank, new int[]{0, 2}, 2);

    /** What the second is worth at a bar. */
    private void worth(int bar, long units) {
        bank.load(1, new long[]{0}, units * 1_000_000, 0);
        bank.value(PRICES);
        returns.value(bar, bank);
    }

    /** 10 % with a weight, 20 % with half of it, which are 40; then none with none. */
    @Test
    void returnsAreThoseOfAUnitOfWeight() {
        worth(0, 1100);
        assertThat(returns.latest(1, 0)).containsExactly(1.1 - 1);
        returns.sized(1, 0.5);
        worth(1, 1320);
        assertThat(returns.latest(1, 1)).containsExactly(1.1 - 1, (1.2 - 1) / 0.5);
        returns.sized(1, 0);
        worth(2, 1320);
        assertThat(returns.latest(1, 2)).containsExactly((1.2 - 1) / 0.5, 0);
        assertThat(returns.latest(0, 2)).isEmpty();
    }

    /** 1000 come to 1000 and are no return; without capital there is none. */
    @Test
    void capitalIsNoReturn() {
        worth(0, 1000);
        bank.transfer(1, CASH);
        returns.transferred(1, bank);
        worth(1, 2200);
        assertThat(returns.latest(1, 1)).containsExactly(0, 1.1 - 1);
        worth(2, 0);
        worth(3, 0);
        assertThat(returns.latest(1, 3)).containsExactly(-1, 0);
    }

    /** Two bars further, the two before are written again. */
    @Test
    void goesBack() {
        SizedReturns kept = new SizedReturns(bank, new int[]{0, 2}, 2);
        worth(0, 1100);
        returns.sized(1, 2);
        returns.save(kept);
        worth(1, 1210);
        returns.sized(1, 4);
        worth(2, 605);
        kept.save(returns);
        worth(1, 1650);
        assertThat(returns.latest(1, 1)).containsExactly(1.1 - 1, (1.5 - 1) / 2);
    }

    /** Whoever goes on from a checkpoint has what it needs, and who needs nothing has nothing. */
    @Test
    void goesOn() {
        worth(0, 1000);
        worth(1, 1100);
        returns.sized(1, 0.25);
        Sized saved = returns.save(1, 1);
        assertThat(saved.latest()).containsExactly(0, 1.1 - 1);
        assertThat(returns.save(0, 1)).isEqualTo(Sized.NONE);
        SizedReturns next = new SizedReturns(bank, new int[]{0, 2}, 2);
        next.load(1, 1, saved);
        next.load(0, 1, Sized.NONE);
        bank.load(1, new long[]{0}, 2_200_000_000L, 0);
        bank.value(PRICES);
        next.value(2, bank);
        assertThat(next.latest(1, 2)).containsExactly(1.1 - 1, (2.0 - 1) / 0.25);
    }
}
