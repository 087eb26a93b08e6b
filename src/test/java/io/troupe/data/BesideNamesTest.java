package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that stand beside data, by their names. */
class BesideNamesTest {
    private static final String ACTIONS = "date,symbol,type,value,new_symbol\n"
            + "2020-01-03,AAA,split,2:1,\n";

    private final Path folder;

    BesideNamesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private DataRequest prices(String name) throws IOException {
        return DataRequest.all(file(name, "date,AAA\n2020-01-02,2\n2020-01-03,1\n"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void areFoundWhateverTheirCase() throws IOException {
        DataRequest request = prices("mon.csv");
        file("MON.Actions.csv", ACTIONS);
        LoadResult.Loaded loaded = loaded(request);

        assertThat(loaded.data().actions().entries()).hasSize(1);
        assertThat(loaded.notes()).noneMatch(note -> note.contains("is not read"));
    }

    @Test
    void areSaidIfTheyFitNothing() throws IOException {
        DataRequest request = prices("mon.csv");
        file("monday.actions.csv", ACTIONS);
        file("tue.instruments.csv", "symbol\n");
        file("tue.csv.gz", "");

        assertThat(loaded(request).notes()).containsExactly("monday.actions.csv is not read: it has"
                + " the name of no data beside it; for mon.csv it must be called mon.actions.csv");
        assertThat(loaded(request.beside(Beside.PLAIN.actions(file("x.csv", ACTIONS)))).notes())
                .noneMatch(note -> note.contains("is not read"));
    }

    @Test
    void areNotThoseOfAStoreThatKeepsItsOwn() throws IOException {
        Path place = folder.resolve("p.duckdb");
        try (Storage from = Stores.open(prices("p.csv").places().getFirst());
                Storage to = Stores.open(place.toString())) {
            to.store(((ReadResult.Read) from.load(Selection.ALL)).panel());
        }
        Files.delete(folder.resolve("p.csv"));
        file("p.actions.csv", ACTIONS);

        assertThat(loaded(DataRequest.all(place)).notes()).containsExactly("p.actions.csv is not"
                + " read: p.duckdb keeps its actions itself; name the file in data.actions");
    }

    @Test
    void symbolsOfOtherCaseAreSaid() throws IOException {
        DataRequest request = prices("mon.csv");
        file("mon.actions.csv", ACTIONS.replace("AAA", "aaa"));

        assertThat(loaded(request).notes()).isEqualTo(
                List.of("corporate actions of aaa fit no symbol of the data; it has AAA"));
    }

    private static LoadResult.Loaded loaded(DataRequest request) {
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Loaded loaded -> loaded;
            case LoadResult.Rejected rejected ->
                throw new AssertionError(String.join("\n", rejected.messages()));
        };
    }
}
