package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.Fingerprint;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.metrics.inference.SharpeEstimate;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.report.books.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCountTest {
    private static final int BARS = 200;
    @TempDir
    private Path runs;

    private static MarketData data(int bars, double last) {
        long[] times = new long[bars];
        double[] closes = new double[bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = bar * 86_400L;
            closes[bar] = 10 + bar % 7;
        }
        closes[bars - 1] = last;
        return new MarketData(Interval.DAY, List.of(Instrument.share("A")), times,
                Columns.closeOnly(closes));
    }

    private static TrialData of(MarketData data) {
        return TrialData.of(data, Fingerprint.of(data), data.bars());
    }

    private static Trial trial(String settings, String run, TrialData data, double sharpe) {
        return new Trial(settings, run, "of-" + settings, "t", data, data.bars() - 1, 252,
                Optional.of(new SharpeEstimate(data.bars() - 1, sharpe, 0, 3)));
    }

    private Trials.Counted count(MarketData data, List<Trial> own, Map<String, double[]> returns,
            List<Trial> register) {
        return new TrialCount(runs, Fingerprint.of(data), of(data)).of(own, returns, register);
    }

    @Test
    void equalSettingsCountOnceAndTheLatestIsTheirs() {
        MarketData data = data(BARS, 1);
        TrialData here = of(data);
        Trials.Counted counted = count(data, List.of(trial("a", "r-3", here, 0.3)), Map.of(),
                List.of(trial("a", "r-1", here, 9), trial("b", "r-1", here, 7),
                        trial("b", "r-2", here, 0.1), trial("c", "r-2", here, 0.2)));
        assertThat(counted.count()).isEqualTo(3);
        // Sharpe ratios 0.3, 0.1 and 0.2: squares around 0.2 are 0.02, by 2.
        assertThat(counted.sharpeVariance().orElseThrow()).isCloseTo(0.01, within(1e-15));
        assertThat(counted.meanCorrelation()).isEmpty();
        assertThat(counted.effective()).isEqualTo(3);
    }

    @Test
    void shorterDataOfTheSameBeginningIsTheSameAndOtherDataIsNot() {
        MarketData data = data(BARS, 1);
        TrialData shorter = TrialData.of(data, Fingerprint.of(data), 150);
        TrialData longer = of(data(BARS + 60, 1));
        TrialData changed = TrialData.of(data(150, 99), Fingerprint.of(data(150, 99)), 150);
        TrialData shortest = TrialData.of(data(3, 99), Fingerprint.of(data(3, 99)), 3);
        assertThat(count(data, List.of(trial("a", "r", of(data), 1)), Map.of(),
                List.of(trial("b", "r", shorter, 1), trial("c", "r", longer, 1),
                        trial("d", "r", changed, 1), trial("e", "r", shortest, 1),
                        trial("f", "r", of(data(BARS, 99)), 1)))
                .count())
                .isEqualTo(3);
    }

    @Test
    void trialsThatAreAlikeAreWorthFewer() throws IOException {
        MarketData data = data(BARS, 1);
        double[] one = new double[BARS];
        double[] other = new double[BARS];
        StringBuilder csv = new StringBuilder("date,house,of-b\n");
        for (int bar = 0; bar < BARS; bar++) {
            one[bar] = bar % 2 == 0 ? 0.01 : -0.01;
            other[bar] = bar % 4 < 2 ? 0.01 : -0.01;
            csv.append(data.time(bar)).append(",0,").append(one[bar] * 2 + 0.001).append('\n');
        }
        Files.createDirectories(runs.resolve("r-1/results"));
        Files.writeString(runs.resolve("r-1/results/returns.csv"), csv);
        // b is like a and neither like c; of d nothing is left, and e says it is of a place that
        // is none: correlations 1, 0 and 0.
        Trials.Counted counted = count(data,
                List.of(trial("a", "r-2", of(data), 1), trial("c", "r-2", of(data), 1)),
                Map.of("a", one, "c", other),
                List.of(trial("b", "r-1", of(data), 1), trial("d", "gone", of(data), 1),
                        trial("e", "../r-1", of(data), 1)));
        assertThat(counted.count()).isEqualTo(5);
        assertThat(counted.correlated()).isEqualTo(3);
        assertThat(counted.meanCorrelation().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(counted.effective()).isCloseTo(1 / 3.0 + 2 / 3.0 * 5, within(1e-9));
    }
}
