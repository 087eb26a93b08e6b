package io.troupe.journal.folder;

import io.troupe.journal.Durable;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Watermark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the folder of a run says of it, after all that says it has been compared: the manifest and
 * the record of the data with the seal, and the manifest with the watermark. Reading takes no lock:
 * another process may be writing.
 *
 * @param manifest what the run is
 * @param durable how far it has come, by its watermark
 * @param files its files and their seal
 */
public record RunRecord(Manifest manifest, Durable durable, SealedFolder files) {
    private static final int ATTEMPTS = 20;

    /** What does not stop anything and should be known, one line. */
    public static Optional<String> remark(RunFolder folder) {
        return Watermark.isWhole(folder.watermark()) ? Optional.empty()
                : Optional.of(folder.watermark() + ": one of its two entries cannot be read, so the"
                        + " run may be durable further than is shown; resume looks into the journal"
                        + " itself");
    }

    /** Reads it. */
    public static Checked<RunRecord> read(RunFolder folder) {
        for (int attempt = 1;; attempt++) {
            byte[] before = sealBytes(folder);
            Checked<RunRecord> read = readOnce(folder);
            // Files that are replaced while they are read may not agree; the seal tells of that.
            if (read instanceof Checked.Passed || attempt == ATTEMPTS
                    || Arrays.equals(before, sealBytes(folder))) {
                return read;
            }
        }
    }

    private static byte[] sealBytes(RunFolder folder) {
        try {
            return Files.readAllBytes(folder.seal());
        } catch (IOException none) {
            return new byte[0];
        }
    }

    private static Checked<RunRecord> readOnce(RunFolder folder) {
        SealedFolder files;
        switch (SealedFolder.open(folder)) {
            case Checked.Failed<SealedFolder>(JournalProblem problem) -> {
                return new Checked.Failed<>(unknownVersion(folder).orElse(problem));
            }
            case Checked.Passed<SealedFolder>(SealedFolder opened) -> files = opened;
        }
        for (Path file : List.of(folder.manifest(), folder.history())) {
            Optional<JournalProblem> changed = files.problem(file);
            if (changed.isPresent()) {
                return new Checked.Failed<>(changed.get());
            }
        }
        return switch (Manifest.read(folder.manifest())) {
            case Checked.Failed<Manifest>(JournalProblem problem) ->
                new Checked.Failed<>(problem);
            case Checked.Passed<Manifest>(Manifest manifest) -> compared(folder, files, manifest);
        };
    }

    /** A seal that cannot be read may be of a later version, which the manifest tells. */
    private static Optional<JournalProblem> unknownVersion(RunFolder folder) {
        return switch (Manifest.read(folder.manifest())) {
            case Checked.Failed<Manifest>(JournalProblem.UnknownVersion unknown) ->
                Optional.of(unknown);
            case Checked.Failed<Manifest> other -> Optional.empty();
            case Checked.Passed<Manifest> known -> Optional.empty();
        };
    }

    private static Checked<RunRecord> compared(RunFolder folder, SealedFolder files,
            Manifest manifest) {
        return switch (Watermark.read(folder.watermark())) {
            case Checked.Failed<Durable>(JournalProblem problem) -> new Checked.Failed<>(problem);
            case Checked.Passed<Durable>(Durable mark) -> {
                Optional<JournalProblem> problem = unsealed(folder, files, manifest)
                        .or(() -> disagreement(folder, manifest, mark));
                yield problem.isPresent() ? new Checked.Failed<>(problem.get())
                        : new Checked.Passed<>(new RunRecord(manifest, mark, files));
            }
        };
    }

    /** A seal may be missing only where nothing else is as young as seals are. */
    private static Optional<JournalProblem> unsealed(RunFolder folder, SealedFolder files,
            Manifest manifest) {
        boolean isOld = manifest.format() == Manifest.UNSEALED
                && !Watermark.isOfSealedRun(folder.watermark());
        return files.isSealed() || isOld ? Optional.empty()
                : Optional.of(new JournalProblem.BadFile(folder.seal(), "the file is missing, so"
                        + " nothing vouches for " + folder.manifest().getFileName()));
    }

    private static Optional<JournalProblem> disagreement(RunFolder folder, Manifest manifest,
            Durable mark) {
        Durable noted = manifest.durable();
        // Only a run that came to its end is certain to have closed its journal before that note.
        boolean mayBeNewer = manifest.status() != Manifest.Status.FINISHED;
        if (mark.sequence() < noted.sequence()
                || (mark.sequence() == noted.sequence() && !mark.equals(noted))
                || (mark.sequence() > noted.sequence() && !mayBeNewer)) {
            return altered(folder.watermark(), "it says that the run is durable up to "
                    + text(mark) + ", where manifest.json of the run, which is "
                    + manifest.status().label() + ", says " + text(noted)
                    + ": one of them is an older copy or was changed");
        }
        if (manifest.barsTotal() != manifest.data().bars()) {
            return altered(folder.manifest(), "barsTotal is " + manifest.barsTotal()
                    + ", data.bars is " + manifest.data().bars() + "; they must be the same");
        }
        int bars = manifest.barsTotal();
        boolean isShort = manifest.status() == Manifest.Status.FINISHED && mark.bar() < bars - 1;
        return mark.bar() < bars && !isShort ? Optional.empty()
                : altered(folder.manifest(), "barsTotal is " + bars + ", but the run is "
                        + manifest.status().label() + " and durable up to " + text(mark));
    }

    private static Optional<JournalProblem> altered(Path file, String detail) {
        return Optional.of(new JournalProblem.Altered(file, detail));
    }

    private static String text(Durable durable) {
        return "event " + durable.sequence() + " (bar " + durable.bar() + ", hash "
                + durable.hash().brief() + ")";
    }
}
