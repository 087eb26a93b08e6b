package io.troupe.strategies.plugins;

import static io.troupe.strategies.plugins.UserFolder.BODY;
import static io.troupe.strategies.plugins.UserFolder.annotated;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a strategy reaches outside the market is told by name, with method and line. */
class ReachTest {
    private static final Map<String, String> WORLDS = new TreeMap<>(Map.ofEntries(
            Map.entry("java.nio.file.Files.lines(java.nio.file.Path.of(\"x\"))", "FILES"),
            Map.entry("new java.io.FileReader(\"x\")", "FILES"),
            Map.entry("new java.util.Scanner(new java.io.File(\"x\"))", "FILES"),
            Map.entry("new java.util.Scanner(\"x\")", ""),
            Map.entry("java.net.URI.create(\"http://x\").toURL().openStream()", "NETWORK"),
            Map.entry("new java.net.Socket()", "NETWORK"),
            Map.entry("java.net.URI.create(\"http://x\")", ""),
            Map.entry("System.nanoTime()", "CLOCK"),
            Map.entry("java.time.LocalDate.now()", "CLOCK"),
            Map.entry("new java.util.Date()", "CLOCK"), Map.entry("new java.util.Date(3)", ""),
            Map.entry("java.time.LocalDate.of(2024, 1, 2)", ""),
            Map.entry("System.getenv(\"X\")", "ENVIRONMENT"),
            Map.entry("System.getProperty(\"x\")", "ENVIRONMENT"),
            Map.entry("System.in", "ENVIRONMENT"),
            Map.entry("Runtime.getRuntime().exec(new String[0])", "PROCESSES"),
            Map.entry("new ProcessBuilder()", "PROCESSES"),
            Map.entry("new Thread()", "THREADS"),
            Map.entry("java.util.concurrent.Executors.newCachedThreadPool()", "THREADS"),
            Map.entry("java.util.List.of(1).parallelStream()", "THREADS"),
            Map.entry("Class.forName(\"x\")", "REFLECTION"),
            Map.entry("String.class.getDeclaredField(\"x\")", "REFLECTION"),
            Map.entry("java.lang.foreign.Arena.global()", "NATIVE"),
            Map.entry("Math.random()", "RANDOMNESS"),
            Map.entry("new java.util.Random()", "RANDOMNESS"),
            Map.entry("new java.util.Random(7)", ""),
            Map.entry("new java.util.SplittableRandom(7)", ""),
            Map.entry("java.util.UUID.randomUUID()", "RANDOMNESS"),
            Map.entry("(java.util.function.DoubleSupplier) Math::random", "RANDOMNESS"),
            Map.entry("(java.util.function.Supplier<Object>) () -> System.getenv()",
                    "ENVIRONMENT")));

    @TempDir
    private Path temp;

    private static List<String> reached(UserFolder user) {
        return user.load().plugins().stream().flatMap(plugin -> plugin.strategies().stream()
                .flatMap(one -> plugin.reaches(one).stream()))
                .map(reach -> reach.className() + "." + reach.method() + ":" + reach.line() + " "
                        + reach.world())
                .toList();
    }

    @Test
    void everyDoorIsKnownAndNothingElseIs() throws IOException {
        StringBuilder methods = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        int n = 0;
        for (Map.Entry<String, String> one : WORLDS.entrySet()) {
            methods.append("Object m").append(n).append("() throws Exception { return ")
                    .append(one.getKey()).append("; }\n");
            if (!one.getValue().isEmpty()) {
                expected.append("m").append(n).append(' ').append(one.getValue()).append('\n');
            }
            n++;
        }
        UserFolder user = new UserFolder(temp).write("a/A.java", annotated("a")
                + "public class A implements io.troupe.strategies.StatelessStrategy {\n" + methods
                + "Object own() { return new Own(); }" + BODY + "}")
                .write("a/Own.java", "class Own extends Thread {}");
        assertThat(user.problems()).isEmpty();
        List<String> found = reached(user);
        assertThat(found).contains("Own.<init>:1 THREADS");
        String shown = found.stream().filter(one -> one.startsWith("A."))
                .map(one -> one.replaceFirst("^A\\.(?:lambda\\$)?(m\\d+)\\S* ", "$1 "))
                .sorted(Comparator.comparingInt(
                        one -> Integer.parseInt(one.substring(1, one.indexOf(' ')))))
                .distinct().reduce("", (all, one) -> all + one + "\n");
        assertThat(shown.lines()).containsAll(expected.toString().lines().toList());
        assertThat(shown.lines().map(line -> line.replaceFirst(" .*", "")).distinct())
                .as("doors that are none").containsExactlyElementsOf(
                        expected.toString().lines().map(line -> line.replaceFirst(" .*", ""))
                                .toList());
    }

    @Test
    void aHelperOfAStrategyCountsAndAnotherStrategyDoesNot() throws IOException {
        UserFolder user = new UserFolder(temp).write("a/A.java", annotated("a")
                + "public class A implements io.troupe.strategies.StatelessStrategy {\n"
                + "Object x() { return Helper.now(); }" + BODY + "}")
                .write("a/Helper.java", "class Helper {\nstatic long now() {\n"
                        + "return System.currentTimeMillis(); } }")
                .write("a/B.java", annotated("b")
                        + "public class B implements io.troupe.strategies.StatelessStrategy {"
                        + BODY + "}");
        assertThat(reached(user)).containsExactly("Helper.now:3 CLOCK");
    }
}
