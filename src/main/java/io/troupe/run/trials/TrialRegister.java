package io.troupe.run.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register of trials, {@code trials.jsonl} in the folder of all runs: a line for each strategy
 * of each run that came to its end. Lines are added and never removed, nor are those of a run that
 * is removed. See {@link LineFile} for who may add at a time.
 */
public final class TrialRegister {
    /** Its name in the folder of all runs. */
    public static final String FILE = "trials.jsonl";

    private final LineFile file;

    /** The register of a folder of runs; neither need be there. */
    public TrialRegister(Path runs) {
        file = new LineFile(runs.resolve(FILE));
    }

    /**
     * What a register says.
     *
     * @param trials in the order in which they were entered
     * @param unreadable how many lines say nothing: cut off by the end of a process, changed, or
     *        of a later version
     */
    public record Contents(List<Trial> trials, int unreadable) {
        /** Copies the list. */
        public Contents {
            trials = List.copyOf(trials);
        }
    }

    /** Where it lies. */
    public Path path() {
        return file.path();
    }

    /**
     * Everything in it.
     *
     * @throws IOException if it is there and cannot be read
     */
    public Contents read() throws IOException {
        return contents(file.lines(), "");
    }

    /**
     * What it says of some data.
     *
     * @param start of the data, see {@link TrialData#start}
     */
    Contents read(String start) throws IOException {
        return contents(file.lines(), start);
    }

    /**
     * Enters trials that are not in it yet, as one.
     *
     * @param start of the data of which to tell
     * @return what it says of that data then
     * @throws IOException if that cannot be done; then none was entered
     */
    Contents enter(List<Trial> trials, String start) throws IOException {
        return contents(file.add(trials.stream().map(TrialLine::of).toList()), start);
    }

    /** Lines of other data are not read: a register grows, and a run waits for it. */
    private static Contents contents(List<String> lines, String start) {
        List<Trial> trials = new ArrayList<>();
        int unreadable = 0;
        for (String line : lines) {
            if (line.contains(start)) {
                Optional<Trial> trial = TrialLine.parse(line);
                trial.ifPresent(trials::add);
                unreadable += trial.isPresent() ? 0 : 1;
            } else {
                unreadable += line.startsWith("{") && line.endsWith("}") ? 0 : 1;
            }
        }
        return new Contents(trials, unreadable);
    }
}
