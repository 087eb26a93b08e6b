package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.MarketData;
import io.troupe.data.restated.Said;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Hash;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on prices that are restated under way, by hand: 20 000 in two equal parts buy 100 A at 100
 * and 200 B at 50, free of charge, at the second bar.
 */
class RestatedRunTest {
    private static final String[] DATES = {"2020-01-02", "2020-01-03", "2020-01-06", "2020-01-07",
            "2020-01-08", "2020-01-09"};

    @TempDir
    private Path folder;
    private Path config;

    @BeforeEach
    void writeConfig() throws IOException {
        config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                fund: {capital: 20000, allocator: {decide: never}}
                strategies: [{id: hold, type: equal-weight}]
                execution: {slippageBps: 0, commissionPerShare: 0, commissionMinimum: 0}
                """);
    }

    private void prices(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,A,B"));
        for (int bar = 0; bar < rows.length; bar++) {
            lines.add(DATES[bar] + "," + rows[bar]);
        }
        Files.write(folder.resolve("prices.csv"), lines);
    }

    private List<String> result(String file) throws IOException {
        return Files.readAllLines(folder.resolve("r/results").resolve(file));
    }

    private RunResult.Ended restated(Map<String, Said> said) throws IOException, RunRefused {
        return TestRuns.ended(TestRuns.workflow(folder).resumeRestated("r", List.of(), said));
    }

    private List<String> refusal(Map<String, Said> said) {
        return catchThrowableOfType(RunRefused.class, () -> restated(said)).refusal().lines();
    }

    private List<Double> equity() throws IOException {
        List<String> lines = result("equity.csv");
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("house");
        return lines.stream().skip(1).map(line -> Double.valueOf(line.split(",", -1)[column]))
                .toList();
    }

    /** A pays 2: its history is 98 for 100, and it goes on at 99. */
    @Test
    void aDividendIsPaidInCashToWhoHeldTheShare() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        List<String> before = result("equity.csv");
        prices("98,50", "98,50", "98,51", "99,51", "99.5,52");
        restated(Map.of());
        assertThat(result("equity.csv").subList(0, 4)).isEqualTo(before);
        assertThat(result("flows.csv")).containsExactly(
                "date,bar,portfolio,symbol,kind,quantity,cash",
                "2020-01-07,3,house,A,cash-dividend,0,200",
                "2020-01-07,3,hold,A,cash-dividend,0,200");
        assertThat(equity()).containsExactly(20000.0, 20000.0, 100 * 100.0 + 200 * 51,
                100 * 99.0 + 200 * 51 + 200, 100 * 99.5 + 200 * 52 + 200);
    }

    /** 100 A at 100 become 200 at 50; the fund is worth the same, and sells nothing for it. */
    @Test
    void aSplitTurnsSharesIntoOthers() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        prices("50,50", "50,50", "50,51", "51,51");
        restated(Map.of());
        assertThat(result("flows.csv")).containsExactly(
                "date,bar,portfolio,symbol,kind,quantity,cash",
                "2020-01-07,3,house,A,split,100,0", "2020-01-07,3,hold,A,split,100,0");
        assertThat(equity()).containsExactly(20000.0, 20000.0, 100 * 100.0 + 200 * 51,
                200 * 51.0 + 200 * 51);
        assertThat(result("fills.csv")).hasSize(1 + 2 * 2);
    }

    /** 3 new for 2 old of A at 99: 66. The dividend of 0.30 a new share is said to be one. */
    @Test
    void aSplitThatLeavesSomethingIsToldByTheUser() throws Exception {
        prices("99,50", "99,50", "99,51");
        TestRuns.run(folder, "r", config);
        prices("65.7,50", "65.7,50", "65.7,51", "66,51");
        assertThat(refusal(Map.of())).hasSize(2).first().asString().contains("A: its close on "
                + "2020-01-06 was 99.0 and is 65.7, 0.663636 times as much",
                "no split of up to 20");
        assertThat(refusal(Map.of("A", Said.parse("split:2:1").orElseThrow()))).first().asString()
                .contains("no split of 2 for 1");
        restated(Map.of("A", Said.parse("split:3:2").orElseThrow()));
        // 101 shares of 99; 0.45 for each, and 151 for 101, half a new share in cash
        assertThat(result("flows.csv")).contains("2020-01-07,3,house,A,cash-dividend,0,45.45",
                "2020-01-07,3,house,A,split,50,32.85");
    }

    @Test
    void aCorrectionOfOlderPricesBooksNothing() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        List<String> before = result("equity.csv");
        prices("99,50", "100,50", "100,51", "101,51");
        restated(Map.of());
        assertThat(folder.resolve("r/results/flows.csv")).doesNotExist();
        assertThat(result("equity.csv").subList(0, 4)).isEqualTo(before);
    }

    /** The last close was preliminary: who held the share gains by it in the next bar. */
    @Test
    void aCorrectionOfTheLastCloseIsToldByTheUser() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        prices("100,50", "100,50", "99,51", "101,51");
        assertThat(refusal(Map.of())).first().asString().contains("not multiplied by the same");
        restated(Map.of("A", Said.parse("correction").orElseThrow()));
        assertThat(folder.resolve("r/results/flows.csv")).doesNotExist();
        assertThat(equity()).containsExactly(20000.0, 20000.0, 20200.0, 20300.0);
    }

    /** It buys what stands above the mean of two closes: A on 2020-01-03 after 99, not 100. */
    @Test
    void otherAnswersBeforeTheSeamAreCountedAndNotBooked() throws Exception {
        Files.writeString(config, Files.readString(config).replace("{id: hold, type: equal-weight}",
                "{id: hold, type: equal-weight}, {id: ma, type: moving-average-trend,"
                        + " params: {fastBars: 1, slowBars: 2}}"));
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        List<String> before = result("fills.csv");
        prices("99,50", "100,50", "100,51", "100,51");
        restated(Map.of());
        JsonNode answers = new ObjectMapper().readTree(
                folder.resolve("r/results/summary.json").toFile()).at("/data/restated/0/answers");
        assertThat(answers.toString()).isEqualTo("{\"compared\":6,\"differing\":1,"
                + "\"differingAtSeam\":0,\"firstStrategy\":\"ma\","
                + "\"firstDate\":\"2020-01-03\",\"restored\":[]}");
        assertThat(result("fills.csv").subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void whatCannotBeToldIsRefusedWithAssetAndPricesAndChangesNothing() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        byte[] manifest = Files.readAllBytes(folder.resolve("r/manifest.json"));
        prices("137,50", "137,50", "137,51", "101,51");
        assertThat(refusal(Map.of())).hasSize(2);
        assertThat(refusal(Map.of()).getFirst()).isEqualTo("A: its close on 2020-01-06 was 100.0"
                + " and is 137.0, 1.370000 times as much, which no dividend does, and no split of"
                + " up to 20 shares");
        assertThat(refusal(Map.of()).getLast()).contains("--restatement SYMBOL=dividend");
        prices("71,50", "71,50", "71,51", "72,51");
        assertThat(refusal(Map.of()).getFirst()).contains("100.0", "71.0", "much for a dividend");
        prices("98,50", "100,50", "97,51", "99,51");
        assertThat(refusal(Map.of()).getFirst()).contains("not multiplied by the same");
        prices(",50", "98,50", "98,51", "99,51");
        assertThat(refusal(Map.of()).getFirst()).contains("A: it has no price on 2020-01-02");
        assertThat(refusal(Map.of("X", Said.parse("dividend").orElseThrow())).toString())
                .contains("X: the run has no such asset");
        prices("98,50", "98,50", "98,51");
        assertThat(refusal(Map.of()).getFirst()).contains("there is no bar after the last one");
        assertThat(Files.readAllBytes(folder.resolve("r/manifest.json"))).isEqualTo(manifest);
    }

    @Test
    void dataThatOnlyGrewIsResumedPlainly() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        prices("100,50", "100,50", "100,51", "101,51");
        List<String> said = new ArrayList<>();
        new RunWorkflow(folder, noting(said)).resumeRestated("r", List.of(), Map.of());
        assertThat(said).anyMatch(line -> line.contains("nothing is restated"));
        assertThat(Files.readString(folder.resolve("r/manifest.json"))).doesNotContain("restated");
        assertThat(equity()).hasSize(4);
    }

    @Test
    void withoutTheOptionARestatementIsRefusedAndTheOptionNamed() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        prices("98,50", "98,50", "98,51", "99,51");
        RunRefused refused = catchThrowableOfType(RunRefused.class,
                () -> TestRuns.resume(folder, "r"));
        assertThat(refused.refusal()).isInstanceOf(Refusal.DataChanged.class);
        assertThat(refused.refusal().lines()).singleElement().asString().contains(
                "A on 2020-01-02: the prices have changed", "troupe resume r --restated");
    }

    /** After a dividend of 2 of A, 2 for 1 of it; B pays 1 of 51 at the same time. */
    @Test
    void aSecondRestatementAndPlainResumesGoOn() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        prices("98,50", "98,50", "98,51", "99,51");
        restated(Map.of());
        prices("98,50", "98,50", "98,51", "99,51", "100,51");
        TestRuns.resume(folder, "r");
        prices("49,49.02", "49,49.02", "49,50", "49.5,50", "50,50", "51,50");
        restated(Map.of());
        assertThat(equity()).containsExactly(20000.0, 20000.0, 100 * 100.0 + 200 * 51,
                100 * 99.0 + 200 * 51 + 200, 100 * 100.0 + 200 * 51 + 200,
                200 * 51.0 + 200 * 50 + 200 + 200);
        JsonNode seams = new ObjectMapper()
                .readTree(folder.resolve("r/results/summary.json").toFile()).at("/data/restated");
        assertThat(seams).hasSize(2);
        assertThat(seams.get(0).get("lastDateBefore").asText()).isEqualTo("2020-01-06");
        assertThat(seams.get(1).get("lastDateBefore").asText()).isEqualTo("2020-01-08");
        assertThat(seams.get(1).at("/assets/0/taken").asText()).isEqualTo("split");
        assertThat(seams.get(1).at("/assets/1/dividend").asDouble()).isEqualTo(1);
        assertThat(seams.get(1).at("/firstDifference").asText())
                .isEqualTo("A on 2020-01-02: the prices have changed");
        List<String> said = new ArrayList<>();
        assertThat(new RunWorkflow(folder, noting(said)).verify("r"))
                .isEqualTo(new Verification.Same());
        assertThat(said).singleElement().asString()
                .startsWith("bars after 2020-01-06 and up to 2020-01-08 were computed with");
        List<String> written = result("equity.csv");
        TestRuns.ended(TestRuns.workflow(folder).replay("r"));
        assertThat(result("equity.csv")).isEqualTo(written);
    }

    /** Restated to 98, killed before the first bar on that, and restated to 97 in the meantime. */
    @Test
    void aSecondRestatementBeforeTheNextBarTakesThePlaceOfTheFirst() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        prices("98,50", "98,50", "98,51", "99,51");
        RunWatcher killing = new CopyingAtStart(folder.resolve("r"), folder.resolve("k"));
        new RunWorkflow(folder, killing).resumeRestated("r", List.of(), Map.of());
        prices("97,50", "97,50", "97,51", "98,51", "99,51");
        TestRuns.ended(TestRuns.workflow(folder).resumeRestated("k", List.of(), Map.of()));
        assertThat(Files.readAllLines(folder.resolve("k/results/flows.csv"))).containsExactly(
                "date,bar,portfolio,symbol,kind,quantity,cash",
                "2020-01-07,3,house,A,cash-dividend,0,300",
                "2020-01-07,3,hold,A,cash-dividend,0,300");
        assertThat(new ObjectMapper().readTree(folder.resolve("k/manifest.json").toFile())
                .get("restated")).hasSize(1);
        assertThat(TestRuns.workflow(folder).verify("k")).isEqualTo(new Verification.Same());
    }

    /** What the prices that a run has kept come to is the data that it was computed with. */
    @Test
    void theJournalNamesBothHistories() throws Exception {
        prices("100,50", "100,50", "100,51");
        TestRuns.run(folder, "r", config);
        ObjectMapper json = new ObjectMapper();
        Path manifest = folder.resolve("r/manifest.json");
        String before = json.readTree(manifest.toFile()).at("/data/head").asText();
        prices("98,50", "98,50", "98,51");
        TestRuns.run(folder, "other", config);
        String after = json.readTree(folder.resolve("other/manifest.json").toFile())
                .at("/data/head").asText();
        prices("98,50", "98,50", "98,51", "99,51");
        restated(Map.of());
        List<String> booked = new ArrayList<>();
        TestRuns.workflow(folder).journal("r").bookings().visit(0, 3, new BookingVisitor() {
            private int bar;

            @Override
            public void bar(int next) {
                bar = next;
            }

            @Override
            public void restated(Hash one, Hash other) {
                booked.add(bar + " " + one + " " + other);
            }
        });
        assertThat(booked).containsExactly("3 " + before + " " + after);
    }

    private static RunWatcher noting(List<String> lines) {
        return new RunWatcher() {
            @Override
            public void started(RunProgress progress, MarketData data) {}

            @Override
            public void stopsWith(Runnable stop) {}

            @Override
            public void note(String line) {
                lines.add(line);
            }

            @Override
            public void ended() {}
        };
    }
}
