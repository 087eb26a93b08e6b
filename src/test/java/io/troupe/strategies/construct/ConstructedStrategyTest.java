package io.troupe.strategies.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.model.Cadence;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Estimates;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.rebalancing.Gate;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.rebalancing.RebalanceTime;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.CovarianceType;
import io.troupe.portfolio.riskmodels.MeanSpec;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import io.troupe.strategies.StrategyContract;
import io.troupe.strategies.StrategySubject;
import io.troupe.strategies.builtin.CrossSectionalMomentum;
import io.troupe.strategies.builtin.CrossSectionalMomentum.Parameters;
import io.troupe.strategies.builtin.Direction;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A constructed strategy keeps the contract of strategies, its state included. */
class ConstructedStrategyTest {
    private static Supplier<Strategy> momentum(Uses uses, OptimizerType type, RebalanceRule rule,
            String... lines) {
        ConstructSpec spec = new ConstructSpec(uses, 0.05, OptimizerSpec.of(type),
                new Estimates(CovarianceSpec.of(CovarianceType.LEDOIT_WOLF),
                        MeanSpec.of(Map.of()), 20),
                Stream.of(lines).map(line -> (Constraint) ConstraintParser.parse(line)).toList(),
                FallbackPolicy.DEFAULT, rule);
        return ConstructedStrategy.of(() -> new CrossSectionalMomentum(
                new Parameters(40, 5, 3, Rebalance.MONTHLY, Direction.LONG_ONLY)),
                ConstructPlan.of(spec));
    }

    private static StrategySubject subject() {
        return StrategySubject.of("constructed", momentum(Uses.UNIVERSE, OptimizerType.MIN_RISK,
                new RebalanceRule(new RebalanceTime.Each(Cadence.WEEKLY), Gate.OPEN, 3),
                "w <= 0.6"));
    }

    @Test
    void keepsTheContract() {
        assertThat(StrategyContract.laws()).isNotEmpty()
                .allSatisfy(law -> law.check(subject(), 3));
    }

    @Test
    void savesWhatTheStrategyWithinSaves() {
        assertThat(subject().strategies().get()).isInstanceOf(StatefulStrategy.class);
        Strategy bare = ConstructedStrategy.of(() -> new Strategy() {
            @Override
            public void initialize(StrategyContext context) {}

            @Override
            public TargetPositions onData(MarketView view) {
                return TargetPositions.unchanged();
            }
        }, ConstructPlan.of(new ConstructSpec(Uses.TARGET, 1,
                OptimizerSpec.of(OptimizerType.NEAREST),
                new Estimates(CovarianceSpec.of(CovarianceType.SAMPLE), MeanSpec.of(Map.of()), 2),
                List.of(), FallbackPolicy.DEFAULT, RebalanceRule.ON_SIGNAL))).get();
        assertThat(bare).isNotInstanceOf(StatefulStrategy.class);
    }

    @Test
    void refusesAStateThatIsNone() {
        StatefulStrategy strategy = (StatefulStrategy) subject().strategies().get();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strategy.loadState(new byte[]{0, 0, 1, 0, 5}));
        assertThatIllegalArgumentException().isThrownBy(() -> strategy.loadState(new byte[2]));
    }
}
