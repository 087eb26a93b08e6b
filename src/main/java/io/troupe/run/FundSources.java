package io.troupe.run;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.simulation.plan.EngineOptions;

/** Where funds have their strategies and their bars from. */
interface FundSources {
    /** Compiles and loads for each fund anew. */
    FundSources FRESH = new FundSources() {
        @Override
        public KnownStrategies strategies(Settings settings, Provenance provenance)
                throws RunRefused {
            return KnownStrategies.of(settings, provenance);
        }

        @Override
        public LoadResult bars(Settings settings, DataRequest request) {
            return MarketDataLoader.load(request);
        }

        @Override
        public EngineOptions sharing(MarketData data, EngineOptions options) {
            return options;
        }
    };

    /**
     * The strategies that settings can name.
     *
     * @throws RunRefused if a path that was named does not exist
     */
    KnownStrategies strategies(Settings settings, Provenance provenance) throws RunRefused;

    /**
     * The bars that settings ask for.
     *
     * @param request what they ask for, in the words of data
     */
    LoadResult bars(Settings settings, DataRequest request);

    /** How a fund on some bars is executed, so that it computes no feature that another has. */
    EngineOptions sharing(MarketData data, EngineOptions options);
}
