package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.PanelFeed;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text file as a store: passes over it, orders, additions, and what stands beside it. */
class CsvScanTest {
    private static final long DAY = 86_400;
    private static final String BY_TIME = "date,symbol,close,adj_close\n2020-01-02,B,1,0.5\n"
            + "2020-01-02,A,2,1\n2020-01-03,A,3,1.5\n";
    private static final String BY_SYMBOL = "date,symbol,close\n2020-01-02,B,1\n2020-01-03,B,2\n"
            + "2020-01-02,A,3\n";

    private final Path folder;

    CsvScanTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private CsvStorage store(String text) throws IOException {
        return new CsvStorage(Files.writeString(folder.resolve("a.csv"), text), Layout.AUTO);
    }

    private static List<String> scanned(CsvStorage store, Selection selection, RowOrder order) {
        List<String> rows = new ArrayList<>();
        ScanResult result = store.scan(selection, order, batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                rows.add(batch.symbols().get(batch.symbol[row]) + " "
                        + Interval.DAY.format(batch.time[row]) + " "
                        + batch.value[BarBatch.CLOSE][row] + " line " + batch.line[row]);
            }
        });
        return switch (result) {
            case ScanResult.Done _ -> rows;
            case ScanResult.Refused refused ->
                refused.first().stream().map(DataProblem::reason).toList();
        };
    }

    @Test
    void handsOverRowsWithTheirLines() throws IOException {
        assertThat(scanned(store(BY_TIME), Selection.ALL, RowOrder.ANY)).containsExactly(
                "B 2020-01-02 1.0 line 2", "A 2020-01-02 2.0 line 3", "A 2020-01-03 3.0 line 4");
        assertThat(scanned(store("date,B,A\n2020-01-02,1,2\n2020-01-03,,3\n"), Selection.ALL,
                RowOrder.BY_TIME)).containsExactly("B 2020-01-02 1.0 line 2",
                        "A 2020-01-02 2.0 line 2", "A 2020-01-03 3.0 line 3");
    }

    @Test
    void givesAnOrderOfAFileThatHasItAndElseSaysSo() throws IOException {
        assertThat(scanned(store(BY_TIME), Selection.ALL, RowOrder.BY_TIME)).hasSize(3)
                .first().asString().endsWith("line 2");
        assertThat(scanned(store(BY_SYMBOL), Selection.ALL, RowOrder.BY_SYMBOL)).hasSize(3)
                .first().asString().endsWith("line 2");
        assertThat(scanned(store(BY_SYMBOL), Selection.ALL, RowOrder.BY_TIME)).containsExactly(
                "is not sorted by date and symbol; import it into another store first, with "
                        + "`troupe data import`");
        assertThat(scanned(store("date,B,A\n2020-01-02,1,2\n2020-01-03,1,3\n"), Selection.ALL,
                RowOrder.BY_SYMBOL)).containsExactly("is not sorted by symbol and date; import it "
                        + "into another store first, with `troupe data import`");
    }

    @Test
    void takesTheSelectionAlone() throws IOException {
        var selection = new Selection(List.of("A"), LocalDate.of(2020, 1, 3), null);
        assertThat(scanned(store(BY_TIME), selection, RowOrder.ANY))
                .containsExactly("A 2020-01-03 3.0 line 4");
        assertThat(scanned(store(BY_TIME), new Selection(List.of("A", "C"), null, null),
                RowOrder.ANY)).containsExactly("has no symbol C; it has B, A");
    }

    @Test
    void leavesTheRulesOfValuesToWhoeverTakesTheRows() throws IOException {
        assertThat(scanned(store("date,KO\n2020-01-03,-1\n2020-01-02,2\n"), Selection.ALL,
                RowOrder.ANY)).hasSize(2);
    }

    @Test
    void countsWhatThereIs() throws IOException {
        assertThat(store(BY_TIME).inventory()).isEqualTo(new ScanResult.Done(
                new Inventory(Interval.DAY, List.of("close", "adj_close"),
                        List.of(new Inventory.Symbol("B", 1, 18_263 * DAY, 18_263 * DAY),
                                new Inventory.Symbol("A", 2, 18_263 * DAY, 18_264 * DAY)))));
    }

    @Test
    void readsAdjustedClosesAndWritesThemBack() throws IOException {
        CsvStorage store = store(BY_TIME);
        RawPanel panel = ((ReadResult.Read) store.load(Selection.ALL)).panel();
        assertThat(panel.adjustedClose()).containsExactly(0.5, Double.NaN, 1, 1.5);
        assertThat(panel.hasBars()).isFalse();
        store.store(panel);
        assertThat(folder.resolve("a.csv")).hasContent(BY_TIME);
    }

    @Test
    void keepsTheOrderOfSymbolsThatDoNotAllBeginAtOnce() throws IOException {
        double none = Double.NaN;
        double[] close = {none, 2, 1, 3};
        var panel = new RawPanel(Interval.DAY, List.of("Z", "A"), new long[]{0, DAY}, close, close,
                close, close, new double[0], new double[0]);
        var store = new CsvStorage(folder.resolve("a.csv"), Layout.AUTO);
        store.store(panel);
        assertThat(((ReadResult.Read) store.load(Selection.ALL)).panel().sameAs(panel)).isTrue();
    }

    @Test
    void addsAndReplacesBarsAndDoingItTwiceChangesNothing() throws IOException {
        CsvStorage store = store("date,A,B\n2020-01-02,1,2\n2020-01-03,3,4\n");
        RawPanel more = RawPanel.closeOnly(Interval.DAY, List.of("C", "A"),
                new long[]{18_264 * DAY, 18_265 * DAY}, new double[]{9, Double.NaN, 7, 8});
        store.upsert(PanelFeed.of(more));
        String once = Files.readString(folder.resolve("a.csv"));
        assertThat(once).isEqualTo("date,A,B,C\n2020-01-02,1,2,\n2020-01-03,7,4,9\n"
                + "2020-01-04,8,,\n");
        store.upsert(PanelFeed.of(more));
        assertThat(folder.resolve("a.csv")).hasContent(once);
    }

    @Test
    void refusesToAddBarsOfAnotherKind() throws IOException {
        CsvStorage store = store("date,A\n2020-01-02,1\n2020-01-03,3\n");
        RawPanel minutes = RawPanel.closeOnly(Interval.MINUTE, List.of("A"), new long[]{60},
                new double[]{1});
        assertThatThrownBy(() -> store.upsert(PanelFeed.of(minutes)))
                .isInstanceOf(IOException.class).hasMessageContaining("bars of one day");
        CsvStorage bars = store(BY_TIME);
        RawPanel closes = RawPanel.closeOnly(Interval.DAY, List.of("A"), new long[]{0},
                new double[]{1});
        assertThatThrownBy(() -> bars.upsert(PanelFeed.of(closes)))
                .isInstanceOf(IOException.class).hasMessageContaining("close, adj_close");
        assertThat(folder.resolve("a.csv")).hasContent(BY_TIME);
    }

    @Test
    void leavesTheOldBarsWhereTheNewOnesFail() throws IOException {
        CsvStorage store = store(BY_TIME);
        var failing = new Feed(Interval.DAY, List.of("close", "volume"), sink -> {
            throw new IOException("no more rows");
        });
        assertThatThrownBy(() -> store.replace(failing)).hasMessage("no more rows");
        assertThat(folder.resolve("a.csv")).hasContent(BY_TIME);
    }

    @Test
    void keepsActionsAndInstrumentsBeside() throws IOException {
        var store = new CsvStorage(folder.resolve("x.y.csv.gz"), Layout.AUTO);
        assertThat(store.actions()).isEmpty();
        assertThat(store.instruments()).isEmpty();
        List<CorporateAction> actions = List.of(
                new CorporateAction.Split("A", LocalDate.of(2020, 1, 3), 2, 1));
        store.replaceActions(actions);
        store.replaceInstruments(List.of(Instrument.share("A")));
        assertThat(store.actions()).isEqualTo(actions);
        assertThat(store.instruments()).containsExactly(Instrument.share("A"));
        assertThat(folder.resolve("x.y.actions.csv")).exists();
        assertThat(folder.resolve("x.y.instruments.csv")).exists();
    }

    @Test
    void letsWhatASinkThrowsPass() throws IOException {
        CsvStorage store = store(BY_TIME);
        assertThatThrownBy(() -> store.scan(Selection.ALL, RowOrder.ANY, batch -> {
            throw new IllegalStateException("the sink is full");
        })).isInstanceOf(IllegalStateException.class).hasMessage("the sink is full");
    }
}
