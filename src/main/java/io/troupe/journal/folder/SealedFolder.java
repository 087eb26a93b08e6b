package io.troupe.journal.folder;

import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of a run's folder that are written as a whole, and the file {@code seal} that vouches
 * for each of them: the manifest, the record of the data, the results. The journal, the watermark,
 * checkpoints and snapshots vouch for themselves, as they are written bar by bar.
 *
 * <p>Files are replaced in four steps: the new ones are complete beside their places; the seal
 * admits old and new; they are moved; the seal admits the new ones only. A process may be killed
 * between any two of them, and each file is then one that the seal admits.
 */
public final class SealedFolder implements Replacement.Placing {
    private final RunFolder folder;
    private Optional<Seal> seal;
    private Optional<ReadAhead> ahead = Optional.empty();

    private SealedFolder(RunFolder folder, Optional<Seal> seal) {
        this.folder = folder;
        this.seal = seal;
    }

    /** The folder of a new run, which has what is known of its data and no manifest yet. */
    public static SealedFolder create(RunFolder folder, List<Path> present) throws IOException {
        SealedFolder created = new SealedFolder(folder, Optional.of(Seal.EMPTY));
        Seal seal = Seal.EMPTY;
        for (Path file : present) {
            seal = seal.settled(created.name(file), FileDigest.of(file));
        }
        created.seal = Optional.of(seal);
        return created;
    }

    /** The folder of a run; one that was made before there were seals has none. */
    static Checked<SealedFolder> open(RunFolder folder) {
        Path file = folder.seal();
        try {
            Optional<Seal> seal = Seal.parse(Files.readString(file));
            return seal.isPresent() ? new Checked.Passed<>(new SealedFolder(folder, seal))
                    : failed(file, "it has been changed: its last line does not fit the others");
        } catch (NoSuchFileException none) {
            return new Checked.Passed<>(new SealedFolder(folder, Optional.empty()));
        } catch (CharacterCodingException garbled) {
            return failed(file, "it has been changed: it is not text");
        } catch (IOException e) {
            return failed(file, "it cannot be read: " + Obstacle.reason(e));
        }
    }

    private static Checked<SealedFolder> failed(Path file, String detail) {
        return new Checked.Failed<>(new JournalProblem.BadFile(file, detail));
    }

    /** Whether there is a seal. */
    public boolean isSealed() {
        return seal.isPresent();
    }

    /** Whether no file was being replaced when the process that wrote last came to its end. */
    public boolean isSettled() {
        return seal.isEmpty() || seal.get().isSettled();
    }

    /**
     * Begins to read results and other files that it vouches for: until others are put in their
     * places, what is asked of them is answered by what they held then.
     *
     * @param others first of all
     * @param beginnings of which files {@link #beginning} will be asked for, and how long it is
     */
    public void readAhead(List<Path> others, Supplier<Map<Path, Long>> beginnings) {
        List<Path> files = new ArrayList<>(others);
        results().forEach(files::add);
        ahead = Optional.of(ReadAhead.of(files, beginnings));
    }

    /** What the first bytes of a file are, if that was read ahead. */
    public Optional<ContentDigest> beginning(Path file) {
        return ahead.flatMap(reading -> reading.content(file))
                .flatMap(FileDigest.Parts::beginning).map(ContentDigest::copy);
    }

    /** Nothing will be asked any more of what was read ahead. */
    public void forgetAhead() {
        ahead.ifPresent(ReadAhead::stop);
        ahead = Optional.empty();
    }

    private Optional<FileDigest> digest(Path file) throws IOException {
        Optional<FileDigest> known = ahead.flatMap(reading -> reading.content(file))
                .map(FileDigest.Parts::whole);
        return known.isPresent() ? known : FileDigest.of(file);
    }

    @Override
    public void put(List<Replacement> files) throws IOException {
        if (seal.isEmpty()) {
            Replacement.Placing.PLAIN.put(files);
            return;
        }
        Seal during = seal.get();
        Seal after = during;
        for (Replacement file : files) {
            String name = name(file.target());
            Optional<FileDigest> content = file.digest();
            ahead.ifPresent(reading -> reading.forget(file.target()));
            if (during.admitted(name).isEmpty()) {
                during = during.admitting(name, FileDigest.of(file.target()));
            }
            during = during.admitting(name, content);
            after = after.settled(name, content);
        }
        write(during);
        Replacement.Placing.PLAIN.put(files);
        write(after);
    }

    private void write(Seal changed) throws IOException {
        AtomicFile.write(folder.seal(), changed.text().getBytes(StandardCharsets.UTF_8));
        seal = Optional.of(changed);
    }

    /** Whether there is a seal, and a file is there as the run wrote it. */
    public boolean vouchesFor(Path file) {
        return isSealed() && isSettled() && problem(file).isEmpty();
    }

    /** What is wrong with one file; nothing if the run has no seal. */
    Optional<JournalProblem> problem(Path file) {
        if (seal.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<FileDigest>> admitted = seal.get().admitted(name(file));
        try {
            Optional<FileDigest> found = digest(file);
            return admitted.contains(found) ? Optional.empty()
                    : Optional.of(problem(file, found, admitted));
        } catch (IOException e) {
            return Optional.of(
                    new JournalProblem.BadFile(file, "it cannot be read: " + Obstacle.reason(e)));
        }
    }

    /**
     * What is wrong with a file that a run need not have: nothing if it has none, and never had.
     */
    public Optional<JournalProblem> change(Path file) {
        boolean never = seal.isEmpty() || seal.get().admitted(name(file)).isEmpty();
        return never && !Files.exists(file) ? Optional.empty() : problem(file);
    }

    private JournalProblem problem(Path file, Optional<FileDigest> found,
            List<Optional<FileDigest>> admitted) {
        if (found.isEmpty()) {
            return new JournalProblem.BadFile(file, "the file is missing");
        }
        String known = admitted.isEmpty() ? "which knows of no such file"
                : "which knows " + admitted.getLast().map(FileDigest::brief).orElse("no such file");
        return new JournalProblem.Altered(file,
                "it has " + found.get().brief() + ", and is not what the run wrote by "
                        + folder.seal().getFileName() + ", " + known);
    }

    /** What is wrong with the results: those that were changed or are missing. */
    public List<JournalProblem> changedResults() {
        List<JournalProblem> problems = new ArrayList<>();
        results().forEach(file -> problem(file).ifPresent(found -> problems.add(
                new JournalProblem.ResultChanged(file, Files.exists(file)))));
        return problems;
    }

    /** The results that it vouches for. */
    private Stream<Path> results() {
        String results = name(folder.results()) + "/";
        return seal.stream().flatMap(known -> known.paths().stream())
                .filter(path -> path.startsWith(results)).map(folder.path()::resolve);
    }

    private String name(Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }
}
