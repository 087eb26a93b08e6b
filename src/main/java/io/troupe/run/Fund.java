package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.DataReport;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.Restated;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.run.assembly.ConstructNotes;
import io.troupe.run.assembly.DataRequests;
import io.troupe.run.assembly.FundAssembly;
import io.troupe.run.assembly.FundAssembly.Assembled;
import io.troupe.run.assembly.FundGroups;
import io.troupe.run.assembly.FundNotes;
import io.troupe.run.assembly.FundProblems;
import io.troupe.run.assembly.RiskNotes;
import io.troupe.run.assembly.SignalNotes;
import io.troupe.run.assembly.StaffNotes;
import io.troupe.run.assembly.StrategyBindings;
import io.troupe.run.assembly.TradingNotes;
import io.troupe.run.measures.Measured;
import io.troupe.run.measures.MeasuresAssembly;
import io.troupe.run.trials.Tried;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.plugins.PluginFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fund that is ready to run: its settings, its data, and what they come to.
 *
 * @param settings as resolved
 * @param known the strategies that the settings can name
 * @param loaded the bars to simulate, and what loading them had to say
 * @param plan what is simulated
 * @param options how
 * @param strategies what results tell of each strategy
 * @param measured by what and against what it is measured
 */
public record Fund(Settings settings, KnownStrategies known, LoadResult.Loaded loaded,
        SimulationPlan plan, EngineOptions options, List<StrategyIdentity> strategies,
        Measured measured) {
    /** Copies the list. */
    public Fund {
        strategies = List.copyOf(strategies);
    }

    /** The bars to simulate. */
    public MarketData data() {
        return loaded.data();
    }

    /** What loading the strategies and the data had to say, and what becomes of its money. */
    public List<String> notes() {
        return Stream.of(known.notes(), loaded.notes(), FundNotes.of(settings, data()),
                StaffNotes.of(settings, data()), ConstructNotes.of(settings, data()),
                RiskNotes.of(settings, data()), TradingNotes.of(settings, data()),
                SignalNotes.of(settings, data()), measured.notes())
                .flatMap(List::stream).toList();
    }

    /**
     * The user's files beside settings and data that results depend on: the code of its strategies,
     * the signals they hold, and what borrowing costs.
     */
    List<PluginFile> plugins() {
        List<PluginFile> files = new ArrayList<>(known.used(settings));
        List<Path> tables = new ArrayList<>(SignalNotes.files(settings));
        settings.execution().trading().financing().borrowRates().ifPresent(tables::add);
        for (Path table : tables) {
            try {
                files.add(PluginFile.read(table));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(files);
    }

    /** Loads the data and puts the fund together; every problem at once. */
    public static Fund of(LoadedSettings loaded) throws RunRefused {
        return of(loaded, FundSources.FRESH);
    }

    /** The same, from sources that other funds may use too. */
    static Fund of(LoadedSettings loaded, FundSources sources) throws RunRefused {
        return switch (loaded) {
            case LoadedSettings.Invalid(List<ConfigProblem> problems) ->
                throw badSettings(texts(problems));
            case LoadedSettings.Valid(Settings settings, Provenance provenance) ->
                of(settings, provenance, sources);
        };
    }

    private static Fund of(Settings settings, Provenance provenance, FundSources sources)
            throws RunRefused {
        KnownStrategies known = sources.strategies(settings, provenance);
        known.require(settings);
        DataRequest request = switch (DataRequests.of(settings, provenance)) {
            case DataRequests.Asked.Request(DataRequest asked) -> asked;
            case DataRequests.Asked.Refused(List<ConfigProblem> problems) ->
                throw badSettings(texts(problems));
        };
        return switch (sources.bars(settings, request)) {
            case LoadResult.Rejected rejected -> {
                List<String> lines = new ArrayList<>(texts(StrategyBindings
                        .of(settings, provenance, known.registry()).problems()));
                lines.addAll(rejected.messages());
                throw badSettings(lines);
            }
            case LoadResult.Loaded sound -> {
                Measured measured = measured(settings, provenance, sound.data());
                Fund fund = assembled(measured.settled(known.settled(settings)), provenance, known,
                        sound, measured);
                List<ConfigProblem> problems = FundProblems.ofUniverse(settings, provenance,
                        sound.data(),
                        fund.plan().strategies());
                if (!problems.isEmpty()) {
                    throw badSettings(texts(problems));
                }
                yield fund.executed(sources.sharing(sound.data(), fund.options()));
            }
        };
    }

    private static Measured measured(Settings settings, Provenance provenance, MarketData data)
            throws RunRefused {
        return switch (MeasuresAssembly.of(settings, provenance, data)) {
            case MeasuresAssembly.Assembled.Found(Measured found) -> found;
            case MeasuresAssembly.Assembled.Refused(List<String> lines) ->
                throw badSettings(lines);
        };
    }

    private static RunRefused badSettings(List<String> lines) {
        return new RunRefused(Refusal.BadSettings.of(lines));
    }

    private static List<String> texts(List<ConfigProblem> problems) {
        return problems.stream().map(ConfigProblem::text).toList();
    }

    private static Fund assembled(Settings settings, Provenance provenance,
            KnownStrategies known, LoadResult.Loaded loaded, Measured measured)
            throws RunRefused {
        return switch (FundAssembly.assemble(settings, provenance, loaded.data(),
                known.registry())) {
            case Assembled.Fund(SimulationPlan plan, EngineOptions options, var parameters) ->
                new Fund(settings, known, loaded, plan, options,
                        identities(settings, parameters, plan.strategies()), measured);
            case Assembled.Refused(List<ConfigProblem> problems) ->
                throw badSettings(texts(problems));
        };
    }

    private static List<StrategyIdentity> identities(Settings settings,
            List<Map<String, Object>> parameters, List<StrategySpec> specs) {
        List<StrategyIdentity> identities = new ArrayList<>();
        for (StrategySettings strategy : settings.strategies()) {
            identities.add(new StrategyIdentity(strategy.id(), strategy.type(),
                    parameters.get(identities.size()),
                    specs.get(identities.size()).policy()));
        }
        return identities;
    }

    /** The same fund, executed in another way. */
    private Fund executed(EngineOptions how) {
        return new Fund(settings, known, loaded, plan, how, strategies, measured);
    }

    /** How its bookings are arranged. */
    JournalPlan journalPlan() {
        return FundAssembly.journalPlan(settings, plan, resultHash())
                .with(loaded.report().seams().stream()
                        .map(seam -> new Restated(seam.bar() + 1, Hash.parse(seam.dataBefore()),
                                Hash.parse(seam.dataAfter())))
                        .toList());
    }

    /** The hash of the settings that results depend on. */
    String resultHash() {
        return ResolvedJson.resultHash(settings);
    }

    /** The same fund on the first bars of its data only. */
    Fund until(int bars) throws RunRefused {
        return bars == data().bars() ? this : on(data().prefix(bars));
    }

    /** The same fund on other data with the same assets and the first bars of its own. */
    Fund on(MarketData other) throws RunRefused {
        LoadedSettings again = SettingsLoader
                .fromResolved(ResolvedJson.of(settings), List.of());
        Provenance provenance = ((LoadedSettings.Valid) again).provenance();
        return assembled(settings, provenance, known,
                new LoadResult.Loaded(other, loaded.notes(), loaded.report()),
                measured.on(other));
    }

    /** The same fund on a market with seams, of which its results tell. */
    Fund seamed(MarketData other, List<DataReport.Seam> seams) throws RunRefused {
        Fund there = on(other);
        return new Fund(settings, known, new LoadResult.Loaded(other, loaded.notes(),
                loaded.report().with(seams)), there.plan, there.options, strategies,
                there.measured);
    }

    /**
     * The same fund on the first bars of its data only, where trading is dearer and less is traded.
     *
     * @param bars how many
     * @param costs by what slippage and fees are multiplied, ≥ 0
     * @param volume by what volumes are multiplied, &gt; 0
     * @throws RunRefused if the settings do not fit so few bars
     */
    public Fund stressed(int bars, double costs, double volume) throws RunRefused {
        Fund there = on(data().prefix(bars).withVolumes(volume));
        return new Fund(settings, known, there.loaded, there.plan.dearer(costs), there.options,
                strategies, there.measured);
    }

    /**
     * The plan of the same settings on other data with the same assets.
     *
     * @throws IllegalStateException if the settings do not fit that data
     */
    public SimulationPlan planOn(MarketData other) {
        LoadedSettings again = SettingsLoader.fromResolved(ResolvedJson.of(settings), List.of());
        try {
            return assembled(settings, ((LoadedSettings.Valid) again).provenance(), known,
                    new LoadResult.Loaded(other, loaded.notes(), loaded.report()), measured)
                    .plan();
        } catch (RunRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What is tried by running it. */
    Tried tried(String runId) {
        return new Tried(runId, settings, strategies, known.codes(settings), data(),
                measured.measures().riskFree());
    }

    /** What its results are written from, if it is run now. */
    RunContext context(String runId) {
        return context(runId, SimulationPlan.RULES);
    }

    /** What the results of a run by any rules are written from. */
    RunContext context(String runId, int rules) {
        return new RunContext(data(), runId, strategies, plan.initialCashMicros(),
                FundTerms.of(plan, rules), loaded.report(),
                measured.measures().with(plan.risk().var()), Optional.of(plan.fills()),
                FundGroups.of(settings));
    }
}
