package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every law finds the violation that was planted for it, and no other class. */
class LawsBiteTest {
    private static final String BASE = "io.troupe.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);

    private final PackageLaws packages = new PackageLaws(BASE);
    private final DeterminismLaws determinism = new DeterminismLaws(BASE);

    @ParameterizedTest
    @CsvSource({"model, model.UsesMath", "portfolio, portfolio.optimizers.UsesRisk",
            "execution, execution.UsesLedger", "journal, journal.UsesRisk",
            "simulation, simulation.UsesConfig", "report, report.UsesBench"})
    void aForbiddenUseIsFound(String name, String offender) {
        assertThat(offenders(packages.usesOnlyWhatItMay(name))).containsExactly(offender);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"math", "data", "features", "risk", "ledger", "run", "bench", "cli"})
    void anAllowedUseIsNot(String name) {
        assertThat(offenders(packages.usesOnlyWhatItMay(name))).isEmpty();
    }

    @Test
    void aPackageWithoutALawIsFound() {
        assertThat(offenders(packages.everyClassHasALaw())).containsExactly("stray.Homeless");
    }

    @Test
    void aCycleIsFound() {
        List<String> cycles = packages.packagesFormNoCycle().evaluate(PLANTED).getFailureReport()
                .getDetails();
        assertThat(cycles).singleElement().asString().contains("features.Catalogue.all()",
                "features.signals.Momentum.siblings()");
    }

    @Test
    void akkaOutsideTheActorPackagesIsFound() {
        assertThat(offenders(packages.akkaStaysInTheActorPackages()))
                .containsExactly("strategies.UsesAkka");
    }

    @Test
    void ta4jOutsideItsAdapterIsFound() {
        assertThat(offenders(packages.ta4jStaysInItsAdapter()))
                .containsExactly("strategies.UsesTa4j");
    }

    @Test
    void anApprovalThatIsNotByRiskIsFoundInCallsAndReferences() {
        assertThat(offenders(packages.onlyRiskApprovesOrders())).containsExactly(
                "execution.ApprovesItself", "model.ApprovedOrders", "simulation.ApprovesAll");
        assertThat(violations(packages.onlyRiskApprovesOrders())).hasSize(3);
    }

    @Test
    void aDatabaseOutsideItsStoreIsFound() {
        assertThat(offenders(packages.databasesStayInTheirStores()))
                .containsExactly("journal.store.UsesLevelDb");
    }

    @Test
    void contentThatKnowsItsPlaceIsFound() {
        assertThat(offenders(packages.theJournalsContentKnowsNoPlace()))
                .containsExactly("journal.KnowsItsStore");
    }

    @Test
    void inexactArithmeticIsFoundInCallsAndReferences() {
        assertThat(offenders(determinism.arithmeticIsTheSameEverywhere()))
                .containsExactly("math.Inexact", "metrics.InexactByReference");
        assertThat(violations(determinism.arithmeticIsTheSameEverywhere())).hasSize(2);
    }

    @Test
    void clocksAreFound() {
        assertThat(offenders(determinism.onlyTheWatchdogReadsAClock()))
                .containsExactly("risk.stress.Dated", "simulation.Timed");
        assertThat(violations(determinism.onlyTheWatchdogReadsAClock())).hasSize(4);
    }

    @Test
    void unseededChanceIsFound() {
        assertThat(offenders(determinism.chanceComesFromTheSeed()))
                .containsExactly("strategies.Chancy");
        assertThat(violations(determinism.chanceComesFromTheSeed()))
                .anyMatch(line -> line.contains("java.util.Random.<init>()"))
                .anyMatch(line -> line.contains("ThreadLocalRandom.current()"))
                .anyMatch(line -> line.contains("UUID.randomUUID()"))
                .anyMatch(line -> line.contains("Math.random()"));
    }

    @Test
    void parallelReductionsAreFound() {
        assertThat(offenders(determinism.reductionsRunInOrder())).containsExactly("data.Parallel");
        assertThat(violations(determinism.reductionsRunInOrder())).hasSize(2);
    }

    @Test
    void numbersOfBarsPerYearAreFound() {
        assertThat(AnnualConstants.offenders(PLANTED)).containsExactly(
                BASE + ".metrics.RootOfSessions", BASE + ".metrics.YearOfSessions");
    }

    @Test
    void numbersThatStandForNeverAreFound() {
        assertThat(NeverAsNumber.offenders(PLANTED)).containsExactly(
                BASE + ".features.NeverSettles.settlingBars",
                BASE + ".features.NeverSettles.warmup");
    }

    /** The planted classes whose own code violates the rule, named relative to the base package. */
    private static SortedSet<String> offenders(ArchRule rule) {
        SortedSet<String> offenders = new TreeSet<>(Comparator.naturalOrder());
        for (String line : violations(rule)) {
            PLANTED.stream().map(JavaClass::getName)
                    .filter(name -> line.matches("\\w+ <" + name.replace(".", "\\.") + "[.>].*"))
                    .forEach(name -> offenders.add(name.substring(BASE.length() + 1)));
        }
        return offenders;
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }
}
