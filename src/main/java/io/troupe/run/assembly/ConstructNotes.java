package io.troupe.run.assembly;

import io.troupe.config.ConstructKeys;
import io.troupe.config.ConstructSettings;
import io.troupe.config.Key;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.catalog.OptimizerKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was guessed where a construction leaves something open. Stops nothing. */
public final class ConstructNotes {
    private static final int SHOWN = 3;
    private static final long SECONDS_PER_DAY = 86_400;

    private final MarketData data;
    /** Whose constructions a guess is about. */
    private final Map<String, List<String>> guesses = new LinkedHashMap<>();

    private ConstructNotes(MarketData data) {
        this.data = data;
    }

    /** The notes, none where everything was said. */
    public static List<String> of(Settings settings, MarketData data) {
        ConstructNotes notes = new ConstructNotes(data);
        ConstructSettings fund = settings.fund().construct().settings();
        List<String> all = new ArrayList<>();
        String path = ConstructKeys.OPTIMIZER.path();
        String place = path.substring(0, path.lastIndexOf('.'));
        if (!fund.isNone()) {
            ConstructSpec spec = ConstructAssembly.ofFund(settings);
            notes.guess(fund, spec, place);
            notes.begins(spec, place, all);
        }
        notes.spare(fund, Cadence.DAILY, place);
        for (StrategyEntry entry : settings.entries()) {
            ConstructSettings own = entry.construct();
            String whose = StrategyKeys.CONSTRUCT.name() + " of " + entry.id();
            if (!own.isNone()) {
                notes.guess(own, own.spec(Cadence.NEVER), whose);
            }
            notes.spare(own, Cadence.NEVER, whose);
        }
        notes.guesses.forEach((guess, whose) -> all.add(some(whose) + ": " + guess));
        return all;
    }

    private void begins(ConstructSpec spec, String path, List<String> into) {
        int first = spec.estimates().lookbackBars();
        if (first < data.bars()) {
            into.add(path + " begins when " + first + " returns are known, on "
                    + day(first) + " at the earliest; until then the fund holds"
                    + " what its strategies want");
        }
    }

    private LocalDate day(int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(data.epochSeconds(bar), SECONDS_PER_DAY));
    }

    private void guess(ConstructSettings written, ConstructSpec spec, String whose) {
        boolean isOpen = written.get(ConstructKeys.OPTIMIZER).isEmpty();
        if (isOpen) {
            add(whose, ConstructKeys.OPTIMIZER, spec.optimizer().type().label());
        }
        if (written.get(ConstructKeys.USES).isEmpty() && spec.uses() != Uses.TARGET) {
            add(whose, ConstructKeys.USES, spec.uses().label());
        }
        if (!written.get(ConstructKeys.COVARIANCE).containsKey("type")
                && spec.needs(Need.COVARIANCE)) {
            add(whose, ConstructKeys.COVARIANCE, spec.estimates().covariance().type().label());
        }
        if (!written.get(ConstructKeys.MEAN).containsKey("type") && spec.needs(Need.MEANS)
                && spec.uses() != Uses.SCORE) {
            add(whose, ConstructKeys.MEAN, spec.estimates().mean().type().label());
        }
    }

    /** Settings that were written and change nothing. */
    private void spare(ConstructSettings written, Cadence usual, String whose) {
        ConstructSpec spec = written.isNone() ? null : written.spec(usual);
        ConstructSettings.names().forEach((name, key) -> {
            if (!written.get(key).equals(key.preset()) && (spec == null || isSpare(name, spec))) {
                guesses.computeIfAbsent(name + " has no effect " + (spec == null
                        ? "without an optimizer or constraints"
                        : "with the optimizer " + spec.optimizer().type().label()),
                        _ -> new ArrayList<>()).add(whose);
            }
        });
    }

    private static boolean isSpare(String name, ConstructSpec spec) {
        boolean isOfOther = Arrays.stream(OptimizerKey.values())
                .anyMatch(key -> key.label().equals(name)
                        && !spec.optimizer().type().keys().contains(key));
        boolean countsGain = spec.rebalance().gate().horizonBars().isPresent();
        return switch (name) {
            case "riskAversion" -> isOfOther && !countsGain;
            case "distance" -> isOfOther
                    && spec.optimizer().optimizer(TradingCosts.NONE).keepsConditions();
            case "ic" -> spec.uses() != Uses.SCORE;
            case "mean" -> spec.uses() == Uses.SCORE || !spec.needs(Need.MEANS);
            case "rebalance.horizonBars" -> !countsGain;
            case "rebalance.to" -> spec.rebalance().gate().band().isNone();
            default -> isOfOther;
        };
    }

    private void add(String whose, Key<Settings, ?> key, String taken) {
        guesses.computeIfAbsent("no " + key.name() + " given: " + taken, _ -> new ArrayList<>())
                .add(whose);
    }

    private static String some(List<String> items) {
        String shown = String.join(", ", items.subList(0, Math.min(SHOWN, items.size())));
        return items.size() <= SHOWN ? shown : shown + " and " + (items.size() - SHOWN) + " more";
    }
}
