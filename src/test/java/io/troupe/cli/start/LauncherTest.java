package io.troupe.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, with a Java that only tells what it was asked for. */
class LauncherTest {
    /** Tells its number and its words; makes the caches that it is asked for, unless it may not. */
    private static final String JAVA = """
            #!/bin/sh
            home=${0%/bin/java}
            for word; do
              case $word in
                -XX:AOTCacheOutput=*)
                  printf '%s\\n' "$*" >> "$home/trained"
                  [ -e "$home/fails" ] || echo cache > "${word#*=}" ;;
                io.troupe.cli.start.NewerClasses) printf '%s\\n' "$*" >> "$home/renewed" ;;
              esac
            done
            printf '%s\\0' "$$" "$@"
            exit 3
            """;
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final String SHORT = "-XX:TieredStopAtLevel=1";
    private static final String LONGER = "-D" + Effort.LONGER + "=-XX:+UseParallelGC";

    @TempDir
    private Path folder;
    private Path root;
    private Path home;

    private record Told(long pid, int exit, List<String> words) {
        /** Those that the user wrote. */
        List<String> arguments() {
            return words.subList(words.indexOf("-jar") + 2, words.size());
        }
    }

    @BeforeEach
    void build() throws IOException {
        root = Files.createDirectories(folder.resolve("a root"));
        home = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), JAVA);
        executable(home.resolve("bin/javac"), "");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (String directory : List.of(".mvn", "src/main", "target/lib")) {
            Files.createDirectories(root.resolve(directory));
        }
        Files.copy(Path.of("troupe"), root.resolve("troupe"));
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(root.resolve("target/lib/picocli-4.7.7.jar"));
        Files.createFile(root.resolve("target/troupe.jar"));
        for (String source : List.of("troupe", "pom.xml", ".mvn", "src/main")) {
            Files.setLastModifiedTime(root.resolve(source), OLD);
        }
        Files.setLastModifiedTime(root.resolve("target/troupe.jar"),
                FileTime.from(OLD.toInstant().plusSeconds(1)));
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Told start(String options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", root.resolve("troupe").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .directory(folder.toFile());
        builder.environment().putAll(
                Map.of("JAVA_HOME", home.toString(), "TROUPE_JAVA_OPTS", options));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> told = Arrays.asList(out.split("\0", -1));
        assertThat(told.getFirst()).as(out).matches("\\d+");
        assertThat(process.pid()).isEqualTo(Long.parseLong(told.getFirst()));
        return new Told(process.pid(), process.waitFor(), told.subList(1, told.size() - 1));
    }

    private String cache(String loads) {
        return "-XX:AOTCache=" + root.toAbsolutePath() + "/target/troupe-25.0.3-" + loads + ".aot";
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "runs", "config", "strategies", "trials",
            "execution", "completion", "misspelt"})
    void whatLoadsLittleHasTheFirstCompilerAndASmallCache(String command) throws Exception {
        assertThat(start("", command).words()).startsWith("-XX:+UseSerialGC", SHORT)
                .contains(cache("little")).doesNotContain("-XX:+UseParallelGC", LONGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "bench"})
    void helpLoadsLittleWhateverItIsAbout(String command) throws Exception {
        assertThat(start("", command, "--help").words()).contains(SHORT, cache("little"))
                .doesNotContain("-XX:+UseParallelGC", LONGER);
        assertThat(start("", command, "--help", "x").words()).contains(cache("funds"));
    }

    @Test
    void nothingIsACommandToo() throws Exception {
        assertThat(start("").words()).contains(SHORT, cache("little"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "resume", "replay", "report", "plot", "export", "journal",
            "explain"})
    void whatMayBeLongCanBeginAgain(String command) throws Exception {
        List<String> words = start("", command).words();
        assertThat(words).startsWith("-XX:+UseSerialGC", SHORT)
                .containsSubsequence(SHORT, LONGER, cache("funds"), "-jar", command);
        assertThat(words.subList(words.indexOf(LONGER), words.size())).doesNotContain(SHORT,
                "-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "data", "check", "stress", "risk", "portfolio", "compare"})
    void whatIsLongHasBothCompilers(String command) throws Exception {
        assertThat(start("", command).words()).startsWith("-XX:+UseParallelGC")
                .contains(cache("funds")).doesNotContain(SHORT, LONGER, "-XX:+UseSerialGC");
    }

    @Test
    void whatTheUserWroteIsHandedOnAsItIs() throws Exception {
        Told told = start("", "run", "a b", "", "*", "x\ny", "é", "--set", "a=\"b\"");
        assertThat(told.arguments()).containsExactly("run", "a b", "", "*", "x\ny", "é", "--set",
                "a=\"b\"");
        assertThat(told.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-Xmx1g -XX:+UseZGC"})
    void aCollectorOfTheUsersIsTheOnlyOne(String options) throws Exception {
        assertThat(start(options, "run").words())
                .contains("-D" + Effort.LONGER + "=", SHORT).containsAll(words(options))
                .doesNotContain("-XX:+UseSerialGC", "-XX:+UseParallelGC");
        assertThat(start(options, "bench").words()).doesNotContain("-XX:+UseParallelGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:TieredStopAtLevel=4", "-XX:-TieredCompilation", "-Xint -Xmx1g"})
    void aCompilerOfTheUsersIsTheOnlyOne(String options) throws Exception {
        for (String command : List.of("run", "runs")) {
            assertThat(start(options, command).words()).startsWith("-XX:+UseParallelGC")
                    .containsAll(words(options)).doesNotContain(SHORT, LONGER);
        }
    }

    @Test
    void optionsOfTheUsersComeLast() throws Exception {
        List<String> words = start("-Xmx1g -Da=*", "run").words();
        assertThat(words.subList(words.indexOf("-jar") - 2, words.indexOf("-jar")))
                .containsExactly("-Xmx1g", "-Da=*");
    }

    private static List<String> words(String options) {
        return Arrays.asList(options.split(" ", -1));
    }

    @Test
    void cachesAreMadeOnceFromCommandsInTheModeTheyAreFor() throws Exception {
        start("", "runs");
        start("", "run");
        List<String> trained = Files.readAllLines(home.resolve("trained"));
        assertThat(trained).hasSize(2);
        assertThat(trained.get(0))
                .contains("-XX:+UseParallelGC", "-funds.aot.new", "Rehearsal run ",
                        " resume ", " replay ", " report ")
                .doesNotContain(SHORT);
        assertThat(trained.get(1)).contains("-XX:+UseSerialGC " + SHORT, "-little.aot.new",
                " runs list", " config show ");
        assertThat(Files.readString(home.resolve("renewed"))).contains("lib/picocli-4.7.7.jar");
        // Whoever changes the launcher, as the training in it, has new ones.
        Files.setLastModifiedTime(root.resolve("troupe"),
                FileTime.from(Instant.now().plusSeconds(1)));
        start("", "runs");
        assertThat(Files.readAllLines(home.resolve("trained"))).hasSize(4);
        Files.setLastModifiedTime(root.resolve("troupe"), OLD);
        Files.setLastModifiedTime(root.resolve("target/troupe.jar"),
                FileTime.from(Instant.now().plusSeconds(10)));
        start("", "runs");
        assertThat(Files.readAllLines(home.resolve("trained"))).hasSize(6);
    }

    @Test
    void trainingThatFailsIsNotTriedAgain() throws Exception {
        Files.createFile(home.resolve("fails"));
        for (int start = 0; start < 2; start++) {
            assertThat(start("", "runs").words()).contains(SHORT)
                    .noneMatch(word -> word.startsWith("-XX:AOTCache"));
        }
        assertThat(Files.readAllLines(home.resolve("trained"))).hasSize(2);
        assertThat(root.resolve("target/troupe-25.0.3-funds.aot")).isEmptyFile();
    }
}
