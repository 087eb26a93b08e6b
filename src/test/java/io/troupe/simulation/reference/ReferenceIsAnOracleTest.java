package io.troupe.simulation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.troupe.execution.FillModel;
import io.troupe.simulation.cohort.CohortKernel;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the reference is made of. Whoever adds to the list shares a rule with the engine, and their
 * agreement proves nothing of it any more: it must then be worked out on paper in a test.
 */
class ReferenceIsAnOracleTest {
    private static final Class<?>[] REFERENCE = {ReferenceSimulator.class,
            ReferenceCapital.class, ReferencePoint.class, ReferenceOverlay.class,
            ReferenceSleeve.class, Participant.class, BarBookings.class, ReferenceOrders.class,
            PlainOrders.class, ReferenceDesk.class, ReferenceMatching.class,
            ReferenceRation.class, Attempt.class, Meeting.class, Place.class, HouseTrades.class,
            ReferenceInterest.class, ReferenceGuard.class, ReferenceLimits.class,
            ReferenceSizing.class};

    /** Whoever reads the list must not have forgotten a class of the package. */
    @Test
    void allOfTheReferenceIsAsked() {
        String product = ReferenceSimulator.class.getProtectionDomain().getCodeSource()
                .getLocation().getPath();
        Set<String> outer = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .importPackages(ReferenceSimulator.class.getPackageName())) {
            String name = each.getName().replaceFirst("\\$.*", "");
            boolean shipped = each.getSource().orElseThrow().getUri().getPath()
                    .startsWith(product);
            if (shipped && !name.endsWith("package-info")) {
                outer.add(name);
            }
        }
        outer.remove(Supervision.class.getName());
        assertThat(REFERENCE).extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(outer);
    }

    /** {@code FillModel} sums up netting for the engine; the reference adds up costs itself. */
    @Test
    void computesWhatNettingSavesItself() {
        Set<String> called = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter().importClasses(REFERENCE)) {
            for (JavaMethodCall call : each.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(FillModel.class)) {
                    called.add(call.getName());
                }
            }
        }
        assertThat(called).containsExactlyInAnyOrder("trades", "fillable", "fill", "point",
                "costMicros");
    }

    @Test
    void sharesOfLedgersJournalAndSimulationWhatIsListedAndNothingElse() {
        assertThat(engineClasses(REFERENCE)).containsExactlyInAnyOrder("Entitlement",
                "HouseLedger", "LedgerColumns", "BookingVisitor", "SimulationPlan", "Capital",
                "CapitalFlows", "StrategySpec", "SimulationResult", "HostedStrategies",
                "OpenCalls", "Failure", "BarFlows", "FundRisk", "SleeveRisk",
                "VarRules",
                "AmountTooLargeException",
                "RedemptionTooLargeException", "Trading",
                "MarketEntries", "OpenProfit", "MarketSizes");
    }

    /**
     * How one order meets one bar, what a sleeve's orders are and what a fill costs are rules; where
     * sleeves meet, in which order, what crosses, what the bar leaves and who does without are not.
     */
    @Test
    void sharesOfExecutionWhatIsListedAndNothingElse() {
        assertThat(classes("io\\.troupe\\.execution.*", REFERENCE)).containsExactlyInAnyOrder(
                "FillModel", "MarketBars", "OrderDesk", "DeskRules", "DeskAccount", "DeskEnds",
                "DeskEvents",
                "MatchingRules", "Intrabar", "TradingCosts", "QuoteRequest",
                "FillQuote", "ChargedOrder", "MonthVolume", "FinancingRates", "EntryBook",
                "MarginRules");
    }

    /** What a cohort is made of would be noticed. */
    @Test
    void aUseOfTheEnginesOwnIsSeen() {
        assertThat(engineClasses(CohortKernel.class)).contains("SleeveBank", "CohortState",
                "WayBack");
    }

    /** Simple names of the outer classes used, but for the asking ones themselves. */
    private static Set<String> engineClasses(Class<?>... asking) {
        return classes("io\\.troupe\\.(ledger|journal|simulation).*", asking);
    }

    private static Set<String> classes(String packages, Class<?>... asking) {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter().importClasses(asking)) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass();
                if (used.getPackageName().matches(packages)) {
                    names.add(used.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", ""));
                }
            }
        }
        for (Class<?> each : asking) {
            names.remove(each.getSimpleName());
        }
        return names;
    }
}
