package io.troupe.risk.limits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Limits as a test writes them down: only those it speaks of. */
final class RuleDraft {
    private final BitSet restricted = new BitSet();
    private final List<GroupLimit> groups = new ArrayList<>();
    private boolean longOnly;
    private OptionalDouble orderValue = OptionalDouble.empty();
    private OptionalDouble orderVolume = OptionalDouble.empty();
    private OptionalDouble perAsset = OptionalDouble.empty();
    private OptionalInt positions = OptionalInt.empty();
    private OptionalDouble longs = OptionalDouble.empty();
    private OptionalDouble shorts = OptionalDouble.empty();
    private Optional<NetRange> net = Optional.empty();
    private OptionalDouble gross = OptionalDouble.empty();
    private OptionalDouble turnover = OptionalDouble.empty();
    private OptionalInt ordersPerBar = OptionalInt.empty();

    static RuleDraft rules() {
        return new RuleDraft();
    }

    static BitSet assets(int... assets) {
        BitSet set = new BitSet();
        for (int asset : assets) {
            set.set(asset);
        }
        return set;
    }

    RuleDraft restricted(int... assets) {
        restricted.or(assets(assets));
        return this;
    }

    RuleDraft longOnly() {
        longOnly = true;
        return this;
    }

    RuleDraft maxOrderValue(double limit) {
        orderValue = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft maxOrderVolume(double limit) {
        orderVolume = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft maxPerAsset(double limit) {
        perAsset = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft groupGross(String name, double limit, int... assets) {
        groups.add(new GroupLimit(name, assets(assets), OptionalDouble.of(limit),
                Optional.empty()));
        return this;
    }

    RuleDraft groupNet(String name, double low, double high, int... assets) {
        groups.add(new GroupLimit(name, assets(assets), OptionalDouble.empty(),
                Optional.of(new NetRange(low, high))));
        return this;
    }

    RuleDraft maxPositions(int limit) {
        positions = OptionalInt.of(limit);
        return this;
    }

    RuleDraft maxLong(double limit) {
        longs = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft maxShort(double limit) {
        shorts = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft maxNet(double low, double high) {
        net = Optional.of(new NetRange(low, high));
        return this;
    }

    RuleDraft maxGross(double limit) {
        gross = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft maxTurnover(double limit) {
        turnover = OptionalDouble.of(limit);
        return this;
    }

    RuleDraft maxOrdersPerBar(int limit) {
        ordersPerBar = OptionalInt.of(limit);
        return this;
    }

    LimitRules build() {
        return new LimitRules(
                new OrderLimits(restricted, longOnly, orderValue, orderVolume,
                        OptionalDouble.empty()),
                new PositionLimits(perAsset, groups, positions),
                new SumLimits(longs, shorts, net, gross, turnover, ordersPerBar));
    }
}
