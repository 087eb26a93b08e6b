package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;
import io.troupe.portfolio.riskmodels.SettingsReader.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which covariance, and how. A component that the type does not use stands at its default and
 * changes nothing. As settings: {@code {type: ledoit-wolf, target: identity}}, {@code {type: ewma,
 * lambda: 0.97}}.
 *
 * @param type which estimator
 * @param lambda decay of {@code ewma}, 0 &lt; λ &lt; 1
 * @param span of {@code ewma} in bars, &gt; 1; if there is one, it decides and lambda does not
 * @param target of {@code ledoit-wolf}
 * @param threshold of {@code gerber} in standard deviations, 0…1
 * @param benchmark of {@code semi}: return of a bar
 * @param factors of the type of principal components: how many are kept, of {@code detoned}: how
 *        many are taken away, ≥ 1
 * @param shrinkage of {@code shrunk}: the intensity, 0…1
 * @param missing what becomes of bars at which some assets have no return
 */
public record CovarianceSpec(CovarianceType type, double lambda, OptionalDouble span,
        ShrinkageTarget target, double threshold, double benchmark, int factors, double shrinkage,
        MissingReturns missing) {
    static final String TYPE = "type";
    static final String LAMBDA = "lambda";
    static final String SPAN = "span";
    static final String TARGET = "target";
    static final String THRESHOLD = "threshold";
    static final String BENCHMARK = "benchmark";
    static final String FACTORS = "factors";
    static final String SHRINKAGE = "shrinkage";
    static final String MISSING = "missing";
    private static final double STANDARD_LAMBDA = 0.94;
    private static final double STANDARD_THRESHOLD = 0.5;
    private static final double STANDARD_SHRINKAGE = 0.2;
    private static final int STANDARD_FACTORS = 3;
    private static final Range SPANS = Range.above(1);
    private static final Range RETURNS = Range.between(-1, 1);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException naming what is out of its range
     */
    public CovarianceSpec {
        Range.INSIDE_FRACTION.require(LAMBDA, lambda);
        span.ifPresent(value -> SPANS.require(SPAN, value));
        Range.FRACTION.require(THRESHOLD, threshold);
        RETURNS.require(BENCHMARK, benchmark);
        Range.atLeast(1).require(FACTORS, factors);
        Range.FRACTION.require(SHRINKAGE, shrinkage);
        if (type == CovarianceType.LEDOIT_WOLF && missing == MissingReturns.PAIRWISE) {
            throw new IllegalArgumentException(notPairwise());
        }
    }

    /** A type with its defaults. */
    public static CovarianceSpec of(CovarianceType type) {
        return of(Map.of(TYPE, type.label()));
    }

    /**
     * What settings say; what they leave out has its default, {@code type} is {@code sample}.
     *
     * @param settings by key, values as YAML and JSON say them
     * @throws IllegalArgumentException with all that is wrong, as {@link #problems} tells it
     */
    public static CovarianceSpec of(Map<String, ?> settings) {
        return read(new SettingsReader(settings));
    }

    private static CovarianceSpec read(SettingsReader reader) {
        CovarianceType type = reader.choice(TYPE, CovarianceType.SAMPLE, CovarianceType.values());
        double lambda = reader.number(LAMBDA, STANDARD_LAMBDA, Range.INSIDE_FRACTION);
        OptionalDouble span = reader.number(SPAN, SPANS);
        ShrinkageTarget target = reader.choice(TARGET, ShrinkageTarget.IDENTITY,
                ShrinkageTarget.values());
        double threshold = reader.number(THRESHOLD, STANDARD_THRESHOLD, Range.FRACTION);
        double benchmark = reader.number(BENCHMARK, 0, RETURNS);
        int factors = reader.count(FACTORS,
                type == CovarianceType.DETONED ? 1 : STANDARD_FACTORS, 1);
        double shrinkage = reader.number(SHRINKAGE, STANDARD_SHRINKAGE, Range.FRACTION);
        MissingReturns missing = reader.choice(MISSING, MissingReturns.COMPLETE,
                MissingReturns.values());
        check(reader, type, missing);
        reader.requireNone();
        return new CovarianceSpec(type, lambda, span, target, threshold, benchmark, factors,
                shrinkage, missing);
    }

    private static void check(SettingsReader reader, CovarianceType type,
            MissingReturns missing) {
        List<String> known = new ArrayList<>(List.of(TYPE));
        known.addAll(type.keys());
        known.add(MISSING);
        reader.allow("the covariance " + type.label(), known);
        if (reader.has(LAMBDA) && reader.has(SPAN)) {
            reader.problem(LAMBDA + " and " + SPAN + " both say how fast ewma forgets: give one");
        }
        if (type == CovarianceType.LEDOIT_WOLF && missing == MissingReturns.PAIRWISE) {
            reader.problem(notPairwise());
        }
    }

    private static String notPairwise() {
        return "missing: pairwise gives ledoit-wolf no bars to see how the covariances err:"
                + " choose missing: complete, or another type, as oas";
    }

    /**
     * What is wrong with settings, one text each, for a user; empty if nothing is.
     *
     * @param settings by key, values as YAML and JSON say them
     */
    public static List<String> problems(Map<String, ?> settings) {
        return SettingsReader.problems(settings, CovarianceSpec::read);
    }

    /**
     * The covariance of returns, after {@link #missing} has decided which of them count.
     *
     * @param returns a row per asset, all of one length, oldest first; NaN is missing
     * @throws EstimationException if these returns have no such covariance
     */
    public Estimate estimate(double[][] returns) {
        RawEstimator raw = raw();
        if (missing == MissingReturns.PAIRWISE) {
            return pairwise(returns, raw);
        }
        double[][] complete = CompleteReturns.of(returns);
        Found found = raw.find(complete);
        int bars = complete[0].length;
        return raw.mayBeIndefinite() ? repaired(found.covariance(), bars)
                : new Estimate(found.covariance(), bars, false, 0, found.shrinkage());
    }

    private static Estimate pairwise(double[][] returns, RawEstimator raw) {
        PairwiseCovariance pairs = PairwiseCovariance.of(returns,
                raw instanceof RawEstimator.OfPairs each ? each : new SampleCovariance());
        Estimate repaired = repaired(pairs.matrix(), pairs.fewest());
        if (!(raw instanceof RawEstimator.OfMatrix matrix)) {
            return repaired;
        }
        Found found = matrix.from(repaired.covariance(), pairs.fewest());
        return new Estimate(found.covariance(), pairs.fewest(), repaired.repaired(),
                repaired.repairNorm(), found.shrinkage());
    }

    private static Estimate repaired(double[][] covariance, int bars) {
        NearestCorrelation.Repair repair = NearestCorrelation.repair(covariance);
        return new Estimate(repair.covariance(), bars, repair.repaired(), repair.norm(),
                OptionalDouble.empty());
    }

    private RawEstimator raw() {
        return switch (type) {
            case SAMPLE -> new SampleCovariance();
            case EWMA -> span.isPresent() ? new SpanCovariance(span.getAsDouble())
                    : new EwmaCovariance(lambda);
            case SEMI -> new SemiCovariance(benchmark);
            case LEDOIT_WOLF -> new LedoitWolfCovariance(target);
            case OAS -> new OasCovariance();
            case GERBER -> new GerberCovariance(threshold);
            case DENOISED -> new DenoisedCovariance();
            case DETONED -> new DetonedCovariance(factors);
            case FACTOR -> new FactorCovariance(factors);
            case SHRUNK -> new ShrunkCovariance(shrinkage);
        };
    }
}
