package io.troupe.risk.stress;

import io.troupe.model.NearestName;
import io.troupe.risk.stress.AssetShock.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Moves of assets as they were said, of which the most specific counts: an asset's own, else that
 * of a group it is in, else that of all, else none. Pure.
 */
public final class AssetShocks {
    private final List<String> symbols;
    private final Map<String, List<String>> groups;

    /**
     * Shocks of a market.
     *
     * @param symbols of its assets
     * @param groups symbols by name of the group; those that there are not count for nothing
     */
    public AssetShocks(List<String> symbols, Map<String, List<String>> groups) {
        this.symbols = List.copyOf(symbols);
        this.groups = Map.copyOf(groups);
    }

    /** What is wrong with a scenario in this market, a sentence each; empty if nothing is. */
    public List<String> problems(Scenario.Shock scenario) {
        List<String> problems = new ArrayList<>();
        for (AssetShock shock : scenario.shocks()) {
            switch (shock.of()) {
                case Scope.Asset(String symbol) when !symbols.contains(symbol) ->
                    problems.add("there is no asset " + symbol
                            + NearestName.hint(symbol, symbols));
                case Scope.Group(String name) when !groups.containsKey(name) ->
                    problems.add("there is no group " + name
                            + (groups.isEmpty() ? "; the settings have none"
                                    : NearestName.hint(name, groups.keySet()) + "; there are "
                                            + String.join(", ",
                                                    groups.keySet().stream().sorted().toList())));
                default -> {}
            }
        }
        if (problems.isEmpty()) {
            symbols.forEach(symbol -> ambiguity(scenario, symbol, problems));
        }
        return problems;
    }

    private void ambiguity(Scenario.Shock scenario, String symbol, List<String> problems) {
        List<AssetShock> ofGroups = ofGroups(scenario, symbol);
        boolean isAmbiguous = ofGroups.stream().mapToDouble(AssetShock::move).distinct().count() > 1
                && own(scenario, symbol).isEmpty();
        if (isAmbiguous) {
            problems.add(symbol + " is in several groups that move apart, "
                    + String.join(", ", ofGroups.stream()
                            .map(shock -> shock.of().toString()).toList())
                    + ": say how it moves itself");
        }
    }

    /**
     * How each asset moves.
     *
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public AssetMoves moves(Scenario.Shock scenario) {
        List<String> problems = problems(scenario);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return AssetMoves.plain(symbols.stream()
                .mapToDouble(symbol -> move(scenario, symbol)).toArray());
    }

    private double move(Scenario.Shock scenario, String symbol) {
        OptionalDouble own = own(scenario, symbol);
        if (own.isPresent()) {
            return own.getAsDouble();
        }
        List<AssetShock> ofGroups = ofGroups(scenario, symbol);
        return ofGroups.isEmpty() ? scenario.shocks().stream()
                .filter(shock -> shock.of() instanceof Scope.All)
                .mapToDouble(AssetShock::move).findFirst().orElse(0)
                : ofGroups.getFirst().move();
    }

    private static OptionalDouble own(Scenario.Shock scenario, String symbol) {
        return scenario.shocks().stream()
                .filter(shock -> shock.of() instanceof Scope.Asset(String of) && of.equals(symbol))
                .mapToDouble(AssetShock::move).findFirst();
    }

    private List<AssetShock> ofGroups(Scenario.Shock scenario, String symbol) {
        return scenario.shocks().stream()
                .filter(shock -> shock.of() instanceof Scope.Group(String name)
                        && groups.getOrDefault(name, List.of()).contains(symbol))
                .toList();
    }
}
