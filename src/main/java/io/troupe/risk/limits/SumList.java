package io.troupe.risk.limits;

import static io.troupe.risk.limits.SumMeasure.GROSS;
import static io.troupe.risk.limits.SumMeasure.LONG;
import static io.troupe.risk.limits.SumMeasure.NET_HIGH;
import static io.troupe.risk.limits.SumMeasure.NET_LOW;
import static io.troupe.risk.limits.SumMeasure.SHORT;
import static io.troupe.risk.limits.SumMeasure.TURNOVER;

import io.troupe.model.CutReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The limits of sums in the order in which they are judged. */
final class SumList {
    private final List<SumRule> limits = new ArrayList<>();
    private final int[] all;

    private SumList(int assets) {
        all = IntStream.range(0, assets).toArray();
    }

    static List<SumRule> of(LimitRules rules, int assets) {
        SumList list = new SumList(assets);
        rules.positions().groups().forEach(list::addGroup);
        SumLimits sums = rules.sums();
        list.add("maxLong", CutReason.LONG_LIMIT, LONG, sums.maxLong());
        list.add("maxShort", CutReason.SHORT_LIMIT, SHORT, sums.maxShort());
        list.addNet("maxNet", CutReason.NET_LIMIT, sums.net(), list.all);
        list.add("maxTurnover", CutReason.TURNOVER_LIMIT, TURNOVER, sums.maxTurnover());
        list.add("maxGross", CutReason.GROSS_LIMIT, GROSS, sums.maxGross());
        return List.copyOf(list.limits);
    }

    private void addGroup(GroupLimit group) {
        int[] members = group.assets().stream().toArray();
        if (members[members.length - 1] >= all.length) {
            throw new IllegalArgumentException("group " + group.name() + " has asset "
                    + members[members.length - 1] + " of " + all.length);
        }
        String name = "group " + group.name() + ": ";
        group.maxGross().ifPresent(limit -> limits.add(new SumLimit(name + "maxGross",
                CutReason.GROUP_GROSS, GROSS, limit, members)));
        addNet(name + "maxNet", CutReason.GROUP_NET, group.net(), members);
    }

    private void add(String rule, CutReason reason, SumMeasure measure, OptionalDouble limit) {
        limit.ifPresent(most -> limits.add(new SumLimit(rule, reason, measure, most, all)));
    }

    private void addNet(String rule, CutReason reason, Optional<NetRange> range, int... members) {
        range.ifPresent(ends -> limits.add(new NetLimit(
                new SumLimit(rule, reason, NET_HIGH, ends.high(), members),
                new SumLimit(rule, reason, NET_LOW, -ends.low(), members))));
    }
}
