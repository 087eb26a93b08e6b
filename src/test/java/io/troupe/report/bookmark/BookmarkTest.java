package io.troupe.report.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What objects remember is found again in others of their kind, or it is said why not. */
class BookmarkTest {
    private static final int BEFORE = 300;
    private static final int NOW = 310;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("bookmark");
    }

    private Bookmark written(Object... roots) throws IOException {
        Bookmark bookmark = new Bookmark(file, new Place("terms", 9, "hash", BEFORE),
                Map.of("a.csv", 12L), List.of());
        assertThat(bookmark.write(List.of(roots))).isEmpty();
        return Bookmark.read(file).orElseThrow();
    }

    private static final class Inner {
        private final String name;
        private double sum;

        Inner(String name) {
            this.name = name;
        }
    }

    /** Something of each kind. */
    private static final class Visitor {
        private final int rows;
        private final Runnable listener;
        private final double[] byBar;
        private final double[] again;
        private final Inner shared = new Inner("shared");
        private final List<Inner> inners = new ArrayList<>(List.of(shared, new Inner("other")));
        private final SortedMap<String, long[]> byName = new TreeMap<>();
        private final Map<Integer, Inner> open = new HashMap<>();
        private final BitSet flags = new BitSet();
        private final transient double[] ofData;
        private Optional<String> since = Optional.empty();
        private double[] grows = {};
        private long count;
        private double rest;

        Visitor(int rows, int bars) {
            this.rows = rows;
            byBar = new double[bars];
            again = new double[bars];
            ofData = new double[rows + bars];
            listener = () -> count += this.rows / rows;
        }

        void remembers() {
            rest = Double.NaN;
            for (int bar = 0; bar < BEFORE; bar++) {
                byBar[bar] = Math.sqrt(bar);
                again[bar] = byBar[bar];
            }
            shared.sum = 0.1 + 0.2;
            byName.put("x", new long[]{3, 4});
            open.put(7, new Inner("made in between"));
            open.put(8, shared);
            flags.set(70);
            since = Optional.of("2001-02-03");
            grows = new double[]{1, -0.0};
            count = 5;
            ofData[0] = 99;
        }
    }

    @Test
    void everythingIsFoundAgainWhereItWas() throws IOException {
        Visitor visitor = new Visitor(3, BEFORE);
        visitor.remembers();
        Bookmark bookmark = written(visitor);
        assertThat(bookmark.place()).isEqualTo(new Place("terms", 9, "hash", BEFORE));
        assertThat(bookmark.lengths()).containsOnly(Map.entry("a.csv", 12L));
        Visitor restored = new Visitor(3, NOW);
        double[] byBar = restored.byBar;
        Inner shared = restored.shared;
        assertThat(bookmark.restore(List.of(restored), NOW)).isEmpty();
        assertThat(restored.byBar).isSameAs(byBar).hasSize(NOW)
                .startsWith(Arrays.copyOf(visitor.byBar, BEFORE)).endsWith(0, 0, 0);
        assertThat(restored.again).isNotSameAs(byBar).startsWith(visitor.again);
        assertThat(restored.shared).isSameAs(shared);
        assertThat(restored.inners).element(0).isSameAs(shared);
        assertThat(restored.open.get(8)).isSameAs(shared);
        assertThat(shared.sum).isEqualTo(0.1 + 0.2);
        assertThat(restored.open).extractingByKey(7).extracting(inner -> inner.name)
                .isEqualTo("made in between");
        assertThat(restored.byName.get("x")).containsExactly(3, 4);
        assertThat(restored.flags.stream()).containsExactly(70);
        assertThat(restored.since).contains("2001-02-03");
        assertThat(restored.grows).containsExactly(1, -0.0);
        assertThat(restored.rest).isNaN();
        assertThat(restored.ofData[0]).as("what follows from data").isZero();
        restored.listener.run();
        assertThat(restored.count).isEqualTo(6);
        assertThat(visitor.count).isEqualTo(5);
    }

    @Test
    void whatWasMadeOtherwiseIsRefusedByName() throws IOException {
        Bookmark bookmark = written(new Visitor(3, BEFORE));
        assertThat(bookmark.restore(List.of(new Visitor(4, NOW)), NOW)).get().asString()
                .contains("Visitor.rows", "was 3", "is 4");
        assertThat(bookmark.restore(List.of(new Visitor(3, NOW - 2)), NOW)).get().asString()
                .contains("Visitor.byBar");
        assertThat(bookmark.restore(List.of(), NOW)).isPresent();
    }

    /** A listener in a field that may change cannot be told from another. */
    private static final class Exchanged {
        private Runnable listener = () -> {};

        void exchange() {
            listener = () -> {};
        }
    }

    @Test
    void whatCannotBeWrittenDownIsSaidAndNoFileIsLeft() throws IOException {
        Exchanged exchanged = new Exchanged();
        exchanged.exchange();
        Bookmark bookmark = new Bookmark(file, new Place("terms", 9, "hash", BEFORE), Map.of(),
                List.of());
        assertThat(bookmark.write(List.of(exchanged))).get().asString()
                .contains("Exchanged.listener");
        assertThat(file).doesNotExist();
        exchanged.listener.run();
    }

    @Test
    void aDamagedFileIsNoBookmark() throws IOException {
        Visitor visitor = new Visitor(3, BEFORE);
        visitor.remembers();
        Bookmark bookmark = written(visitor);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(bookmark.restore(List.of(new Visitor(3, NOW)), NOW)).get().asString()
                .contains("damaged");
        Files.write(file, new byte[3]);
        assertThat(Bookmark.read(file)).isEmpty();
        assertThat(Bookmark.read(folder.resolve("none"))).isEmpty();
    }
}
