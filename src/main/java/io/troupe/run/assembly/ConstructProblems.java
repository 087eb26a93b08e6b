package io.troupe.run.assembly;

import io.troupe.config.BarKeys;
import io.troupe.config.ConstructKeys;
import io.troupe.config.ConstructSettings;
import io.troupe.config.FundConstruct;
import io.troupe.config.Key;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.model.Instrument;
import io.troupe.model.NearestName;
import io.troupe.portfolio.constraints.ConstraintFinding;
import io.troupe.portfolio.constraints.Constraints;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of constructions does not fit the data: names that it does not have, more returns than there
 * are bars, volumes and sessions that nobody knows, and constraints that clash by their numbers
 * alone.
 */
final class ConstructProblems {
    private final Settings settings;
    private final Provenance provenance;
    private final MarketData data;
    private final List<String> symbols;
    private final FundConstruct construct;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private ConstructProblems(Settings settings, Provenance provenance, MarketData data) {
        this.settings = settings;
        this.provenance = provenance;
        this.data = data;
        this.symbols = data.instruments().stream().map(Instrument::symbol).toList();
        this.construct = settings.fund().construct();
    }

    /**
     * What is wrong.
     *
     * @param provenance where the settings were written, for the messages
     */
    public static List<ConfigProblem> of(Settings settings, Provenance provenance,
            MarketData data) {
        ConstructProblems found = new ConstructProblems(settings, provenance, data);
        found.words();
        if (!construct(settings).isNone()) {
            found.check(construct(settings), ConstructAssembly.ofFund(settings),
                    ConstructKeys.OPTIMIZER.path());
        }
        List<StrategyEntry> entries = settings.entries();
        for (int i = 0; i < entries.size(); i++) {
            ConstructSettings own = entries.get(i).construct();
            if (!own.isNone()) {
                found.check(own, own.spec(Cadence.NEVER), StrategyKeys.CONSTRUCT.path(i) + "."
                        + ConstructKeys.OPTIMIZER.name());
            }
        }
        return found.problems;
    }

    private static ConstructSettings construct(Settings settings) {
        return settings.fund().construct().settings();
    }

    private void words() {
        for (String problem : new Groups(construct.groups()).problems(symbols)) {
            problems.add(provenance.problem(ConstructKeys.GROUPS, null, problem,
                    "name symbols of the data"));
        }
        construct.factors().forEach((name, exposures) -> exposures.keySet().forEach(
                symbol -> known(symbol, ConstructKeys.FACTORS.path() + "." + name)));
    }

    private void known(String symbol, String path) {
        if (!symbols.contains(symbol)) {
            problems.add(provenance.problem(path, symbol, "there is no asset " + symbol
                    + NearestName.hint(symbol, symbols), "name symbols of the data"));
        }
    }

    /**
     * Checks one construction.
     *
     * @param optimizer the path of its optimizer, beside which the other keys stand
     */
    private void check(ConstructSettings written, ConstructSpec spec, String optimizer) {
        String prefix = optimizer.substring(0, optimizer.lastIndexOf('.') + 1);
        lines(spec, prefix + ConstructKeys.CONSTRAINTS.name());
        spec.optimizer().budgets().keySet().forEach(symbol -> known(symbol, prefix + "budgets"));
        spec.estimates().mean().market().ifPresent(symbol -> known(symbol,
                prefix + ConstructKeys.MEAN.name()));
        int lookback = spec.estimates().lookbackBars();
        if (data.bars() > 0 && lookback >= data.bars()) {
            add(prefix, ConstructKeys.LOOKBACK_BARS, String.valueOf(lookback),
                    "is more than the " + (data.bars() - 1) + " returns of the data, so that"
                            + " nothing would ever be constructed",
                    "make it smaller");
        }
        if (spec.integer().filter(LotRounding.EXACT::equals).isPresent()
                && data.assets() > LotRounding.MOST_EXACT) {
            add(prefix, ConstructKeys.INTEGER, LotRounding.EXACT.label(), "can be had of at most "
                    + LotRounding.MOST_EXACT + " assets, the data has " + data.assets(),
                    "write greedy");
        }
        boolean isSession = written.get(ConstructKeys.SESSIONS).isPresent();
        if (spec.rebalance().when().needsCalendar()
                && settings.data().bars().calendar().isEmpty() && isSession) {
            add(prefix, ConstructKeys.SESSIONS,
                    String.valueOf(written.get(ConstructKeys.SESSIONS).get()),
                    "is counted from the end of the month, which only a calendar knows before it"
                            + " is over",
                    "name the exchange in " + BarKeys.CALENDAR.path() + ", like NYSE");
        }
    }

    private void lines(ConstructSpec spec, String path) {
        Constraints constraints = spec.constraints(new Groups(construct.groups()));
        for (ConstraintFinding finding : constraints.check(symbols, List.of(),
                construct.factors().keySet())) {
            String at = path + (finding.line().isPresent() ? "[" + finding.line().getAsInt() + "]"
                    : "");
            String line = finding.line().isPresent()
                    ? spec.constraints().get(finding.line().getAsInt()).toString()
                    : null;
            problems.add(provenance.problem(at, line, finding.message(), null));
        }
        if (!constraints.needs().volumeBars().isEmpty() && !data.hasVolume()) {
            problems.add(provenance.problem(path, null,
                    "the data has no volumes, of which adv takes the mean",
                    "leave adv out, or use data with volumes"));
        }
    }

    private void add(String prefix, Key<Settings, ?> key, @Nullable String value, String message,
            String hint) {
        String below = key.path().substring(ConstructKeys.OPTIMIZER.path().lastIndexOf('.') + 1);
        problems.add(provenance.problem(prefix + below, value, message, hint));
    }
}
