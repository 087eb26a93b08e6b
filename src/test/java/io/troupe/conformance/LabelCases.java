package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.features.labeling.Barriers;
import io.troupe.features.labeling.CusumFilter;
import io.troupe.features.labeling.DailyVolatility;
import io.troupe.features.labeling.Event;
import io.troupe.features.labeling.Label;
import io.troupe.features.labeling.PriceSeries;
import io.troupe.features.labeling.TripleBarrier;
import io.troupe.features.labeling.VerticalBarrier;
import java.io.IOException;
import java.util.List;

/**
 * Triple-barrier cases. Without a side their source puts both barriers at the first multiple, and
 * reads outcomes by log return.
 */
final class LabelCases {
    private LabelCases() {}

    static void check(ReferenceCase reference, Checks checks) throws IOException {
        JsonNode vertical = reference.inputs().path("vertical_days");
        VerticalBarrier end = vertical.isNumber()
                ? VerticalBarrier.AfterTime.days(vertical.asLong())
                : VerticalBarrier.NONE;
        List<Label> labels = labels(reference, end);
        JsonNode expected = reference.expected();
        checks.number("count", expected.path("count").asInt(), labels.size(), Tolerance.EXACT);
        if (expected.has("first_target")) {
            checks.number(reference, "first_target", labels.getFirst().event().target());
        }
        if (expected.has("last_target")) {
            checks.number(reference, "last_target", labels.getLast().event().target());
        }
        if (expected.has("events_that_change_without_vertical")) {
            List<Label> without = labels(reference, VerticalBarrier.NONE);
            checks.number(reference, "events_that_change_without_vertical",
                    (double) changed(labels, without));
        }
        int i = 0;
        for (JsonNode event : expected.path("events")) {
            String what = "events[" + i + "].";
            if (i < labels.size()) {
                checkLabel(reference, checks, what, event, labels.get(i));
            }
            i++;
        }
    }

    private static long changed(List<Label> labels, List<Label> others) {
        long changed = 0;
        for (int i = 0; i < labels.size(); i++) {
            changed += labels.get(i).endBar() == others.get(i).endBar() ? 0 : 1;
        }
        return changed;
    }

    private static List<Label> labels(ReferenceCase reference, VerticalBarrier end)
            throws IOException {
        PriceSeries prices = LabelsSamplingArea.prices(reference);
        int[] bars = CusumFilter.events(prices.logReturns(),
                reference.number("cusum_threshold"));
        double[] targets = DailyVolatility.of(prices, reference.number("vol_span"));
        double target = reference.number("pt");
        double stop = hasSide(reference) ? reference.number("sl") : target;
        Barriers barriers = Barriers.of(target, stop).with(end)
                .withLeastTarget(reference.number("min_target"));
        int side = hasSide(reference) ? reference.whole("side") : 0;
        return new TripleBarrier(prices, barriers).labels(Event.at(bars, targets, side));
    }

    private static boolean hasSide(ReferenceCase reference) {
        return reference.inputs().path("side").isNumber();
    }

    private static void checkLabel(ReferenceCase reference, Checks checks, String what,
            JsonNode expected, Label label) {
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        checks.number(what + "row", expected.path("row").asInt(), label.event().bar(),
                Tolerance.EXACT);
        checks.number(what + "target", expected.path("target").asDouble(),
                label.event().target(), tolerance);
        boolean closed = expected.path("touch").isNumber();
        checks.number(what + "touch", closed ? expected.path("touch").asInt() : Label.OPEN,
                label.endBar(), Tolerance.EXACT);
        if (closed) {
            checks.number(what + "ret", expected.path("ret").asDouble(),
                    StrictMath.expm1(label.logReturn()), tolerance);
            int outcome = label.outcomeByLogReturn(reference.number("pt"),
                    reference.number("sl"));
            checks.number(what + "bin", expected.path("bin").asInt(),
                    hasSide(reference) ? Math.max(0, outcome) : outcome, Tolerance.EXACT);
        }
    }
}
