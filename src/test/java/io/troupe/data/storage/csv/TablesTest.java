package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corporate actions and instruments as text. */
class TablesTest {
    private final Path file;

    TablesTest(@TempDir Path folder) {
        file = folder.resolve("a.csv");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void actionsComeBackAsTheyWereWritten(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        List<CorporateAction> actions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            actions.add(action(random, "S" + i, LocalDate.of(2000, 1, 1)
                    .plusDays(random.nextInt(9_000))));
        }
        ActionsFile.write(file, actions);
        List<CorporateAction> byDate = actions.stream()
                .sorted(Comparator.comparing(CorporateAction::exDate)).toList();
        assertThat(ActionsFile.require(file)).isEqualTo(byDate);
        String text = Files.readString(file);
        ActionsFile.write(file, byDate);
        assertThat(file).hasContent(text);
    }

    private static CorporateAction action(SplittableRandom random, String symbol, LocalDate date) {
        return switch (random.nextInt(6)) {
            case 0 -> new CorporateAction.Split(symbol, date, random.nextInt(1, 100),
                    random.nextInt(1, 100));
            case 1 -> new CorporateAction.StockDividend(symbol, date, 5, 100);
            case 2 -> new CorporateAction.CashDividend(symbol, date, random.nextDouble(1e-6, 50));
            case 3 -> new CorporateAction.SymbolChange(symbol, date, "NEW, \"" + symbol + "\"");
            case 4 -> new CorporateAction.Delisting(symbol, date, OptionalDouble.empty());
            default -> new CorporateAction.Delisting(symbol, date,
                    OptionalDouble.of(random.nextDouble()));
        };
    }

    @Test
    void instrumentsComeBackAsTheyWereWritten() throws IOException {
        List<Instrument> instruments = List.of(Instrument.share("KO"),
                new Instrument("ES", "USD", 1, new Instrument.Terms(1, 0.25, 50, true, 0, "CME")),
                new Instrument("BTC", "EUR", 1e-8, new Instrument.Terms(100, 0.01, 1, false,
                        0.125, "24/7")));
        InstrumentsFile.write(file, instruments);
        assertThat(InstrumentsFile.require(file)).isEqualTo(instruments);
    }

    @Test
    void whatIsLeftOutIsAsForAShare() throws IOException {
        Files.writeString(file, "symbol,multiplier\nKO,\nES,50\n");
        assertThat(InstrumentsFile.require(file)).containsExactly(Instrument.share("KO"),
                new Instrument("ES", "USD", 1, new Instrument.Terms(1, 0, 50, true, 0, "")));
    }

    @Test
    void saysTheFirstOffenceAndCountsTheOthers() throws IOException {
        Files.writeString(file, "date,symbol,type,value\n2020-13-01,KO,split,2:1\n"
                + "2020-01-01,KO,split,2;1\n");
        assertThatThrownBy(() -> ActionsFile.require(file)).isInstanceOf(IOException.class)
                .hasMessage(file + ", line 2, column date, '2020-13-01': is not a date; write "
                        + "yyyy-MM-dd (and 1 more problem)");
    }

    @Test
    void twoDividendsOfOneDateAreLegal() throws IOException {
        Files.writeString(file, "date,symbol,type,value\n2020-01-01,KO,dividend,1\n"
                + "2020-01-01,KO,dividend,2\n");
        assertThat(ActionsFile.require(file)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0.142857142857, 1:7", "2, 2:1", "1.5, 3:2", "0.1, 1:10", "0.05, 1:20", "7:1, 7:1",
            "4:2, 4:2", "0.333333333333, 1:3", "1, 1:1"})
    void readsRatios(String text, String expected) {
        assertThat(Ratio.parse(text)).hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3333", "1.0027", "3.14159265", "0", "1000.5"})
    void refusesNumbersThatAreNoRatiosOfSmallNumbers(String text) {
        assertThat(Ratio.parse(text)).isEmpty();
    }
}
