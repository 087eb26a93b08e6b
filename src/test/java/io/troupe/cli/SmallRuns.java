package io.troupe.cli;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.TestRuns;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs of a few bars in every state in which a folder can be found, each with an earlier state of
 * itself. All have a book per strategy, transfers, checkpoints and snapshots.
 */
public final class SmallRuns {
    /** The name that every one of them has. */
    static final String ID = "one";
    private static final int BARS = 120;
    private static final String EARLY = "2010-03-12";
    private static final String FAILING = """
            import io.troupe.model.TargetPositions;
            import io.troupe.strategies.*;
            @RegisterStrategy("failing")
            public class Failing implements StatelessStrategy {
                public void initialize(StrategyContext context) {}
                public TargetPositions onData(MarketView view) {
                    if (view.bar() == 30) { throw new IllegalStateException("out of ideas"); }
                    return TargetPositions.of(0.5, 0.25);
                }
            }
            """;

    private final Path folder;

    private SmallRuns(Path folder) {
        this.folder = folder;
    }

    /**
     * A run.
     *
     * @param name of its state
     * @param runs the folder that its own folder lies in
     * @param older its folder at an earlier time
     */
    record Made(String name, Path runs, Path older) {
        /** Its folder. */
        Path path() {
            return runs.resolve(ID);
        }
    }

    /** Makes all of them in a folder. */
    static List<Made> make(Path folder) throws IOException, RunRefused {
        SmallRuns runs = new SmallRuns(folder);
        new Shell(folder).run("data", "generate", "--out", folder.resolve("sim.csv").toString(),
                "--assets", "2", "--bars", Integer.toString(BARS), "--start", "2010-01-04")
                .succeeded();
        Files.writeString(Files.createDirectory(folder.resolve("own")).resolve("Failing.java"),
                FAILING);
        Path plain = runs.config("plain", "troupe", "");
        Path failing = runs.config("failing", "akka", "  - {id: failing, type: failing}\n"
                + "plugins: {path: [own]}\n");
        return List.of(runs.finished(failing), runs.extended(plain), runs.killed(plain),
                runs.killedInExtension(plain));
    }

    private Path config(String name, String plugin, String more) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), """
                data: {path: sim.csv}
                fund: {allocator: {type: inverse-volatility, lookbackBars: 10, decide: weekly}}
                journal: {barsPerEvent: 16, snapshotEveryBars: 32, strategiesPerBook: 1,
                          plugin: %s}
                results: {report: false}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                  - {id: trend, type: moving-average-trend, params: {fastBars: 3, slowBars: 9}}
                """.formatted(plugin) + more);
    }

    private Made made(String name) {
        return new Made(name, folder.resolve(name), folder.resolve(name + "-older"));
    }

    private static void run(Made made, RunWatcher watcher, Path config, String... overrides)
            throws IOException, RunRefused {
        TestRuns.ended(new RunWorkflow(made.runs(), watcher)
                .run(SettingsLoader.load(config, List.of(overrides)), Optional.of(ID)));
    }

    private Made finished(Path config) throws IOException, RunRefused {
        Made made = made("finished");
        run(made, new Copying(made.path(), made.older(), false), config);
        return made;
    }

    private Made extended(Path config) throws IOException, RunRefused {
        Made made = made("extended");
        run(made, RunWatcher.NOBODY, config, "run.until=" + EARLY);
        copy(made.path(), made.older());
        TestRuns.resume(made.runs(), ID, "run.until=null");
        return made;
    }

    /** Stopped at once, and found before that was noted. */
    private Made killed(Path config) throws IOException, RunRefused {
        Made whole = made("stopped");
        Made made = made("killed");
        run(whole, new Copying(whole.path(), made.path(), true), config);
        return made;
    }

    /** All bars are durable, the results are still those of the shorter run. */
    private Made killedInExtension(Path config) throws IOException, RunRefused {
        Made whole = made("grown");
        Made made = made("killed-in-extension");
        run(whole, RunWatcher.NOBODY, config, "run.until=" + EARLY);
        copy(whole.path(), made.older());
        TestRuns.ended(new RunWorkflow(whole.runs(),
                new Copying(whole.path(), made.path(), false))
                .resume(ID, List.of("run.until=null")));
        return made;
    }

    /** Copies a folder with all in it. */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Copies a run's folder as a kill would leave it before its results are written. */
    private record Copying(Path from, Path to, boolean isHasty) implements RunWatcher {
        @Override
        public void started(RunProgress progress, MarketData data) {}

        @Override
        public void stopsWith(Runnable stop) {
            if (isHasty) {
                stop.run();
            }
        }

        @Override
        public void note(String line) {}

        @Override
        public void ended() {
            try {
                copy(from, to);
                Files.writeString(to.resolve("lock.holder"), "process 999999999, long gone");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
