package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.rolling.volatility.GarmanKlassVolatility;
import io.troupe.features.rolling.volatility.Horizon;
import io.troupe.features.rolling.volatility.ParkinsonVolatility;
import io.troupe.features.rolling.volatility.RogersSatchellVolatility;
import io.troupe.features.rolling.volatility.YangZhangVolatility;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/** Volatility of highs and lows, per bar. */
final class RangeVolatilityCases {
    private RangeVolatilityCases() {}

    static void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        MarketData data = bars(reference);
        int window = reference.whole("window");
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        if (reference.kind().equals("range_volatility_means")) {
            for (Iterator<String> names = reference.expected().fieldNames(); names.hasNext();) {
                String name = names.next();
                double mean = Arrays.stream(volatility(name, window).compute(data))
                        .filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
                checks.number(reference, name, mean);
            }
            return;
        }
        double[] values = volatility(reference.kind().replaceFirst("_vol$", ""), window)
                .compute(data);
        JsonNode rows = reference.inputs().path("rows");
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i).asInt();
            checks.number("rows[" + row + "]", ReferenceCase.number(reference.expected().get(i)),
                    values[row], tolerance);
        }
    }

    private static Feature volatility(String name, int window) throws UnsupportedCase {
        return switch (name) {
            case "parkinson" -> new ParkinsonVolatility(window, Horizon.BAR);
            case "garman_klass", "garman_class" ->
                new GarmanKlassVolatility(window, Horizon.BAR);
            case "rogers_satchell" -> new RogersSatchellVolatility(window, Horizon.BAR);
            case "yang_zhang" -> new YangZhangVolatility(window, Horizon.BAR);
            default -> throw new UnsupportedCase("the volatility " + name + " is not known");
        };
    }

    /** The bars of a case's file; nothing here depends on when they are. */
    private static MarketData bars(ReferenceCase reference) throws IOException {
        CsvTable table = reference.table();
        double[] close = table.column("close");
        return new MarketData(Interval.DAY, List.of(Instrument.share("A")),
                LongStream.range(0, close.length).map(day -> day * 86_400).toArray(),
                new MarketData.Columns(table.column("open"), table.column("high"),
                        table.column("low"), close, new double[0]));
    }
}
