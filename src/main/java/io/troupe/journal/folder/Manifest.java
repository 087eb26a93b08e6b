package io.troupe.journal.folder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.troupe.journal.BookLayout;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.Watermark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run is and how far it has come: {@code manifest.json}. It holds all that a resume needs
 * beside the data and the journal.
 *
 * @param format version of this file: {@link #FORMAT}, or one more of a run with seams
 * @param rules version of the fund's rules by which the run is computed; 1 if the file is older
 *        than this record
 * @param runId the run's name
 * @param parentId the run it was forked from, or null
 * @param status how it stands
 * @param origin what it was begun with
 * @param settings the configuration as resolved, JSON, kept to the character
 * @param settingsHash its hash
 * @param data what the data was when the run was last open
 * @param layout how the journal is laid out
 * @param durable how far the house's journal reached when this file was written; the
 *        {@link Watermark} is newer
 * @param barsTotal how many bars the run is to have
 * @param plugins the user's files that its strategies were made of when they came out as the
 *        journal tells; none in the manifest of a run that is older than this record
 * @param askedAgain the strategies that are not restored from what they save, as the run's latest
 *        execution has found; none in the manifest of a run that is older than this record
 * @param allocatorState version of what the fund's allocator remembers from one division of
 *        capital to the next, when the run was last open; 0 if it remembers nothing, and then it is
 *        not written
 * @param restated where the run went on with another history of its data, in their order; none is
 *        not written
 */
public record Manifest(int format, int rules, String runId, @Nullable String parentId,
        Status status, Origin origin,
        @JsonRawValue @JsonDeserialize(using = RawJson.class) String settings, String settingsHash,
        DataFingerprint data, Layout layout, Durable durable, int barsTotal,
        List<SourceFile> plugins, List<AskedAgain> askedAgain,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int allocatorState,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Seam> restated) {
    /** The version of a run without seams. */
    public static final int FORMAT = 3;
    /** The version of runs with seams, which programs that know of none must not go on with. */
    static final int WITH_SEAMS = 4;
    /** The version of runs without a seal. */
    static final int UNSEALED = 1;
    /** The first version that tells the rules; what was written before is of the first rules. */
    static final int WITH_RULES = 3;

    /** Copies the lists. */
    public Manifest {
        plugins = List.copyOf(plugins);
        askedAgain = List.copyOf(askedAgain);
        restated = List.copyOf(restated);
    }

    /** How a run stands. */
    public enum Status {
        /** Its folder has been made. */
        NEW,
        /** A process works on it, or was killed while it did. */
        RUNNING,
        /** It was stopped before its last bar. */
        STOPPED,
        /** It has reached its last bar. */
        FINISHED,
        /** It ended with an error. */
        FAILED;

        /** The name used in the file. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Status of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What a run was begun with.
     *
     * @param codeVersion version of Troupe
     * @param jdk version of Java
     * @param seed the run's seed
     */
    public record Origin(String codeVersion, String jdk, long seed) {}

    /**
     * What tells whether data is the same.
     *
     * @param head the fingerprint's chain after {@code bars}
     * @param bars how many bars the data has
     */
    public record DataFingerprint(String head, int bars) {}

    /**
     * A file of the user's code.
     *
     * @param file its name
     * @param sha256 of its content, in hex
     */
    public record SourceFile(String file, String sha256) {}

    /**
     * How the journal is laid out; it follows from the settings.
     *
     * @param strategies ids of the strategies, in order
     * @param strategiesPerBook how many of them share a book
     * @param assets symbols of the assets, in order
     * @param barsPerEvent bars in a block
     * @param initialCashMicros what each strategy begins with
     * @param initialReserveMicros what of the fund's capital no strategy begins with; if it is 0,
     *        it is not written
     */
    public record Layout(List<String> strategies, int strategiesPerBook, List<String> assets,
            int barsPerEvent, List<Long> initialCashMicros,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long initialReserveMicros) {
        /** Keeps copies of the lists. */
        public Layout {
            strategies = List.copyOf(strategies);
            assets = List.copyOf(assets);
            initialCashMicros = List.copyOf(initialCashMicros);
        }
    }

    /** The journal's plan. */
    public JournalPlan plan() {
        return new JournalPlan(new BookLayout(layout.strategies().size(),
                layout.strategiesPerBook()), layout.assets().size(), layout.barsPerEvent(),
                settingsHash, layout.initialCashMicros(), layout.initialReserveMicros(),
                restated.stream().map(Seam::booked).toList());
    }

    /** The same run, further on. */
    public Manifest with(Status newStatus, Durable newDurable) {
        return new Manifest(format, rules, runId, parentId, newStatus, origin, settings,
                settingsHash, data, layout, newDurable, barsTotal, plugins, askedAgain,
                allocatorState, restated);
    }

    /** The same run on data that has grown, or up to another bar. */
    public Manifest with(DataFingerprint newData, int newBarsTotal) {
        return new Manifest(format, rules, runId, parentId, status, origin, settings, settingsHash,
                newData, layout, durable, newBarsTotal, plugins, askedAgain, allocatorState,
                restated);
    }

    /** The same run with settings that differ only in what results do not depend on. */
    public Manifest with(String newSettings) {
        return new Manifest(format, rules, runId, parentId, status, origin, newSettings,
                settingsHash, data, layout, durable, barsTotal, plugins, askedAgain,
                allocatorState, restated);
    }

    /** The same run, made with other files of the user's. */
    public Manifest with(List<SourceFile> newPlugins) {
        return new Manifest(format, rules, runId, parentId, status, origin, settings, settingsHash,
                data, layout, durable, barsTotal, newPlugins, askedAgain, allocatorState,
                restated);
    }

    /** The same run, with what its execution has found of its strategies. */
    public Manifest asking(List<AskedAgain> strategies) {
        return new Manifest(format, rules, runId, parentId, status, origin, settings, settingsHash,
                data, layout, durable, barsTotal, plugins, strategies, allocatorState,
                restated);
    }

    /** The same run, whose allocator remembers in this version. */
    public Manifest remembering(int newAllocatorState) {
        return new Manifest(format, rules, runId, parentId, status, origin, settings, settingsHash,
                data, layout, durable, barsTotal, plugins, askedAgain, newAllocatorState,
                restated);
    }

    /** The same run, which goes on with another history of its data from the last seam on. */
    public Manifest seamed(List<Seam> seams) {
        return new Manifest(WITH_SEAMS, rules, runId, parentId, status, origin, settings,
                settingsHash, data, layout, durable, barsTotal, plugins, askedAgain,
                allocatorState, seams);
    }

    /** Writes the file; whatever happens meanwhile, it is the old one or the new one. */
    public void write(Path file) throws IOException {
        ManifestFile.write(this, file);
    }

    /** Reads the file. */
    public static Checked<Manifest> read(Path file) {
        return ManifestFile.read(file);
    }
}
