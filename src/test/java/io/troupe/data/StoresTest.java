package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.RowsTaken;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.data.storage.duckdb.DuckDbStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoresTest {
    @ParameterizedTest
    @CsvSource({"a.csv,CSV", "A.CSV.GZ,CSV", "x/a.parquet,PARQUET", "a.duckdb,DUCKDB",
            "postgresql://u:p@h/db,POSTGRES", "a,AUTO", "a.db,AUTO", "'',AUTO"})
    void tellsTheKindFromTheName(String place, Stores.Kind kind) {
        assertThat(Stores.kindOf(place)).isEqualTo(kind);
    }

    @Test
    void tellsAFolderOfParquetFiles(@TempDir Path folder) throws IOException {
        assertThat(Stores.kindOf(folder.toString())).isEqualTo(Stores.Kind.AUTO);
        Path store = folder.resolve("s");
        try (Storage made = Stores.open(store.toString(), Stores.Kind.PARQUET, Layout.AUTO)) {
            made.replace(RowsTaken.feed(Interval.DAY, RowsTaken.CLOSES,
                    List.of(RowsTaken.row("A", 0, 1))));
        }
        assertThat(Stores.open(store.toString())).isInstanceOf(ParquetStorage.class);
        Files.delete(store.resolve("troupe.json"));
        assertThat(Stores.open(store.toString())).isInstanceOf(ParquetStorage.class);
    }

    @Test
    void opensWhatItIsTold() throws IOException {
        assertThat(Stores.open("a.csv")).isInstanceOf(CsvStorage.class);
        assertThat(Stores.open("a.duckdb")).isInstanceOf(DuckDbStorage.class);
        assertThat(Stores.open("a.data", Stores.Kind.DUCKDB, Layout.AUTO))
                .isInstanceOf(DuckDbStorage.class);
        assertThatThrownBy(() -> Stores.open("prices")).isInstanceOf(IOException.class)
                .hasMessageContaining("prices: it cannot be told what store this is; name a .csv");
        assertThatThrownBy(() -> Stores.open("a\0b.csv")).isInstanceOf(IOException.class)
                .hasMessageContaining("is no path");
    }
}
