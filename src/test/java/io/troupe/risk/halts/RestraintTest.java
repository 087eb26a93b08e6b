package io.troupe.risk.halts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestraintTest {
    private static final int ASSETS = 3;

    private static Restraint all(HaltAction.Kind kind) {
        return Restraint.ofAll(kind, 1);
    }

    private static Restraint only(int asset, HaltAction.Kind kind, double factor) {
        BitSet assets = new BitSet();
        assets.set(asset);
        return Restraint.ofAssets(assets, kind, factor);
    }

    /** Of each asset: may hold, may increase, may open. */
    private static String says(Restraint restraint) {
        StringBuilder says = new StringBuilder();
        for (int asset = 0; asset < ASSETS; asset++) {
            says.append(restraint.mayHold(asset) ? 'h' : '-')
                    .append(restraint.mayIncrease(asset) ? 'i' : '-')
                    .append(restraint.mayOpen(asset) ? 'o' : '-').append(' ');
        }
        return says.toString().strip();
    }

    @Test
    void eachKindForbidsWhatTheMilderOnesDo() {
        assertThat(says(Restraint.NONE)).isEqualTo("hio hio hio");
        assertThat(says(all(HaltAction.Kind.FLATTEN))).isEqualTo("--- --- ---");
        assertThat(says(all(HaltAction.Kind.REDUCE_ONLY))).isEqualTo("h-- h-- h--");
        assertThat(says(all(HaltAction.Kind.PAUSE))).isEqualTo("hi- hi- hi-");
        assertThat(says(Restraint.ofAll(HaltAction.Kind.SCALE, 0.5))).isEqualTo("hio hio hio");
        assertThat(all(HaltAction.Kind.FLATTEN).permitsPositions()).isFalse();
        assertThat(all(HaltAction.Kind.REDUCE_ONLY).permitsPositions()).isTrue();
    }

    @Test
    void ofAnAssetItForbidsNothingElse() {
        assertThat(says(only(1, HaltAction.Kind.FLATTEN, 1))).isEqualTo("hio --- hio");
        assertThat(says(only(0, HaltAction.Kind.REDUCE_ONLY, 1))).isEqualTo("h-- hio hio");
        assertThat(says(only(2, HaltAction.Kind.PAUSE, 1))).isEqualTo("hio hio hi-");
        assertThat(only(1, HaltAction.Kind.FLATTEN, 1).permitsPositions()).isTrue();
    }

    @Test
    void ofFactorsTheSmallestIsInForce() {
        Restraint half = Restraint.ofAll(HaltAction.Kind.SCALE, 0.5);
        Restraint both = half.strictest(only(1, HaltAction.Kind.SCALE, 0.25))
                .strictest(only(2, HaltAction.Kind.SCALE, 0.75))
                .strictest(only(1, HaltAction.Kind.SCALE, 0.3));
        assertThat(both.scale()).isEqualTo(0.5);
        assertThat(both.scale(0)).isEqualTo(0.5);
        assertThat(both.scale(1)).isEqualTo(0.25);
        assertThat(both.scale(2)).isEqualTo(0.5);
        assertThat(both.scale(99)).isEqualTo(0.5);
        assertThat(only(1, HaltAction.Kind.SCALE, 0.25).scale()).isEqualTo(1);
        assertThat(only(1, HaltAction.Kind.SCALE, 0.25).scale(0)).isEqualTo(1);
    }

    @Test
    void whatAnyForbidsIsForbidden() {
        Restraint both = only(0, HaltAction.Kind.FLATTEN, 1)
                .strictest(only(1, HaltAction.Kind.REDUCE_ONLY, 1))
                .strictest(all(HaltAction.Kind.PAUSE));
        assertThat(says(both)).isEqualTo("--- h-- hi-");
        assertThat(both.scale()).isEqualTo(1);
    }

    /** The strictest of all has neither order nor grouping, and repeats itself. */
    @Test
    void theStrictestIsOneWhateverTheOrder() {
        List<Restraint> some = new ArrayList<>();
        some.add(Restraint.NONE);
        for (HaltAction.Kind kind : HaltAction.Kind.values()) {
            some.add(Restraint.ofAll(kind, 0.6));
            some.add(only(0, kind, 0.2));
            some.add(only(2, kind, 0.9));
        }
        assertThat(some).doesNotHaveDuplicates();
        for (Restraint a : some) {
            assertThat(a.strictest(a)).isEqualTo(a).hasSameHashCodeAs(a);
            assertThat(a.strictest(Restraint.NONE)).isEqualTo(a);
            for (Restraint b : some) {
                assertThat(a.strictest(b)).isEqualTo(b.strictest(a))
                        .hasSameHashCodeAs(b.strictest(a));
                for (Restraint c : some) {
                    assertThat(a.strictest(b).strictest(c)).isEqualTo(a.strictest(b.strictest(c)));
                }
            }
        }
    }

    @Test
    void aFactorOfOneIsNoRestraint() {
        assertThat(Restraint.ofAll(HaltAction.Kind.SCALE, 1)).isEqualTo(Restraint.NONE);
        assertThat(only(1, HaltAction.Kind.SCALE, 1)).isEqualTo(Restraint.NONE);
    }
}
