package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.risk.RiskGrouping;
import io.troupe.report.risk.RiskQuestion;
import io.troupe.report.risk.RiskSource;
import io.troupe.report.risk.RunRisk;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskModels;
import io.troupe.simulation.plan.VarRules;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a halt goes by during a run is what can be asked for when it has ended, to the bit. */
class ForecastsAfterwardsTest {
    private static final int HOUSE = -1;
    private static final int BARS = 120;
    private static final int WINDOW = 50;
    private static final long UNIT = 1_000_000;

    /** Three shares at random, of which the last begins at bar 40. */
    private static MarketData data() {
        SplittableRandom random = new SplittableRandom(7);
        double[] closes = new double[3 * BARS];
        for (int asset = 0; asset < 3; asset++) {
            double close = 100;
            for (int bar = 0; bar < BARS; bar++) {
                close *= 1 + (random.nextDouble() - 0.5) / 10;
                closes[(3 * bar) + asset] = asset == 2 && bar < 40 ? Double.NaN : close;
            }
        }
        return ScriptedBookings.daily(List.of(Instrument.share("A"), Instrument.share("B"),
                Instrument.share("C")), closes);
    }

    /** From bar 1 on 40 A, from 60 on 30 B short and 20 C. */
    private static RunHoldings run() {
        ScriptedBookings bookings = new ScriptedBookings();
        for (int bar = 0; bar < BARS; bar++) {
            switch (bar) {
                case 1 -> bookings.bar(v -> v.fill(HOUSE, 0, 40, 4000 * UNIT, 0, 0),
                        v -> v.fill(0, 0, 40, 4000 * UNIT, 0, 0));
                case 60 -> bookings.bar(v -> v.fill(HOUSE, 1, -30, -3000 * UNIT, 0, 0),
                        v -> v.fill(HOUSE, 2, 20, 2000 * UNIT, 0, 0),
                        v -> v.fill(0, 1, -30, -3000 * UNIT, 0, 0),
                        v -> v.fill(0, 2, 20, 2000 * UNIT, 0, 0));
                default -> bookings.bar();
            }
        }
        return new RunHoldings(new RunContext(data(), "halted", List.of("s"),
                new long[]{9000 * UNIT}), bookings);
    }

    /** The fund's account at a close. */
    private record Held(Holdings holdings) implements Account {
        @Override
        public double value() {
            return holdings.value(HOUSE);
        }

        @Override
        public long position(int asset) {
            return holdings.steps(HOUSE, asset);
        }

        @Override
        public double stepValue(int asset) {
            return holdings.stepValue(asset);
        }

        @Override
        public int stops(int asset) {
            return 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"historical", "filtered-historical", "ewma", "garch"})
    void whatAHaltWentByCanBeAskedAgain(String model) {
        VarRules rules = new VarRules(RiskModels.of(model), 0.95, WINDOW);
        RunHoldings run = run();
        RunRisk asked = new RunRisk(run, new RiskQuestion(List.of(rules.model()), rules.level(), 1,
                HorizonScaling.SQRT, WINDOW, RiskSource.HOLDINGS, RiskGrouping.STRATEGY));
        HoldingForecasts during = new HoldingForecasts(run.context().data(), rules);
        for (int bar : new int[]{20, 45, 61, 75, 110, 119, 100}) {
            RiskEstimate said = during.at(bar, new Held(run.at(bar)), rules.level());
            assertThat(asked.at(bar).models().getFirst().estimate()).as("bar %d", bar)
                    .isEqualTo(said);
        }
    }
}
