package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataImportCommandTest {
    private static final String YAHOO = """
            Date,Open,High,Low,Close,Adj Close,Volume
            2020-01-02,10,11,9,10.5,10.25,1000
            2020-01-03,10.5,12,10,11,10.75,2000
            """;

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void bringsAYahooFileIntoEachKindOfStore() throws IOException {
        String file = write("KO.csv", YAHOO);
        for (String store : new String[]{"p.csv", "p.csv.gz", "p.parquet", "p.duckdb"}) {
            assertThat(shell.run("data", "import", file, "--to", shell.file(store)).succeeded()
                    .out()).contains("read 2 bars of 1 symbol", "wrote ", store + ": 2 bars");
            JsonNode shown = shell.run("data", "show", shell.file(store), "KO", "--json").json();
            assertThat(shown.get("lastBars").get(1).get("close").asDouble()).isEqualTo(11);
            assertThat(shown.get("lastBars").get(1).get("adj_close").asDouble())
                    .isEqualTo(10.75);
        }
    }

    @Test
    void tellsLayoutsByTheirHeaders() throws IOException {
        write("stooq.txt", """
                <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
                KO.US,D,20200102,000000,10,11,9,10.5,1000,0
                """);
        write("wide.csv", "date,A,B\n2020-01-02,1,\n2020-01-03,2,3\n");
        shell.run("data", "import", shell.file("stooq.txt"), "--to", shell.file("s.csv"))
                .succeeded();
        assertThat(written("s.csv")).isEqualTo("""
                date,symbol,open,high,low,close,volume
                2020-01-02,KO.US,10,11,9,10.5,1000
                """);
        shell.run("data", "import", shell.file("wide.csv"), "--to", shell.file("w.csv"))
                .succeeded();
        assertThat(written("w.csv")).isEqualTo(written("wide.csv"));
    }

    @Test
    void readsAnyLayoutThatIsDescribed() throws IOException {
        String file = write("kurse.csv", """
                Tag;Schluss;Stücke
                31.12.2019;1234,5;10
                02.01.2020;1240,25;20
                """);
        shell.run("data", "import", file, "--to", shell.file("p.csv"), "--columns",
                "date=Tag,close=Schluss,volume=Stücke", "--date-format", "dd.MM.yyyy",
                "--decimal-comma", "--symbol", "SIE").succeeded();
        assertThat(written("p.csv")).isEqualTo("""
                date,symbol,close,volume
                2019-12-31,SIE,1234.5,10
                2020-01-02,SIE,1240.25,20
                """);
        shell.run("data", "import", file, "--to", shell.file("q.csv"), "--columns",
                "date=Tag,close=Schluss,volume=", "--date-format", "dd.MM.yyyy",
                "--decimal-comma", "--separator", ";", "--symbol", "SIE").succeeded();
        assertThat(written("q.csv")).startsWith("date,SIE\n2019-12-31,1234.5\n");
    }

    @Test
    void joinsSourcesOfDifferentSymbols() throws IOException {
        write("one.csv", "date,A,B\n2020-01-02,1,2\n2020-01-03,3,4\n");
        write("two.csv", "date,C,A\n2020-01-06,5,6\n2020-01-07,7,8\n");
        shell.run("data", "import", shell.file("one.csv"), shell.file("two.csv"), "--to",
                shell.file("p.csv")).succeeded();
        assertThat(written("p.csv")).isEqualTo("""
                date,A,B,C
                2020-01-02,1,2,
                2020-01-03,3,4,
                2020-01-06,6,,5
                2020-01-07,8,,7
                """);
    }

    @Test
    void addsToWhatIsThereUnlessTold() throws IOException {
        write("old.csv", "date,A\n2020-01-02,1\n2020-01-03,2\n");
        write("new.csv", "date,A\n2020-01-03,5\n2020-01-06,6\n");
        for (int twice = 0; twice < 2; twice++) {
            shell.run("data", "import", shell.file("old.csv"), "--to", shell.file("p.csv"))
                    .succeeded();
            shell.run("data", "import", shell.file("new.csv"), "--to", shell.file("p.csv"))
                    .succeeded();
        }
        assertThat(written("p.csv"))
                .isEqualTo("date,A\n2020-01-02,1\n2020-01-03,5\n2020-01-06,6\n");
        shell.run("data", "import", shell.file("new.csv"), "--to", shell.file("p.csv"),
                "--replace").succeeded();
        assertThat(written("p.csv")).isEqualTo("date,A\n2020-01-03,5\n2020-01-06,6\n");
    }

    @Test
    void reportsAllOffencesAndChangesNothing() throws IOException {
        write("good.csv", "date,A\n2020-01-02,1\n");
        write("A.csv", YAHOO.replace("12,10,11", "9,10,11"));
        write("B.csv", YAHOO.replace("2020-01-03", "2020-01-02").replace("1000", "-1"));
        Shell.Result refused = shell.run("data", "import", shell.file("A.csv"),
                shell.file("B.csv"), "--to", shell.file("good.csv")).refused();
        assertThat(refused.err()).contains("A.csv, line 3", "B.csv, line 2", "B.csv, line 3");
        assertThat(written("good.csv")).isEqualTo("date,A\n2020-01-02,1\n");
        shell.run("data", "import", shell.file("A.csv"), "--to", shell.file("new.duckdb"))
                .refused();
        assertThat(folder.resolve("new.duckdb")).doesNotExist();
    }

    @Test
    void dropsOrWarnsWhereToldAndSaysSo() throws IOException {
        String file = write("KO.csv", YAHOO.replace("12,10,11", "10.7,10,11"));
        Shell.Result dropped = shell.run("data", "import", file, "--to", shell.file("p.csv"),
                "--rule", "high-at-least-close=drop").succeeded();
        assertThat(dropped.out()).contains("read 2 bars", "p.csv: 1 bars",
                "dropped 1: rule high-at-least-close, the first at ", "KO.csv, line 3");
        JsonNode json = shell.run("data", "import", file, "--to", shell.file("p.csv"), "--rule",
                "high-at-least-close=warn", "--json").succeeded().json();
        assertThat(json.get("written").asInt()).isEqualTo(2);
        assertThat(json.get("rules").get(0).get("policy").asText()).isEqualTo("warn");
        assertThat(shell.run("data", "import", file, "--to", shell.file("p.csv"), "--rule",
                "high-at-least-clos=drop").refused().err())
                .contains("--rule: there is no rule 'high-at-least-clos' (did you mean"
                        + " high-at-least-close?)");
    }

    @Test
    void importsActionsAndInstrumentsBesideBarsOrAlone() throws IOException {
        String bars = write("KO.csv", YAHOO);
        String actions = write("a.csv", "date,symbol,type,value\n2020-01-03,KO,split,2:1\n");
        String more = write("b.csv", """
                date,symbol,type,value
                2020-01-03,KO,split,3:1
                2020-01-03,KO,dividend,0.5
                """);
        String instruments = write("i.csv", "symbol,currency\nKO,EUR\n");
        String store = shell.file("p.duckdb");
        assertThat(shell.run("data", "import", bars, "--to", store, "--actions", actions,
                "--instruments", instruments).succeeded().out())
                .contains("2 bars, 1 corporate action, 1 instrument");
        shell.run("data", "import", "--to", store, "--actions", more).succeeded();
        JsonNode shown = shell.run("data", "show", store, "KO", "--json").json();
        assertThat(shown.get("actions")).hasSize(2);
        assertThat(shown.get("actions").get(0).get("value").asText()).isEqualTo("3:1");
        assertThat(shown.get("instrument").get("currency").asText()).isEqualTo("EUR");
        String bad = write("bad.csv", "date,symbol,type,value\n2020-01-03,KO,splitt,2:1\n");
        assertThat(shell.run("data", "import", bars, "--to", shell.file("n.csv"), "--actions",
                bad).refused().err()).contains("bad.csv, line 2");
        assertThat(folder.resolve("n.csv")).doesNotExist();
    }

    @Test
    void importsWhatDuckDbAnswers() throws IOException {
        String file = write("KO.csv", YAHOO);
        String sql = "SELECT 'KO' AS symbol, Date AS date, Close AS close FROM '" + file + "'";
        shell.run("data", "import", "--query", sql, "--to", shell.file("p.csv")).succeeded();
        assertThat(written("p.csv")).isEqualTo("date,KO\n2020-01-02,10.5\n2020-01-03,11\n");
        assertThat(shell.run("data", "import", "--query", "DROP TABLE x", "--to",
                shell.file("q.csv")).refused().err()).contains("--query: ");
        assertThat(folder.resolve("q.csv")).doesNotExist();
    }

    @Test
    void refusesSourcesThatDoNotFitEachOther() throws IOException {
        write("A.csv", YAHOO);
        write("wide.csv", "date,A\n2020-01-02,1\n2020-01-03,2\n");
        write("also.csv", "date,A\n2020-01-03,1\n2020-01-06,2\n");
        assertThat(shell.run("data", "import", shell.file("A.csv"), shell.file("wide.csv"), "--to",
                shell.file("p.csv")).refused().err()).contains("import them into different stores");
        assertThat(shell.run("data", "import", shell.file("wide.csv"), shell.file("also.csv"),
                "--to", shell.file("p.csv")).refused().err())
                .contains("both have A at the same time");
        assertThat(shell.run("data", "import", "data/sp500-20.csv.gz", "--symbol", "X", "--to",
                shell.file("p.csv")).refused().err()).contains("--symbol X is for sources of one");
        assertThat(folder.resolve("p.csv")).doesNotExist();
    }

    @Test
    void vetsTheSymbolThatItIsTold() throws IOException {
        write("A.csv", YAHOO);
        assertThat(shell.run("data", "import", shell.file("A.csv"), "--symbol", "../A", "--to",
                shell.file("p.csv")).refused().err()).contains("--symbol ../A: is no symbol")
                .contains("U+002F");
        assertThat(shell.run("data", "import", shell.file("A.csv"), "--symbol", "\u0410\u0412",
                "--to", shell.file("p.csv")).err()).contains("U+0410 (cyrillic)")
                .contains("looks like AB");
    }

    @Test
    void refusesWhatCannotBeImported() throws IOException {
        String file = write("KO.csv", YAHOO);
        assertThat(shell.run("data", "import", "--to", shell.file("p.csv")).refused().err())
                .contains("nothing to import");
        assertThat(shell.run("data", "import", file).refused().err()).contains("--to");
        assertThat(shell.run("data", "import", shell.file("no.csv"), shell.file("nix.duckdb"),
                "--to", shell.file("p.csv")).refused().err())
                .contains("no.csv: there is no such file", "nix.duckdb: there is no such file");
        assertThat(shell.run("data", "import", file, "--to", shell.file("no/p.csv"), "--zone",
                "Mars", "--separator", ",,", "--partition", "year").refused().err())
                .contains("there is no folder", "--zone Mars", "--separator ',,'", "--partition",
                        "troupe: 4 problems");
        assertThat(shell.run("data", "import", file, "--to", shell.file("p.csv"), "--columns",
                "clos=Close").refused().err()).contains("there is no column 'clos' of bars");
        assertThat(folder.resolve("p.csv")).doesNotExist();
    }
}
