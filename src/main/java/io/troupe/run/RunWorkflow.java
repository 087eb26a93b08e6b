package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.data.restated.Said;
import io.troupe.journal.Bookings;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalDamage;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.diff.BookingsDiff;
import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Obstacle;
import io.troupe.report.ResultsWriter;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.bookmark.Bookmark;
import io.troupe.report.bookmark.Bookmarks;
import io.troupe.report.books.RunContext;
import io.troupe.run.vetting.RunVetter;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Begins, resumes and replays runs: settings to data to simulation to results. */
public final class RunWorkflow {
    private final Path runs;
    private final RunWatcher watcher;
    private final FundSources sources;
    private final Execution execution;

    /**
     * A workflow over a folder of runs.
     *
     * @param runs the folder of all runs
     * @param watcher told of the progress, and can stop a run
     */
    public RunWorkflow(Path runs, RunWatcher watcher) {
        this(runs, watcher, FundSources.FRESH, Execution.ALONE);
    }

    /** A workflow beside others, with whom it shares sources and an actor system. */
    RunWorkflow(Path runs, RunWatcher watcher, FundSources sources, Execution execution) {
        this.runs = runs;
        this.watcher = watcher;
        this.sources = sources;
        this.execution = execution;
    }

    /** Something that ends or is refused. */
    private interface Work {
        RunResult.Ended done() throws RunRefused, IOException;
    }

    private static RunResult result(Work work) throws IOException {
        try {
            return work.done();
        } catch (RunRefused refused) {
            return new RunResult.Refused(refused.refusal());
        }
    }

    private static RunResult.Ended ended(String id, boolean complete, RunAnalysis analysis,
            Fund fund) {
        return complete ? new RunResult.Finished(id, analysis, fund.notes())
                : new RunResult.Stopped(id, analysis, fund.notes());
    }

    /**
     * Runs a fund from its first bar.
     *
     * @param runId what the run is called; if empty, the settings' name and a number
     * @throws IOException if a file cannot be read or written
     */
    public RunResult run(LoadedSettings loaded, Optional<String> runId) throws IOException {
        return result(() -> begun(loaded, runId));
    }

    /**
     * Runs a fund as one of its variants.
     *
     * @param variant what the variant is called; the run's name ends with it
     * @param runId what the run is called before that; if empty, the settings' name, and the whole
     *        has a number
     * @throws IOException if a file cannot be read or written
     */
    public RunResult runVariant(LoadedSettings loaded, String variant, Optional<String> runId)
            throws IOException {
        return result(() -> {
            Fund fund = Fund.of(loaded, sources);
            return begun(fund, runId.map(id -> id + "-" + variant).orElseGet(() -> RunNames
                    .next(runs, fund.settings().run().name() + "-" + variant)));
        });
    }

    private RunResult.Ended begun(LoadedSettings loaded, Optional<String> runId)
            throws RunRefused, IOException {
        Fund fund = Fund.of(loaded, sources);
        return begun(fund,
                runId.orElseGet(() -> RunNames.next(runs, fund.settings().run().name())));
    }

    private RunResult.Ended begun(Fund fund, String id) throws RunRefused, IOException {
        watcher.loaded(fund);
        if (!fund.settings().journal().enabled()) {
            return unjournaled(fund, id);
        }
        try (OpenRun run = OpenRun.create(runs, id, fund)) {
            JournalPlan plan = fund.journalPlan();
            RunChecks.refuse(run.store().space(JournalStore.RESERVE_BYTES).stream().toList());
            MemoryBookings bookings = MemoryBookings.behind(plan, JournalHead.empty(plan),
                    ContinuedBookings.mostInMemory());
            return perform(run, fund, bookings, run.manifest().durable(),
                    run.resumption(fund, bookings), Optional.empty());
        }
    }

    private RunResult.Ended unjournaled(Fund fund, String id) throws RunRefused, IOException {
        RunFolder folder = new RunFolder(runs.resolve(id));
        if (Files.exists(folder.manifest()) || Files.isSymbolicLink(folder.path())) {
            throw OpenRun.refused(new JournalProblem.Exists(folder.path()));
        }
        MemoryBookings bookings = new MemoryBookings(fund.journalPlan());
        boolean complete = execute(fund, new Recording.InMemory(fund.journalPlan(), bookings),
                Resumption.NOTHING).complete();
        Vetter vetter = new RunVetter(runs, fund.tried(id), complete, watcher::note);
        RunAnalysis analysis = ResultsWriter.write(folder.results(),
                () -> new RunAnalyzer(fund.context(id), bookings),
                new ResultsWriter.Told(Provenances.unjournaled(fund, bookings.lastBar()), vetter),
                WantedResults.of(fund.settings()), Bookmarks.NONE, Replacement.Placing.PLAIN);
        return ended(id, complete, analysis, fund);
    }

