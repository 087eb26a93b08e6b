package io.troupe.risk.limits;

import static io.troupe.risk.limits.RuleDraft.assets;
import static io.troupe.risk.limits.RuleDraft.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LimitRulesTest {
    private static void refused(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void limitsMustBePositive() {
        for (double bad : new double[]{0, -1, Double.NaN}) {
            refused(() -> rules().maxGross(bad).build(), "maxGross must be > 0, was " + bad);
            refused(() -> rules().maxLong(bad).build(), "maxLong must be > 0, was " + bad);
            refused(() -> rules().maxShort(bad).build(), "maxShort must be > 0, was " + bad);
            refused(() -> rules().maxTurnover(bad).build(),
                    "maxTurnover must be > 0, was " + bad);
            refused(() -> rules().maxPerAsset(bad).build(),
                    "maxPerAsset must be > 0, was " + bad);
            refused(() -> rules().maxOrderValue(bad).build(),
                    "maxOrderValue must be > 0, was " + bad);
            refused(() -> rules().maxOrderVolume(bad).build(),
                    "maxOrderVolume must be > 0, was " + bad);
            refused(() -> rules().groupGross("energy", bad, 0),
                    "maxGross of group energy must be > 0, was " + bad);
            refused(() -> new OrderLimits(new BitSet(), false, OptionalDouble.empty(),
                    OptionalDouble.empty(), OptionalDouble.of(bad)),
                    "collar must be > 0, was " + bad);
        }
        refused(() -> rules().maxPositions(0).build(), "maxPositions must be ≥ 1, was 0");
        refused(() -> rules().maxOrdersPerBar(0).build(), "maxOrdersPerBar must be ≥ 1, was 0");
    }

    @Test
    void aRangeEndsAboveItsBeginning() {
        assertThat(new NetRange(0.3, 0.3).low()).isEqualTo(0.3);
        refused(() -> new NetRange(0.3, 0.2),
                "a range must not end below its beginning, was 0.3 to 0.2");
        refused(() -> new NetRange(Double.NaN, 1),
                "a range must not end below its beginning, was NaN to 1.0");
        double infinite = Double.POSITIVE_INFINITY;
        assertThat(new NetRange(-infinite, infinite).high()).isInfinite();
        assertThatThrownBy(() -> new NetRange(infinite, infinite))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetRange(-infinite, -infinite))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupHasAnAsset() {
        refused(() -> rules().groupGross("energy", 1), "group energy must have an asset");
    }

    @Test
    void anyLimitMakesRules() {
        assertThat(rules().build().isNone()).isTrue();
        List<Supplier<RuleDraft>> some = List.of(() -> rules().restricted(0),
                () -> rules().longOnly(), () -> rules().maxOrderValue(1),
                () -> rules().maxOrderVolume(1), () -> rules().maxPerAsset(1),
                () -> rules().groupGross("a", 1, 0), () -> rules().maxPositions(1),
                () -> rules().maxLong(1), () -> rules().maxShort(1), () -> rules().maxNet(0, 1),
                () -> rules().maxGross(1), () -> rules().maxTurnover(1),
                () -> rules().maxOrdersPerBar(1));
        assertThat(some).allSatisfy(draft -> {
            assertThat(draft.get().build().isNone()).isFalse();
            assertThat(draft.get().build()).isEqualTo(draft.get().build());
        });
    }

    @Test
    void whatWasGivenMayBeChangedAfterwards() {
        BitSet one = assets(1);
        GroupLimit group = new GroupLimit("a", one, OptionalDouble.of(1), Optional.empty());
        OrderLimits orders = new OrderLimits(one, false, OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty());
        List<GroupLimit> groups = new ArrayList<>(List.of(group));
        PositionLimits positions = new PositionLimits(OptionalDouble.empty(), groups,
                OptionalInt.empty());
        one.set(2);
        groups.clear();
        group.assets().set(3);
        orders.restricted().set(4);
        assertThat(group.assets()).isEqualTo(assets(1));
        assertThat(orders.restricted()).isEqualTo(assets(1));
        assertThat(positions.groups()).containsExactly(group);
    }
}
