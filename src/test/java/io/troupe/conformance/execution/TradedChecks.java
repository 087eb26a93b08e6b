package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.execution.TradedFund.Traded;
import io.troupe.data.MarketData;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Compares a published strategy's fills and values with what came of it here. */
final class TradedChecks {
    private final ReferenceCase reference;
    private final MarketData data;
    private final Checks checks;

    TradedChecks(ReferenceCase reference, MarketData data, Checks checks) {
        this.reference = reference;
        this.data = data;
        this.checks = checks;
    }

    /** Every fill: its date, symbol, quantity and price, and its fee where there is one. */
    void fills(Traded traded) {
        JsonNode expected = reference.expected().path("fills");
        List<Fill> fills = traded.fills();
        checks.holds("fills", expected.size() + "", fills.size() + "",
                expected.size() == fills.size());
        Tolerance price = tolerance("fill_price");
        for (int i = 0; i < Math.min(expected.size(), fills.size()); i++) {
            JsonNode want = expected.get(i);
            Fill fill = fills.get(i);
            String wanted = want.path("date").asText().replace("-", "") + " "
                    + want.path("symbol").asText() + " " + want.path("quantity").asLong();
            String got = date(fill.bar()).toString().replace("-", "") + " "
                    + data.symbol(fill.asset()) + " " + fill.quantity();
            checks.holds("fills[" + i + "]", wanted, got, wanted.equals(got));
            checks.number("fills[" + i + "].price", want.path("price").asDouble(),
                    Money.amount(fill.notionalMicros()) / fill.quantity(), price);
            if (want.has("fee")) {
                checks.number("fills[" + i + "].fee", want.path("fee").asDouble(),
                        Money.amount(fill.feeMicros()), tolerance("fees"));
            }
        }
    }

    /** A value of the fund at the last close. */
    void endEquity(JsonNode expected, Traded traded, String tolerance) {
        checks.number("end equity", expected.asDouble(), traded.equity()[data.bars() - 1],
                tolerance(tolerance));
    }

    /** Values of the fund at some closes, by date. */
    void samples(JsonNode samples, Traded traded) {
        samples.properties().forEach(sample -> {
            for (int bar = 0; bar < data.bars(); bar++) {
                if (date(bar).toString().replace("-", "").equals(sample.getKey())) {
                    checks.number("equity " + sample.getKey(), sample.getValue().asDouble(),
                            traded.equity()[bar], tolerance("end_equity"));
                }
            }
        });
    }

    private Tolerance tolerance(String name) {
        return Tolerance.absolute(reference.tolerance().path(name).asDouble());
    }

    private LocalDate date(int bar) {
        return Instant.ofEpochSecond(data.epochSeconds(bar)).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
