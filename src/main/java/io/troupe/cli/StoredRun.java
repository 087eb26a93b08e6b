package io.troupe.cli;

import io.troupe.config.LoadedSettings;
import io.troupe.data.DataHistory;
import io.troupe.journal.Checked;
import io.troupe.journal.Durable;
import io.troupe.journal.Manifest;
import io.troupe.journal.RunFolder;
import io.troupe.journal.RunLock;
import io.troupe.journal.Watermark;
import io.troupe.model.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run as its folder shows it, read without touching it: another process may be at work on it.
 *
 * @param folder where it lies
 * @param manifest what it is
 * @param durableBar its last durable bar, −1 if there is none
 * @param holder the live process that has it open, if there is one
 * @param sizeBytes what it takes on the disk
 * @param changed when it last wrote something durable
 */
record StoredRun(RunFolder folder, Manifest manifest, int durableBar, Optional<String> holder,
        long sizeBytes, Instant changed) {
    /** The runs of a folder that can be read, and what is wrong with the others. */
    record All(List<StoredRun> runs, List<String> problems) {}

    /** All runs of a folder by name; none if there is no such folder. */
    static All in(Path runs) throws IOException {
        List<StoredRun> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String id : ids(runs)) {
            try {
                found.add(read(new RunFolder(runs.resolve(id))));
            } catch (CommandRefused refused) {
                problems.addAll(refused.lines());
            }
        }
        return new All(found, problems);
    }

    private static List<String> ids(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(entry -> Files.isRegularFile(new RunFolder(entry).manifest()))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }

    /** The folder of one run, which is there, or a link. */
    static RunFolder folder(Path runs, String id) throws CommandRefused, IOException {
        RunFolder folder = new RunFolder(runs.resolve(RunNames.isSafe(id) ? id : "."));
        if (!RunNames.isSafe(id)
                || !(Files.isDirectory(folder.path()) || Files.isSymbolicLink(folder.path()))) {
            throw new CommandRefused(ExitCode.USER, "there is no run '" + id + "' in " + runs
                    + NearestName.of(id, ids(runs)).map(near -> "; did you mean " + near + "?")
                            .orElse("; 'troupe runs list' shows what there is"));
        }
        return folder;
    }

    /** One run by its name. */
    static StoredRun find(Path runs, String id) throws CommandRefused, IOException {
        return read(begun(runs, id));
    }

    /** The folder of one run that has begun. */
    static RunFolder begun(Path runs, String id) throws CommandRefused, IOException {
        RunFolder folder = folder(runs, id);
        if (!Files.exists(folder.manifest())) {
            throw withoutManifest(folder, id);
        }
        return folder;
    }

    private static CommandRefused withoutManifest(RunFolder folder, String id) {
        String missing = folder.path() + " has no manifest.json: ";
        return Files.exists(folder.journal().resolve("CURRENT"))
                ? new CommandRefused(ExitCode.JOURNAL,
                        missing + "its journal is there, but not what"
                                + " it is a journal of; restore the file from a copy")
                : new CommandRefused(ExitCode.USER, missing + "it is what is left of a run that"
                        + " never began, or was made with --no-journal; remove it with: troupe runs"
                        + " remove " + id);
    }

    private static StoredRun read(RunFolder folder) throws CommandRefused, IOException {
        Manifest manifest = OpenRun.passed(Manifest.read(folder.manifest()));
        int bar = manifest.durable().bar();
        if (Watermark.read(folder.watermark()) instanceof Checked.Passed<Durable> mark) {
            bar = Math.max(bar, mark.value().bar());
        }
        Path newest = Files.exists(folder.watermark()) ? folder.watermark() : folder.manifest();
        return new StoredRun(folder, manifest, bar, RunLock.liveHolder(folder),
                Sizes.ofFolder(folder.path()),
                Files.getLastModifiedTime(newest).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The name of its folder, by which commands know it, also where the folder was copied. */
    String id() {
        return String.valueOf(folder.path().getFileName());
    }

    /** How it stands; a run that says it is running, though no process has it, was interrupted. */
    String status() {
        boolean isOpen = manifest.status() == Manifest.Status.RUNNING
                || manifest.status() == Manifest.Status.NEW;
        if (holder.isPresent()) {
            return Manifest.Status.RUNNING.label();
        }
        return isOpen ? "interrupted" : manifest.status().label();
    }

    /** Bars that are durable. */
    int bars() {
        return durableBar + 1;
    }

    /** The time of a bar as the data's files write it, if the run's record of them can be read. */
    Optional<String> time(int bar) {
        try {
            DataHistory history = DataHistory.read(OpenRun.history(folder));
            return bar < 0 || bar >= history.bars() ? Optional.empty()
                    : Optional.of(history.time(bar));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The settings it was begun with, if this version can read them. */
    Optional<LoadedSettings.Valid> settings() {
        return RecordedSettings.of(manifest, List.of()) instanceof LoadedSettings.Valid valid
                ? Optional.of(valid)
                : Optional.empty();
    }

    /** For programs. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", id());
        facts.put("status", status());
        facts.put("holder", holder.orElse(null));
        facts.put("bars", bars());
        facts.put("barsTotal", manifest.barsTotal());
        facts.put("first", time(0).orElse(null));
        facts.put("lastDurable", time(durableBar).orElse(null));
        facts.put("last", time(manifest.barsTotal() - 1).orElse(null));
        facts.put("strategies", manifest.layout().strategies());
        facts.put("assets", manifest.layout().assets());
        facts.put("data", settings().map(valid -> valid.settings().data().path().toString())
                .orElse(null));
        facts.put("seed", manifest.origin().seed());
        facts.put("troupe", manifest.origin().codeVersion());
        facts.put("jdk", manifest.origin().jdk());
        facts.put("settingsHash", manifest.settingsHash());
        facts.put("sizeBytes", sizeBytes);
        facts.put("changed", changed.toString());
        facts.put("folder", folder.path().toString());
        return facts;
    }
}
