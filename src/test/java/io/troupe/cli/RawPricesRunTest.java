package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.run.RunResult;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fund on raw prices with files of actions, instruments and rates, by hand: 40 000 dollars in
 * equal parts buy 100 A at 100, 200 OLD at 50, 1000 D at 10 and 400 E at 20 euros of 1.25.
 */
class RawPricesRunTest {
    private static final String PRICES = """
            date,A,OLD,NEW,D,E
            2020-01-02,100,50,,10,20
            2020-01-03,100,50,,10,20
            2020-01-06,50,50,,10,20
            2020-01-07,50,,50,9,20
            2020-01-08,49,,50,,20
            2020-01-09,49,,50,,19.6
            """;

    @TempDir
    private Path folder;
    private Path config;

    @BeforeEach
    void writeFiles() throws IOException {
        write("prices.csv", PRICES);
        write("actions.csv", """
                date,symbol,type,value,new_symbol
                2020-01-06,A,split,2:1,
                2020-01-07,OLD,symbol-change,,NEW
                2020-01-08,A,dividend,1,
                2020-01-08,D,delisting,8,
                2020-01-09,E,dividend,0.4,
                """);
        write("instruments.csv", "symbol,currency\nE,EUR\n");
        write("fx.csv", "date,EURUSD\n2020-01-02,1.25\n2020-01-08,1.5\n2020-01-09,2\n");
        config = write("fund.yaml", """
                data:
                  path: prices.csv
                  actions: actions.csv
                  instruments: instruments.csv
                  rates: fx.csv
                fund: {capital: 40000, allocator: {decide: never}}
                strategies: [{id: hold, type: equal-weight}]
                execution: {slippageBps: 0, commissionPerShare: 0, commissionMinimum: 0}
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The dividend of E is worth what a euro was the day before: 400 × 0.4 × 1.5. */
    @Test
    void flowsAreThoseOfTheHand() throws Exception {
        TestRuns.run(folder, "raw", config);
        assertThat(results("raw").get("flows.csv")).isEqualTo("""
                date,bar,portfolio,symbol,kind,quantity,cash
                2020-01-06,2,house,A,split,100,0
                2020-01-06,2,hold,A,split,100,0
                2020-01-07,3,house,NEW,symbol-change,0,0
                2020-01-07,3,hold,NEW,symbol-change,0,0
                2020-01-08,4,house,A,cash-dividend,0,200
                2020-01-08,4,house,D,delisting,-1000,8000
                2020-01-08,4,hold,A,cash-dividend,0,200
                2020-01-08,4,hold,D,delisting,-1000,8000
                2020-01-09,5,house,E,cash-dividend,0,240
                2020-01-09,5,hold,E,cash-dividend,0,240
                """);
        // 200 A, 200 NEW, 400 E at two dollars a euro, and the cash above
        JsonNode summary = summary("raw");
        assertThat(summary.at("/house/finalEquity").asDouble())
                .isEqualTo(200 * 49 + 200 * 50 + 400 * 19.6 * 2 + 200 + 8000 + 240);
        assertThat(summary.at("/house/flows/cash-dividend").asDouble()).isEqualTo(440);
    }

    /** 22 cells of the file have a price; OLD and NEW are one asset. */
    @Test
    void summarySaysWhatWasDoneToTheData() throws Exception {
        TestRuns.run(folder, "raw", config);
        assertThat(summary("raw").get("data")).isEqualTo(new ObjectMapper().readTree("""
                {"sources": [{"name": "prices.csv", "store": "csv", "rows": 22, "assets": 5,
                   "interval": "day (from 100.0 % of 17 gaps)"}],
                 "align": "union", "barsOutsideSessions": 0, "barsDropped": 0,
                 "sessionsMissing": 0, "pricesMissing": 0, "pricesFilled": 0,
                 "columnsLeftOut": [], "adjust": "none", "actionsKnown": 5,
                 "actionsApplied": 0, "actionsActing": 5, "rates": ["EURUSD"]}
                """));
    }

    @Test
    void aRunThatWasStoppedEndsAlike() throws Exception {
        TestRuns.run(folder, "whole", config);
        for (String day : new String[]{"2020-01-03", "2020-01-06", "2020-01-07", "2020-01-08"}) {
            TestRuns.run(folder, day, config, "run.until=" + day);
            assertThat(TestRuns.resume(folder, day, "run.until=null"))
                    .isInstanceOf(RunResult.Finished.class);
            TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve(day));
            TestRuns.assertSameJournals(folder, "whole", day);
        }
    }

    @Test
    void replayOnGrownDataChangesNothing() throws Exception {
        TestRuns.run(folder, "raw", config);
        Map<String, String> before = results("raw");
        Files.writeString(folder.resolve("prices.csv"), "2020-01-10,50,,51,,21\n",
                StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("actions.csv"), "2020-01-10,A,dividend,0.5,\n",
                StandardOpenOption.APPEND);
        new Shell(folder).run("replay", "raw", "--runs", folder.toString()).succeeded();
        assertThat(results("raw")).isEqualTo(before);
    }

    private JsonNode summary(String id) throws IOException {
        return new ObjectMapper().readTree(results(id).get("summary.json"));
    }

    private Map<String, String> results(String id) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(id).resolve("results"))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        }
    }
}
