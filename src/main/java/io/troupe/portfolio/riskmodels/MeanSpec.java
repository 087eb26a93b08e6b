package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.SettingsReader.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which expected returns, and how. A component that the type does not use stands at its default and
 * changes nothing. As settings: {@code {type: shrunk}}, {@code {type: black-litterman, views:
 * ["AAPL - MSFT = 2% @ 0.6"]}}.
 *
 * @param type which estimator
 * @param span of {@code ewma} in bars, &gt; 1
 * @param compounding whether {@code mean}, and the market's of {@code capm}, is the return that
 *        compounds to the past's
 * @param market name of the market of {@code capm}, and of the risk aversion that is implied; the
 *        mean of the assets if there is none
 * @param tau of {@code black-litterman}: the uncertainty of the prior in proportion to the
 *        covariance, above 0 and at most 1
 * @param views of {@code black-litterman}
 * @param marketWeights of {@code black-litterman}, by asset, in any unit; empty: all the same
 * @param riskAversion of {@code black-litterman}, &gt; 0; empty: what the market's past implies
 */
public record MeanSpec(MeanType type, double span, boolean compounding, Optional<String> market,
        double tau, List<View> views, Map<String, Double> marketWeights,
        OptionalDouble riskAversion) {
    static final String TYPE = "type";
    static final String SPAN = "span";
    static final String COMPOUNDING = "compounding";
    static final String MARKET = "market";
    static final String TAU = "tau";
    static final String VIEWS = "views";
    static final String MARKET_WEIGHTS = "marketWeights";
    static final String RISK_AVERSION = "riskAversion";
    private static final String IMPLIED = "implied";
    private static final double STANDARD_SPAN = 500;
    private static final double STANDARD_TAU = 0.05;
    private static final double STANDARD_RISK_AVERSION = 2.5;
    private static final Range SPANS = Range.above(1);
    private static final Range AVERSIONS = Range.above(0);

    /**
     * Checks the components, copies lists and maps.
     *
     * @throws IllegalArgumentException naming what is out of its range
     */
    public MeanSpec {
        SPANS.require(SPAN, span);
        Range.POSITIVE_FRACTION.require(TAU, tau);
        riskAversion.ifPresent(value -> AVERSIONS.require(RISK_AVERSION, value));
        views = List.copyOf(views);
        marketWeights = Collections.unmodifiableMap(new LinkedHashMap<>(marketWeights));
        marketWeights.forEach((asset, weight) -> Range.atLeast(0)
                .require(MARKET_WEIGHTS + "." + asset, weight));
    }

    /**
     * What settings say; what they leave out has its default, {@code type} is {@code mean}.
     *
     * @param settings by key, values as YAML and JSON say them
     * @throws IllegalArgumentException with all that is wrong, as {@link #problems} tells it
     */
    public static MeanSpec of(Map<String, ?> settings) {
        return read(new SettingsReader(settings));
    }

    /**
     * What is wrong with settings, one text each, for a user; empty if nothing is.
     *
     * @param settings by key, values as YAML and JSON say them
     */
    public static List<String> problems(Map<String, ?> settings) {
        return SettingsReader.problems(settings, MeanSpec::read);
    }

    private static MeanSpec read(SettingsReader reader) {
        MeanType type = reader.choice(TYPE, MeanType.MEAN, MeanType.values());
        List<String> known = new ArrayList<>(List.of(TYPE));
        known.addAll(type.keys());
        reader.allow("the mean " + type.label(), known);
        double span = reader.number(SPAN, STANDARD_SPAN, SPANS);
        boolean compounding = reader.flag(COMPOUNDING, false);
        Optional<String> market = reader.has(MARKET)
                ? Optional.of(String.valueOf(reader.raw(MARKET)))
                : Optional.empty();
        double tau = reader.number(TAU, STANDARD_TAU, Range.POSITIVE_FRACTION);
        List<View> views = views(reader);
        Map<String, Double> weights = weights(reader);
        OptionalDouble aversion = IMPLIED.equals(reader.raw(RISK_AVERSION))
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        reader.number(RISK_AVERSION, STANDARD_RISK_AVERSION, AVERSIONS));
        reader.requireNone();
        return new MeanSpec(type, span, compounding, market, tau, views, weights, aversion);
    }

    private static List<View> views(SettingsReader reader) {
        List<View> views = new ArrayList<>();
        if (!reader.has(VIEWS)) {
            return views;
        }
        if (!(reader.raw(VIEWS) instanceof List<?> texts)) {
            reader.problem(VIEWS + " must be a list of texts, was " + reader.raw(VIEWS));
            return views;
        }
        for (Object text : texts) {
            try {
                views.add(View.parse(String.valueOf(text)));
            } catch (IllegalArgumentException refused) {
                reader.problem(String.valueOf(refused.getMessage()));
            }
        }
        return views;
    }

    private static Map<String, Double> weights(SettingsReader reader) {
        Map<String, Double> weights = new LinkedHashMap<>();
        if (!reader.has(MARKET_WEIGHTS)) {
            return weights;
        }
        if (!(reader.raw(MARKET_WEIGHTS) instanceof Map<?, ?> given)) {
            reader.problem(MARKET_WEIGHTS + " must be weights by asset, as {KO: 0.4, PEP: 0.6},"
                    + " was " + reader.raw(MARKET_WEIGHTS));
            return weights;
        }
        given.forEach((asset, weight) -> {
            double number = weight instanceof Number plain ? plain.doubleValue() : Double.NaN;
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                weights.put(String.valueOf(asset), number);
            } else {
                reader.problem(MARKET_WEIGHTS + "." + asset
                        + " must be a number, at least 0, was " + weight);
            }
        });
        return weights;
    }

    /**
     * The expected returns per bar.
     *
     * @return one per asset
     * @throws EstimationException if there are none
     */
    public double[] estimate(MeanRequest request) {
        double[][] returns = request.returns();
        CompleteReturns.missing(returns);
        double[] means = new double[returns.length];
        switch (type) {
            case CAPM -> {
                return CapmMeans.of(request, compounding);
            }
            case SHRUNK -> {
                return BayesSteinMeans.of(request);
            }
            case BLACK_LITTERMAN -> {
                return blend(request).means();
            }
            case EWMA -> {
                for (int i = 0; i < means.length; i++) {
                    means[i] = PastMeans.weighted(i, returns[i], span);
                }
            }
            case MEAN -> {
                for (int i = 0; i < means.length; i++) {
                    means[i] = PastMeans.mean(i, returns[i], compounding);
                }
            }
        }
        return means;
    }

    /**
     * What the market implies, blended with the views. A view of which an asset is not in the
     * request, because it cannot be held now, is left out, and so is one of which the confidence is
     * 0.
     */
    private BlackLitterman blend(MeanRequest request) {
        double[] prior = BlackLitterman.impliedReturns(request.covariance(), market(request),
                aversion(request), request.riskFree());
        List<BlackLitterman.Pick> picks = new ArrayList<>();
        for (View view : views) {
            double[] pick = new double[prior.length];
            double confidence = view.confidence().orElse(BlackLitterman.EVEN_CONFIDENCE);
            boolean counts = confidence > 0;
            for (View.Leg leg : view.legs()) {
                int asset = request.assets().indexOf(leg.asset());
                if (asset < 0) {
                    counts = false;
                } else {
                    pick[asset] = leg.weight();
                }
            }
            if (counts) {
                picks.add(BlackLitterman.Pick.of(pick, view.value() / request.barsPerYear(),
                        confidence, request.covariance(), tau));
            }
        }
        return BlackLitterman.of(prior, request.covariance(), tau, picks);
    }

    private double[] market(MeanRequest request) {
        double[] weights = request.assets().stream()
                .mapToDouble(each -> marketWeights.isEmpty() ? 1
                        : marketWeights.getOrDefault(each, 0.0))
                .toArray();
        double sum = Deviations.sum(weights);
        if (!(sum > 0)) {
            throw EstimationException.of("none of the assets has a weight in the market: "
                    + MARKET_WEIGHTS + " are of " + String.join(", ", marketWeights.keySet()));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double aversion(MeanRequest request) {
        if (riskAversion.isPresent()) {
            return riskAversion.getAsDouble();
        }
        double implied = BlackLitterman.impliedRiskAversion(request.marketReturns(),
                request.riskFree());
        if (!(implied > 0)) {
            throw EstimationException.of("the market returned no more than what has no risk: it"
                    + " implies no risk aversion. Give " + RISK_AVERSION + " a number");
        }
        return implied;
    }
}
