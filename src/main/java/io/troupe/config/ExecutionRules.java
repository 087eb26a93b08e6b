package io.troupe.config;

import io.troupe.config.execution.CommissionType;
import io.troupe.config.execution.MarginInstruments;
import io.troupe.config.execution.MarginSettings;
import io.troupe.config.execution.SlippageParameter;
import io.troupe.config.execution.SlippageType;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Shortest;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.margin.BuyingPower;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the keys of {@code execution} come to together: short forms beside long ones, numbers of
 * other types, amounts that contradict one another.
 */
final class ExecutionRules {
    private static final String REMOVE = "change that, or remove this";
    private static final List<Key<Settings, ?>> BOUNDS = List.of(CostKeys.COMMISSION_MIN,
            CostKeys.COMMISSION_MAX, CostKeys.MAX_FRACTION, CostKeys.EXCHANGE_FEE,
            CostKeys.STAMP_DUTY_BUY, CostKeys.STAMP_DUTY_SELL);
    private static final List<Key<Settings, ?>> REQUIREMENTS = List.of(MarginKeys.INITIAL,
            MarginKeys.MAINTENANCE, MarginKeys.INITIAL_SHORT, MarginKeys.MAINTENANCE_SHORT,
            MarginKeys.INSTRUMENTS, MarginKeys.BUFFER, MarginKeys.LIQUIDATE);
    private final Bound bound;
    private final List<ConfigProblem> problems;

    ExecutionRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        for (Key<Settings, ?> key : ExecutionKeys.all()) {
            if (bound.find(key) == null) {
                return;
            }
        }
        Key<Settings, ? extends Optional<?>> commission = bound.get(CostKeys.COMMISSION_PRESET)
                .isPresent() ? CostKeys.COMMISSION_PRESET
                        : CostKeys.COMMISSION_TYPE;
        shortForm(ExecutionKeys.SLIPPAGE_BPS, CostKeys.SLIPPAGE_TYPE);
        shortForm(ExecutionKeys.COMMISSION_PER_SHARE, commission);
        shortForm(ExecutionKeys.COMMISSION_MINIMUM, commission);
        commission();
        slippage();
        margin();
    }

    /** A short form and a long one of the same thing cannot both count. */
    private void shortForm(Key<Settings, Optional<Double>> brief,
            Key<Settings, ? extends Optional<?>> whole) {
        Optional<Double> said = bound.get(brief);
        boolean isWhole = bound.get(whole).isPresent();
        if (isWhole && said.isPresent() && bound.isWritten(brief.path())) {
            problem(brief.path(), Shortest.of(said.get()), "is the short form of what "
                    + whole.path() + " says in the long one (" + bound.origin(whole).label()
                    + ")", "remove one of the two; null takes back what a lower layer says");
        }
        if (!isWhole && said.isEmpty()) {
            problem(brief.path(), "null", "leaves the word to " + whole.path()
                    + ", which is not set", "set one of the two");
        }
    }

    private void commission() {
        CommissionType type = bound.given(CostKeys.COMMISSION_TYPE);
        CommissionPreset preset = bound.given(CostKeys.COMMISSION_PRESET);
        if (type != null && preset != null) {
            problem(CostKeys.COMMISSION_PRESET.path(), preset.label(), "says all of it, as does "
                    + CostKeys.COMMISSION_TYPE.path() + " ("
                    + bound.origin(CostKeys.COMMISSION_TYPE).label() + ")",
                    "remove one of the two, or set it to null");
            return;
        }
        if (type == null) {
            for (CommissionType none : CommissionType.values()) {
                withoutEffect(rate(none), CostKeys.COMMISSION_TYPE);
            }
            BOUNDS.forEach(each -> withoutEffect(each, CostKeys.COMMISSION_TYPE));
            return;
        }
        for (CommissionType other : CommissionType.values()) {
            if (other != type) {
                withoutEffect(rate(other), CostKeys.COMMISSION_TYPE);
            } else if (isPreset(rate(type))) {
                problem(CostKeys.COMMISSION_TYPE.path(), type.label(), "does not say how much",
                        "set " + rate(type).path());
            }
        }
        if (type == CommissionType.TIERED) {
            tiers(bound.get(CostKeys.TIERS));
        }
        bounds();
    }

    private static Key<Settings, ?> rate(CommissionType type) {
        return switch (type) {
            case PER_SHARE -> CostKeys.PER_SHARE;
            case PER_TRADE -> CostKeys.PER_TRADE;
            case PER_VALUE -> CostKeys.PER_VALUE;
            case TIERED -> CostKeys.TIERS;
        };
    }

    private void tiers(List<List<Double>> tiers) {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < tiers.size(); i++) {
            List<Double> tier = tiers.get(i);
            String path = CostKeys.TIERS.path() + "[" + i + "]";
            if (tier.size() != 2) {
                problem(path, tier.toString(), "must be a pair of units in a month and a"
                        + " commission for each unit", null);
                return;
            }
            boolean isFirst = i == 0;
            if (isFirst ? tier.getFirst() != 0 : !(tier.getFirst() > before)) {
                problem(path, tier.toString(), isFirst ? "must begin with 0 units"
                        : "must begin with more units than the pair before",
                        "write pairs in the order of their units");
                return;
            }
            before = tier.getFirst();
        }
    }

    private void bounds() {
        double min = bound.get(CostKeys.COMMISSION_MIN);
        Double max = bound.given(CostKeys.COMMISSION_MAX);
        if (max != null && max < min) {
            problem(CostKeys.COMMISSION_MAX.path(), Shortest.of(max), "must be at least "
                    + CostKeys.COMMISSION_MIN.path() + ", " + Shortest.of(min), null);
        }
        Double perValue = bound.given(CostKeys.PER_VALUE);
        double ofValue = perValue == null ? 0 : perValue;
        double duty = Math.max(bound.get(CostKeys.STAMP_DUTY_BUY),
                bound.get(CostKeys.STAMP_DUTY_SELL));
        if (Math.max(ofValue, bound.get(CostKeys.MAX_FRACTION).orElse(0.0)) + duty > 1) {
            problem(CostKeys.COMMISSION_TYPE.path(), "", "commission and stamp duty take more"
                    + " than all of what is traded", "make the fractions smaller");
        }
    }

    private void slippage() {
        SlippageType type = bound.given(CostKeys.SLIPPAGE_TYPE);
        for (SlippageParameter parameter : SlippageParameter.values()) {
            if (type == null || !type.presets().containsKey(parameter)) {
                withoutEffect(CostKeys.of(parameter), CostKeys.SLIPPAGE_TYPE);
            }
        }
    }

    private void margin() {
        BuyingPower power = bound.get(MarginKeys.BUYING_POWER);
        if (power == BuyingPower.NONE) {
            withoutEffect(MarginKeys.ON_UNAFFORDABLE, MarginKeys.BUYING_POWER);
        }
        if (power != BuyingPower.MARGIN) {
            REQUIREMENTS.forEach(each -> withoutEffect(each, MarginKeys.BUYING_POWER));
            return;
        }
        MarginSettings margin = MarginKeys.margin(bound);
        String above = margin.rates().contradiction();
        if (!above.isEmpty()) {
            problem(MarginKeys.MAINTENANCE.path(), Shortest.of(margin.rates().maintenance()),
                    above, "positions would be sold at once: lower it");
        }
        String path = MarginKeys.INSTRUMENTS.path();
        MarginInstruments.read(margin.instrumentsWritten(), margin.rates(),
                problem -> problem(path + problem.below(), problem.value(), problem.message(),
                        problem.hint()));
    }

    /** What was said of something else, unless it says what counts anyway. */
    private <T> void withoutEffect(Key<Settings, T> detail,
            Key<Settings, ?> whole) {
        if (!isPreset(detail) && bound.isSaidTogether(whole.path(), detail.path())) {
            T value = bound.get(detail);
            problem(detail.path(), String.valueOf(detail.type().plain(value)),
                    "has no effect with " + saying(whole), REMOVE);
        }
    }

    private <T> String saying(Key<Settings, T> key) {
        return key.saying(bound.get(key));
    }

    private boolean isPreset(Key<Settings, ?> key) {
        return Objects.equals(bound.get(key), key.preset());
    }

    private void problem(String path, String value, String message, @Nullable String hint) {
        problems.add(new ConfigProblem(bound.origin(path), path, value, message, hint));
    }
}
