package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of tidiness finds what was planted for it, and nothing else. */
class TidinessBitesTest {
    private static final String FOLDER = "io/troupe/architecture/untidy/";
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages("io.troupe.architecture.untidy");

    private static final Sources SOURCES = Sources.below(Product.TEST_SOURCES).within(FOLDER);
    private static final TestCode TESTS = TestCode.below(Product.TEST_CLASS_FILES,
            name -> name.startsWith(FOLDER + "PlantedCases"));

    @Test
    void theDeadAreFound() {
        assertThat(dead()).containsExactly("Forgotten", "Kept.Colour.HIDDEN",
                "Kept.onlyByTheDead(int)", "Kept.recursive(int)", "Kept.uncalled(int)",
                "Kept.written", "Limits.FORGOTTEN", "Told.unread");
    }

    @Test
    void whatAListedOneUsesIsAlive() {
        assertThat(dead("Kept.uncalled(int)")).contains("Kept.uncalled(int)")
                .doesNotContain("Kept.onlyByTheDead(int)", "Kept.Colour.HIDDEN");
        assertThat(dead("Forgotten")).contains("Forgotten")
                .doesNotContain("Forgotten.one()", "Sentinel", "Sentinel.at(long[], long)");
    }

    /** Of the types that are planted for this rule. */
    private static Set<String> dead(String... roots) {
        Set<String> others = Set.of("Demanding", "Honest", "Sentinel", "PlantedCases", "Wide");
        return new DeadCode(PLANTED, SOURCES, Entrances.NONE, Set.of(roots)::contains).offenders()
                .stream().filter(name -> !others.contains(name.replaceFirst("[.(].*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsPublicWithoutNeedIsFound() {
        assertThat(new PublicTypes(PLANTED, SOURCES, Entrances.NONE).offenders())
                .containsExactly("Shown");
    }

    @Test
    void aRecordOfTenComponentsIsFound() {
        assertThat(Headers.wideRecords(PLANTED)).containsExactly("Wide");
    }

    @Test
    void headersOfSevenParametersAreFound() {
        assertThat(Headers.longHeaders(PLANTED)).containsExactly("Demanding", "Demanding.ask");
    }

    @Test
    void sentinelsAreFound() {
        assertThat(Sentinels.offenders(PLANTED)).containsExactly("Sentinel", "Sentinel.NONE");
    }

    @Test
    void aPackageOfFortyOneFilesIsFound() {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < 41; i++) {
            texts.put("io/troupe/full/T" + i + ".java", "");
            texts.put("io/troupe/room/" + (i == 0 ? "package-info" : "T" + i) + ".java", "");
        }
        assertThat(SourceSizes.crowdedPackages(new Sources(new TreeMap<>(texts))))
                .containsExactly("full");
    }

    @Test
    void aFileOfFiveHundredLinesIsFound() {
        assertThat(SourceSizes.longFiles(new Sources(new TreeMap<>(
                Map.of("a/Long.java", lines(500), "a/Short.java", lines(499))))))
                .containsExactly("Long.java");
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "// " + i + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void testsThatCannotFailAreFound() {
        assertThat(new IdleTests(TESTS).offenders()).containsExactly("PlantedCases.assertsNothing",
                "PlantedCases.assertsOfAConstant", "PlantedCases.callsWhatAssertsNothing",
                "PlantedCases.describesOnly");
    }

    @Test
    void testsThatNothingRunsAreFound() {
        assertThat(new SkippedTests(TESTS).neverRun()).containsExactly("PlantedCases",
                "PlantedCases.Contract", "PlantedCases.Off", "PlantedCases.Sometimes");
        assertThat(new SkippedTests(TestCode.below(Product.TEST_CLASS_FILES,
                name -> name.endsWith("/GlossaryTest") || name.contains("/StorageReadingContract")))
                .neverRun()).containsExactly("StorageReadingContract");
    }

    @Test
    void testsThatRunHereAndThereAreFound() {
        assertThat(new SkippedTests(TESTS).conditional()).containsExactly("PlantedCases.Off",
                "PlantedCases.Sometimes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn verify -DskipTests", "mvn -Dtest=OneTest verify",
            "<properties><maven.test.skip>true</maven.test.skip></properties>",
            "<artifactId>maven-surefire-plugin</artifactId> <excludes>x</excludes> </plugin>",
            "<artifactId>maven-surefire-plugin</artifactId> <groups>x</groups> </plugin>"})
    void aBuildThatSelectsTestsIsFound(String text) {
        assertThat(SkippedTests.selectors("file", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn verify", "<excludes>x</excludes>",
            "<artifactId>maven-surefire-plugin</artifactId> </plugin> <excludes>x</excludes>"})
    void aBuildThatDoesNotIsNot(String text) {
        assertThat(SkippedTests.selectors("file", text)).isEmpty();
    }

    @Test
    void anExceptionWithoutNeedIsFoundAndSoIsAnOffenderThatIsNone() {
        Exceptions list = Exceptions.parse("rule", "A: for a reason\nB: for another\n");
        list.cover(Set.of("A", "B"));
        assertThatThrownBy(() -> list.cover(Set.of("A"))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("remove these from rule.txt").hasMessageContaining("\"B\"");
        assertThatThrownBy(() -> list.cover(Set.of("A", "B", "C")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("mend these").hasMessageContaining("\"C\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A: ", "A: one\nA: two"})
    void anExceptionWithoutAReasonOrTwiceIsRefused(String text) {
        assertThatThrownBy(() -> Exceptions.parse("rule", text))
                .isInstanceOf(AssertionError.class).hasMessageContaining("rule.txt");
    }
}
