package io.troupe.run.portfolio;

import io.troupe.config.ConstructKeys;
import io.troupe.config.RiskKeys;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.NearestName;
import io.troupe.model.QuarantineReason;
import io.troupe.portfolio.construction.ConstructedFund;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.run.Fund;
import io.troupe.run.Refusal;
import io.troupe.run.RunRefused;
import io.troupe.simulation.hosting.StrategyFailedException;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.Supervision;
import io.troupe.strategies.ConstructingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a fund or a strategy of it would construct at the close of a bar if it held nothing.
 * The fund is simulated up to that bar, so that what is wanted there is what a run would want; the
 * estimates are a run's, and know no later bar.
 */
public final class PortfolioProbe {
    private final Fund fund;
    private final int bar;
    private @Nullable Examination found;
    private @Nullable String failure;
    private boolean isHalted;

    private PortfolioProbe(Fund fund, int bar) {
        this.fund = fund;
        this.bar = bar;
    }

    /**
     * What is constructed at a bar.
     *
     * @param who the id of a strategy; empty for the fund
     * @throws RunRefused if there is no such strategy, it constructs nothing, nothing is known at
     *         the bar, or the fund cannot be simulated
     */
    public static Probed at(Fund fund, Optional<String> who, int bar) throws RunRefused {
        return new PortfolioProbe(fund, bar).probed(who);
    }

    /** The ids of the strategies that construct their portfolios, in their order. */
    public static List<String> constructing(Fund fund) {
        return fund.plan().strategies().stream().filter(PortfolioProbe::isConstructing)
                .map(StrategySpec::id).toList();
    }

    /** Whether the fund constructs its portfolio. */
    public static boolean constructsItself(Fund fund) {
        return fund.plan().construct() instanceof ConstructedFund;
    }

    private static boolean isConstructing(StrategySpec strategy) {
        try {
            return strategy.factory().get() instanceof ConstructingStrategy;
        } catch (RuntimeException broken) {
            return false; // its constructor's failure is told by whoever makes it to ask it
        }
    }

    private Probed probed(Optional<String> who) throws RunRefused {
        SimulationPlan plan = fund.plan();
        double scale = 1;
        if (who.isPresent()) {
            plan = plan.with(probing(who.get()));
        } else if (plan.construct() instanceof ConstructedFund constructed) {
            scale = constructed.scale();
            plan = constructing(new FundProbe(constructed, bar, this::found));
        } else {
            throw refused("the fund constructs nothing at a bar's close; set "
                    + ConstructKeys.OPTIMIZER.path() + ", or name a strategy that does");
        }
        simulate(plan, who.map(plan.ids()::indexOf).orElse(BookingVisitor.HOUSE));
        Examination seen = found;
        if (seen == null) {
            throw nothing(who);
        }
        return new Probed(who, fund.data().time(bar), seen, scale);
    }

    private void found(Examination examination) {
        found = examination;
    }

    private SimulationPlan constructing(FundConstruction construct) {
        SimulationPlan plan = fund.plan();
        return new SimulationPlan(plan.data(), plan.strategies(), plan.capital(), plan.trading(),
                plan.dividends(), plan.risk(), construct, plan.onFailure(), plan.seed());
    }

    private List<StrategySpec> probing(String id) throws RunRefused {
        List<String> ids = fund.plan().ids();
        int index = ids.indexOf(id);
        if (index < 0) {
            throw refused("there is no strategy " + id + " in this configuration"
                    + NearestName.hint(id, ids));
        }
        List<StrategySpec> strategies = new ArrayList<>(fund.plan().strategies());
        StrategySpec bare = strategies.get(index);
        if (!isConstructing(bare)) {
            throw refused("strategy " + id + " constructs nothing; give it construct.optimizer,"
                    + " or name one that does" + some(constructing(fund)));
        }
        Supplier<StrategyProbe> probe = () -> new StrategyProbe(bare.factory().get(), bar,
                this::found);
        strategies.set(index, new StrategySpec(id, probe, bare.resize(), bare.policy(),
                bare.sizing()));
        return strategies;
    }

    private static String some(List<String> ids) {
        return ids.isEmpty() ? "" : ": " + String.join(", ", ids);
    }

    private void simulate(SimulationPlan plan, int whose) throws RunRefused {
        BookingVisitor watching = new BookingVisitor() {
            @Override
            public void quarantine(int strategy, QuarantineReason reason, String detail) {
                if (strategy == whose) {
                    failure = reason.label() + ": " + detail;
                }
            }

            @Override
            public void halt(boolean halted) {
                isHalted = halted;
            }
        };
        try {
            Supervision supervision = new Supervision(fund.settings().engine().barTimeout());
            supervision.during(() -> supervision.rehearse(plan, bar + 1, watching));
        } catch (StrategyRefusedException refused) {
            throw refused(String.valueOf(refused.getMessage()));
        } catch (StrategyFailedException failed) {
            throw new RunRefused(new Refusal.StrategyFailed(String.valueOf(failed.getMessage())));
        } catch (AmountTooLargeException | RedemptionTooLargeException failed) {
            throw new RunRefused(
                    new Refusal.AmountTooLarge(String.valueOf(failed.getMessage())));
        }
    }

    private RunRefused nothing(Optional<String> who) {
        String date = fund.data().time(bar);
        String whose = who.map(id -> "strategy " + id).orElse("the fund");
        if (failure != null) {
            return refused(whose + " has failed by the bar of " + date + ", " + failure
                    + "; correct it, or choose an earlier date");
        }
        if (who.isEmpty() && isHalted) {
            return refused("the fund is halted at the bar of " + date
                    + " by " + RiskKeys.MAX_DRAWDOWN.path()
                    + ", and wants nothing; choose another date");
        }
        return refused("at the bar of " + date + ", number " + (bar + 1) + " of the data, there is"
                + " nothing to construct a portfolio of " + whose + " from: either no asset has"
                + " the returns of its lookbackBars, or nobody has asked for weights yet; choose"
                + " a later date, data that begins earlier or a smaller lookbackBars");
    }

    private static RunRefused refused(String line) {
        return new RunRefused(Refusal.BadSettings.of(List.of(line)));
    }
}
