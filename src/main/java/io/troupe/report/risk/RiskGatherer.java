package io.troupe.report.risk;

import io.troupe.data.AssetReturns;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.holdings.HoldingsWalk;
import io.troupe.report.stress.HeldStress;
import io.troupe.report.stress.StressResult;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.ScenarioCatalog;
import io.troupe.simulation.plan.VarRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gathers what a fund could have lost while its bookings are walked. Is visited after the {@link
 * FundLedger}. Of a long record of many assets only the last bars are forecast, so that forecasts
 * take at most about {@value #MOST_STEPS} multiplications.
 */
public final class RiskGatherer implements BookingVisitor {
    private static final long MOST_STEPS = 1_000_000_000;
    /** What asking the models takes beside what is made of the holdings. */
    private static final long STEPS_OF_MODELS = 20_000;
    private static final Scenario TENTH = new Scenario.Reverse("reverse-10", 0.1, 21);
    private static final List<String> BESIDE = List.of("historical", "normal");

    private final AssetReturns returns;
    private final VarRules rules;
    private final Forecaster forecaster;
    private final HoldingsWalk walk;
    private final RuleGatherer acted;
    private final int bars;

    /**
     * Is to gather.
     *
     * @param bars how many there will be
     */
    public RiskGatherer(Portfolios portfolios, FundLedger ledger, int bars) {
        this.bars = bars;
        returns = new AssetReturns(portfolios.data());
        rules = portfolios.context().measures().forecasts();
        long stepsOfBar = Math.multiplyExact((long) rules.windowBars(), returns.assets())
                + STEPS_OF_MODELS;
        int asked = (int) Math.min(bars, MOST_STEPS / stepsOfBar);
        forecaster = new Forecaster(returns, question(RiskGrouping.STRATEGY), bars - 1 - asked,
                bars - 1);
        walk = new HoldingsWalk(portfolios, ledger, forecaster);
        acted = new RuleGatherer(portfolios, ledger);
    }

    private RiskQuestion question(RiskGrouping by) {
        List<RiskModel> models = Stream.concat(Stream.of(rules.model()), BESIDE.stream()
                .filter(name -> !name.equals(rules.model().name())).map(RiskModels::of)).toList();
        return new RiskQuestion(models, rules.level(), 1, HorizonScaling.SQRT, rules.windowBars(),
                RiskSource.HOLDINGS, by);
    }

    @Override
    public void bar(int bar) {
        acted.bar(bar);
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        acted.risk(portfolio, event);
    }

    @Override
    public void cut(int portfolio, int asset, long ordered, long approved, CutReason reason) {
        acted.cut(portfolio, asset, ordered, approved, reason);
    }

    @Override
    public void ownCut(int portfolio, int asset, long ordered, long approved, CutReason reason) {
        acted.ownCut(portfolio, asset, ordered, approved, reason);
    }

    @Override
    public void endBar(int bar) {
        walk.endBar(bar);
        acted.endBar(bar);
    }

    /** What was gathered; nothing where there was no bar. */
    public Optional<RiskCourse> course() {
        if (bars == 0) {
            return Optional.empty();
        }
        Forecasts forecasts = forecaster.forecasts();
        return Optional.of(new RiskCourse(rules, forecasts,
                ModelBacktest.of(forecasts, rules.level()), atEnd(RiskGrouping.STRATEGY),
                atEnd(RiskGrouping.ASSET), atEnd(RiskGrouping.GROUP),
                acted.acts(), stress()));
    }

    private RiskMeasurement atEnd(RiskGrouping by) {
        RiskQuestion question = question(by);
        return HeldRisk.of(walk.holdings(), new HoldingScenarios(walk.holdings(), returns, by)
                .of(question.window()), question);
    }

    /** A walk over the bookings is not needed for it: what is held at the end is at hand. */
    private List<StressResult> stress() {
        HeldStress held = new HeldStress(walk.holdings());
        return Stream.concat(ScenarioCatalog.usual().stream(), Stream.of(TENTH))
                .filter(scenario -> switch (scenario) {
                    case Scenario.Window window -> held.covers(window);
                    case Scenario.Shock _ -> true;
                    default -> scenario.equals(TENTH);
                }).map(held::of).toList();
    }
}
