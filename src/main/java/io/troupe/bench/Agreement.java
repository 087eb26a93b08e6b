package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.model.Money;
import io.troupe.simulation.Recording;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.reference.ReferenceSimulator;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That all contenders do the same work, without which their speeds could not be compared. */
final class Agreement {
    private static final int STRATEGIES = 100;
    private static final int ADDED = 2;
    /** As long as it takes a grid to trade a few dozen times, so that a start stays short. */
    private static final int CHECKED_BARS = 2_000;
    private static final int CHECKED_STRATEGIES = 10;
    private static final String KNOWN_20_100 = "28904771.18";
    private static final String KNOWN_40_200 = "92332740.51";

    private Agreement() {}

    /**
     * Runs a grid of 100 and the two strategies whose ends the design states; and a small one in
     * every way in which the engine is measured.
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
        requireOfEngine(data.prefix(CHECKED_BARS), CHECKED_STRATEGIES);
    }

    /**
     * Runs a grid in every way in which the engine is measured.
     *
     * @throws IllegalStateException if one comes to another end than the reference, saying which
     */
    static void requireOfEngine(MarketData data, int strategies) {
        SimulationPlan grid = SmaGrid.plan(data, SmaGrid.parameters(strategies));
        for (EngineSetup setup : EngineSetup.values()) {
            requireOfEngine(setup, grid);
        }
    }

    /** The same of one way. */
    static void requireOfEngine(EngineSetup setup, SimulationPlan grid) {
        BookedFills expected = new BookedFills();
        SimulationResult reference = ReferenceSimulator.run(setup.plan(grid), List.of(), expected);
        EngineWork work = setup.work(grid);
        Recording recording = work.recording();
        SimulationResult engine = work.run(recording, work::endsNow);
        requireSame(setup.label(), reference, engine);
        if (recording instanceof Recording.InMemory(var plan, var bookings)) {
            BookedFills booked = new BookedFills();
            bookings.visit(0, bookings.lastBar(), booked);
            requireEqual(setup.label() + ": what is booked", expected.toString(),
                    booked.toString());
        }
    }

    private static void requireSame(String name, SimulationResult expected,
            SimulationResult actual) {
        requireEqual(name + ": values of the fund", Arrays.toString(expected.houseEquity()),
                Arrays.toString(actual.houseEquity()));
        requireEqual(name + ": cash of the fund", expected.houseCashMicros(),
                actual.houseCashMicros());
        requireEqual(name + ": crossings", expected.crossingsMicros(),
                actual.crossingsMicros());
        requireEqual(name + ": positions of the fund",
                Arrays.toString(expected.housePositions()),
                Arrays.toString(actual.housePositions()));
        requireEqual(name + ": orders of the fund", Arrays.toString(expected.houseOrders()),
                Arrays.toString(actual.houseOrders()));
        requireEqual(name + ": exposure", expected.exposure(), actual.exposure());
        requireEqual(name + ": equity of strategies", Arrays.toString(expected.sleeveEquity()),
                Arrays.toString(actual.sleeveEquity()));
        requireEqual(name + ": cash of strategies", Arrays.toString(expected.sleeveCashMicros()),
                Arrays.toString(actual.sleeveCashMicros()));
        requireEqual(name + ": positions of strategies",
                Arrays.deepToString(expected.sleevePositions()),
                Arrays.deepToString(actual.sleevePositions()));
        requireEqual(name + ": fills of strategies", Arrays.toString(expected.fills()),
                Arrays.toString(actual.fills()));
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
