package io.troupe.strategies;

import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureStore;
import io.troupe.model.NearestName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** What one strategy is told when it is initialized, and what it declares then. */
public final class StrategyInitialization implements StrategyContext {
    private final List<String> symbols;
    private final FeatureStore features;
    private final long runSeed;
    private final String strategyId;
    private boolean feedback;

    /**
     * The initialization of one strategy.
     *
     * @param symbols the universe, in the order of the weights
     * @param features where its features are declared, shared by all strategies of the run
     * @param strategyId the strategy's id in the run, from which its seed is derived
     */
    public StrategyInitialization(List<String> symbols, FeatureStore features, long runSeed,
            String strategyId) {
        this.symbols = List.copyOf(symbols);
        this.features = features;
        this.runSeed = runSeed;
        this.strategyId = strategyId;
    }

    /** Whether the strategy declared that it reads its own sleeve. */
    public boolean wantsFeedback() {
        return feedback;
    }

    @Override
    public List<String> symbols() {
        return symbols;
    }

    @Override
    public int asset(String symbol) {
        int asset = symbols.indexOf(symbol);
        if (asset < 0) {
            throw new IllegalArgumentException("strategy " + strategyId + " needs " + symbol
                    + ", which the universe does not have" + NearestName.hint(symbol, symbols));
        }
        return asset;
    }

    @Override
    public FeatureColumn feature(Feature feature) {
        return features.column(feature);
    }

    @Override
    public void feedback() {
        feedback = true;
    }

    /** The first eight bytes, most significant first, of SHA-256 of {@code "<run seed>:<id>"}. */
    @Override
    public long seed() {
        try {
            byte[] name = (runSeed + ":" + strategyId).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
