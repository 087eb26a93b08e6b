package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.output.ResolvedJson;
import io.troupe.data.DataHistory;
import io.troupe.data.Fingerprint;
import io.troupe.data.MarketData;
import io.troupe.data.restated.PricePanel;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.folder.AskedAgain;
import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunRecord;
import io.troupe.journal.folder.SealedFolder;
import io.troupe.journal.folder.Seam;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.Portfolio;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Obstacle;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.bookmark.Bookmark;
import io.troupe.run.assembly.FundAssembly;
import io.troupe.run.program.BuildVersion;
import io.troupe.run.program.CodeIdentity;
import io.troupe.run.restated.Seams;
import io.troupe.run.vetting.RecordedVetter;
import io.troupe.run.vetting.RunVetter;
import io.troupe.run.vetting.VettingFile;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoints;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.checkpoint.SeamFile;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A run's folder, held by this process: what is in it, and what is written to it. */
final class OpenRun implements Closeable {
    private final RunFolder folder;
    private final JournalStore.Lock lock;
    private final SealedFolder files;
    private Manifest manifest;
    private Optional<Fingerprint> fingerprint = Optional.empty();

    private OpenRun(RunFolder folder, JournalStore.Lock lock, SealedFolder files,
            Manifest manifest) {
        this.folder = folder;
        this.lock = lock;
        this.files = files;
        this.manifest = manifest;
    }

    /** Makes the folder of a new run. */
    static OpenRun create(Path runs, String runId, Fund fund) throws RunRefused, IOException {
        RunFolder folder = new RunFolder(runs.resolve(runId));
        JournalPlan plan = fund.journalPlan();
        Durable start = Durable.none(plan.startHash(PortfolioId.HOUSE));
        RunRemoval.sweep(runs);
        Leftovers.remove(folder);
        // A folder of runs that cannot be made is the user's to correct, and no damaged journal.
        Files.createDirectories(runs);
        JournalStore store = LevelDbStore.in(folder);
        Optional<JournalProblem> problem = store.create(start);
        if (problem.isPresent()) {
            throw refused(problem.get());
        }
        JournalStore.Lock lock = passed(store.lock());
        Fingerprint fingerprint = Fingerprint.of(fund.data());
        DataHistory.of(fund.data(), fingerprint).write(folder.history());
        PricePanel.of(fund.data()).write(folder.prices());
        Manifest manifest = new Manifest(Manifest.FORMAT, SimulationPlan.RULES, runId, null,
                Manifest.Status.RUNNING,
                new Manifest.Origin(BuildVersion.text(), Runtime.version().toString(),
                        fund.plan().seed()),
                ResolvedJson.of(fund.settings()), fund.resultHash(),
                new Manifest.DataFingerprint(fingerprint.head(), fund.data().bars()),
                RunAgreement.layout(fund), start, fund.data().bars(), UserFiles.of(fund),
                List.of(), allocatorState(fund), List.of());
        OpenRun run = new OpenRun(folder, lock,
                SealedFolder.create(folder, List.of(folder.history(), folder.prices())), manifest);
        run.write(manifest);
        return run;
    }

    private static int allocatorState(Fund fund) {
        return fund.plan().allocator().initialState().version();
    }

    /** Takes hold of an existing run. */
    static OpenRun open(Path runs, String runId) throws RunRefused, IOException {
        return open(runs, runId, JournalStore::lock);
    }

    /** Takes hold of an existing run to read it, also where nothing can be written. */
    static OpenRun openToRead(Path runs, String runId) throws RunRefused, IOException {
        return open(runs, runId, JournalStore::lockToRead);
    }

    private static OpenRun open(Path runs, String runId,
            Function<JournalStore, Checked<? extends JournalStore.Lock>> locking)
            throws RunRefused, IOException {
        RunFolder folder = new RunFolder(runs.resolve(runId));
        JournalStore.Lock lock = passed(locking.apply(LevelDbStore.in(folder)));
        try {
            for (JournalProblem link : folder.links()) {
                throw refused(link);
            }
            RunRecord record = passed(RunRecord.read(folder));
            return new OpenRun(folder, lock, record.files(), record.manifest());
        } catch (RunRefused refused) {
            lock.close();
            throw refused;
        }
    }

    /** The value of a check that passed. */
    static <T> T passed(Checked<T> checked) throws RunRefused {
        return switch (checked) {
            case Checked.Passed<T>(T value) -> value;
            case Checked.Failed<T>(JournalProblem problem) -> throw refused(problem);
        };
    }

