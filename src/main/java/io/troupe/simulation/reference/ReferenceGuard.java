package io.troupe.simulation.reference;

import io.troupe.data.AssetReturns;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.model.CorporateAction;
import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.HaltBook;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.HaltView;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.limits.AccountState;
import io.troupe.risk.limits.Breach;
import io.troupe.risk.limits.LimitCheck;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Restraints;
import io.troupe.risk.limits.Verdict;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.VarRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The limits and halts of the fund or of one sleeve; keeps little and computes the rest anew. */
final class ReferenceGuard {
    private static final int VOLUME_BARS = 20;

    private final MarketData data;
    private final VarRules var;
    private final AssetReturns returns;
    private final LimitRules limits;
    private final LimitCheck check;
    private final HaltBook halts;
    private final Map<LocalDate, Double> traded = new HashMap<>();
    private Set<String> breached = Set.of();
    private boolean stoodIn;

    ReferenceGuard(SimulationPlan plan, LimitRules limits, List<HaltRule> halts) {
        this.data = plan.data();
        this.var = plan.risk().var();
        this.returns = new AssetReturns(data);
        this.limits = limits;
        this.check = new LimitCheck(limits, data.instruments().stream()
                .mapToLong(one -> one.terms().lotSteps()).toArray());
        this.halts = new HaltBook(halts, data.assets(), data.barsPerYear().number());
    }

    /** Whose limits and halts they are. */
    interface Owner {
        double equity();

        long position(int asset);

        int stops(int asset);
    }

    /** What trading has changed of a position in a bar. */
    void traded(int bar, int asset, long steps) {
        traded.merge(date(bar), Math.abs(steps * data.stepValue(bar, asset)), Double::sum);
    }

    private LocalDate date(int bar) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(data.epochSeconds(bar)),
                ZoneOffset.UTC);
    }

    Restraint restraint() {
        return halts.restraint();
    }

    void moved(double before, double amount) {
        halts.moved(before, amount);
    }

    /** Judges the halts at a close. */
    List<RiskEvent> judge(int bar, Owner owner) {
        List<RiskEvent> events = new ArrayList<>();
        events.addAll(halts.judge(bar, new HaltView() {
            @Override
            public double value() {
                return owner.equity();
            }

            @Override
            public double assetReturn(int asset) {
                return returns(bar)[asset];
            }

            @Override
            public int stops(int asset) {
                return owner.stops(asset);
            }

            @Override
            public OptionalDouble forecast(HaltTrigger trigger) {
                RiskEstimate estimate = ReferenceGuard.this.forecast(bar, owner,
                        trigger.level());
                boolean stands = false;
                if (estimate instanceof RiskEstimate.Estimated figures
                        && figures.remark().isPresent()) {
                    stands = true;
                    if (!stoodIn) {
                        events.add(new RiskEvent(RiskEvent.Kind.FELL_BACK,
                                figures.remark().get(), Double.NaN, Double.NaN));
                    }
                }
                stoodIn = stands;
                return trigger.on() == HaltFigure.ES ? estimate.es() : estimate.var();
            }
        }));
        return events;
    }

    double[] returns(int bar) {
        double[] row = new double[data.assets()];
        returns.at(bar, row);
        return row;
    }

    /** What is held now would have earned this in the bars before. */
    private RiskEstimate forecast(int bar, Owner owner, double level) {
        if (!(owner.equity() > 0)) {
            return new RiskEstimate.NotAvailable("worth nothing");
        }
        List<Double> earned = new ArrayList<>();
        for (int past = Math.max(1, bar - var.windowBars() + 1); past <= bar; past++) {
            double[] row = returns(past);
            double sum = 0;
            for (int asset = 0; asset < row.length; asset++) {
                double weight = owner.position(asset) * data.stepValue(bar, asset)
                        / owner.equity();
                sum += weight * (Double.isNaN(row[asset]) ? 0 : row[asset]);
            }
            earned.add(sum);
        }
        return var.model().estimate(earned.stream().mapToDouble(each -> each).toArray(),
                earned.size(), level);
    }

    /** What limits and halts allow of orders. */
    Verdict check(int bar, double value, long[] held, OrderEnds orders, Restraints restraints) {
        double[] stepValues = new double[held.length];
        data.stepValues(bar, stepValues);
        double[] volumes = limits.orders().maxOrderVolume().isEmpty() ? new double[0]
                : volumes(bar);
        return check.check(new AccountState(held, stepValues, value, volumes,
                traded.getOrDefault(date(bar), 0.0)), orders, restraints);
    }

    /** What there is to tell of limits that prices have breached. */
    List<RiskEvent> breaches(Verdict verdict) {
        List<RiskEvent> news = new ArrayList<>();
        Set<String> now = new HashSet<>();
        for (Breach breach : verdict.breaches()) {
            String place = breach.rule() + " of " + breach.asset();
            now.add(place);
            if (!breached.contains(place)) {
                news.add(new RiskEvent(RiskEvent.Kind.BREACHED, breach.rule(), breach.asset(),
                        breach.figure(), breach.limit()));
            }
        }
        breached = now;
        return news;
    }

    private double[] volumes(int bar) {
        double[] means = new double[data.assets()];
        for (int asset = 0; asset < means.length; asset++) {
            means[asset] = volume(bar, asset)
                    / (data.instruments().get(asset).quantityStep() * unitsLater(bar, asset));
        }
        return means;
    }

    private double volume(int bar, int asset) {
        double sum = 0;
        int count = 0;
        for (int past = Math.max(0, bar - VOLUME_BARS + 1); past <= bar; past++) {
            double volume = data.has(Field.VOLUME) ? data.volume(past, asset) : Double.NaN;
            if (!Double.isNaN(volume)) {
                sum += volume * unitsLater(past, asset);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** How many units of the last bar are one of a bar. */
    private double unitsLater(int bar, int asset) {
        double units = 1;
        for (var entry : data.actions().entries()) {
            if (entry.asset() == asset && entry.bar() > bar) {
                units *= switch (entry.action()) {
                    case CorporateAction.Split(var _, var _, long n, long d) -> (double) n / d;
                    case CorporateAction.StockDividend(var _, var _, long n, long d) ->
                        (double) (n + d) / d;
                    default -> 1;
                };
            }
        }
        return units;
    }
}