    /**
     * Goes on with a run that was interrupted, or whose data or last date has grown.
     *
     * @param overrides {@code key=value} changes of settings that results do not depend on, and of
     *        the last date
     * @throws IOException if a file cannot be read or written
     */
    public RunResult resume(String runId, List<String> overrides) throws IOException {
        return result(() -> resumed(runId, overrides, Optional.empty(), false));
    }

    /**
     * The same after all of the journal has been read and verified, also what came before the run's
     * last end.
     *
     * @throws IOException if a file cannot be read or written
     */
    public RunResult resumeVerified(String runId, List<String> overrides) throws IOException {
        return result(() -> resumed(runId, overrides, Optional.empty(), true));
    }

    /**
     * The same for a run whose prices were restated since, as a vendor restates all adjusted ones
     * with every dividend: what is booked stays, and the run goes on with the new history.
     *
     * @param said what the user says of symbols of which prices alone do not tell what happened
     * @throws IOException if a file cannot be read or written
     */
    public RunResult resumeRestated(String runId, List<String> overrides, Map<String, Said> said)
            throws IOException {
        return result(() -> resumed(runId, overrides, Optional.of(said), false));
    }

    private RunResult.Ended resumed(String runId, List<String> overrides,
            Optional<Map<String, Said>> restated, boolean verifiesAll)
            throws RunRefused, IOException {
        try (OpenRun run = OpenRun.open(runs, runId)) {
            RunChecks.requireSameRules(run);
            run.readAhead();
            LoadedSettings wanted = RecordedSettings.of(run.manifest(), overrides);
            RunChecks.requireSameSettings(run, wanted);
            try (Execution.Begun begun = run.begin(execution, wanted)) {
                return new RunWorkflow(runs, watcher, sources, begun).resumed(run, wanted,
                        restated, verifiesAll);
            }
        }
    }

    private RunResult.Ended resumed(OpenRun run, LoadedSettings wanted,
            Optional<Map<String, Said>> restated, boolean verifiesAll)
            throws RunRefused, IOException {
        Fund source = Fund.of(wanted, sources);
        RunChecks.refuse(RunChecks.preflight(run, JournalStore.RESERVE_BYTES));
        Durable expected = RunChecks.expected(run);
        RunAgreement.requireHistory(run, expected.bar());
        RunAgreement.require(run, source);
        RunChecks.requireSameYear(run, source);
        if (restated.isPresent()) {
            new Restating(run, source, expected, restated.get())
                    .note((fund, bookings) -> performed(run, fund, bookings, expected,
                            run.resumption(fund, bookings)))
                    .forEach(watcher::note);
        } else {
            RunChecks.requireSameHistory(run, source, expected.bar());
        }
        return continued(run, source, expected, verifiesAll);
    }

    /** Goes on with a run on data that was accepted. */
    private RunResult.Ended continued(OpenRun run, Fund source, Durable expected,
            boolean verifiesAll) throws RunRefused, IOException {
        Fund fund = run.seamed(source);
        boolean isSealed = !sayWhatIsNotSealed(run);
        Optional<SealedPrefix> prefix = isSealed && !verifiesAll
                ? SealedPrefix.of(run, fund, expected)
                : Optional.empty();
        if (prefix.isPresent()) {
            run.goOn(source);
            return perform(run, fund, prefix.get().added(fund.journalPlan()), expected,
                    run.resumption(fund, prefix.get()), Optional.of(prefix.get().bookmark()));
        }
        MemoryBookings bookings = JournalAccess.read(run, fund, expected).toMemory();
        Optional<Bookmark> bookmark = isSealed ? RunBookmarks.fitting(run, fund, bookings)
                : Optional.empty();
        run.goOn(source);
        return perform(run, fund, bookings, expected, run.resumption(fund, bookings), bookmark);
    }

