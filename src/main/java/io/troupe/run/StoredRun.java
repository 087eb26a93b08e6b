package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.data.DataHistory;
import io.troupe.data.transfer.Sizes;
import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunLock;
import io.troupe.journal.folder.RunRecord;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.model.NearestName;
import io.troupe.report.ResultFile;
import io.troupe.report.StoredSummary;
import io.troupe.report.books.Vetting;
import io.troupe.run.vetting.VettingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A run as its folder shows it, read without touching it: another process may be at work on it.
 *
 * @param folder where it lies
 * @param record what it is and how far it has come
 * @param history what its data was, none if that cannot be read
 * @param holder the live process that has it open, if there is one
 * @param sizeBytes what it takes on the disk
 * @param changed when it last wrote something durable
 */
public record StoredRun(RunFolder folder, RunRecord record, Optional<DataHistory> history,
        Optional<String> holder, long sizeBytes, Instant changed) {
    /**
     * A run whose folder cannot be believed.
     *
     * @param folder where it lies
     * @param problems what is wrong, one per line
     * @param sizeBytes what it takes on the disk
     */
    public record Damaged(RunFolder folder, List<String> problems, long sizeBytes) {
        /** How it stands. */
        public static final String STATUS = "damaged";

        /** The name of its folder. */
        public String id() {
            return String.valueOf(folder.path().getFileName());
        }
    }

    /** The runs of a folder by name, and those that are damaged. */
    public record All(Map<String, StoredRun> runs, Map<String, Damaged> damaged) {
        /** The names of both. */
        public List<String> ids() {
            return Stream.concat(runs.keySet().stream(), damaged.keySet().stream()).sorted()
                    .toList();
        }

        /** Everything that is wrong. */
        public List<String> problems() {
            return damaged.values().stream().flatMap(run -> run.problems().stream()).toList();
        }
    }

    /** All runs of a folder; none if there is no such folder. */
    public static All in(Path runs) throws IOException {
        Map<String, StoredRun> found = new TreeMap<>();
        Map<String, Damaged> damaged = new TreeMap<>();
        for (String id : ids(runs)) {
            RunFolder folder = new RunFolder(runs.resolve(id));
            try {
                found.put(id, read(begun(folder, id)));
            } catch (RunRefused refused) {
                damaged.put(id, new Damaged(folder, refused.refusal().lines(), size(folder)));
            } catch (NoSuchFileException removed) {
                // Another process has removed the run meanwhile.
            }
        }
        return new All(found, damaged);
    }

    private static long size(RunFolder folder) throws IOException {
        return Sizes.ofFolder(folder.path());
    }

    private static List<String> ids(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.map(RunFolder::new).filter(StoredRun::hasBegun).map(RunFolder::path)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }

    /** A run that has lost its manifest is one still, by its journal. */
    private static boolean hasBegun(RunFolder folder) {
        return Files.isRegularFile(folder.manifest()) || hasJournal(folder);
    }

    private static boolean hasJournal(RunFolder folder) {
        return LevelDbStore.in(folder).hasBegun();
    }

    /** The folder of one run, which is there, or a link. */
    static RunFolder folder(Path runs, String id) throws RunRefused, IOException {
        RunFolder folder = new RunFolder(runs.resolve(RunNames.isSafe(id) ? id : "."));
        if (!RunNames.isSafe(id)
                || !(Files.isDirectory(folder.path()) || Files.isSymbolicLink(folder.path()))) {
            throw new RunRefused(new Refusal.NoSuchRun("there is no run '" + id + "' in " + runs
                    + NearestName.of(id, ids(runs)).map(near -> "; did you mean " + near + "?")
                            .orElse("; 'troupe runs list' shows what there is")));
        }
        return folder;
    }

    /** One run by its name. */
    public static StoredRun find(Path runs, String id) throws RunRefused, IOException {
        return read(begun(runs, id));
    }

    /** The folder of one run that has begun. */
    public static RunFolder begun(Path runs, String id) throws RunRefused, IOException {
        return begun(folder(runs, id), id);
    }

    private static RunFolder begun(RunFolder folder, String id) throws RunRefused {
        if (!Files.exists(folder.manifest())) {
            throw withoutManifest(folder, id);
        }
        return folder;
    }

    private static RunRefused withoutManifest(RunFolder folder, String id) {
        String missing = folder.path() + " has no manifest.json: ";
        return new RunRefused(hasJournal(folder)
                ? new Refusal.JournalDamaged(List.of(missing + "its journal is there, but not what"
                        + " it is a journal of; restore the file from a copy"))
                : new Refusal.NoSuchRun(missing + "it is what is left of a run that"
                        + " never began, or was made with --no-journal; remove it with: troupe runs"
                        + " remove " + id));
    }

    private static StoredRun read(RunFolder folder) throws RunRefused, IOException {
        RunRecord record = OpenRun.passed(RunRecord.read(folder));
        return new StoredRun(folder, record, history(folder), RunLock.liveHolder(folder),
                size(folder),
                Files.getLastModifiedTime(folder.watermark()).toInstant()
                        .truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<DataHistory> history(RunFolder folder) {
        try {
            return Optional.of(DataHistory.read(folder.history()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What it is. */
    public Manifest manifest() {
        return record.manifest();
    }

    /** Why it can only be read, if it was computed by other rules than this program's. */
    public Optional<String> otherRules() {
        return RecordedRules.refusal(id(), folder, manifest())
                .map(refusal -> String.join("\n", refusal.lines()));
    }

    /** Its last durable bar, −1 if there is none. */
    public int durableBar() {
        return record.durable().bar();
    }

    /** The name of its folder, by which commands know it, also where the folder was copied. */
    public String id() {
        return String.valueOf(folder.path().getFileName());
    }

    /** How it stands; a run that says it is running, though no process has it, was interrupted. */
    public String status() {
        boolean isOpen = manifest().status() == Manifest.Status.RUNNING
                || manifest().status() == Manifest.Status.NEW;
        if (holder.isPresent()) {
            return Manifest.Status.RUNNING.label();
        }
        return isOpen ? "interrupted" : manifest().status().label();
    }

    /** Bars that are durable. */
    public int bars() {
        return durableBar() + 1;
    }

    /** The time of a bar as the data's files write it, if the run's record of them can be read. */
    public Optional<String> time(int bar) {
        return history.filter(known -> bar >= 0 && bar < known.bars())
                .map(known -> known.time(bar));
    }

    /** What does not stop anything and should be known. */
    public Optional<String> remark() {
        return RunRecord.remark(folder);
    }

    /** Files of its results that are not what it wrote, one per line. */
    public List<String> changedResults() {
        return record.files().changedResults().stream().map(JournalProblem::text)
                .map(line -> line.replaceFirst("RUN$", id())).toList();
    }

    /** What was known of it beside its bookings when it ended, if that is there. */
    public Optional<Vetting> vetting() {
        try {
            return Optional.of(VettingFile.read(folder.vetting()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /**
     * Its figures; empty if there are none, as of a run that was killed.
     *
     * @throws RunRefused if the file is there and is not what the run wrote, or cannot be read
     */
    public Optional<StoredSummary> figures() throws RunRefused {
        Path file = folder.results().resolve(ResultFile.SUMMARY.fileName());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (record.files().change(file).isPresent()) {
            throw notTheirs(file, "is not what the run wrote");
        }
        try {
            return Optional.of(StoredSummary.read(file));
        } catch (IOException unreadable) {
            throw notTheirs(file, Obstacle.reason(unreadable));
        }
    }

    private RunRefused notTheirs(Path file, String reason) {
        return new RunRefused(new Refusal.JournalDamaged(List.of(file + ": " + reason
                + "; troupe replay " + id() + " writes it anew")));
    }

    /** The settings it was begun with, if this version can read them. */
    public Optional<LoadedSettings.Valid> settings() {
        return RecordedSettings.of(manifest(), List.of()) instanceof LoadedSettings.Valid valid
                ? Optional.of(valid)
                : Optional.empty();
    }
}
