package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.report.FillPrinter.Filter;
import io.troupe.report.FillPrinter.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FillPrinterTest {
    private static List<String> printed(Filter filter, Format format) {
        List<String> lines = new ArrayList<>();
        FillPrinter.print(HandComputedFund.context(), HandComputedFund.bookings(), filter, format,
                lines::add);
        return lines;
    }

    @Test
    void printsOneReadableLinePerBooking() {
        Filter up = new Filter(OptionalInt.of(HandComputedFund.UP), 0, 2);
        assertThat(printed(up, Format.TEXT)).containsExactly(
                "2024-01-02  up              cut  AAA ordered 50, approved 40 (asset-limit)",
                "2024-01-03  up              buy  40 AAA @ 11.01  cost 2.4 (fee 2, slippage 0.4)",
                "2024-01-03  up              quarantined, threw: "
                        + "line 1 \"quoted\" line 2 \\ tab  é 株  ",
                "2024-01-03  up              transfer out 100",
                "2024-01-04  up              sell 10 AAA @ 11.99  cost 0.6 (fee 0.5, slippage 0.1)",
                "2024-01-04  up              cut  AAA ordered -30, approved -5 (gross-limit)");
    }

    @Test
    void haltsAreTheHouses() {
        Filter house = new Filter(OptionalInt.of(HandComputedFund.HOUSE), 2, 99);
        assertThat(printed(house, Format.TEXT)).containsExactly(
                "2024-01-04  house           buy  1 BTC @ 110.11  cost 0.61 (fee 0.5, slippage 0.11)",
                "2024-01-04  house           halted: the fund goes flat",
                "2024-01-04  house           cut  BTC ordered 1.5, approved 1 (volume)");
    }

    @Test
    void jsonLinesCarryEveryBooking() throws IOException {
        List<String> lines = printed(Filter.all(), Format.JSON);
        assertThat(lines).hasSize(18).noneMatch(line -> line.contains("\n"));
        assertThat(lines.get(2)).isEqualTo("{\"bar\":1,\"date\":\"2024-01-03\","
                + "\"portfolio\":\"house\",\"event\":\"fill\",\"symbol\":\"AAA\","
                + "\"side\":\"buy\",\"quantity\":20,\"price\":11.01,\"notional\":220.2,"
                + "\"fee\":1,\"slippage\":0.2}");
        ObjectMapper mapper = new ObjectMapper();
        JsonNode quarantine = mapper.readTree(lines.get(5));
        assertThat(quarantine.get("detail").asText()).isEqualTo(HandComputedFund.DETAIL);
        JsonNode sale = mapper.readTree(lines.get(7));
        assertThat(sale.get("side").asText()).isEqualTo("sell");
        assertThat(sale.get("notional").asDouble()).isEqualTo(219.8);
        assertThat(mapper.readTree(lines.get(11)).get("halted").asBoolean()).isTrue();
    }

    @Test
    void barsOutsideTheFilterAreNotPrinted() {
        assertThat(printed(new Filter(OptionalInt.empty(), 1, 1), Format.TEXT)).hasSize(7)
                .allMatch(line -> line.startsWith("2024-01-03"));
        assertThat(printed(new Filter(OptionalInt.empty(), 3, 9), Format.TEXT)).isEmpty();
    }
}
