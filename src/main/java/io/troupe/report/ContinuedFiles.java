package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.bookmark.Bookmark;
import io.troupe.report.bookmark.BookmarkLostException;
import io.troupe.report.bookmark.Bookmarks;
import io.troupe.report.books.Portfolios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Leads those who write results to the last bar: from a bookmark on, if there is one, behind what
 * stands in the files of then; and has a bookmark made at the end of the data.
 */
final class ContinuedFiles implements RunAnalyzer.Path {
    private final Path resultsDir;
    private final Map<ResultFile, ResultRows> rows;
    private final Portfolios portfolios;
    private final Bookmarks bookmarks;

    ContinuedFiles(Path resultsDir, Map<ResultFile, ResultRows> rows, Portfolios portfolios,
            Bookmarks bookmarks) {
        this.resultsDir = resultsDir;
        this.rows = rows;
        this.portfolios = portfolios;
        this.bookmarks = bookmarks;
    }

    @Override
    public void lead(List<BookingVisitor> visitors, RunAnalyzer.Walk walk)
            throws IOException, BookmarkLostException {
        Optional<Bookmark> start = bookmarks.start();
        if (start.isPresent()) {
            restore(start.get(), visitors);
        }
        int last = walk.from(start.map(bookmark -> bookmark.place().bar() + 1).orElse(0));
        if (last >= 0 && last == portfolios.data().bars() - 1) {
            Map<String, Long> lengths = new TreeMap<>();
            rows.forEach((file, each) -> lengths.put(file.fileName(), each.file().length()));
            bookmarks.ended(last, lengths, visitors);
        }
    }

    private void restore(Bookmark bookmark, List<BookingVisitor> visitors)
            throws BookmarkLostException {
        if (bookmark.lengths().size() != rows.size()) {
            throw new BookmarkLostException("other files were written");
        }
        Optional<String> problem = bookmark.restore(visitors, portfolios.data().bars());
        if (problem.isPresent()) {
            throw new BookmarkLostException(problem.get());
        }
        for (Map.Entry<ResultFile, ResultRows> each : rows.entrySet()) {
            String name = each.getKey().fileName();
            Path file = resultsDir.resolve(name);
            Long length = bookmark.lengths().get(name);
            if (length == null || !each.getValue().file().goOnBehind(file, length,
                    bookmarks.beginning(file))) {
                throw new BookmarkLostException(name + " does not reach to the bookmark");
            }
        }
    }
}
