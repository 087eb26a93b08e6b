package io.troupe.conformance.performance;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import java.io.IOException;

/** The tables of a textbook on performance measurement, C. Bacon's, 2008. */
public final class PerformanceBaconArea implements Area {
    private static final double CONFIDENCE = 0.95;

    @Override
    public String name() {
        return "performance_bacon";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        String kind = reference.kind().split(" ", -1)[0];
        NamedSeries named = new NamedSeries(reference);
        double[] returns = named.series("returns");
        checks.number(kind, ReferenceCase.number(reference.expected()),
                value(reference, named, kind, returns), Tolerance.of(reference.tolerance()));
    }

    private static double value(ReferenceCase reference, NamedSeries named, String kind,
            double[] returns) throws IOException, UnsupportedCase {
        if (kind.startsWith("var_") || kind.startsWith("es_")) {
            return BaconTails.value(kind, returns,
                    reference.inputs().path("p").asDouble(CONFIDENCE));
        }
        if (reference.inputs().has("benchmark")) {
            return new BaconPairs(reference, returns, named.series("benchmark")).value(kind);
        }
        return new BaconFigures(reference, returns).value(kind);
    }
}
