package io.troupe.report.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.bookmark.Bookmark.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private BookmarkFiles files() {
        return new BookmarkFiles(file, folder.resolve("columns"));
    }

    private Bookmark bookmark() {
        return Bookmark.of(files(), new Place("terms", 9, "hash", BEFORE), Map.of("a.csv", 12L),
                List.of());
    }

    private Bookmark written(Object... roots) throws IOException {
        assertThat(bookmark().write(List.of(roots), Optional.empty()))
                .isInstanceOf(Outcome.Written.class);
        return Bookmark.read(files()).orElseThrow();
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
        assertThat(bookmark().write(List.of(exchanged), Optional.empty()).toString())
                .contains("Exchanged.listener");
        assertThat(folder).isEmptyDirectory();
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
        assertThat(Bookmark.read(files())).isEmpty();
        Files.delete(file);
        assertThat(Bookmark.read(files())).isEmpty();
    }

    /** Numbers of each kind, most of which are added at the end. */
    private static final class Series {
        private final double[] doubles;
        private final long[] longs;
        private int[] ints;
        private final double[] few = new double[255];

        Series(int length) {
            doubles = new double[length];
            Arrays.fill(doubles, Double.NaN);
            longs = new long[length];
            ints = new int[length];
        }

        void add(int from, int to, Random random) {
            Arrays.fill(doubles, to, doubles.length, 0);
            for (int i = from; i < to; i++) {
                doubles[i] = Double.longBitsToDouble(random.nextLong());
                longs[i] = random.nextLong();
                ints[i] = random.nextInt();
            }
            few[0] = to;
        }

        /** All bits. */
        List<Object> bits() {
            return List.of(
                    Arrays.stream(doubles).mapToLong(Double::doubleToRawLongBits).boxed().toList(),
                    Arrays.stream(longs).boxed().toList(), Arrays.stream(ints).boxed().toList(),
                    few[0]);
        }
    }

    /** A bookmark of 100 added numbers of 20 bytes is smaller than one of 2100. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void laterBookmarksHaveOnlyWhatWasAdded(long seed) throws IOException {
        Random random = new Random(seed);
        Series series = new Series(2_000);
        series.add(0, 1_990, random);
        Bookmark first = written(series);
        byte[] columns = Files.readAllBytes(files().columns());
        assertThat(columns.length).isBetween(1_990 * 20, 1_990 * 20 + 200);
        Series longer = new Series(2_000);
        assertThat(first.restore(List.of(longer), BEFORE)).isEmpty();
        assertThat(longer.bits()).isEqualTo(series.bits());
        longer.add(1_900, 2_000, random);
        file = folder.resolve("second");
        assertThat(bookmark().write(List.of(longer), Optional.of(first)))
                .isInstanceOfSatisfying(Outcome.Written.class, written -> {
                    assertThat(written.columns()).isEmpty();
                    assertThat(written.bookmark().bytes()).isBetween(100L * 20, 100L * 20 + 2_800)
                            .isEqualTo(file.toFile().length());
                });
        assertThat(Files.readAllBytes(files().columns())).isEqualTo(columns);
        Series again = new Series(2_000);
        assertThat(Bookmark.read(files()).orElseThrow().restore(List.of(again), BEFORE))
                .isEmpty();
        assertThat(again.bits()).isEqualTo(longer.bits());
    }

    /** What was not only added to is written again: an eighth of it, or another array. */
    @Test
    void columnsThatChangedAreWrittenAnew() throws IOException {
        Random random = new Random(4);
        Series series = new Series(2_000);
        series.add(0, 2_000, random);
        for (int from : new int[]{0, 1_000, 1_800}) {
            Bookmark first = written(series);
            Series changed = new Series(2_000);
            assertThat(first.restore(List.of(changed), BEFORE)).isEmpty();
            changed.add(from, 2_000, random);
            assertThat(bookmark().write(List.of(changed), Optional.of(first)))
                    .isInstanceOfSatisfying(Outcome.Written.class,
                            written -> assertThat(written.columns().isPresent())
                                    .isEqualTo(from < 1_800));
            Series again = new Series(2_000);
            assertThat(Bookmark.read(files()).orElseThrow().restore(List.of(again), BEFORE))
                    .isEmpty();
            assertThat(again.bits()).isEqualTo(changed.bits());
            series = changed;
        }
        Bookmark first = written(series);
        Series replaced = new Series(2_000);
        assertThat(first.restore(List.of(replaced), BEFORE)).isEmpty();
        replaced.ints = Arrays.copyOf(replaced.ints, 3_000);
        replaced.ints[2_500] = 7;
        assertThat(bookmark().write(List.of(replaced), Optional.of(first)))
                .isInstanceOfSatisfying(Outcome.Written.class,
                        written -> assertThat(written.columns()).isPresent());
        Series again = new Series(2_000);
        assertThat(Bookmark.read(files()).orElseThrow().restore(List.of(again), BEFORE))
                .isEmpty();
        assertThat(again.bits()).isEqualTo(replaced.bits());
    }

    /** Two arrays that were alike, and are no more, both go on from where they were read. */
    @Test
    void columnsThatWereAlikeAreWrittenOnce() throws IOException {
        Series series = new Series(2_000);
        series.add(0, 1_990, new Random(5));
        Series same = new Series(2_000);
        same.add(0, 1_990, new Random(5));
        Bookmark first = written(series, same);
        Series one = new Series(2_000);
        Series other = new Series(2_000);
        assertThat(first.restore(List.of(one, other), BEFORE)).isEmpty();
        assertThat(other.bits()).isEqualTo(series.bits());
        other.add(1_990, 2_000, new Random(6));
        assertThat(bookmark().write(List.of(one, other), Optional.of(first)))
                .isInstanceOfSatisfying(Outcome.Written.class,
                        written -> {
                            assertThat(written.columns()).isEmpty();
                            assertThat(written.bookmark().bytes()).isLessThan(7_000);
                        });
    }

    /** Columns of a later bookmark are not those that an earlier one refers to. */
    @Test
    void columnsOfAnotherBookmarkAreRefused() throws IOException {
        Series series = new Series(300);
        Bookmark first = written(series);
        Path kept = Files.copy(file, folder.resolve("kept"));
        Bookmark other = Bookmark.of(files(), new Place("terms", 9, "other", BEFORE), Map.of(),
                List.of());
        assertThat(other.write(List.of(series), Optional.empty()))
                .isInstanceOf(Outcome.Written.class);
        Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(first.restore(List.of(new Series(300)), BEFORE)).get().asString()
                .contains("columns", "another bookmark");
        Files.delete(files().columns());
        assertThat(first.restore(List.of(new Series(300)), BEFORE)).isPresent();
    }
}
