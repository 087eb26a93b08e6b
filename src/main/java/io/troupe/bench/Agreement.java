package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.model.Money;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That all contenders do the same work, without which their speeds could not be compared. */
final class Agreement {
    private static final int STRATEGIES = 100;
    private static final int ADDED = 2;
    private static final String KNOWN_20_100 = "28904771.18";
    private static final String KNOWN_40_200 = "92332740.51";

    private Agreement() {}

    /**
     * Runs a grid of 100 and the two strategies whose ends the design states.
     *
     * @throws IllegalStateException if one comes to another end, saying which
     */
    static void require(MarketData data) {
        List<Parameters> grid = new ArrayList<>(SmaGrid.parameters(STRATEGIES));
        grid.add(new Parameters(20, 100));
        grid.add(new Parameters(40, 200));
        SimulationResult engine = new EngineWork(SmaGrid.plan(data, grid), 2, 64,
                EngineWork::nothing).run();
        requireEqual("(20, 100)", KNOWN_20_100, cents(engine.sleeveEquity()[STRATEGIES]));
        requireEqual("(40, 200)", KNOWN_40_200,
                cents(engine.sleeveEquity()[STRATEGIES + ADDED - 1]));
        PlainWork work = PlainWork.of(data, grid);
        for (int threads = 1; threads <= 2; threads++) {
            requireSame("plain " + threads, PlainLoop.run(work, threads), engine);
            requireSame("plain " + threads + ", strategy objects",
                    PlainStrategyLoop.run(work, threads), engine);
        }
    }

    private static void requireSame(String name, PlainFund.End plain, SimulationResult engine) {
        requireEqual(name + ": cash of the fund", engine.houseCashMicros(),
                plain.house().cashMicros());
        requireEqual(name + ": crossings", engine.crossingsMicros(),
                plain.house().crossingsMicros());
        requireEqual(name + ": positions of the fund", Arrays.toString(engine.housePositions()),
                Arrays.toString(plain.house().positions()));
        requireEqual(name + ": exposure, which no plain loop knows", engine.exposure(), 1.0);
        for (int k = 0; k < engine.sleeveEquity().length; k++) {
            requireEqual(name + ": equity of strategy " + k, engine.sleeveEquity()[k],
                    plain.sleeveEquity(k));
        }
    }

    private static String cents(double equity) {
        return Money.cents(Money.micros(equity));
    }

    private static void requireEqual(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("the contenders disagree, so their speeds do not"
                    + " compare: " + what + " is " + actual + ", expected " + expected);
        }
    }
}