    static RunRefused refused(JournalProblem problem) {
        return new RunRefused(Refusal.of(problem));
    }

    /** Its folder. */
    RunFolder folder() {
        return folder;
    }

    /** Whether nothing can be written to it. */
    boolean isReadOnly() {
        return lock.isShared();
    }

    /** What it says of itself. */
    Manifest manifest() {
        return manifest;
    }

    /** The name it was made with, which its journal knows it by. */
    String runId() {
        return manifest.runId();
    }

    /** The name of its folder, which commands know it by. */
    String id() {
        return String.valueOf(folder.path().getFileName());
    }

    /** Its files, sealed unless it is a run of an older version. */
    SealedFolder files() {
        return files;
    }

    /** Begins to read the files by which its results go on, for those who will ask of them. */
    void readAhead() {
        files.readAhead(List.of(folder.bookmark(), folder.bookmarkColumns()),
                () -> RunBookmarks.beginnings(folder));
    }

    /** Begins to start what its execution needs, while its data is read. */
    Execution.Begun begin(Execution execution, LoadedSettings wanted) {
        return wanted instanceof LoadedSettings.Valid(Settings settings, Provenance _)
                ? execution.begin(FundAssembly.threads(settings), store(settings))
                : new Execution.Begun.Started(execution);
    }

    /** What the data was when the run was last open. */
    DataHistory history() throws RunRefused {
        Path file = folder.history();
        try {
            return DataHistory.read(file);
        } catch (NoSuchFileException missing) {
            throw refused(new JournalProblem.BadFile(file, "the file is missing"));
        } catch (IOException unreadable) {
            if (Obstacle.of(unreadable).isPresent()) {
                throw refused(new JournalProblem.BadFile(file,
                        "it cannot be read: " + Obstacle.reason(unreadable)));
            }
            throw new RunRefused(new Refusal.JournalDamaged(
                    List.of(String.valueOf(unreadable.getMessage()))));
        }
    }

    /**
     * Notes that the run goes on with data that has grown.
     *
     * @param source the fund on the data as it was read, without seams
     */
    void goOn(Fund source) throws IOException {
        List<Replacement> changed = new ArrayList<>();
        manifest = onData(source, changed);
        changed.add(manifestFile());
        files.put(changed);
    }

    /** What tells data from other data; asked more than once of the same, it is hashed once. */
    @SuppressWarnings("ReferenceEquality") // data is compared by this, not by itself
    Fingerprint fingerprint(MarketData data) {
        Fingerprint known = fingerprint.filter(latest -> latest.data() == data)
                .orElseGet(() -> Fingerprint.of(data));
        fingerprint = Optional.of(known);
        return known;
    }

    /** The manifest of a run that goes on with data, and what it remembers of that data. */
    private Manifest onData(Fund source, List<Replacement> files) throws IOException {
        Fingerprint fingerprint = fingerprint(source.data());
        Path history = RunFolder.unfinished(folder.history());
        DataHistory.of(source.data(), fingerprint).write(history);
        Path prices = RunFolder.unfinished(folder.prices());
        PricePanel.of(source.data()).write(prices);
        files.add(Replacement.of(folder.history(), history));
        files.add(Replacement.of(folder.prices(), prices));
        Manifest grown = manifest.with(
                new Manifest.DataFingerprint(fingerprint.head(), source.data().bars()),
                source.data().bars());
        // The settings too: a later last date is part of them.
        return grown.with(ResolvedJson.of(source.settings()))
                .remembering(allocatorState(source))
                .with(Manifest.Status.RUNNING, manifest.durable());
    }

    /**
     * Notes that the run goes on with another history of its data. What is booked needs the files
     * of the seam, so they come first; what the data is now can be noted again.
     *
     * @param seams all of the run, the last of which is new
     * @param booked prices up to it, as they were
     * @param stood where the run stood there
     * @param source the fund on today's data, without seams
     */
    void noteSeam(List<Seam> seams, PricePanel booked, Checkpoint stood, Fund source)
            throws IOException {
        Path prices = RunFolder.unfinished(folder.bookedPrices());
        booked.write(prices);
        Path seam = RunFolder.unfinished(folder.seam());
        SeamFile.write(stood, seam, source.resultHash());
        List<Replacement> ofData = new ArrayList<>();
        manifest = onData(source, ofData).seamed(seams);
        List<Replacement> all = new ArrayList<>(
                List.of(Replacement.of(folder.bookedPrices(), prices),
                        Replacement.of(folder.seam(), seam), manifestFile()));
        all.addAll(ofData);
        files.put(all);
    }

