package io.troupe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which package may use which. Packages are named relative to a base package and stand for
 * themselves with everything below them. A package that has no classes yet breaks no law.
 */
final class PackageLaws {
    /** Lowest first: what a package may use stands above it. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static final List<String> MAY_USE_AKKA = List.of("journal", "simulation", "server",
            "cluster");

    private final String base;

    PackageLaws(String base) {
        this.base = base;
    }

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("model", List.of());
        table.put("math", List.of("model"));
        table.put("data", List.of("model", "math"));
        table.put("features", List.of("model", "math", "data"));
        table.put("portfolio", List.of("model", "math"));
        table.put("strategies", List.of("model", "math", "data", "features", "portfolio"));
        for (String domain : List.of("risk", "execution", "ledger", "metrics")) {
            table.put(domain, List.of("model", "math"));
        }
        table.put("journal", List.of("model", "ledger"));
        table.put("simulation", List.copyOf(table.keySet()));
        List<String> upToSimulation = List.copyOf(table.keySet());
        for (String use : List.of("lookahead", "report")) {
            table.put(use, upToSimulation);
        }
        // Nothing below a run knows settings: what they come to is told to it in its own terms.
        table.put("config", List.of("model", "data", "portfolio", "execution", "ledger",
                "risk", "metrics", "journal"));
        table.put("run", List.copyOf(table.keySet()));
        List<String> upToRun = List.copyOf(table.keySet());
        for (String use : List.of("study", "server", "cluster")) {
            table.put(use, upToRun);
        }
        table.put("bench", List.copyOf(table.keySet()));
        table.put("cli", List.copyOf(table.keySet()));
        return table;
    }

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    ArchRule usesOnlyWhatItMay(String name) {
        List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
        forbidden.remove(name);
        forbidden.removeAll(MAY_USE.getOrDefault(name, List.of()));
        return noClasses().that().resideInAnyPackage(below(List.of(name))).should()
                .dependOnClassesThat().resideInAnyPackage(below(forbidden)).allowEmptyShould(true);
    }

    ArchRule everyClassHasALaw() {
        return classes().that().resideInAPackage(base + "..").should()
                .resideInAnyPackage(below(MAY_USE.keySet())).allowEmptyShould(true);
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule akkaStaysInTheActorPackages() {
        return noClasses().that().resideInAPackage(base + "..").and()
                .resideOutsideOfPackages(below(MAY_USE_AKKA)).should().dependOnClassesThat()
                .resideInAnyPackage("akka..").allowEmptyShould(true);
    }

    ArchRule ta4jStaysInItsAdapter() {
        return noClasses().that().resideInAPackage(base + "..").and()
                .resideOutsideOfPackage(base + ".features.ta4j..").should().dependOnClassesThat()
                .resideInAPackage("org.ta4j..").allowEmptyShould(true);
    }

    /** What is worked has passed the limits: nobody else makes an approved order. */
    ArchRule onlyRiskApprovesOrders() {
        Set<String> approved = Set.of(base + ".model.ApprovedOrder",
                base + ".model.ApprovedOrders");
        DescribedPredicate<JavaAccess<?>> approving = describe("make an approved order",
                access -> approved.contains(access.getTargetOwner().getName())
                        && access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME));
        return noClasses().that().resideInAPackage(base + "..").and()
                .resideOutsideOfPackage(base + ".risk..").should().accessTargetWhere(approving)
                .because("an order is checked by the limits before it is worked")
                .allowEmptyShould(true);
    }

    /** A benchmark may measure a database with nothing around it. */
    ArchRule databasesStayInTheirStores() {
        return noClasses().that().resideInAPackage(base + "..").and()
                .resideOutsideOfPackages(base + ".journal.leveldb..", base + ".bench..").should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.iq80.leveldb..", "org.fusesource.leveldbjni..")
                .allowEmptyShould(true);
    }

    /** The content of a journal knows neither who writes it nor where it is kept. */
    ArchRule theJournalsContentKnowsNoPlace() {
        return noClasses().that().resideInAPackage(base + ".journal").should()
                .dependOnClassesThat().resideInAnyPackage(base + ".journal.*..")
                .allowEmptyShould(true);
    }

    private String[] below(Collection<String> names) {
        return names.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
    }
}
