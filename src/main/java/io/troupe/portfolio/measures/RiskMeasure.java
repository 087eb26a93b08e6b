package io.troupe.portfolio.measures;

import io.troupe.model.Labeled;
import java.util.Arrays;
import java.util.List;

/**
 * A measure of risk of T returns p(1…T), oldest first, with the mean m. Losses are {@code −p}; a
 * drawdown d(t) is {@code max(0, C(1), …, C(t)) − C(t)} of the sum of returns {@code C(t) = p(1) +
 * … + p(t)}, or of the value that returns compound to where the name ends in {@code -rel}. Divisors
 * are those of Riskfolio-Lib. {@code α} is the fraction of worst cases, 0 &lt; α &lt; 1.
 */
public enum RiskMeasure implements Labeled {
    /**
     * {@code Σ(p − m)²/(T−1)}; where risks are compared, divided or told, its root. Source: H.
     * Markowitz, <i>Portfolio selection</i>, Journal of Finance 7 (1952).
     */
    VARIANCE("variance", Kind.CONVEX, Use.ALL,
            (alpha, size) -> SeriesRisk.squared(deviation(size))),
    /** {@code √(Σ(p − m)²/(T−1))}. Source: as {@link #VARIANCE}. */
    STANDARD_DEVIATION("standard-deviation", Kind.CONVEX, Use.ALL,
            (alpha, size) -> deviation(size)),
    /**
     * Mean absolute deviation {@code Σ|p − m|/T}. Source: H. Konno, H. Yamazaki,
     * <i>Mean-absolute deviation portfolio optimization model</i>, Management Science 37 (1991).
     */
    MAD("mad", Kind.CONVEX, Use.ALL,
            (alpha, size) -> SeriesRisk.aroundMean(Moments::meanMagnitude, size)),
    /**
     * Semi-deviation {@code √(Σ max(m − p, 0)²/(T−1))}: the root of the semivariance, which has the
     * same minimum. Source: H. Markowitz, <i>Portfolio Selection</i> (1959), chapter 9.
     */
    SEMIVARIANCE("semivariance", Kind.CONVEX, Use.ALL, (alpha, size) -> SeriesRisk
            .aroundMean(Moments.rootSquaredShortfalls(size - 1.0), size)),
    /**
     * First lower partial moment {@code Σ max(−p, 0)/T}, target 0. Source: P. C. Fishburn,
     * <i>Mean-risk analysis with risk associated with below-target returns</i>, American Economic
     * Review 67 (1977).
     */
    FLPM("flpm", Kind.CONVEX, Use.ALL,
            (alpha, size) -> SeriesRisk.ofReturns(Moments::meanShortfall, size)),
    /** Root of the second, {@code √(Σ max(−p, 0)²/(T−1))}, target 0. Source: as {@link #FLPM}. */
    SLPM("slpm", Kind.CONVEX, Use.ALL, (alpha, size) -> SeriesRisk
            .ofReturns(Moments.rootSquaredShortfalls(size - 1.0), size)),
    /**
     * Gini mean difference {@code ΣΣ|p(s) − p(t)|/(T(T−1))}. Source: S. Yitzhaki, <i>Stochastic
     * dominance, mean variance, and Gini's mean difference</i>, American Economic Review 72 (1982).
     */
    GMD("gmd", Kind.CONVEX, Use.ALL, (alpha, size) -> SeriesRisk
            .ofReturns(OrderedWeights.meanDifference(size), size)),
    /** Conditional value at risk, the mean of the worst losses: see {@link Tail}. */
    CVAR("cvar", Kind.CONVEX, Use.WORST,
            (alpha, size) -> SeriesRisk.ofReturns(new Tail(alpha, size), size)),
    /**
     * Tail Gini {@code (2/α²)·∫ a·CVaR(a) da} over 0…α. Source: W. Ogryczak, A. Ruszczyński,
     * <i>Dual stochastic dominance and related mean-risk models</i>, SIAM Journal on Optimization
     * 13 (2002); D. Cajas (2021).
     */
    TAIL_GINI("tail-gini", Kind.CONVEX, Use.WORST, (alpha, size) -> SeriesRisk
            .ofReturns(OrderedWeights.tailGini(alpha, size), size)),
    /** Entropic value at risk of losses: see {@link EntropicTail}. */
    EVAR("evar", Kind.CONVEX, Use.WORST,
            (alpha, size) -> SeriesRisk.ofReturns(new EntropicTail(alpha), size)),
    /**
     * The largest loss {@code max(−p)}. Source: M. R. Young, <i>A minimax portfolio selection rule
     * with linear programming solution</i>, Management Science 44 (1998).
     */
    WORST("worst", Kind.CONVEX, Use.ALL,
            (alpha, size) -> SeriesRisk.ofReturns(Extremes::largest, size)),
    /** {@code max(p) − min(p)}. Source: D. Cajas (2021). */
    RANGE("range", Kind.CONVEX, Use.ALL, (alpha, size) -> SeriesRisk
            .ofReturns(Extremes.both(Extremes::largest, size), size)),
    /** Conditional value at risk of losses and that of gains. Source: D. Cajas (2021). */
    CVAR_RANGE("cvar-range", Kind.CONVEX, Use.WORST, (alpha, size) -> SeriesRisk
            .ofReturns(Extremes.both(new Tail(alpha, size), size), size)),
    /** Tail Gini of losses and that of gains. Source: D. Cajas (2021). */
    TAIL_GINI_RANGE("tail-gini-range", Kind.CONVEX, Use.WORST, (alpha, size) -> SeriesRisk
            .ofReturns(Extremes.both(OrderedWeights.tailGini(alpha, size), size), size)),
    /** {@link #GMD} from above, as Riskfolio-Lib minimises it: see {@link NormBounds}. */
    GMD_NORMS("gmd-norms", Kind.CONVEX, Use.ALL, (alpha, size) -> SeriesRisk
            .ofReturns(new NormBounds(OrderedWeights.meanDifference(size)), size)),
    /** {@link #TAIL_GINI} from above, as Riskfolio-Lib minimises it. */
    TAIL_GINI_NORMS("tail-gini-norms", Kind.CONVEX, Use.WORST, (alpha, size) -> SeriesRisk
            .ofReturns(new NormBounds(OrderedWeights.tailGini(alpha, size)), size)),
    /** {@link #TAIL_GINI_RANGE} from above, as Riskfolio-Lib minimises it. */
    TAIL_GINI_RANGE_NORMS("tail-gini-range-norms", Kind.CONVEX, Use.WORST,
            (alpha, size) -> SeriesRisk.ofReturns(Extremes
                    .both(new NormBounds(OrderedWeights.tailGini(alpha, size)), size), size)),
    /**
     * {@code max d}. Source: A. Chekhlov, S. Uryasev, M. Zabarankin, <i>Drawdown measure in
     * portfolio optimization</i>, International Journal of Theoretical and Applied Finance 8
     * (2005).
     */
    MAX_DRAWDOWN("max-drawdown", Kind.CONVEX, Use.ALL,
            (alpha, size) -> Drawdowns.ofSums(Extremes::largest, size)),
    /** {@code Σ d/T}. Source: as {@link #MAX_DRAWDOWN}. */
    AVERAGE_DRAWDOWN("average-drawdown", Kind.CONVEX, Use.ALL,
            (alpha, size) -> Drawdowns.ofSums(Moments::meanShortfall, size)),
    /** Conditional value at risk of d. Source: as {@link #MAX_DRAWDOWN}. */
    CDAR("cdar", Kind.CONVEX, Use.WORST,
            (alpha, size) -> Drawdowns.ofSums(new Tail(alpha, size), size)),
    /**
     * Entropic value at risk of d. Source: D. Cajas, <i>Entropic portfolio optimization: a
     * disciplined convex programming framework</i> (2021).
     */
    EDAR("edar", Kind.CONVEX, Use.WORST,
            (alpha, size) -> Drawdowns.ofSums(new EntropicTail(alpha), size)),
    /**
     * Ulcer index {@code √(Σ d²/T)}. Source: P. Martin, B. McCann, <i>The Investor's Guide to
     * Fidelity Funds</i> (1989).
     */
    ULCER("ulcer", Kind.CONVEX, Use.ALL,
            (alpha, size) -> Drawdowns.ofSums(Moments.rootSquares(size), size)),
    /** {@link #MAX_DRAWDOWN} of compounded values. */
    MAX_DRAWDOWN_REL("max-drawdown-rel", Kind.NOT_CONVEX, Use.ALL,
            (alpha, size) -> Drawdowns.ofValues(Extremes::largest, size)),
    /** {@link #AVERAGE_DRAWDOWN} of compounded values. */
    AVERAGE_DRAWDOWN_REL("average-drawdown-rel", Kind.NOT_CONVEX, Use.ALL,
            (alpha, size) -> Drawdowns.ofValues(Moments::meanShortfall, size)),
    /** {@link #CDAR} of compounded values. */
    CDAR_REL("cdar-rel", Kind.NOT_CONVEX, Use.WORST,
            (alpha, size) -> Drawdowns.ofValues(new Tail(alpha, size), size)),
    /** {@link #EDAR} of compounded values. */
    EDAR_REL("edar-rel", Kind.NOT_CONVEX, Use.WORST,
            (alpha, size) -> Drawdowns.ofValues(new EntropicTail(alpha), size)),
    /** {@link #ULCER} of compounded values. */
    ULCER_REL("ulcer-rel", Kind.NOT_CONVEX, Use.ALL,
            (alpha, size) -> Drawdowns.ofValues(Moments.rootSquares(size), size)),
    /** Value at risk: the loss of rank {@code ⌈αT⌉} from the largest. */
    VAR("var", Kind.NOT_CONVEX, Use.WORST, (alpha, size) -> SeriesRisk
            .ofReturns(Extremes.quantile(alpha, size), size)),
    /** Drawdown at risk: the d of rank {@code ⌈αT⌉} from the largest. */
    DAR("dar", Kind.NOT_CONVEX, Use.WORST,
            (alpha, size) -> Drawdowns.ofSums(Extremes.quantile(alpha, size), size)),
    /** {@link #DAR} of compounded values. */
    DAR_REL("dar-rel", Kind.NOT_CONVEX, Use.WORST,
            (alpha, size) -> Drawdowns.ofValues(Extremes.quantile(alpha, size), size));

