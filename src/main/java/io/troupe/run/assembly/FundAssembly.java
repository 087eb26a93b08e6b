package io.troupe.run.assembly;

import io.troupe.config.FundKeys;
import io.troupe.config.KeyType;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.values.CapitalFlow;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.journal.BookLayout;
import io.troupe.journal.JournalPlan;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.staff.Staff;
import io.troupe.portfolio.allocators.staff.StaffedAllocator;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.StrategyRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Puts a fund together from its settings and its data. */
public final class FundAssembly {
    private final Settings settings;
    private final Provenance provenance;
    private final MarketData data;
    private final StrategyRegistry registry;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private FundAssembly(Settings settings, Provenance provenance, MarketData data,
            StrategyRegistry registry) {
        this.settings = settings;
        this.provenance = provenance;
        this.data = data;
        this.registry = registry;
    }

    /** What assembling a fund comes to. */
    public sealed interface Assembled {
        /**
         * A fund that can run.
         *
         * @param plan what is simulated
         * @param options how
         * @param parameters of each strategy by name, defaults filled in
         */
        record Fund(SimulationPlan plan, EngineOptions options,
                List<Map<String, Object>> parameters) implements Assembled {
            /** Copies the list. */
            public Fund {
                parameters = List.copyOf(parameters);
            }
        }

        /** Settings that do not fit the strategies or the data. */
        record Refused(List<ConfigProblem> problems) implements Assembled {
            /** Checks the components. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Assembles a fund.
     *
     * @param provenance where the settings were written, for the messages
     * @param data the bars to simulate, no more
     */
    public static Assembled assemble(Settings settings, Provenance provenance, MarketData data,
            StrategyRegistry registry) {
        return new FundAssembly(settings, provenance, data, registry).assemble();
    }

    /** How a run's bookings are arranged; follows from the settings alone. */
    public static JournalPlan journalPlan(Settings settings, SimulationPlan plan, String hash) {
        int strategies = plan.strategies().size();
        int perBook = settings.journal().strategiesPerBook()
                .orElse(BookLayout.auto(strategies).strategiesPerBook());
        Allotment.Parts cash = plan.initialCash();
        return new JournalPlan(new BookLayout(strategies, perBook), plan.data().assets(),
                settings.journal().barsPerEvent(), hash,
                Arrays.stream(cash.each()).boxed().toList(), cash.rest());
    }

    private Assembled assemble() {
        StrategyBindings bindings = StrategyBindings.of(settings, provenance, registry);
        problems.addAll(bindings.problems());
        TradingAssembly trading = new TradingAssembly(settings, data);
        problems.addAll(trading.problems(provenance));
        checkFlows();
        StaffAssembly staff = new StaffAssembly(settings, data);
        problems.addAll(staff.problems(provenance));
        problems.addAll(ConstructProblems.of(settings, provenance, data));
        problems.addAll(RiskProblems.of(settings, provenance, data));
        if (!problems.isEmpty()) {
            return new Assembled.Refused(problems);
        }
        RiskAssembly risk = new RiskAssembly(settings, data);
        SimulationPlan plan = new SimulationPlan(data, kept(bindings.strategies(), risk),
                capital(staff), trading.trading(bindings.hasOrders()),
                settings.execution().dividends(), risk.fund(),
                new ConstructAssembly(settings).fund(data), settings.engine().onFailure(),
                settings.run().seed());
        return new Assembled.Fund(plan, options(), bindings.parameters());
    }

    private List<StrategySpec> kept(List<StrategySpec> strategies, RiskAssembly risk) {
        List<StrategySpec> kept = new ArrayList<>();
        for (int k = 0; k < strategies.size(); k++) {
            kept.add(risk.kept(strategies.get(k), settings.strategies().get(k).orders().risk()));
        }
        return kept;
    }

    /** What would come before the first bar is capital the fund begins with. */
    private void checkFlows() {
        if (data.bars() == 0) {
            return; // a run of which nothing is durable yet, shown as it is
        }
        LocalDate first = FundNotes.day(data, 0);
        List<CapitalFlow> flows = settings.fund().flows();
        for (int i = 0; i < flows.size(); i++) {
            LocalDate date = flows.get(i).date();
            if (date.isBefore(first)) {
                problems.add(provenance.problem(
                        FundKeys.FLOWS.path() + "[" + i + "]." + KeyType.Flow.DATE,
                        date.toString(), "is before the first bar, " + first,
                        "change " + FundKeys.CAPITAL.path() + " instead"));
            }
        }
    }

    private Capital capital(StaffAssembly staff) {
        Settings.Fund fund = settings.fund();
        return new Capital(fund.capitalMicros(), allocator(staff), fund.allocator().decide(),
                fund.maxExposure(), fund.sweep(),
                new CapitalFlows(fund.flows().stream()
                        .map(flow -> new CapitalFlows.Flow(flow.date(), flow.micros()))
                        .toList()),
                staff.changes());
    }

    private Allocator allocator(StaffAssembly assembly) {
        Settings.Allocator allocator = settings.fund().allocator();
        double barsPerYear = data.barsPerYear().number();
        Staff staff = assembly.staff();
        if (staff.isEverybodyAlways()) {
            return allocator.spec().allocator(barsPerYear,
                    allocator.decide().mostBars(data.interval()));
        }
        int longest = assembly.longestPeriod();
        return new StaffedAllocator(allocator.spec().allocator(barsPerYear, longest), staff,
                longest);
    }

    private EngineOptions options() {
        Settings.Engine engine = settings.engine();
        int window = engine.window().orElse(EngineOptions.DEFAULT_WINDOW_BARS);
        return new EngineOptions(threads(settings),
                orEmpty(engine.strategiesPerActor().orElse(0)), window, engine.barTimeout(),
                settings.journal().maxLagBars());
    }

    /** How many threads are to run strategies; empty: as suits the work. */
    public static OptionalInt threads(Settings settings) {
        return orEmpty(settings.engine().threads().orElse(0));
    }

    private static OptionalInt orEmpty(int count) {
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
