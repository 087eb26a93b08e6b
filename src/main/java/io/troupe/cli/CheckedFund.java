package io.troupe.cli;

import io.troupe.config.ConfigProblem;
import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.features.FeatureStore;
import io.troupe.model.Instrument;
import io.troupe.strategies.ParameterProblem;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyBinding;
import io.troupe.strategies.StrategyInitialization;
import io.troupe.strategies.StrategyRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A configuration that fits the strategies there are and the data it names: all that a run needs to
 * begin. Immutable.
 *
 * @param settings the settings
 * @param data the prices, all of them: {@code run.until} is not applied
 * @param strategies supplies fresh strategies, in the order of the settings
 * @param notes what a user should know about the data
 */
public record CheckedFund(Settings settings, MarketData data,
        List<Supplier<Strategy>> strategies, List<String> notes) {
    /** Copies the lists. */
    public CheckedFund {
        strategies = List.copyOf(strategies);
        notes = List.copyOf(notes);
    }

    /**
     * Checks settings against strategies and data.
     *
     * @param config how to name the settings in messages
     * @throws CommandFailure with everything that does not fit
     */
    public static CheckedFund of(Path config, LoadedSettings.Valid valid) {
        Settings settings = valid.settings();
        List<ConfigProblem> problems = new ArrayList<>();
        List<Supplier<Strategy>> strategies = bound(valid, StrategyRegistry.load(), problems);
        LoadResult loaded = MarketDataLoader.load(request(settings));
        if (problems.isEmpty() && loaded instanceof LoadResult.Loaded sound) {
            initialize(valid, sound.data(), strategies, problems);
        }
        List<String> messages = new ArrayList<>(
                problems.stream().map(ConfigProblem::text).toList());
        if (loaded instanceof LoadResult.Loaded(MarketData data, List<String> notes)) {
            if (messages.isEmpty()) {
                return new CheckedFund(settings, data, strategies, notes);
            }
        } else if (loaded instanceof LoadResult.Rejected rejected) {
            messages.addAll(rejected.messages());
        }
        throw new CommandFailure(ExitCode.USAGE, messages, Messages.count(messages.size(),
                "problem") + " in the configuration " + config + "; nothing was done");
    }

    /** What market data some settings name, whatever {@code run.until} says. */
    public static DataRequest request(Settings settings) {
        Settings.Data data = settings.data();
        Layout layout = switch (data.layout()) {
            case AUTO -> Layout.AUTO;
            case CLOSES -> Layout.CLOSES;
            case BARS -> Layout.BARS;
        };
        MissingPolicy missing = switch (data.missing()) {
            case HOLD -> MissingPolicy.HOLD;
            case REJECT -> MissingPolicy.REJECT;
        };
        return new DataRequest(data.path(), layout, data.symbols(), data.from().orElse(null),
                null, missing);
    }

    private static List<Supplier<Strategy>> bound(LoadedSettings.Valid valid,
            StrategyRegistry registry, List<ConfigProblem> problems) {
        List<Supplier<Strategy>> strategies = new ArrayList<>();
        List<StrategySettings> wanted = valid.settings().strategies();
        for (int i = 0; i < wanted.size(); i++) {
            StrategySettings one = wanted.get(i);
            String key = "strategies[" + i + "]";
            switch (registry.bind(one.type(), one.params())) {
                case StrategyBinding.Bound bound -> strategies.add(bound.strategies());
                case StrategyBinding.Refused(List<ParameterProblem> refused) -> {
                    boolean known = registry.names().contains(one.type());
                    refused.forEach(problem -> problems.add(
                            problem(valid.provenance(), key, problem, known)));
                }
            }
        }
        return strategies;
    }

    private static ConfigProblem problem(Provenance provenance, String key,
            ParameterProblem problem, boolean typeIsKnown) {
        String path = key + (typeIsKnown ? ".params" : ".type");
        if (!problem.parameter().isEmpty()) {
            path += "." + problem.parameter();
        }
        Object value = problem.value();
        return provenance.problem(path, value == null ? null : value.toString(),
                problem.message(), null);
    }

    /** Strategies name symbols and windows that only the data can refuse. */
    private static void initialize(LoadedSettings.Valid valid, MarketData data,
            List<Supplier<Strategy>> strategies, List<ConfigProblem> problems) {
        FeatureStore features = new FeatureStore(data);
        List<String> symbols = data.instruments().stream().map(Instrument::symbol).toList();
        for (int i = 0; i < strategies.size(); i++) {
            String id = valid.settings().strategies().get(i).id();
            try {
                strategies.get(i).get().initialize(new StrategyInitialization(symbols, features,
                        valid.settings().run().seed(), id));
            } catch (RuntimeException | LinkageError | AssertionError e) {
                String why = e.getMessage() == null ? e.getClass().getSimpleName()
                        : e.getMessage();
                problems.add(valid.provenance().problem("strategies[" + i + "]", null,
                        why.replaceAll("\\s+", " "), null));
            }
        }
    }
}
