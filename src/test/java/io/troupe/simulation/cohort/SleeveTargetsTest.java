package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.Instrument;
import io.troupe.model.TargetPositions;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.sizing.SizingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two sleeves of 1000 each and two assets at 10, of which B cannot be sold short. */
class SleeveTargetsTest {
    private static final long CASH = 1_000_000_000;
    private static final double[] PRICES = {10, 10};

    private final List<String> wanted = new ArrayList<>();
    private final SleeveBank bank = new SleeveBank(2, new long[]{CASH, CASH});
    private final SleeveTargets targets = new SleeveTargets(bank, 2,
            new SizingRules(List.of(Instrument.share("A"), unshortable())),
            new SleeveTargets.Own(new SleeveSizers(Map.of(), 0, 2),
                    new SizedReturns(bank, new int[2], 0)),
            (sleeve, asset, steps, isNew) -> wanted
                    .add(sleeve + " " + asset + " " + steps + (isNew ? " new" : "")));

    SleeveTargetsTest() {
        bank.value(PRICES);
    }

    private static Instrument unshortable() {
        return new Instrument("B", "USD", 1, new Instrument.Terms(1, 0, 1, false, 0, ""));
    }

    private void assertWanted(String... expected) {
        assertThat(wanted).containsExactly(expected);
        wanted.clear();
    }

    /** .5 of 1000 at 10 is 50, with all weights times 1.6 it is 80; of .2 it is 32. */
    @Test
    void weightsAreTimesTheExposure() {
        targets.size(0, TargetPositions.of(0.5, 0.2), false, 1.6, Restraint.NONE, PRICES);
        assertWanted("0 0 80 new", "0 1 32 new");
        targets.size(0, TargetPositions.of(0.5, 0.2), false, 3, Restraint.NONE, PRICES);
        assertWanted();
        targets.size(0, TargetPositions.of(0.1, 0.2), false, 2, Restraint.NONE, PRICES);
        assertWanted("0 0 20 new");
    }

    /** Whoever is sized as a whole wants everything anew, but only what changed is a new target. */
    @Test
    void whatIsOnlySizedAnewIsNoNewTarget() {
        targets.size(1, TargetPositions.of(0.5, 0.2), true, 1, Restraint.NONE, PRICES);
        assertWanted("1 0 50 new", "1 1 20 new");
        targets.size(1, TargetPositions.of(0.5, 0.3), true, 3, Restraint.NONE, PRICES);
        assertWanted("1 0 150", "1 1 90 new");
        targets.wantNothing(1);
        assertWanted("1 0 0", "1 1 0");
    }

    /** Of B 30 are held and −20 asked for: 0 are wanted, of the 50 to be sold 30 are. */
    @Test
    void whatCannotBeSoldShortIsRefused() {
        bank.load(0, new long[]{0, 30}, CASH - 300_000_000, 1);
        bank.value(PRICES);
        targets.size(0, TargetPositions.of(0, -0.2), false, 1, Restraint.NONE, PRICES);
        assertWanted("0 1 0 new");
        assertThat(targets.takeRefusedShorts())
                .containsExactly(new SleeveTargets.RefusedShort(0, 1, -50, -30));
        assertThat(targets.takeRefusedShorts()).isEmpty();
    }

    @Test
    void returnsToWhatItKept() {
        TargetPositions first = TargetPositions.of(0.5, 0.2);
        targets.remember(0, first);
        targets.keep();
        targets.size(0, TargetPositions.of(0.1, 0.2), false, 1, Restraint.NONE, PRICES);
        targets.remember(1, first);
        targets.giveBack();
        assertThat(targets.of(0)).isSameAs(first);
        assertThat(targets.of(1).weight(0)).isZero();
        assertWanted("0 0 10 new");
    }
}
