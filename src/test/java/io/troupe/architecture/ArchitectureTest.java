package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.troupe.cli.Main;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product obeys the laws. */
class ArchitectureTest {
    private static final String BASE = "io.troupe";
    private static final JavaClasses PRODUCT = Product.CLASSES;

    private final PackageLaws packages = new PackageLaws(BASE);
    private final DeterminismLaws determinism = new DeterminismLaws(BASE);

    /** A reader that does not know the class file version finds nothing, and no fault in it. */
    @Test
    void readsTheProduct() {
        assertThat(PRODUCT).isNotEmpty();
        assertThat(PRODUCT.contain(Main.class)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("packageNames")
    void usesOnlyWhatItMay(String name) {
        packages.usesOnlyWhatItMay(name).check(PRODUCT);
    }

    static Set<String> packageNames() {
        return PackageLaws.packages();
    }

    @Test
    void everyClassHasALaw() {
        packages.everyClassHasALaw().check(PRODUCT);
    }

    @Test
    void packagesFormNoCycle() {
        packages.packagesFormNoCycle().check(PRODUCT);
    }

    @Test
    void akkaStaysInTheActorPackages() {
        packages.akkaStaysInTheActorPackages().check(PRODUCT);
    }

    @Test
    void ta4jStaysInItsAdapter() {
        packages.ta4jStaysInItsAdapter().check(PRODUCT);
    }

    @Test
    void onlyRiskApprovesOrders() {
        packages.onlyRiskApprovesOrders().check(PRODUCT);
    }

    @Test
    void databasesStayInTheirStores() {
        packages.databasesStayInTheirStores().check(PRODUCT);
    }

    @Test
    void theJournalsContentKnowsNoPlace() {
        packages.theJournalsContentKnowsNoPlace().check(PRODUCT);
    }

    @Test
    void arithmeticIsTheSameEverywhere() {
        determinism.arithmeticIsTheSameEverywhere().check(PRODUCT);
    }

    @Test
    void onlyTheWatchdogReadsAClock() {
        determinism.onlyTheWatchdogReadsAClock().check(PRODUCT);
    }

    @Test
    void chanceComesFromTheSeed() {
        determinism.chanceComesFromTheSeed().check(PRODUCT);
    }

    @Test
    void reductionsRunInOrder() {
        determinism.reductionsRunInOrder().check(PRODUCT);
    }

    @Test
    void noClassHasItsOwnNumberOfBarsPerYear() {
        assertThat(AnnualConstants.offenders(PRODUCT)).isEmpty();
    }

    @Test
    void neverIsNoNumber() {
        assertThat(NeverAsNumber.offenders(PRODUCT)).isEmpty();
    }
}
