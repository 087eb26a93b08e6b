package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.ConvexRisk;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.MinRisk;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.hierarchical.ClusterCount;
import io.troupe.portfolio.optimizers.hierarchical.ClusterDistance;
import io.troupe.portfolio.optimizers.hierarchical.Clustering;
import io.troupe.portfolio.optimizers.hierarchical.Herc;
import io.troupe.portfolio.optimizers.hierarchical.Hrp;
import io.troupe.portfolio.optimizers.hierarchical.LeafOrdering;
import io.troupe.portfolio.optimizers.hierarchical.Nco;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights along a tree of assets, by any measure of risk. */
final class HierarchicalCases implements Topic {
    private static final Pattern MOST = Pattern.compile("max (\\d+)");

    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        return reference.inputs().has("returns")
                && (kind.startsWith("hrp ") || kind.startsWith("herc ")
                        || kind.startsWith("nco "));
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        ReturnTable returns = ReturnTable.of(reference);
        RiskMeasure measure = RiskMeasureNames.of(reference);
        double alpha = reference.inputs().path("alpha").asDouble(RiskMeasure.DEFAULT_ALPHA);
        Clustering clustering = clustering(reference);
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        PortfolioOptimizer optimizer = kind.startsWith("hrp")
                ? new Hrp(measure, alpha, clustering)
                : kind.startsWith("herc") ? new Herc(measure, measure, alpha, clustering)
                        : nested(reference, measure, clustering);
        returns.compare(reference, optimizer.optimize(returns.problem()), checks);
    }

    private static Nco nested(ReferenceCase reference, RiskMeasure measure,
            Clustering clustering) throws UnsupportedCase {
        String step = reference.text("inner_and_outer");
        if (!step.isEmpty() && !step.equals("min risk")) {
            throw new UnsupportedCase("there is no nested optimizer " + step);
        }
        MinRisk least = new MinRisk(ConvexRisk.of(measure), OptionalDouble.empty());
        return new Nco(clustering, least, least);
    }

    /** As a case describes it, for instance {@code ward, optimal leaf order}. */
    static Clustering clustering(ReferenceCase reference) throws UnsupportedCase {
        String linkage = reference.text("linkage").toLowerCase(Locale.ROOT);
        String count = reference.text("clusters").toLowerCase(Locale.ROOT);
        JsonNode fixed = reference.inputs().path("clusters");
        Matcher most = MOST.matcher(count);
        return new Clustering(linkage(linkage), distance(reference),
                linkage.contains("optimal leaf order") ? LeafOrdering.LOCAL : LeafOrdering.NONE,
                count.contains("silhouette") ? ClusterCount.SILHOUETTE
                        : ClusterCount.TWO_DIFFERENCE,
                most.find() ? Integer.parseInt(most.group(1)) : Clustering.DEFAULT_MAX_CLUSTERS,
                fixed.isInt() ? fixed.asInt() : 0);
    }

    private static Linkage linkage(String text) throws UnsupportedCase {
        return Arrays.stream(Linkage.values()).filter(each -> text.startsWith(each.label()))
                .findFirst().orElseThrow(() -> new UnsupportedCase("there is no linkage " + text));
    }

    private static ClusterDistance distance(ReferenceCase reference) throws UnsupportedCase {
        String text = reference.text("distance").replace(" ", "");
        if (!text.isEmpty() && !text.startsWith("sqrt((1-pearson)/2)")
                && !text.startsWith("sqrt((1-corr)/2)")) {
            throw new UnsupportedCase("there is no distance " + text);
        }
        return text.contains("columns") ? ClusterDistance.COLUMNS : ClusterDistance.CORRELATION;
    }
}
