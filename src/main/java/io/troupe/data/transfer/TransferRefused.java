package io.troupe.data.transfer;

import java.io.IOException;
import java.util.List;

/** What was asked of stores or files cannot be done, and why: what is wrong with which of them. */
public final class TransferRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;
    private final boolean diskFull;

    private TransferRefused(List<String> lines, boolean diskFull) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
        this.diskFull = diskFull;
    }

    /** One thing is wrong. */
    public TransferRefused(String line) {
        this(List.of(line));
    }

    /** Several things are wrong, one per line. */
    public TransferRefused(List<String> lines) {
        this(lines, false);
    }

    /** A failure of a store, in its own words. */
    public static TransferRefused of(IOException failure) {
        String why = String.valueOf(failure.getMessage());
        return new TransferRefused(List.of(why.split("\\R")),
                why.contains("No space left") || why.contains("Disk quota exceeded"));
    }

    /** The same reason in other words. */
    public TransferRefused saying(List<String> words) {
        return new TransferRefused(words, diskFull);
    }

    /** What is wrong, one problem per line. */
    public List<String> lines() {
        return lines;
    }

    /** Whether nothing is wrong but that the disk is full. */
    public boolean isDiskFull() {
        return diskFull;
    }
}
