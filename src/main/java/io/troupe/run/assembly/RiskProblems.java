package io.troupe.run.assembly;

import io.troupe.config.Provenance;
import io.troupe.config.RiskKeys;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.risk.GroupSettings;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.LimitSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.List;

/** What of limits and halts does not fit the data: assets and volumes that it does not have. */
final class RiskProblems {
    private final Provenance provenance;
    private final MarketData data;
    private final List<String> symbols;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private RiskProblems(Provenance provenance, MarketData data) {
        this.provenance = provenance;
        this.data = data;
        symbols = data.instruments().stream().map(Instrument::symbol).toList();
    }

    /**
     * What is wrong.
     *
     * @param provenance where the settings were written, for the messages
     */
    static List<ConfigProblem> of(Settings settings, Provenance provenance, MarketData data) {
        RiskProblems found = new RiskProblems(provenance, data);
        found.check(settings.risk().limits(), settings.risk().halts(), RiskKeys.PREFIX);
        List<StrategyEntry> entries = settings.entries();
        for (int i = 0; i < entries.size(); i++) {
            found.check(entries.get(i).orders().risk().limits(),
                    entries.get(i).orders().risk().halts(), StrategyKeys.RISK.path(i) + ".");
        }
        return found.problems;
    }

    /**
     * Checks the rules of one account.
     *
     * @param prefix what the paths of its keys begin with
     */
    private void check(LimitSettings limits, List<HaltSettings> halts, String prefix) {
        known(limits.orders().restricted(), prefix + RiskKeys.RESTRICTED.name());
        List<GroupSettings> groups = limits.groups();
        for (int i = 0; i < groups.size(); i++) {
            known(groups.get(i).symbols(), prefix + RiskKeys.GROUPS.name() + "[" + i + "]"
                    + RiskKeys.BELOW_SYMBOLS);
        }
        for (int i = 0; i < halts.size(); i++) {
            known(halts.get(i).assets().symbols(), prefix + RiskKeys.HALTS.name() + "[" + i
                    + "]" + RiskKeys.BELOW_SYMBOLS);
        }
        if (limits.orders().maxOrderVolume().isPresent() && !data.hasVolume()) {
            problems.add(provenance.problem(prefix + RiskKeys.MAX_ORDER_VOLUME.name(),
                    String.valueOf(limits.orders().maxOrderVolume().getAsDouble()),
                    "the data has no volumes, of which this is a fraction",
                    "leave it out, or use data with volumes"));
        }
    }

    private void known(List<String> named, String path) {
        for (int i = 0; i < named.size(); i++) {
            String symbol = named.get(i);
            if (!symbols.contains(symbol)) {
                problems.add(provenance.problem(path + "[" + i + "]", symbol,
                        "there is no asset " + symbol + NearestName.hint(symbol, symbols),
                        "name symbols of the data"));
            }
        }
    }
}
