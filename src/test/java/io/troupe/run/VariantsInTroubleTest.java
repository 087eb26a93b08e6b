package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.report.summary.RunSummary;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of one process of which one never ends, or whose host is closed: all end in words. */
class VariantsInTroubleTest {
    private static final int BARS = 200;
    private static final String HANGS = "strategies=[{id: ew, type: equal-weight},"
            + " {id: stuck, type: sleeper}]";

    @TempDir
    private Path folder;
    private Path config;

    /**
     * The strategy hangs at its hundredth bar, whoever interrupts it, until long after it has been
     * given up: one that never returned would be waited for at the end of its run.
     */
    @BeforeEach
    void write() throws IOException {
        StringBuilder prices = new StringBuilder("date,A,B\n");
        for (int bar = 0; bar < BARS; bar++) {
            prices.append(LocalDate.of(2010, 1, 1).plusDays(bar)).append(',')
                    .append(100 + bar % 14).append(',').append(50 + bar % 10).append('\n');
        }
        Files.writeString(folder.resolve("prices.csv"), prices);
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("Sleeper.java"), """
                import io.troupe.model.TargetPositions;
                import io.troupe.strategies.*;
                import java.util.concurrent.locks.LockSupport;

                @RegisterStrategy(value = "sleeper", summary = "Sleeps.")
                public final class Sleeper implements StatelessStrategy {
                    public record Parameters() {}

                    public Sleeper(Parameters none) {}

                    @Override
                    public void initialize(StrategyContext context) {}

                    @Override
                    public TargetPositions onData(MarketView view) {
                        long until = System.nanoTime() + 1_500_000_000;
                        while (view.bar() == 100 && System.nanoTime() < until) {
                            LockSupport.parkNanos(until - System.nanoTime());
                            Thread.interrupted();
                        }
                        return TargetPositions.flat(view.assets());
                    }
                }
                """);
        config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                plugins: {path: [own]}
                engine: {threads: 1, barTimeout: 300ms}
                journal: {barsPerEvent: 16, snapshotEveryBars: 32}
                trials: {enabled: false}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                """);
    }

    private Variants variants(int atOnce) {
        return new Variants(overrides -> SettingsLoader.load(config, overrides), atOnce);
    }

    private static RunSummary summary(VariantResult result) {
        assertThat(result).isInstanceOf(VariantResult.Finished.class);
        return ((VariantResult.Finished) result).summary();
    }

    /** It is taken out at the bar at which it hangs, as in a run of its own, or ends its run. */
    @Test
    void aStrategyThatNeverReturnsEndsInWordsAndHarmsNobodyElse() {
        List<Variant> all = List.of(new Variant("before", List.of()),
                new Variant("goes-on", List.of(HANGS)),
                new Variant("stops", List.of(HANGS, "engine.onFailure=fail")),
                new Variant("after", List.of()));
        List<VariantResult> results = variants(2).run(all);
        assertThat(results.stream().map(VariantResult::variant)).isEqualTo(all);
        RunSummary goesOn = summary(results.get(1));
        assertThat(goesOn.bars()).isEqualTo(BARS);
        assertThat(goesOn.strategies().get(1).quarantine()).get().asString()
                .contains("2010-04-11");
        assertThat(((VariantResult.Refused) results.get(2)).refusal().lines()).singleElement()
                .asString().contains("stuck", "300");
        assertSame(summary(results.get(0)), summary(results.get(3)));
        assertSame(summary(variants(1).keepingBookings().run(all.subList(1, 2)).getFirst()),
                goesOn);
    }

    private static void assertSame(RunSummary expected, RunSummary actual) {
        expected.register().metrics()
                .forEach(metric -> assertThat(actual.house().figures().of(metric))
                        .isEqualTo(expected.house().figures().of(metric)));
    }

    /** What runs is stopped after its bars and can go on, what comes later is refused. */
    @Test
    void runsWhoseHostIsClosedAreStoppedAndCanGoOn() throws Exception {
        Path runs = folder.resolve("runs");
        SharedRuns shared = new SharedRuns();
        RunResult stopped = shared.workflow(runs, new Closing(shared))
                .run(SettingsLoader.load(config, List.of()), Optional.of("cut"));
        assertThat(stopped).isInstanceOf(RunResult.Stopped.class);
        RunResult late = shared.workflow(runs, RunWatcher.NOBODY)
                .run(SettingsLoader.load(config, List.of()), Optional.of("late"));
        assertThat(((RunResult.Refused) late).refusal().lines()).singleElement().asString()
                .contains("host", "closed");
        TestRuns.resume(runs, "cut");
        TestRuns.run(runs, "whole", config);
        TestRuns.assertSameResults(runs.resolve("whole"), runs.resolve("cut"));
    }

    /** Closes what it runs in as soon as the run has begun. */
    private record Closing(SharedRuns shared) implements RunWatcher {
        @Override
        public void started(RunProgress progress, MarketData data) {}

        @Override
        public void stopsWith(Runnable stop) {
            shared.close();
        }

        @Override
        public void note(String line) {}

        @Override
        public void ended() {}
    }

    @Test
    void variantsWhoseHostIsClosedAreRefusedInWords() throws Exception {
        Fund fund = Fund.of(SettingsLoader.load(TestRuns.EXAMPLE, List.of()));
        EngineHost host = EngineHost.start();
        Execution closing = (plan, recording, resumption, progress, stop) -> Execution.on(host)
                .run(plan, recording, resumption, progress, how -> {
                    stop.accept(how);
                    host.close();
                });
        VariantExecution one = new VariantExecution(new Variant("one", List.of()), fund, closing);
        Refusal cut = ((VariantResult.Refused) one.droppingBookings()).refusal();
        assertThat(cut).isInstanceOf(Refusal.Interrupted.class);
        assertThat(cut.lines()).singleElement().asString().startsWith("stopped ");
        Refusal late = ((VariantResult.Refused) one.keepingBookings()).refusal();
        assertThat(late.lines()).singleElement().asString().contains("host", "closed");
    }
}