    private RunResult.Ended perform(OpenRun run, Fund fund, MemoryBookings bookings,
            Durable expected, Resumption resumption, Optional<Bookmark> start)
            throws RunRefused, IOException {
        Executed executed = performed(run, fund, bookings, expected, resumption);
        run.noteDistrusts(fund, executed.distrusts());
        RunVetter vetter = new RunVetter(runs, fund.tried(run.runId()), executed.complete(),
                watcher::note);
        try (ContinuedBookings all = new ContinuedBookings(bookings,
                () -> JournalAccess.stream(run, fund))) {
            RunBookmarks bookmarks = run.bookmarks(fund, start, watcher::note);
            RunAnalysis analysis = ResultsWriter.write(run.folder().results(),
                    () -> new RunAnalyzer(context(run, fund), all),
                    new ResultsWriter.Told(Provenances.of(run, fund, bookings.lastBar()), vetter),
                    WantedResults.of(fund.settings()), bookmarks,
                    run.end(fund, executed.complete(), vetter, bookmarks));
            return ended(run.id(), executed.complete(), analysis, fund);
        } catch (JournalDamage damage) {
            throw new RunRefused(new Refusal.JournalDamaged(
                    List.of(String.valueOf(damage.getMessage()))));
        } finally {
            run.forgetBookmark();
        }
    }

    /** Executes a fund, and writes what is new of it to its journal. */
    private Executed performed(OpenRun run, Fund fund, MemoryBookings bookings, Durable expected,
            Resumption resumption) throws RunRefused, IOException {
        JournalStore store = run.store(fund.settings());
        RunChecks.refuse(store.opening().stream().toList());
        try (JournalStore.Writing writing = store.write()) {
            return execute(fund, run.recording(fund, bookings, expected, writing), resumption);
        } catch (RunRefused refused) {
            note(run, refused);
            throw refused.refusal() instanceof Refusal.JournalDamaged damaged
                    ? blamed(damaged, run, fund)
                    : refused;
        }
    }

    /**
     * Results that were changed are written anew, which the user should know.
     *
     * @return whether there are any, or nothing vouches for them
     */
    private boolean sayWhatIsNotSealed(OpenRun run) {
        if (!run.files().isSealed()) {
            watcher.note("run " + run.id() + " was made before the folders of runs were sealed:"
                    + " nothing but its journal vouches for what " + run.folder().manifest()
                    + " says");
        }
        List<JournalProblem> changes = run.files().changedResults();
        changes.forEach(changed -> watcher.note(changed.message() + "; it is written anew"));
        return !changes.isEmpty() || !run.files().isSealed();
    }

    /** What ended the run matters more than that it could not be noted, as on a full disk. */
    private static void note(OpenRun run, RunRefused refused) throws RunRefused {
        try {
            run.note(refused.refusal() instanceof Refusal.Hindered(Obstacle obstacle, var _)
                    && obstacle == Obstacle.DISK_FULL ? Manifest.Status.STOPPED
                            : Manifest.Status.FAILED);
        } catch (IOException unnoted) {
            refused.addSuppressed(unnoted);
        }
    }

    /** Names the user's files that may be why a run does not come out as its journal tells. */
    private static RunRefused blamed(Refusal.JournalDamaged damaged, OpenRun run, Fund fund) {
        List<String> lines = new ArrayList<>(damaged.lines());
        lines.addAll(UserFiles.changes(run.manifest(), fund));
        return new RunRefused(new Refusal.JournalDamaged(lines));
    }

    private static RunContext context(OpenRun run, Fund fund) {
        return fund.context(run.runId(), run.manifest().rules())
                .asking(run.manifest().askedAgain());
    }

    /** Whether an execution came to its last bar, and what it found of its strategies. */
    private record Executed(boolean complete, List<Distrust> distrusts) {}

    /** Executes a fund to its last bar, or until it is stopped. */
    private Executed execute(Fund fund, Recording recording, Resumption resumption)
            throws RunRefused {
        RunProgress progress = new RunProgress();
        watcher.started(progress, fund.data());
        try {
            return switch (execution.run(fund, recording, resumption, progress,
                    watcher::stopsWith)) {
                case Outcome.Finished finished -> new Executed(true, finished.distrusts());
                case Outcome.Stopped stopped -> new Executed(false, stopped.distrusts());
                case Outcome.Failed failed -> throw new RunRefused(Refusal.of(failed));
            };
        } finally {
            watcher.ended();
        }
    }

    /**
     * Writes a run's results again, from nothing but its journal and its data.
     *
     * @throws IOException if a file cannot be read or written
     */
    public RunResult replay(String runId) throws IOException {
        return result(() -> replayed(runId));
    }

