package io.troupe.conformance.portfolio;

import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Locale;
import java.util.Map;

/** Measures of risk by the abbreviations with which the cases of risk measures end. */
final class RiskMeasureNames {
    private static final Map<String, RiskMeasure> MEASURES = Map.ofEntries(
            Map.entry("vol", RiskMeasure.STANDARD_DEVIATION),
            Map.entry("mv", RiskMeasure.VARIANCE), Map.entry("mad", RiskMeasure.MAD),
            Map.entry("msv", RiskMeasure.SEMIVARIANCE), Map.entry("flpm", RiskMeasure.FLPM),
            Map.entry("slpm", RiskMeasure.SLPM), Map.entry("gmd", RiskMeasure.GMD),
            Map.entry("cvar", RiskMeasure.CVAR), Map.entry("tg", RiskMeasure.TAIL_GINI),
            Map.entry("evar", RiskMeasure.EVAR), Map.entry("wr", RiskMeasure.WORST),
            Map.entry("rg", RiskMeasure.RANGE), Map.entry("cvrg", RiskMeasure.CVAR_RANGE),
            Map.entry("tgrg", RiskMeasure.TAIL_GINI_RANGE),
            Map.entry("mdd", RiskMeasure.MAX_DRAWDOWN),
            Map.entry("add", RiskMeasure.AVERAGE_DRAWDOWN),
            Map.entry("cdar", RiskMeasure.CDAR), Map.entry("edar", RiskMeasure.EDAR),
            Map.entry("uci", RiskMeasure.ULCER), Map.entry("var", RiskMeasure.VAR),
            Map.entry("dar", RiskMeasure.DAR),
            Map.entry("mdd_rel", RiskMeasure.MAX_DRAWDOWN_REL),
            Map.entry("add_rel", RiskMeasure.AVERAGE_DRAWDOWN_REL),
            Map.entry("cdar_rel", RiskMeasure.CDAR_REL),
            Map.entry("edar_rel", RiskMeasure.EDAR_REL),
            Map.entry("uci_rel", RiskMeasure.ULCER_REL),
            Map.entry("dar_rel", RiskMeasure.DAR_REL));

    private RiskMeasureNames() {}

    /**
     * The measure of a case such as {@code min_risk CVaR}. What a program minimises there is, of
     * sums of ordered losses, their bound by norms; trees of assets measure the sums themselves.
     */
    static RiskMeasure of(ReferenceCase reference) throws UnsupportedCase {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        String name = kind.substring(kind.lastIndexOf(' ') + 1);
        RiskMeasure measure = MEASURES.get(name);
        if (measure == null) {
            throw new UnsupportedCase("there is no measure " + name);
        }
        return kind.startsWith("hrp") || kind.startsWith("herc") ? measure : minimised(measure);
    }

    private static RiskMeasure minimised(RiskMeasure measure) {
        return switch (measure) {
            case GMD -> RiskMeasure.GMD_NORMS;
            case TAIL_GINI -> RiskMeasure.TAIL_GINI_NORMS;
            case TAIL_GINI_RANGE -> RiskMeasure.TAIL_GINI_RANGE_NORMS;
            default -> measure;
        };
    }
}
