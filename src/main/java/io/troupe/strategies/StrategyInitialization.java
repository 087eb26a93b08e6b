package io.troupe.strategies;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureComparison;
import io.troupe.features.FeatureStore;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.NearestName;
import io.troupe.model.SettingNames;
import io.troupe.model.TargetPad;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What one strategy is told when it is initialized, and what it declares then. */
public final class StrategyInitialization implements StrategyContext {
    private final MarketData data;
    private final long runSeed;
    private final String strategyId;
    private final List<Feature> declared = new ArrayList<>();
    private List<String> symbols;
    private FeatureStore features;
    /** Indices of the universe in the data; empty for all of it. */
    private List<Integer> chosen = List.of();
    private boolean feedback;
    private boolean reusing;
    private int warmupBars;
    private Schedule schedule = Schedule.EVERY_BAR;

    /**
     * The initialization of one strategy.
     *
     * @param data what is simulated
     * @param features where its features are declared, shared by all strategies of the run
     * @param strategyId the strategy's id in the run, from which its seed is derived
     */
    public StrategyInitialization(MarketData data, FeatureStore features, long runSeed,
            String strategyId) {
        this.data = data;
        this.features = features;
        this.runSeed = runSeed;
        this.strategyId = strategyId;
        this.symbols = data.instruments().stream().map(Instrument::symbol).toList();
    }

    /** Whether the strategy declared that it reads its own sleeve. */
    public boolean wantsFeedback() {
        return feedback;
    }

    /** The features it declared, in order, those of its universe. */
    public List<Feature> declared() {
        return List.copyOf(declared);
    }

    /** The indices of its universe among all assets, empty if it declared none. */
    public List<Integer> universe() {
        return chosen;
    }

    /** What it declared, as the simulation uses it. */
    public AskingRule askingRule() {
        return AskingRule.of(schedule, warmupBars, chosen.isEmpty() ? null
                : new SubUniverse(features,
                        chosen.stream().mapToInt(Integer::intValue).toArray(), data.assets()));
    }

    @Override
    public List<String> symbols() {
        return symbols;
    }

    @Override
    public void universe(List<String> wanted) {
        if (!declared.isEmpty() || !chosen.isEmpty()) {
            throw new IllegalStateException("strategy " + strategyId
                    + " must declare its universe once, before its first feature");
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("strategy " + strategyId
                    + " declares an empty universe; name at least one symbol");
        }
        List<Integer> indices = wanted.stream().map(this::asset).toList();
        for (int i = 0; i < indices.size(); i++) {
            if (indices.indexOf(indices.get(i)) < i) {
                throw new IllegalArgumentException("strategy " + strategyId + " names "
                        + wanted.get(i) + " twice in its universe");
            }
        }
        chosen = indices;
        symbols = List.copyOf(wanted);
        features = features.of(indices);
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
    public Interval interval() {
        return data.interval();
    }

    @Override
    public BarsPerYear barsPerYear() {
        return data.barsPerYear();
    }

    @Override
    public void interval(Interval... supported) {
        if (!List.of(supported).contains(data.interval())) {
            throw new IllegalArgumentException("strategy " + strategyId + " is made for bars of a "
                    + Arrays.stream(supported).map(Interval::label)
                            .collect(Collectors.joining(" or "))
                    + ", the data has bars of a " + data.interval().label()
                    + "; set " + SettingNames.DATA_INTERVAL);
        }
    }

    @Override
    public void warmup(int bars) {
        if (bars < 0) {
            throw new IllegalArgumentException("warmup must be ≥ 0 bars, was " + bars);
        }
        warmupBars = bars;
    }

    @Override
    public void schedule(Schedule when) {
        schedule = when;
    }

    @Override
    public FeatureColumn feature(Feature feature) {
        FeatureColumn column = features.column(feature);
        declared.add(feature);
        return column;
    }

    @Override
    public FeatureComparison comparison(FeatureColumn left, FeatureColumn right, double factor) {
        return features.comparison(left, right, factor);
    }

    @Override
    public TargetPad targetPad() {
        return reusing ? TargetPad.reusing(symbols.size()) : TargetPad.lasting(symbols.size());
    }

    /** Lets answers be overwritten by the second one after: they will be read before that. */
    public StrategyInitialization reusingAnswers() {
        reusing = true;
        return this;
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
