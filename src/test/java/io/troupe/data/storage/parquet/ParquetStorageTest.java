package io.troupe.data.storage.parquet;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static io.troupe.data.storage.RowsTaken.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.storage.Feed;
import io.troupe.data.storage.RowsTaken;
import io.troupe.data.storage.Selection;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetStorageTest {
    private final Path root;

    ParquetStorageTest(@TempDir Path folder) {
        this.root = folder.resolve("store");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString())
                    .sorted().toList();
        }
    }

    private static Feed feed(RowsTaken.Row... rows) {
        return RowsTaken.feed(Interval.DAY, CLOSES, List.of(rows));
    }

    @Test
    void dividesBySymbolAndWritesOnlyWhatChanged() throws IOException {
        var store = new ParquetStorage(root, Partition.SYMBOL);
        store.replace(feed(row("NO", 0, 1), row("../up", 0, 2), row("A/B", 0, 3)));
        assertThat(files()).containsExactly("bars/asset=%2E%2E%2Fup/1-1.parquet",
                "bars/asset=A%2FB/1-2.parquet", "bars/asset=NO/1-0.parquet", "troupe.json");
        store.upsert(feed(row("NO", 1, 4), row("..", 0, 5)));
        assertThat(files()).containsExactly("bars/asset=%2E%2E%2Fup/1-1.parquet",
                "bars/asset=%2E%2E/2-3.parquet", "bars/asset=A%2FB/1-2.parquet",
                "bars/asset=NO/2-0.parquet", "troupe.json");
    }

    @Test
    void dividesByYearAndRemembersIt() throws IOException {
        new ParquetStorage(root, Partition.YEAR)
                .replace(feed(row("A", 0, 1), row("A", 400, 2), row("B", 1, 3)));
        new ParquetStorage(root).upsert(feed(row("B", 401, 4)));
        assertThat(files()).containsExactly("bars/year=2020/1-2020.parquet",
                "bars/year=2021/2-2021.parquet", "troupe.json");
        assertThat(read(new ParquetStorage(root), Selection.ALL).close()).containsExactly(1,
                Double.NaN, 2, Double.NaN, Double.NaN, 3, Double.NaN, 4);
    }

    @Test
    void removesWhatAKilledWriterLeft() throws IOException {
        var store = new ParquetStorage(root);
        store.replace(feed(row("A", 0, 1)));
        Files.createDirectories(root.resolve(".writing/deep"));
        Files.writeString(root.resolve(".writing/deep/2-0.parquet"), "half");
        Files.writeString(root.resolve(".writing/lock"), "");
        Files.createDirectories(root.resolve("bars/asset=Z"));
        Files.writeString(root.resolve("bars/asset=Z/9-9.parquet"), "not listed");
        assertThat(read(store, Selection.ALL).close()).as("it is not looked at")
                .containsExactly(1);
        store.upsert(feed(row("A", 0, 2)));
        assertThat(files()).containsExactly("bars/asset=A/2-0.parquet", "troupe.json");
    }

    @Test
    void letsOnlyOneWrite() throws IOException {
        var store = new ParquetStorage(root);
        assertThatThrownBy(() -> store.replace(new Feed(Interval.DAY, CLOSES,
                _ -> new ParquetStorage(root).replace(feed(row("A", 0, 1))))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is being written by somebody else");
        assertThat(root).as("nothing came of it").doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "bars/asset=A/1-0.parquet | ../secret/1-0.parquet | is no name of a file",
            "bars/asset=A/1-0.parquet | bars/asset=A/../1-0.parquet | is no name of a file",
            "bars/asset=A/1-0.parquet | bars/asset=A/7-0.parquet | is missing",
            "\"DAY\" | \"FORTNIGHT\" | is damaged",
            "\"format\" : 1 | \"format\" : 2 | was written by a newer Troupe",
            "\"close\" | \"klose\" | is damaged",
            "} | | is damaged"})
    void refusesAListThatWasChanged(String old, String changed, String reason)
            throws IOException {
        var store = new ParquetStorage(root);
        store.replace(feed(row("A", 0, 1)));
        Path list = root.resolve("troupe.json");
        String text = Files.readString(list);
        String other = text.replace(old, changed == null ? "" : changed);
        assertThat(other).isNotEqualTo(text);
        Files.writeString(list, other);
        assertThat(refusal(store, Selection.ALL)).contains(reason);
        assertThatThrownBy(() -> store.upsert(feed(row("A", 0, 2))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void saysWhichFileIsCutOff() throws IOException {
        var store = new ParquetStorage(root);
        store.replace(feed(row("A", 0, 1), row("B", 0, 1)));
        Path file = root.resolve("bars/asset=B/1-1.parquet");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
        assertThat(refusal(store, Selection.ALL)).contains("asset=B/1-1.parquet")
                .contains("ends too early");
        Path secret = Files.move(root.resolve("bars/asset=A/1-0.parquet"),
                root.resolveSibling("secret.parquet"));
        Files.createSymbolicLink(root.resolve("bars/asset=A/1-0.parquet"), secret);
        assertThat(refusal(store, new Selection(List.of("A"), null, null)))
                .contains("is a link that leads out of the folder");
    }

    @Test
    void writesOnlyToAFolder() throws IOException {
        Path file = Files.writeString(root.resolveSibling("a.parquet"), "x");
        assertThatThrownBy(() -> new ParquetStorage(file).replace(feed(row("A", 0, 1))))
                .isInstanceOf(IOException.class).hasMessageContaining("is a file; name a folder");
        assertThat(file).hasContent("x");
    }
}
