package io.troupe.run;

import io.troupe.config.output.ResultSettings;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Hash;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.folder.ContentDigest;
import io.troupe.journal.folder.FileDigest;
import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.store.Obstacle;
import io.troupe.metrics.Basis;
import io.troupe.metrics.RiskFree;
import io.troupe.report.analysis.ReturnPeriods;
import io.troupe.report.bookmark.Bookmark;
import io.troupe.report.bookmark.Bookmark.Outcome;
import io.troupe.report.bookmark.BookmarkFiles;
import io.troupe.report.bookmark.Bookmarks;
import io.troupe.report.bookmark.Place;
import io.troupe.run.program.CodeIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The bookmark of a run: where its results go on, and where those of its next end will. */
final class RunBookmarks implements Bookmarks {
    /** What strategies are worth and their returns are most of a bookmark. */
    private static final long BYTES_PER_STRATEGY_BAR = 2L * Double.BYTES;
    /** A larger one would take more of the disk than going on from it is worth. */
    private static final long MOST_BYTES = 1L << 28;

    private final OpenRun run;
    private final RunFolder folder;
    private final Fund fund;
    private final Optional<Bookmark> start;
    private final String history;
    private RecordedFailures follower = new RecordedFailures();
    private final Consumer<String> notes;
    private Optional<Outcome.Written> kept = Optional.empty();

    /**
     * Of a run that has come to the end of its bookings.
     *
     * @param start where its results go on, if they do
     * @param history the hash of its bookings at the last bar
     * @param notes told what a user should know, a sentence each
     */
    RunBookmarks(OpenRun run, Fund fund, Optional<Bookmark> start, Hash history,
            Consumer<String> notes) {
        this.run = run;
        this.folder = run.folder();
        this.fund = fund;
        this.start = start;
        this.history = history.toString();
        this.notes = notes;
    }

    /** The bookmark of a run's last end, if this program and these settings can go on from it. */
    static Optional<Bookmark> fitting(OpenRun run, Fund fund) throws IOException {
        BookmarkFiles files = files(run.folder());
        Optional<Bookmark> found = isByBar(fund) && run.files().vouchesFor(files.bookmark())
                && run.files().vouchesFor(files.columns()) ? Bookmark.read(files)
                        : Optional.empty();
        return found.isPresent() && found.get().place().bar() < fund.data().bars()
                && found.get().place().terms().equals(terms(run, fund, found.get().place().bar()))
                        ? found
                        : Optional.empty();
    }

    /**
     * The same, if it lies in these bookings.
     *
     * @param bookings from the first bar on
     */
    static Optional<Bookmark> fitting(OpenRun run, Fund fund, MemoryBookings bookings)
            throws IOException {
        return fitting(run, fund).filter(found -> bookings.events(PortfolioId.HOUSE).stream()
                .map(BarsBooked::envelope)
                .anyMatch(envelope -> envelope.lastBar() == found.place().bar()
                        && envelope.hashAfter().toString().equals(found.place().history())));
    }

    @Override
    public Optional<Bookmark> start() {
        return start;
    }

    @Override
    public BookingVisitor follower() {
        follower = new RecordedFailures();
        return follower;
    }

    private static BookmarkFiles files(RunFolder folder) {
        return new BookmarkFiles(folder.bookmark(), folder.bookmarkColumns());
    }

    /** How long the results were at the bookmark that lies there, if one does. */
    static Map<Path, Long> beginnings(RunFolder folder) {
        Map<Path, Long> lengths = new HashMap<>();
        Bookmark.read(files(folder)).ifPresent(found -> found.lengths()
                .forEach((name, length) -> lengths.put(folder.results().resolve(name), length)));
        return lengths;
    }

    @Override
    public Optional<ContentDigest> beginning(Path file) {
        return run.files().beginning(file);
    }

    @Override
    public void lost(String why) {
        notes.accept(folder.bookmark() + ": results cannot go on from there (" + why
                + "), so all of them are written anew");
    }

    /** On a full disk results matter more than that they can be continued. */
    @Override
    public void ended(int bar, Map<String, Long> lengths, List<?> visitors) throws IOException {
        boolean isTooLarge = BYTES_PER_STRATEGY_BAR * fund.strategies().size()
                * (bar + 1L) > MOST_BYTES;
        if (isTooLarge || !isByBar(fund)) {
            return;
        }
        BookmarkFiles unfinished = new BookmarkFiles(RunFolder.unfinished(folder.bookmark()),
                RunFolder.unfinished(folder.bookmarkColumns()));
        Bookmark bookmark = Bookmark.of(unfinished,
                new Place(terms(run, fund, bar), bar, history, fund.data().bars()), lengths,
                follower.failures());
        try {
            switch (bookmark.write(visitors, start)) {
                case Outcome.Written written -> kept = Optional.of(written);
                case Outcome.Unfit(String why) -> unwritten(why);
            }
        } catch (IOException full) {
            forget(folder);
            unwritten(Obstacle.reason(full));
        }
    }

    /** What is put together from several bars comes out otherwise when there are more of them. */
    private static boolean isByBar(Fund fund) {
        return fund.data().bars() <= ReturnPeriods.MOST;
    }

    private void unwritten(String why) {
        kept = Optional.empty();
        notes.accept(folder.bookmark() + ": cannot be written (" + why
                + "), so results will be written anew when the run goes on");
    }

    /** Removes what is left of a bookmark that was not put in its place. */
    static void forget(RunFolder folder) throws IOException {
        Files.deleteIfExists(RunFolder.unfinished(folder.bookmark()));
        Files.deleteIfExists(RunFolder.unfinished(folder.bookmarkColumns()));
    }

    /** What is to be done with the files of the bookmark, if anything. */
    List<Replacement> replacements() {
        List<Replacement> changed = new ArrayList<>();
        if (kept.isPresent()) {
            put(changed, folder.bookmark(), kept.get().bookmark());
            kept.get().columns()
                    .ifPresent(columns -> put(changed, folder.bookmarkColumns(), columns));
            return changed;
        }
        for (Path file : List.of(folder.bookmark(), folder.bookmarkColumns())) {
            if (Files.exists(file)) {
                changed.add(Replacement.removal(file));
            }
        }
        return changed;
    }

    private static void put(List<Replacement> changed, Path file, FileDigest content) {
        changed.add(Replacement.of(file, RunFolder.unfinished(file), content));
    }

    /**
     * What results depend on beside the bookings: the program, what is reported and by what it is
     * measured, the rates of interest until a bar among it, and where prices were restated.
     */
    private static String terms(OpenRun run, Fund fund, int bar) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, CodeIdentity.of(fund.plugins()));
            add(digest, fund.resultHash());
            add(digest, run.manifest().restated().toString());
            ResultSettings.of(fund.settings())
                    .forEach((key, value) -> add(digest, key + "=" + value));
            add(digest, fund.data().barsPerYear().toString());
            add(digest, fund.strategies().toString());
            Basis basis = new Basis(fund.data().barsPerYear(),
                    fund.measured().measures().convention(),
                    fund.measured().measures().riskFree());
            if (basis.riskFree() instanceof RiskFree.ByBar) {
                for (int each = 0; each <= bar; each++) {
                    add(digest, Double.toString(basis.riskFree(each)));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
