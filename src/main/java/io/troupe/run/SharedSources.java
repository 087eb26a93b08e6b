package io.troupe.run;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.features.SharedFeatures;
import io.troupe.simulation.plan.EngineOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sources of many funds in one process: what the settings of two funds ask for alike is compiled,
 * loaded or computed once, and is the same object in both. Thread-safe; whoever asks while another
 * loads waits for it.
 */
final class SharedSources implements FundSources {
    private final FundSources sources;
    private final Map<Plugins, KnownStrategies> strategies = new HashMap<>();
    private final Map<Bars, LoadResult> bars = new HashMap<>();
    private final IdentityHashMap<MarketData, SharedFeatures> features = new IdentityHashMap<>();

    /** What strategies depend on. */
    private record Plugins(Optional<List<Path>> paths, Duration limit) {}

    /** What bars depend on; the names of calendars and rules, not what they stand for. */
    private record Bars(Settings.Data data, Optional<LocalDate> until, String currency) {}

    /**
     * Nothing is shared yet.
     *
     * @param sources asked for what was not asked for before
     */
    SharedSources(FundSources sources) {
        this.sources = sources;
    }

    @Override
    public synchronized KnownStrategies strategies(Settings settings, Provenance provenance)
            throws RunRefused {
        Plugins asked = new Plugins(settings.plugins().path(), settings.engine().barTimeout());
        KnownStrategies known = strategies.get(asked);
        if (known == null) {
            known = sources.strategies(settings, provenance);
            strategies.put(asked, known);
        }
        return known;
    }

    @Override
    public synchronized LoadResult bars(Settings settings, DataRequest request) {
        return bars.computeIfAbsent(new Bars(settings.data(), settings.run().until(),
                settings.fund().currency()), _ -> sources.bars(settings, request));
    }

    @Override
    public synchronized EngineOptions sharing(MarketData data, EngineOptions options) {
        return options.sharing(features.computeIfAbsent(data, SharedFeatures::new));
    }
}
