package io.troupe.journal.folder;

import io.troupe.journal.Durable;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.DiskSpaceGuard;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.journal.store.Watermark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checks before a run's journal is opened to go on with it. LevelDB makes a new, empty journal
 * where the files of an old one are missing, so they must come first. What only the content shows
 * is checked while the portfolios recover.
 */
public final class Preflight {
    private Preflight() {}

    /**
     * Everything that speaks against resuming a run; empty if nothing does.
     *
     * @param settingsHash the hash of the configuration now
     * @param reserveBytes what must be free on the disk
     */
    public static List<JournalProblem> check(RunFolder folder, Manifest manifest,
            String settingsHash, long reserveBytes) {
        List<JournalProblem> problems = new ArrayList<>();
        if (!manifest.settingsHash().equals(settingsHash)) {
            problems.add(new JournalProblem.SettingsChanged(folder.manifest(),
                    manifest.settingsHash(), settingsHash));
        }
        switch (Watermark.read(folder.watermark())) {
            case Checked.Failed<Durable>(JournalProblem problem) -> problems.add(problem);
            case Checked.Passed<Durable>(Durable durable) -> problems.addAll(
                    files(folder.journal(), Math.max(durable.bar(), manifest.durable().bar())));
        }
        problems.addAll(space(folder, reserveBytes));
        return problems;
    }

    /** How far the house's journal must reach, as the manifest or the newer watermark says. */
    public static Checked<Durable> expected(RunFolder folder, Manifest manifest) {
        return switch (Watermark.read(folder.watermark())) {
            case Checked.Failed<Durable> failed -> failed;
            case Checked.Passed<Durable>(Durable mark) -> new Checked.Passed<>(
                    mark.sequence() >= manifest.durable().sequence() ? mark : manifest.durable());
        };
    }

    private static List<JournalProblem> files(Path journal, int durableBar) {
        if (durableBar < 0) {
            return List.of();
        }
        if (!Files.isDirectory(journal)) {
            return missing(journal, "the folder of the journal is missing", durableBar);
        }
        try (Stream<Path> entries = Files.list(journal)) {
            List<String> names = entries.map(Path::getFileName).map(Path::toString).toList();
            List<JournalProblem> problems = new ArrayList<>();
            if (!names.contains("CURRENT")) {
                problems.addAll(missing(journal, "the file CURRENT is missing", durableBar));
            } else if (!names.contains(current(journal))) {
                problems.add(new JournalProblem.BadFile(journal.resolve("CURRENT"),
                        "it is damaged: it names no MANIFEST-… that is there"));
            }
            if (names.stream().noneMatch(name -> name.startsWith("MANIFEST-"))) {
                problems.addAll(missing(journal, "the file MANIFEST-… is missing", durableBar));
            }
            if (names.stream().noneMatch(name -> name.endsWith(".log"))) {
                problems.addAll(missing(journal, "the log file is missing", durableBar));
            }
            return problems;
        } catch (IOException e) {
            return List.of(new JournalProblem.BadFile(journal,
                    "the folder cannot be read: " + Obstacle.reason(e)));
        }
    }

    private static String current(Path journal) throws IOException {
        String name = Files.readString(journal.resolve("CURRENT"), StandardCharsets.ISO_8859_1);
        return name.startsWith("MANIFEST-") ? name.strip() : "";
    }

    private static List<JournalProblem> missing(Path journal, String detail, int durableBar) {
        return List.of(new JournalProblem.JournalMissing(journal, detail, durableBar));
    }

    private static List<JournalProblem> space(RunFolder folder, long reserveBytes) {
        try {
            return new DiskSpaceGuard(folder.path(),
                    Files.getFileStore(folder.path())::getUsableSpace, reserveBytes).check()
                    .stream().toList();
        } catch (IOException e) {
            return List.of(new JournalProblem.BadFile(folder.path(),
                    "the free space is unknown: " + Obstacle.reason(e)));
        }
    }
}
