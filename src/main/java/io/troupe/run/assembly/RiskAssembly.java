package io.troupe.run.assembly;

import io.troupe.config.Settings;
import io.troupe.config.risk.GroupSettings;
import io.troupe.config.risk.HaltScopeName;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.LimitSettings;
import io.troupe.config.risk.OrderBounds;
import io.troupe.config.risk.RiskSettings;
import io.troupe.config.risk.StrategyRisk;
import io.troupe.config.risk.VarSettings;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.limits.GroupLimit;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.models.RiskModels;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SleeveRisk;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.VarRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the fund and its strategies must keep to, from settings and data. All symbols and groups are
 * those of the data, as {@link RiskProblems} has found.
 */
final class RiskAssembly {
    private final RiskSettings risk;
    private final Map<String, List<String>> groups;
    private final List<String> symbols;

    RiskAssembly(Settings settings, MarketData data) {
        risk = settings.risk();
        groups = settings.fund().construct().groups();
        symbols = data.instruments().stream().map(Instrument::symbol).toList();
    }

    /** What the fund as a whole must keep to. */
    FundRisk fund() {
        List<HaltRule> halts = new ArrayList<>();
        risk.maxDrawdown().ifPresent(limit -> halts.add(FundRisk.maxDrawdown(
                // A loss of more than all is one of all, and the least that rounding tells apart.
                Math.min(limit, Math.nextDown(1.0)), risk.cooldownBars())));
        risk.halts().stream().filter(halt -> halt.scope() != HaltScopeName.STRATEGY)
                .forEach(halt -> halts.add(rule(halt, risk.limits())));
        VarSettings var = risk.var();
        return new FundRisk(limits(risk.limits()), distinct(halts), risk.overlay().rules(),
                new VarRules(RiskModels.of(var.model().label()), var.level(), var.windowBars()));
    }

    /** A strategy with what it must keep to by itself: what it says, and the fund of every one. */
    StrategySpec kept(StrategySpec spec, StrategyRisk own) {
        List<HaltRule> halts = new ArrayList<>();
        risk.halts().stream().filter(halt -> halt.scope() == HaltScopeName.STRATEGY)
                .forEach(halt -> halts.add(rule(halt, own.limits())));
        own.halts().forEach(halt -> halts.add(rule(halt, own.limits())));
        return spec.with(new SleeveRisk(limits(own.limits()), distinct(halts)));
    }

    /** Limits with assets by their indices. */
    LimitRules limits(LimitSettings limits) {
        OrderBounds orders = limits.orders();
        List<GroupLimit> limited = limits.groups().stream()
                .map(group -> new GroupLimit(group.name(), members(group), group.maxGross(),
                        group.maxNet()))
                .toList();
        return new LimitRules(
                new OrderLimits(indices(orders.restricted()), orders.longOnly(),
                        orders.maxOrderValue(), orders.maxOrderVolume(), orders.collar()),
                new PositionLimits(limits.maxPerAsset(), limited, limits.maxPositions()),
                limits.sums());
    }

    private BitSet members(GroupSettings group) {
        return indices(group.symbols().isEmpty()
                ? groups.getOrDefault(group.name(), List.of())
                : group.symbols());
    }

    private HaltRule rule(HaltSettings halt, LimitSettings beside) {
        return halt.rule(risk.var().level(), indices(symbols(halt, beside.groups(), groups)));
    }

    /** Which assets a halt is of: none where it is of all, or of an account. */
    static List<String> symbols(HaltSettings halt, List<GroupSettings> beside,
            Map<String, List<String>> groups) {
        if (halt.scope() != HaltScopeName.GROUP || !halt.assets().symbols().isEmpty()) {
            return halt.assets().symbols();
        }
        String name = halt.assets().group().orElseThrow();
        return beside.stream()
                .filter(group -> group.name().equals(name) && !group.symbols().isEmpty())
                .findFirst().map(GroupSettings::symbols)
                .orElseGet(() -> groups.getOrDefault(name, List.of()));
    }

    private BitSet indices(Collection<String> named) {
        BitSet indices = new BitSet();
        named.forEach(symbol -> indices.set(symbols.indexOf(symbol)));
        return indices;
    }

    /** Halts of names of their own, by which bookings tell them apart. */
    private static List<HaltRule> distinct(List<HaltRule> halts) {
        Set<String> names = new HashSet<>();
        List<HaltRule> distinct = new ArrayList<>();
        for (HaltRule halt : halts) {
            String name = halt.name();
            for (int count = 2; !names.add(name); count++) {
                name = halt.name() + " (" + count + ")";
            }
            distinct.add(new HaltRule(name, halt.scope(), halt.trigger(), halt.action(),
                    halt.reentry()));
        }
        return distinct;
    }
}
