package io.troupe.simulation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.troupe.simulation.cohort.CohortKernel;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the reference is made of. Whoever adds to the list shares a rule with the engine, and their
 * agreement proves nothing of it any more: it must then be worked out on paper in a test.
 */
class ReferenceIsAnOracleTest {
    @Test
    void sharesOfLedgersJournalAndSimulationWhatIsListedAndNothingElse() {
        assertThat(engineClasses(ReferenceSimulator.class, ReferenceSleeve.class,
                BarBookings.class))
                .containsExactlyInAnyOrder("Entitlement", "HouseLedger", "LedgerColumns",
                        "BookingVisitor", "SimulationPlan", "Capital", "StrategySpec", "SimulationResult",
                        "HostedStrategies", "OpenCalls", "Failure", "BarFlows", "Stance",
                        "AmountTooLargeException");
    }

    /** What a cohort is made of would be noticed. */
    @Test
    void aUseOfTheEnginesOwnIsSeen() {
        assertThat(engineClasses(CohortKernel.class)).contains("SleeveBank", "CohortState",
                "WayBack");
    }

    /** Simple names of the outer classes used, but for the asking ones themselves. */
    private static Set<String> engineClasses(Class<?>... asking) {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter().importClasses(asking)) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass();
                if (used.getPackageName().matches("io\\.troupe\\.(ledger|journal|simulation).*")) {
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
