package io.troupe.report.attribution;

import java.util.List;

/**
 * What became of the trades that a portfolio wanted: {@code paper + Σ lines + residual = booked}
 * (A. Perold, <i>The Implementation Shortfall: Paper versus Reality</i>, 1988). Immutable.
 *
 * @param id the portfolio's name
 * @param paper what the wanted positions earned, had all been there at the closes at which they
 *        were decided, free of cost; in currency
 * @param lines why it is not what was booked, in the order of {@link ShortfallSource}, without
 *        those that cannot be of this portfolio
 * @param booked what was earned: the last value less what was put in
 * @param traded the value of all fills, buys and sales both positive
 * @param residual what the lines do not explain: rounding
 */
public record ImplementationShortfall(String id, double paper, List<WaterfallLine> lines,
        double booked, double traded, double residual) {
    /** The largest residual that is rounding, as a share of what was traded. */
    public static final double ROUNDING = 1e-9;

    /** Copies the list. */
    public ImplementationShortfall {
        lines = List.copyOf(lines);
    }

    /** The amount of a line, in currency; 0 where there is none of its kind. */
    public double of(ShortfallSource source) {
        return lines.stream().filter(line -> line.source() == source)
                .mapToDouble(WaterfallLine::amount).sum();
    }
}
