package io.troupe.data.storage;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static io.troupe.data.storage.RowsTaken.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.Stores;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.duckdb.DuckDbStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import io.troupe.model.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KilledImportTest {
    private final Path folder;

    KilledImportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Feed feed(RowsTaken.Row... rows) {
        return RowsTaken.feed(Interval.MINUTE, CLOSES, List.of(rows));
    }

    @ParameterizedTest
    @CsvSource({"s.duckdb,replace", "s.duckdb,upsert", "s,replace", "s,upsert", "s.csv,replace"})
    void leavesTheOldData(String name, String write) throws Exception {
        Path place = folder.resolve(name);
        Stores.Kind kind = name.equals("s") ? Stores.Kind.PARQUET : Stores.Kind.AUTO;
        try (Storage store = Stores.open(place.toString(), kind, Layout.AUTO)) {
            store.replace(feed(row("A", 0, 1), row("B", 0, 2)));
            RawPanel old = read(store, Selection.ALL);
            assertThat(KilledImport.start(place, write, "halt").waitFor()).isEqualTo(9);
            assertThat(read(store, Selection.ALL).sameAs(old)).isTrue();
            store.upsert(feed(row("A", 0, 3)));
            assertThat(read(store, Selection.ALL).close()).containsExactly(3, 2);
        }
    }

    @Test
    void saysThatAnotherProcessWrites() throws Exception {
        var database = new DuckDbStorage(folder.resolve("s.duckdb"));
        var parquet = new ParquetStorage(folder.resolve("s"));
        for (Storage store : List.of(database, parquet)) {
            store.replace(feed(row("A", 0, 1)));
            Process writer = KilledImport.start(Path.of(store.name()), "replace", "wait");
            try (BufferedReader output = writer.inputReader()) {
                assertThat(output.readLine()).isEqualTo("waiting");
                assertThatThrownBy(() -> store.upsert(feed(row("A", 0, 2))))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("is being written by");
                if (store == database) {
                    assertThat(refusal(store, Selection.ALL)).contains("is being written by");
                } else {
                    assertThat(read(store, Selection.ALL).close()).containsExactly(1);
                }
                writer.getOutputStream().write('\n');
                writer.getOutputStream().close();
                assertThat(writer.waitFor()).isZero();
            }
            assertThat(RowsTaken.inventory(store).bars())
                    .isEqualTo(RowsTaken.many().size() + 1);
        }
    }
}
