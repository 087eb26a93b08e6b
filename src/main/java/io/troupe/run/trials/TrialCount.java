package io.troupe.run.trials;

import io.troupe.data.Fingerprint;
import io.troupe.metrics.inference.SharpeEstimate;
import io.troupe.report.books.Trials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the different settings that were tried on some data. Two data sets are the same if they
 * begin with the same bars and the shorter is how the longer begins: its last fingerprint is one of
 * the longer's. Of longer ones than this the register knows the first bars only.
 */
final class TrialCount {
    /** So many results of other runs are read at most, so that a run need not wait for it. */
    private static final int MOST_FILES = 8;

    private final Path runs;
    private final Fingerprint fingerprint;
    private final TrialData data;
    private final Map<Integer, String> heads = new HashMap<>();

    /** Counts on some data, whose fingerprint may go further. */
    TrialCount(Path runs, Fingerprint fingerprint, TrialData data) {
        this.runs = runs;
        this.fingerprint = fingerprint;
        this.data = data;
    }

    /**
     * Counts.
     *
     * @param own what this run tries
     * @param returns of those, by settings, as many as were kept
     * @param register what was tried before and is tried now
     */
    Trials.Counted of(List<Trial> own, Map<String, double[]> returns, List<Trial> register) {
        SequencedTrials latest = new SequencedTrials();
        register.stream().filter(this::isOnThisData).forEach(latest::put);
        own.forEach(latest::put);
        Likeness likeness = new Likeness(data.bars());
        returns.values().forEach(likeness::add);
        addOthers(likeness, latest, own);
        return new Trials.Counted(latest.bySettings.size(), variance(latest), likeness.series(),
                likeness.mean());
    }

    /** The latest of each settings, those that were entered last at the end. */
    private static final class SequencedTrials {
        private final LinkedHashMap<String, Trial> bySettings = new LinkedHashMap<>();

        void put(Trial trial) {
            bySettings.putLast(trial.settings(), trial);
        }
    }

    boolean isOnThisData(Trial trial) {
        TrialData other = trial.data();
        return other.bars() <= data.bars() ? other.head().equals(head(other.bars()))
                : other.start().equals(data.start());
    }

    private String head(int bars) {
        return heads.computeIfAbsent(bars, _ -> TrialData.digits(fingerprint, bars - 1));
    }

    private void addOthers(Likeness likeness, SequencedTrials latest, List<Trial> own) {
        Map<String, Optional<StoredReturns>> files = new HashMap<>();
        Set<String> ownSettings = own.stream().map(Trial::settings).collect(Collectors.toSet());
        List<Trial> newestFirst = new ArrayList<>(latest.bySettings.sequencedValues().reversed());
        newestFirst.removeIf(trial -> ownSettings.contains(trial.settings()));
        for (Trial trial : newestFirst) {
            boolean isKnown = files.containsKey(trial.run());
            if (likeness.series() >= TriedReturns.MOST
                    || (!isKnown && files.size() >= MOST_FILES)) {
                return;
            }
            files.computeIfAbsent(trial.run(), run -> stored(run, trial.data()))
                    .flatMap(stored -> stored.of(trial.strategy())).ifPresent(likeness::add);
        }
    }

    /** A name that leads out of the folder of runs is none of a run. */
    private Optional<StoredReturns> stored(String run, TrialData of) {
        return run.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
                ? StoredReturns.of(runs.resolve(run), of)
                : Optional.empty();
    }

    private static OptionalDouble variance(SequencedTrials latest) {
        double[] sharpe = latest.bySettings.values().stream().map(Trial::estimate)
                .flatMap(Optional::stream).mapToDouble(SharpeEstimate::sharpe).toArray();
        if (sharpe.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = 0;
        for (double each : sharpe) {
            mean += each / sharpe.length;
        }
        double squares = 0;
        for (double each : sharpe) {
            squares += (each - mean) * (each - mean);
        }
        return OptionalDouble.of(squares / (sharpe.length - 1));
    }
}
