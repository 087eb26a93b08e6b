package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.model.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalSourceTest {
    private static final List<Signal> SIGNALS = List.of(
            new Signal(LocalDate.of(2020, 1, 2), "B", -0.1),
            new Signal(LocalDate.of(2020, 1, 2), "A", 0.25),
            new Signal(LocalDate.of(2020, 1, 3), "A", 1e-7));

    private final Path folder;

    SignalSourceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path text(String rows) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), rows);
    }

    private Path parquet(String select) throws SQLException {
        Path file = folder.resolve("s.parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    private static List<String> problems(Path file) {
        DataProblems problems = new DataProblems();
        SignalSource.read(file, problems);
        return problems.first().stream().map(DataProblem::message).toList();
    }

    @Test
    void textIsReadByDate() throws IOException {
        assertThat(SignalSource.require(text("""
                symbol,date,value
                A,2020-01-03,1e-7
                B,2020-01-02,-0.1
                A,2020-01-02,0.25
                """))).isEqualTo(SIGNALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE '%s'", "TIMESTAMP '%s 00:00:00'", "'%s'",
            "TIMESTAMP '%s 16:00:00'"})
    void parquetIsReadByDateHoweverThatIsKept(String form) throws Exception {
        String first = form.formatted("2020-01-02");
        assertThat(SignalSource.require(parquet("SELECT * FROM (VALUES ("
                + form.formatted("2020-01-03") + ", 'A', 1e-7::DOUBLE), (" + first
                + ", 'B', -0.1), (" + first + ", 'A', 0.25)) t(date, symbol, value)")))
                .isEqualTo(SIGNALS);
    }

    @Test
    void offencesOfTextAreToldWithTheirLine() throws IOException {
        Path file = text("""
                date,symbol,value
                2020-01-02,A,1
                2020-13-02,A,1
                2020-01-02,A,2
                2020-01-03,A,
                2020-01-04,A,high
                """);
        assertThat(problems(file))
                .anySatisfy(date -> assertThat(date).contains("s.csv, line 3", "'2020-13-02'"))
                .anySatisfy(twice -> assertThat(twice).contains("s.csv, line 4",
                        "says the same as line 2"))
                .anySatisfy(empty -> assertThat(empty).contains("s.csv, line 5", "value"))
                .anySatisfy(word -> assertThat(word).contains("s.csv, line 6", "'high'"));
        assertThatThrownBy(() -> SignalSource.require(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("s.csv, line 3").hasMessageEndingWith(" more problems)");
    }

    @Test
    void offencesOfParquetAreToldWithTheirRow() throws Exception {
        assertThat(problems(parquet("SELECT * FROM (VALUES ('soon', 'A', 1), "
                + "('2020-01-02', NULL, 1), ('2020-01-02', 'A', NULL)) t(date, symbol, value)")))
                .anySatisfy(date -> assertThat(date).contains("s.parquet, line 1", "'soon'"))
                .anySatisfy(none -> assertThat(none).contains("s.parquet, line 2", "symbol"))
                .anySatisfy(none -> assertThat(none).contains("s.parquet, line 3", "value"));
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws Exception {
        assertThat(problems(parquet("SELECT DATE '2020-01-02' date, 'A' symbol, 1 weight")))
                .singleElement().asString()
                .contains("has no column 'value'; it must have date,symbol,value");
        assertThat(problems(text("date,symbol,weight\n"))).isNotEmpty();
    }

    @Test
    void whatIsNoFileIsTold() throws IOException {
        assertThat(problems(folder.resolve("gone.csv"))).singleElement().asString()
                .contains("gone.csv: there is no such file; check the path");
        Path file = Files.writeString(folder.resolve("x.parquet"), "date,symbol,value\n");
        assertThat(problems(file)).singleElement().asString().contains("x.parquet: ");
    }
}