    /** Whether a seam at a bar was noted for data, though a process was killed before the rest. */
    boolean hasAccepted(MarketData now, int bar) {
        List<Seam> seams = manifest.restated();
        return !seams.isEmpty() && seams.getLast().bar() == bar && bar < now.bars()
                && seams.getLast().dataAfter().equals(fingerprint(now).hashAt(bar));
    }

    /** The prices that the run was told when it was last open. */
    PricePanel toldPrices() throws RunRefused {
        if (!Files.exists(folder.prices()) && files.change(folder.prices()).isEmpty()) {
            throw new RunRefused(new Refusal.DataChanged("run " + id() + " has not kept the prices"
                    + " it was computed with, as an older version of Troupe made it, so its"
                    + " positions could not be valued any more; start a new run"));
        }
        return prices(folder.prices());
    }

    /** Of a run with seams, the prices it was told up to the last. */
    PricePanel bookedPrices() throws RunRefused {
        return prices(folder.bookedPrices());
    }

    private PricePanel prices(Path file) throws RunRefused {
        RunChecks.refuse(files.change(file).stream().toList());
        try {
            return PricePanel.read(file);
        } catch (NoSuchFileException missing) {
            throw refused(new JournalProblem.BadFile(file, "the file is missing"));
        } catch (IOException unreadable) {
            throw new RunRefused(new Refusal.JournalDamaged(
                    List.of(String.valueOf(unreadable.getMessage()))));
        }
    }

    /** A fund as the run executes it: with the run's seams, if it has any. */
    Fund seamed(Fund source) throws RunRefused {
        List<Seam> seams = manifest.restated();
        return seams.isEmpty() ? source
                : source.seamed(Seams.market(bookedPrices(), source.data(), seams),
                        Seams.reported(seams));
    }

    /** Notes how the run stands. */
    void note(Manifest.Status status) throws IOException, RunRefused {
        write(manifest.with(status, durable()));
    }

    /** What was known of it when it ended. */
    Vetter vetter(Consumer<String> notes) {
        return RecordedVetter.of(folder, files, manifest.status() == Manifest.Status.FINISHED,
                notes);
    }

    /**
     * What puts the results of an execution in their places and notes with them how the run stands.
     *
     * @param fund if it is complete, its strategies came out as the journal tells
     * @param vetter asked before, how far the run can be believed
     * @param bookmarks where the next results go on from
     */
    Replacement.Placing end(Fund fund, boolean complete, RunVetter vetter,
            RunBookmarks bookmarks) throws RunRefused {
        Manifest ended = manifest.with(complete ? Manifest.Status.FINISHED
                : Manifest.Status.STOPPED, durable());
        Manifest noted = complete ? ended.with(UserFiles.of(fund)) : ended;
        return results -> {
            manifest = noted;
            Path vetting = RunFolder.unfinished(folder.vetting());
            VettingFile.write(vetter.vetting(), vetting);
            List<Replacement> all = new ArrayList<>(results);
            all.add(Replacement.of(folder.vetting(), vetting));
            all.addAll(bookmarks.replacements());
            all.add(manifestFile());
            files.put(all);
        };
    }

    /** Where its results go on, and those of its next end will. */
    RunBookmarks bookmarks(Fund fund, Optional<Bookmark> start, Consumer<String> notes)
            throws RunRefused {
        return new RunBookmarks(this, fund, start, durable().hash(), notes);
    }

    /** Removes what is left of a bookmark where results were not put in their places. */
    void forgetBookmark() throws IOException {
        RunBookmarks.forget(folder);
    }

    private Durable durable() throws RunRefused {
        return passed(store().watermark());
    }

    /** Notes which strategies are not restored from what they save, and why. */
    void noteDistrusts(Fund fund, List<Distrust> distrusts) throws IOException {
        List<String> ids = manifest.layout().strategies();
        write(manifest.asking(distrusts.stream().map(found -> new AskedAgain(
                ids.get(found.strategy()), fund.data().time(found.bar()),
                found.field().orElse(null), found.finding(), found.cause().mend())).toList()));
    }

