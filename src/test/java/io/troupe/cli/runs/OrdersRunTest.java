package io.troupe.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.Shell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a run of strategies that trade by orders leaves behind, and that it agrees with itself. */
@TestInstance(Lifecycle.PER_CLASS)
class OrdersRunTest {
    private Path folder;
    private Shell shell;
    private String runs;

    @BeforeAll
    void simulate(@TempDir Path temporary) throws IOException {
        folder = temporary;
        shell = new Shell(folder);
        runs = "--runs=" + folder.resolve("runs");
        Files.writeString(folder.resolve("ordered.yaml"), """
                run: {name: ordered, until: 2017-06-30}
                data: {path: %s, symbols: [SPX, IXIC], from: 2016-01-04}
                strategies:
                  - id: limits
                    type: moving-average-trend
                    params: {fastBars: 5, slowBars: 20}
                    execution: {style: limit, offset: -20bps, tif: day, then: market}
                    exits: {stopLoss: 0.02, takeProfit: 0.04, trailing: 0.03, maxBars: 20}
                  - id: stops
                    type: moving-average-trend
                    params: {fastBars: 10, slowBars: 50}
                    exits: {stopLoss: 0.03}
                  - {id: plain, type: equal-weight, resize: weekly}
                """.formatted(Path.of("data/indices.csv.gz").toAbsolutePath()));
        shell.run("run", shell.file("ordered.yaml"), runs, "--quiet").succeeded();
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files
                .readAllLines(folder.resolve("runs/ordered-1/results").resolve(file));
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static BigDecimal number(Map<String, String> row, String name) {
        return new BigDecimal(row.getOrDefault(name, ""));
    }

    /** Fills know their orders, and orders what was filled of them and what that cost. */
    @Test
    void ordersAndFillsAgree() throws IOException {
        Map<String, BigDecimal> filled = new TreeMap<>();
        Map<String, BigDecimal> fees = new TreeMap<>();
        for (Map<String, String> fill : rows("fills.csv")) {
            String order = fill.getOrDefault("order", "");
            assertThat(order.isEmpty()).isEqualTo("house".equals(fill.get("portfolio")));
            assertThat(order).startsWith(order.isEmpty() ? "" : fill.get("portfolio") + "/");
            filled.merge(order, number(fill, "quantity"), BigDecimal::add);
            fees.merge(order, number(fill, "fee"), BigDecimal::add);
        }
        List<Map<String, String>> orders = rows("orders.csv");
        assertThat(orders).hasSizeGreaterThan(50);
        assertThat(orders).extracting(row -> row.get("order")).doesNotHaveDuplicates();
        for (Map<String, String> order : orders) {
            String name = order.getOrDefault("order", "");
            assertThat(number(order, "filled")).as(name)
                    .isEqualByComparingTo(filled.getOrDefault(name, BigDecimal.ZERO));
            assertThat(number(order, "fee")).as(name)
                    .isEqualByComparingTo(fees.getOrDefault(name, BigDecimal.ZERO));
            if ("filled".equals(order.get("state"))) {
                assertThat(order).as(name).containsEntry("quantity", order.get("filled"));
            }
        }
    }

    @Test
    void roundTripsAreToldByTheOrderThatEndedThem() throws IOException {
        TreeSet<String> exits = new TreeSet<>();
        rows("trades.csv").forEach(trip -> exits.add(trip.getOrDefault("exit", "")));
        assertThat(exits).contains("stop-loss", "take-profit", "signal");
        JsonNode trips = new ObjectMapper().readTree(
                folder.resolve("runs/ordered-1/results/summary.json").toFile()).get("roundTrips");
        for (JsonNode portfolio : trips) {
            long closed = 0;
            for (JsonNode reason : portfolio.get("byExit")) {
                closed += reason.get("closed").asLong();
            }
            assertThat(closed).isEqualTo(portfolio.get("closed").asLong());
        }
    }

    /** Each end that the journal tells is a row, and nothing else is printed. */
    @Test
    void theJournalTellsTheSameOrders() throws IOException {
        TreeSet<String> ended = new TreeSet<>();
        for (String line : shell.run("journal", "show", "ordered-1", runs, "--orders", "--json")
                .succeeded().out().lines().toList()) {
            JsonNode booking = new ObjectMapper().readTree(line);
            assertThat(booking.get("event").asText()).isIn("order", "fill");
            assertThat(booking.has("order")).isTrue();
            if (booking.has("state") && List.of("filled", "cancelled", "expired", "refused")
                    .contains(booking.get("state").asText())) {
                ended.add(booking.get("order").asText());
            }
        }
        assertThat(rows("orders.csv").stream().filter(row -> !row.getOrDefault("ended", "")
                .isEmpty()).map(row -> row.getOrDefault("order", "")))
                .containsExactlyInAnyOrderElementsOf(ended);
    }

    @Test
    void whatIsReplayedIsTheSame() throws IOException {
        Path results = folder.resolve("runs/ordered-1/results");
        String fills = Files.readString(results.resolve("fills.csv"));
        String orders = Files.readString(results.resolve("orders.csv"));
        Files.delete(results.resolve("orders.csv"));
        shell.run("replay", "ordered-1", runs, "--quiet").succeeded();
        assertThat(results.resolve("orders.csv")).hasContent(orders);
        assertThat(results.resolve("fills.csv")).hasContent(fills);
        shell.run("replay", "ordered-1", runs, "--verify", "--quiet").succeeded();
    }

    @Test
    void anOrderAndItsFillAreExplained() throws IOException {
        List<Map<String, String>> fills = rows("fills.csv");
        for (int i = 0; i < fills.size(); i += 61) {
            Map<String, String> fill = fills.get(i);
            String told = shell.run("explain", "ordered-1", Integer.toString(i + 2), runs)
                    .succeeded().out();
            assertThat(told).contains(", line " + (i + 2) + " of fills.csv: " + fill.get("date"),
                    "  " + fill.get("portfolio") + "  " + fill.get("side") + " "
                            + fill.get("quantity") + " " + fill.get("symbol"),
                    "\n  point    " + fill.get("point"));
        }
        String stopped = rows("orders.csv").stream()
                .filter(row -> "stop-loss".equals(row.get("origin"))
                        && "filled".equals(row.get("state")))
                .map(row -> row.getOrDefault("order", "")).findFirst().orElseThrow();
        assertThat(shell.run("explain", "ordered-1", stopped, runs).succeeded().out())
                .startsWith("order " + stopped + ": sell ")
                .contains(": stop-loss, an exit rule of its strategy\n", "\n  came to  ",
                        "\nfill " + stopped + "#1, line ");
        String limit = rows("orders.csv").stream().filter(row -> "limit".equals(row.get("type"))
                && "new-target".equals(row.get("origin")))
                .map(row -> row.getOrDefault("order", "")).findFirst().orElseThrow();
        assertThat(shell.run("explain", "ordered-1", limit, runs).succeeded().out()).contains(
                ": towards the target of its strategy, whose style is limit, -20 bps from the"
                        + " close, through the next session, then market\n");
        assertThat(shell.run("explain", "ordered-1", "limits/5/99", runs).refused().err())
                .contains("there is no order limits/5/99; the nearest are limits/");
    }
}
