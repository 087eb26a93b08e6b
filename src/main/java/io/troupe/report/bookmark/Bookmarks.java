package io.troupe.report.bookmark;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.folder.ContentDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a walk over bookings begins, and who keeps what was remembered when it has ended. */
public interface Bookmarks {
    /** Walks from the first bar, and keeps nothing. */
    Bookmarks NONE = new Bookmarks() {
        @Override
        public Optional<Bookmark> start() {
            return Optional.empty();
        }

        @Override
        public BookingVisitor follower() {
            return new BookingVisitor() {
            };
        }

        @Override
        public void lost(String why) {}

        @Override
        public void ended(int bar, Map<String, Long> lengths, List<?> visitors) {}
    };

    /** The same from the first bar on. */
    static Bookmarks afresh(Bookmarks others) {
        return new Bookmarks() {
            @Override
            public Optional<Bookmark> start() {
                return Optional.empty();
            }

            @Override
            public BookingVisitor follower() {
                return others.follower();
            }

            @Override
            public void lost(String why) {
                others.lost(why);
            }

            @Override
            public void ended(int bar, Map<String, Long> lengths, List<?> visitors)
                    throws IOException {
                others.ended(bar, lengths, visitors);
            }
        };
    }

    /** Where to begin; empty: at the first bar. */
    Optional<Bookmark> start();

    /** Who is led along for what has to be known beside results; a new one for each walk. */
    BookingVisitor follower();

    /** What a file begins with that results go on behind, as long as it was then, if known. */
    default Optional<ContentDigest> beginning(Path file) {
        return Optional.empty();
    }

    /**
     * Nobody can go on from where the walk was to begin: it begins at the first bar.
     *
     * @param why in words
     */
    void lost(String why);

    /**
     * A walk came to the last bar of the data. Nothing has been asked of the visitors yet.
     *
     * @param bar the last bar
     * @param lengths bytes of each file that is written bar by bar, by name
     * @param visitors who was led along
     * @throws IOException if what they remember cannot be written
     */
    void ended(int bar, Map<String, Long> lengths, List<?> visitors) throws IOException;
}