    private void write(Manifest changed) throws IOException {
        manifest = changed;
        files.put(List.of(manifestFile()));
    }

    private Replacement manifestFile() throws IOException {
        Path unfinished = RunFolder.unfinished(folder.manifest());
        manifest.write(unfinished);
        return Replacement.of(folder.manifest(), unfinished);
    }

    /** Where its journal is, to be asked what does not depend on the settings. */
    public JournalStore store() {
        return LevelDbStore.in(folder);
    }

    /** Where its journal is, as the settings have it. */
    JournalStore store(Settings settings) {
        return new LevelDbStore(folder,
                settings.journal().durability(),
                settings.journal().nativeLevelDb(), settings.journal().plugin());
    }

    Portfolio.Terms terms(JournalPlan plan, Settings settings) {
        int bars = plan.barsPerEvent();
        int events = Math.max(1, Math.ceilDiv(settings.journal().snapshotEveryBars(), bars));
        return new Portfolio.Terms(manifest.runId(), plan, events);
    }

    /**
     * Where the run goes on, by what its journal and its checkpoints tell: after its last seam, as
     * what came before cannot be executed again.
     */
    Resumption resumption(Fund fund, MemoryBookings bookings) throws RunRefused, IOException {
        JournalPlan plan = fund.journalPlan();
        Checkpoints checkpoints = checkpoints(fund);
        Optional<Checkpoint> latest = checkpoints.latest(fund.plan(), plan, bookings);
        int every = checkpointEveryBars(fund);
        if (manifest.restated().isEmpty()) {
            return new Resumption(RecordedFailures.of(bookings), latest.orElse(null), checkpoints,
                    every);
        }
        Optional<Checkpoint> from = latest.filter(found -> found.bar() > seamBar());
        return new Resumption(RecordedFailures.of(bookings),
                from.isPresent() ? from.get() : atSeam(plan, bookings), checkpoints, every, true);
    }

    /** The bar of the last seam; −1 if there is none. */
    int seamBar() {
        return manifest.restated().isEmpty() ? -1 : manifest.restated().getLast().bar();
    }

    /** Where the run goes on, if it need not be told by its journal. */
    Resumption resumption(Fund fund, SealedPrefix prefix) throws IOException {
        return new Resumption(prefix.bookmark().failures(), prefix.checkpoint(),
                checkpoints(fund), checkpointEveryBars(fund), !manifest.restated().isEmpty());
    }

    /** A checkpoint holds what strategies have saved: it fits only the code that saved it. */
    Checkpoints checkpoints(Fund fund) throws IOException {
        return new Checkpoints(folder.snapshots(),
                fund.resultHash() + " " + CodeIdentity.of(fund.plugins()));
    }

    private int checkpointEveryBars(Fund fund) {
        JournalPlan plan = fund.journalPlan();
        return terms(plan, fund.settings()).snapshotEveryEvents() * plan.barsPerEvent();
    }

    /** Where the run stood at its last seam. */
    Checkpoint atSeam(JournalPlan plan, MemoryBookings bookings) throws RunRefused, IOException {
        RunChecks.refuse(files.change(folder.seam()).stream().toList());
        return new SeamFile(folder.seam(), manifest.settingsHash()).read(plan, bookings)
                .orElseThrow(() -> refused(new JournalProblem.BadFile(folder.seam(), "it does not"
                        + " fit the run's journal, or another version of Troupe wrote it, and bars"
                        + " before " + manifest.restated().getLast().date() + " cannot be executed"
                        + " again, as prices were restated since")));
    }

    /** Where the run is recorded: in memory and in its journal. */
    Recording.Journaled recording(Fund fund, MemoryBookings bookings, Durable expected,
            JournalStore.Writing writing) {
        JournalPlan plan = fund.journalPlan();
        int blocks = fund.settings().journal().maxLagBars() / plan.barsPerEvent();
        JournalWriter.Tools tools = new JournalWriter.Tools(
                terms(plan, fund.settings()).sparing().endingAt(fund.data().bars() - 1), expected,
                writing, blocks + SPARE_BLOCKS);
        return new Recording.Journaled(plan, bookings, store(fund.settings()), tools);
    }

    /** Blocks that may wait beyond the lag: those being filled and the last. */
    private static final int SPARE_BLOCKS = 8;

    @Override
    public void close() throws IOException {
        files.forgetAhead();
        lock.close();
    }
}