    private RunResult.Ended replayed(String runId) throws RunRefused, IOException {
        try (OpenRun run = OpenRun.open(runs, runId)) {
            Fund fund = RecordedFund.of(run, sources);
            Bookings journal = JournalAccess.read(run, fund, RunChecks.expected(run));
            sayWhatIsNotSealed(run);
            // The page tells of it, and would come out otherwise.
            RunChecks.refuse(run.files().change(run.folder().vetting()).stream().toList());
            RunContext context = context(run, fund.until(journal.lastBar() + 1));
            RunAnalysis analysis = ResultsWriter.write(run.folder().results(),
                    () -> new RunAnalyzer(context, journal),
                    new ResultsWriter.Told(Provenances.of(run, fund, journal.lastBar()),
                            run.vetter(watcher::note)),
                    WantedResults.of(fund.settings()), Bookmarks.NONE, run.files());
            return ended(runId, journal.lastBar() == fund.data().bars() - 1, analysis, fund);
        }
    }

    /** A run's fund, its bookings and what has to be known to read them. */
    public record Journaled(Fund fund, RunContext context, Bookings bookings) {}

    /**
     * Reads and verifies a run's journal; changes nothing.
     *
     * @throws RunRefused if the journal is damaged or does not belong to its settings and data
     * @throws IOException if a file cannot be read
     */
    public Journaled journal(String runId) throws RunRefused, IOException {
        try (OpenRun run = OpenRun.openToRead(runs, runId)) {
            RunChecks.refuse(RunChecks.preflight(run, 0));
            Fund fund = RecordedFund.of(run, sources);
            Bookings journal = JournalAccess.read(run, fund, RunChecks.expected(run));
            return new Journaled(fund, fund.context(run.runId(), run.manifest().rules()), journal);
        }
    }

    /**
     * Simulates a fund in memory: nothing is recorded, and nothing counts as a trial.
     *
     * @param runId what the run would be called
     * @throws RunRefused if it cannot be simulated to its last bar
     */
    public Journaled simulated(Fund fund, String runId) throws RunRefused {
        JournalPlan plan = fund.journalPlan();
        MemoryBookings bookings = new MemoryBookings(plan);
        if (!execute(fund, new Recording.InMemory(plan, bookings), Resumption.NOTHING)
                .complete()) {
            throw new RunRefused(new Refusal.Interrupted(
                    "stopped after bar " + bookings.lastBar() + "; nothing was recorded"));
        }
        return new Journaled(fund, fund.context(runId), bookings);
    }

    /**
     * Executes a run again and compares every booking.
     *
     * @throws IOException if a file cannot be read or written
     */
    public Verification verify(String runId) throws IOException {
        try {
            return firstDifference(runId)
                    .<Verification>map(Verification.Different::new)
                    .orElseGet(Verification.Same::new);
        } catch (RunRefused refused) {
            return new Verification.Refused(refused.refusal());
        }
    }

    private Optional<String> firstDifference(String runId) throws RunRefused, IOException {
        try (OpenRun run = OpenRun.openToRead(runs, runId)) {
            RunChecks.requireSameRules(run);
            Fund whole = RecordedFund.of(run, sources);
            JournalBookings journal = JournalAccess.read(run, whole, RunChecks.expected(run));
            Fund fund = whole.until(journal.lastBar() + 1);
            RunChecks.refuse(run.files().changedResults());
            return firstDifference(run, fund, journal)
                    .map(difference -> String.join("; ", Stream.concat(
                            Stream.of(RecordedFailures.describe(difference, fund)),
                            UserFiles.changes(run.manifest(), fund).stream()).toList()));
        }
    }

    private Optional<BookingsDiff.Difference> firstDifference(OpenRun run, Fund fund,
            JournalBookings journal) throws RunRefused, IOException {
        if (!run.manifest().restated().isEmpty()) {
            Restating.unverified(run).ifPresent(watcher::note);
            return Restating.firstDifference(run, fund, journal, (era, into, from) -> execute(era,
                    new Recording.InMemory(era.journalPlan(), into), from));
        }
        MemoryBookings again = new MemoryBookings(fund.journalPlan());
        if (journal.lastBar() >= 0) {
            execute(fund, new Recording.InMemory(fund.journalPlan(), again),
                    Resumption.of(RecordedFailures.of(journal)));
        }
        return BookingsDiff.first(journal, again);
    }
}
