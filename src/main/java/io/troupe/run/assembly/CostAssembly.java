package io.troupe.run.assembly;

import io.troupe.config.Settings;
import io.troupe.config.execution.CommissionSettings;
import io.troupe.config.execution.CommissionType;
import io.troupe.config.execution.SlippageParameter;
import io.troupe.config.execution.SlippageSettings;
import io.troupe.config.execution.SlippageType;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.costs.CommissionSchedule;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.OrderBounds;
import io.troupe.execution.costs.OrderCharges;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.costs.StampDuty;
import io.troupe.execution.costs.VolumeTiers;
import io.troupe.execution.slippage.AlmgrenSlippage;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.PowerSlippage;
import io.troupe.execution.slippage.SlippageModel;
import io.troupe.execution.slippage.SpreadSlippage;
import io.troupe.execution.slippage.VolatilitySlippage;
import io.troupe.execution.slippage.VolumeShareSlippage;
import io.troupe.model.Money;
import io.troupe.portfolio.construction.LinearCosts;
import java.util.List;
import java.util.OptionalDouble;

/** Makes models of what trading costs of what settings say, short or long. */
final class CostAssembly {
    private static final double BASIS_POINTS = 1e4;

    private final Settings.Execution execution;

    CostAssembly(Settings.Execution execution) {
        this.execution = execution;
    }

    /** What plain orders pay on the price, whatever their size. */
    SlippageModel plainSlippage() {
        SlippageSettings slippage = execution.trading().slippage();
        return new BasisPointSlippage(slippage.type().filter(SlippageType.BPS::equals).isPresent()
                ? slippage.value(SlippageParameter.BPS)
                : execution.slippageBps());
    }

    /** What plain orders are charged, by the fill. */
    PerShareCommission plainCommission() {
        return new PerShareCommission(Money.micros(execution.commissionPerShare()),
                Money.micros(execution.commissionMinimum()));
    }

    /** Whether prices and fees are those of plain orders. */
    boolean isPlain() {
        boolean byFraction = execution.trading().slippage().type()
                .map(SlippageType.BPS::equals).orElse(true);
        return byFraction && !execution.trading().commission().isSaid();
    }

    /**
     * What trading costs as far as it grows with the quantity: without minima, and without impact,
     * which depends on the market.
     */
    LinearCosts linear() {
        SlippageSettings slippage = execution.trading().slippage();
        double ofPrice = slippage.type().map(type -> switch (type) {
            case BPS -> slippage.value(SlippageParameter.BPS) / BASIS_POINTS;
            case SPREAD -> slippage.value(SlippageParameter.SPREAD) / 2 / BASIS_POINTS;
            case POWER -> slippage.value(SlippageParameter.A);
            case VOLUME_SHARE, VOLATILITY, SQUARE_ROOT, ALMGREN -> 0.0;
        }).orElseGet(() -> execution.slippageBps() / BASIS_POINTS);
        if (!(commission() instanceof CommissionSchedule schedule)) {
            return new LinearCosts(ofPrice, execution.commissionPerShare());
        }
        return new LinearCosts(ofPrice + schedule.charges().valueRate(),
                schedule.charges().perUnit().perUnitMicros()[0] / Money.MICROS);
    }

    /** How much worse than its reference price an order fills. */
    ImpactModel slippage() {
        SlippageSettings slippage = execution.trading().slippage();
        if (slippage.type().isEmpty()) {
            return plainSlippage();
        }
        return switch (slippage.type().get()) {
            case BPS -> plainSlippage();
            case SPREAD -> new SpreadSlippage(slippage.value(SlippageParameter.SPREAD),
                    SpreadSlippage.Unit.BPS);
            case VOLUME_SHARE -> new VolumeShareSlippage(slippage.value(SlippageParameter.K),
                    slippage.value(SlippageParameter.CAP));
            case VOLATILITY -> new VolatilitySlippage(slippage.value(SlippageParameter.K));
            case SQUARE_ROOT -> PowerSlippage.squareRoot(slippage.value(SlippageParameter.Y));
            case POWER -> new PowerSlippage(slippage.value(SlippageParameter.A),
                    slippage.value(SlippageParameter.B));
            case ALMGREN -> new AlmgrenSlippage(slippage.value(SlippageParameter.ALPHA),
                    slippage.value(SlippageParameter.BETA),
                    slippage.value(SlippageParameter.GAMMA),
                    slippage.value(SlippageParameter.ETA));
        };
    }

    /** What a broker charges. */
    FeeModel commission() {
        CommissionSettings commission = execution.trading().commission();
        if (!commission.isSaid()) {
            return plainCommission();
        }
        return commission.preset().map(CommissionPreset::schedule).orElseGet(
                () -> schedule(commission));
    }

    private static CommissionSchedule schedule(CommissionSettings commission) {
        CommissionSettings.Bounds bounds = commission.bounds();
        CommissionSettings.Extras extras = commission.extras();
        return new CommissionSchedule(charges(commission),
                new OrderBounds(micros(bounds.min()), micros(orEndless(bounds.max())),
                        orEndless(bounds.maxFraction()), false),
                new StampDuty(extras.stampDutyBuy(), extras.stampDutySell()));
    }

    /** Only one of the rates is said. */
    private static OrderCharges charges(CommissionSettings commission) {
        CommissionSettings.Rates rates = commission.rates();
        CommissionType type = commission.type().orElseThrow();
        VolumeTiers perUnit = type == CommissionType.TIERED ? tiers(rates.tiers())
                : VolumeTiers.flat(type == CommissionType.PER_SHARE
                        ? micros(rates.perShare().orElseThrow())
                        : 0);
        return new OrderCharges(
                type == CommissionType.PER_TRADE ? micros(rates.perTrade().orElseThrow()) : 0,
                perUnit,
                type == CommissionType.PER_VALUE ? rates.perValue().orElseThrow() : 0,
                micros(commission.extras().exchangeFee()));
    }

    /** Pairs of where a tier begins and its rate. */
    private static VolumeTiers tiers(List<List<Double>> pairs) {
        return new VolumeTiers(
                pairs.stream().skip(1).mapToDouble(List::getFirst).toArray(),
                pairs.stream().mapToDouble(pair -> micros(pair.getLast())).toArray());
    }

    private static double micros(double amount) {
        return amount * Money.MICROS;
    }

    private static double orEndless(OptionalDouble bound) {
        return bound.orElse(Double.POSITIVE_INFINITY);
    }
}