    /** The fraction of worst cases unless another is given. */
    public static final double DEFAULT_ALPHA = 0.05;

    private final String label;
    private final Kind kind;
    private final Use use;
    @SuppressWarnings("ImmutableEnumChecker") // functions without a memory
    private final Formula formula;

    RiskMeasure(String label, Kind kind, Use use, Formula formula) {
        this.label = label;
        this.kind = kind;
        this.use = use;
        this.formula = formula;
    }

    private enum Kind {
        CONVEX, NOT_CONVEX
    }

    /** Which returns count. */
    private enum Use {
        ALL, WORST
    }

    @FunctionalInterface
    private interface Formula {
        SeriesRisk of(double alpha, int size);
    }

    private static SeriesRisk deviation(int size) {
        return SeriesRisk.aroundMean(Moments.rootSquares(size - 1.0), size);
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Whether it is convex in the weights of a portfolio, so that the least risk can be found under
     * conditions. Then it, for the variance its root, is also proportional to the size of weights.
     */
    public boolean isConvex() {
        return kind == Kind.CONVEX;
    }

    /** Whether it depends on the fraction α of worst cases. */
    public boolean usesAlpha() {
        return use == Use.WORST;
    }

    /** Whether it follows from a covariance matrix alone. */
    public boolean usesCovariance() {
        return this == VARIANCE || this == STANDARD_DEVIATION;
    }

    /** The labels of those that are convex, in the order of the enumeration. */
    public static List<String> convexLabels() {
        return Arrays.stream(values()).filter(RiskMeasure::isConvex).map(RiskMeasure::label)
                .toList();
    }

    /**
     * The risk of a series of returns.
     *
     * @param returns simple returns, oldest first, finite
     * @param alpha fraction of worst cases, 0 &lt; α &lt; 1; of no effect unless {@link
     *        #usesAlpha()}
     * @return NaN for fewer than two returns
     */
    public double of(double[] returns, double alpha) {
        if (returns.length < 2) {
            return Double.NaN;
        }
        return over(alpha, returns.length).at(returns, new double[returns.length]);
    }

    /** As a function of so many returns. */
    SeriesRisk over(double alpha, int size) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, was " + alpha);
        }
        return formula.of(alpha, size);
    }
}
