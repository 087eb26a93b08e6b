package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.optimizers.lots.LotAnswer;
import io.troupe.portfolio.optimizers.lots.LotRequest;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whole shares from weights. */
final class ShareCases implements Topic {
    /** Weights below this are cut to 0 first. */
    private static final double NEGLIGIBLE = 1e-4;

    @Override
    public boolean covers(ReferenceCase reference) {
        return reference.kind().toLowerCase(Locale.ROOT).contains("share_allocation");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        CsvTable table = reference.table("weights");
        List<String> assets = table.texts("");
        double[] weights = Arrays.stream(table.column("w"))
                .map(each -> Math.abs(each) < NEGLIGIBLE ? 0 : each).toArray();
        CsvTable last = reference.table("prices");
        List<String> priced = last.texts("");
        double[] prices = assets.stream()
                .mapToDouble(asset -> last.column("price")[priced.indexOf(asset)]).toArray();
        double value = reference.number("value");
        double shorted = value * reference.inputs().path("short_ratio").asDouble(0);
        boolean reinvests = reference.inputs().path("reinvest").asBoolean(false);
        double[] single = new double[prices.length];
        Arrays.fill(single, 1);
        LotAnswer answer = rounding(reference).round(new LotRequest(assets, weights, prices,
                single, reinvests ? value + shorted : value, shorted));
        checks.holds("status", "lots", answer.status() + answer.reason(),
                answer.reason().isEmpty());
        compare(reference, assets, answer, checks);
        if (reference.expected().has("rmse")) {
            checks.number(reference, "rmse", error(weights, prices, answer));
        }
    }

    private static LotRounding rounding(ReferenceCase reference) {
        return reference.kind().toLowerCase(Locale.ROOT).startsWith("greedy") ? LotRounding.GREEDY
                : LotRounding.EXACT;
    }

    private static void compare(ReferenceCase reference, List<String> assets, LotAnswer answer,
            Checks checks) {
        JsonNode shares = reference.expected().path("shares");
        for (int i = 0; i < assets.size(); i++) {
            checks.number(assets.get(i), shares.path(assets.get(i)).asDouble(0),
                    answer.shares()[i], Tolerance.EXACT);
        }
        if (reference.expected().has("leftover")) {
            checks.number(reference, "leftover", answer.longLeft() + answer.shortLeft());
        }
    }

    /** Root mean square of the distance of weights from those of what is held. */
    private static double error(double[] weights, double[] prices, LotAnswer answer) {
        double held = 0;
        for (int i = 0; i < prices.length; i++) {
            held += answer.shares()[i] * prices[i];
        }
        double sum = 0;
        for (int i = 0; i < prices.length; i++) {
            double off = weights[i] - answer.shares()[i] * prices[i] / held;
            sum += off * off;
        }
        return Math.sqrt(sum / prices.length);
    }
}
