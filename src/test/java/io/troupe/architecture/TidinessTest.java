package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The product and its tests are tidy, but for what the lists of exceptions say. Each number is that
 * of a list's names: it goes down with the list, and never up.
 */
class TidinessTest {
    private static final Sources MAIN = Sources.below(Product.SOURCES);
    private static final Sources TESTS = Sources.below(Product.TEST_SOURCES);
    private static final TestCode TEST_CODE = TestCode.below(Product.TEST_CLASS_FILES,
            name -> !name.startsWith("io/troupe/architecture/untidy/"));

    @Test
    void everythingIsUsed() {
        Exceptions old = Exceptions.of("dead-code", 92);
        DeadCode rule = new DeadCode(Product.CLASSES, MAIN, Entrances.ofProduct(), old::has);
        old.cover(rule.offenders());
    }

    @Test
    void whatOnlyItsPackageUsesIsNotPublic() {
        Exceptions.of("public-types", 7).cover(
                new PublicTypes(Product.CLASSES, MAIN, Entrances.ofProduct()).offenders());
    }

    @Test
    void recordsHaveAtMostNineComponents() {
        Exceptions.of("wide-records", 4).cover(Headers.wideRecords(Product.CLASSES));
    }

    @Test
    void headersHaveAtMostSixParameters() {
        Exceptions.of("long-headers", 5).cover(Headers.longHeaders(Product.CLASSES));
    }

    @Test
    void noNumberStandsForSomethingElse() {
        Exceptions.of("sentinels", 46).cover(Sentinels.offenders(Product.CLASSES));
    }

    @Test
    void packagesHaveAtMostFortyFiles() {
        SortedSet<String> offenders = SourceSizes.crowdedPackages(MAIN);
        SourceSizes.crowdedPackages(TESTS).forEach(each -> offenders.add("tests of " + each));
        Exceptions.of("crowded-packages", 0).cover(offenders);
    }

    @Test
    void filesHaveLessThanFiveHundredLines() {
        SortedSet<String> offenders = SourceSizes.longFiles(MAIN);
        offenders.addAll(SourceSizes.longFiles(TESTS));
        Exceptions.of("long-files", 0).cover(offenders);
    }

    @Test
    void testsAssertSomething() {
        Exceptions.of("idle-tests", 3).cover(new IdleTests(TEST_CODE).offenders());
    }

    @Test
    void testsAreRun() {
        SortedSet<String> offenders = new TreeSet<>(new SkippedTests(TEST_CODE).neverRun());
        offenders.addAll(new SkippedTests(TEST_CODE).conditional());
        Exceptions.of("skipped-tests", 10).cover(offenders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", ".ci/run"})
    void theBuildSelectsNoTests(String file) throws IOException {
        assertThat(SkippedTests.selectors(file, Files.readString(Path.of(file)))).isEmpty();
    }
}
