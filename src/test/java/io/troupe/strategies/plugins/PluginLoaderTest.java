package io.troupe.strategies.plugins;

import static io.troupe.strategies.plugins.UserFolder.BODY;
import static io.troupe.strategies.plugins.UserFolder.annotated;
import static io.troupe.strategies.plugins.UserFolder.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyBinding.Bound;
import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.builtin.BuiltinStrategies;
import io.troupe.strategies.builtin.EqualWeight;
import io.troupe.strategies.plugins.PluginLoader.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {
    @TempDir
    private Path temp;
    private UserFolder user = new UserFolder(Path.of("."));

    @BeforeEach
    void open() {
        user = new UserFolder(temp);
    }

    private Strategy create(String name) {
        List<StrategyFactory<?>> factories = user.load().plugins().stream()
                .flatMap(plugin -> plugin.strategies().stream())
                .<StrategyFactory<?>>map(Plugin.Registered::factory).toList();
        return ((Bound) StrategyRegistry.of(factories).bind(name, Map.of())).strategies().get();
    }

    @Test
    void nothingIsFoundInAnEmptyFolderOrAmongOtherFiles() throws IOException {
        assertThat(user.load()).isEqualTo(Loaded.NOTHING);
        user.write("README.md", "x").write("sub/notes.txt", "x").write(".A.java", "no Java")
                .write(".git/B.java", "no Java").write("sub/.hidden/C.java", "no Java");
        assertThat(user.load()).isEqualTo(Loaded.NOTHING);
    }

    @Test
    void aFileIsAUnitAndAFolderIsOneToo() throws IOException {
        user.write("Zeta.java", idle("zeta", "Zeta"))
                .write("Alpha.java", idle("alpha", "Alpha"))
                .write("many/One.java", idle("one", "One"))
                .write("many/deep/Two.java", "package deep;\n" + idle("two", "Two"))
                .write("many/deep/Helper.java", "package deep; class Helper {}");
        assertThat(user.registered()).containsExactly("alpha of Alpha.java", "zeta of Zeta.java",
                "one of many/One.java", "two of many/deep/Two.java");
        assertThat(user.load().plugins().getLast().files()).extracting(PluginFile::name)
                .map(name -> name.substring(name.lastIndexOf("many/"))).containsExactly(
                        "many/One.java", "many/deep/Helper.java", "many/deep/Two.java");
    }

    @Test
    void unitsMayHaveClassesOfTheSameName() throws IOException {
        String strategy = "public class Mine implements io.troupe.strategies.StatelessStrategy {"
                + "public String toString() { return Helper.NAME; }" + BODY + "}";
        user.write("a/Mine.java", annotated("first") + strategy)
                .write("a/Helper.java", "class Helper { static final String NAME = of(1);"
                        + "static String of(int i) { return \"helper \" + i; } }")
                .write("b/Mine.java", annotated("second") + strategy)
                .write("b/Helper.java", "class Helper { static final String NAME = \"other\"; }");
        assertThat(user.registered()).hasSize(2);
        assertThat(create("first")).hasToString("helper 1");
        assertThat(create("second")).hasToString("other");
        assertThat(create("first").getClass().getClassLoader())
                .isNotSameAs(create("second").getClass().getClassLoader());
    }

    @Test
    void everyErrorOfEveryUnitIsToldWithLineAndCaret() throws IOException {
        user.write("A.java", """
                public class A {
                \tint x = "one";
                \tString s = missing;
                }
                """).write("B.java", "public class B {\n  void f() { return 1 }\n}\n")
                .write("Good.java", idle("good", "Good"));
        Loaded loaded = user.load();
        assertThat(loaded.plugins()).hasSize(1);
        assertThat(user.problems()).containsExactly(
                "A.java:2:10: incompatible types: java.lang.String cannot be converted to int",
                "A.java:3:13: cannot find symbol; symbol: variable missing; location: class A",
                "B.java:2:22: ';' expected");
        assertThat(loaded.problems()).extracting(PluginProblem::excerpt).containsExactly(
                List.of("    int x = \"one\";",
                        "            ^"),
                List.of("    String s = missing;",
                        "               ^"),
                List.of("  void f() { return 1 }",
                        "                     ^"));
    }

    @Test
    void warningsAreNotTold() throws IOException {
        user.write("A.java", "import java.util.*;\n" + annotated("a")
                + "public class A implements io.troupe.strategies.StatelessStrategy {"
                + "List raw = new ArrayList(); Date d = new Date(1, 2, 3);" + BODY + "}");
        assertThat(user.registered()).containsExactly("a of A.java");
    }

    @Test
    void aFileMayBeginWithAByteOrderMarkAndMustBeUtf8() throws IOException {
        user.write("A.java", "\uFEFF" + idle("a", "A"));
        assertThat(user.registered()).containsExactly("a of A.java");
        Files.write(temp.resolve("B.java"),
                "// f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(user.problems()).containsExactly(
                "B.java: cannot be read: it is not UTF-8; save it in that encoding");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndItsUnitLeftOut() throws IOException {
        user.write("pair/Good.java", "class Good { Other other; }");
        Files.createSymbolicLink(temp.resolve("pair/Other.java"), temp.resolve("nowhere"));
        Files.createSymbolicLink(temp.resolve("Alone.java"), temp.resolve("nowhere"));
        assertThat(user.problems()).containsExactly(
                "Alone.java: cannot be read: there is no such file",
                "pair/Other.java: cannot be read: there is no such file");
    }

    @Test
    void linksInACircleAreTold() throws IOException {
        user.write("sub/A.java", idle("a", "A"));
        Files.createSymbolicLink(temp.resolve("sub/again"), temp.resolve("sub"));
        assertThat(user.problems()).containsExactly(
                "sub: cannot be read: its links lead in a circle");
    }

    @Test
    void aUnitThatRegistersNothingIsTold() throws IOException {
        user.write("A.java", "public class A {}").write("Empty.java", "")
                .write("Main.java", "public class Main implements"
                        + " io.troupe.strategies.StatelessStrategy {" + BODY + "}");
        assertThat(user.problems()).hasSize(3).allSatisfy(problem -> assertThat(problem)
                .contains(".java: registers no strategy: put @RegisterStrategy(\"its-name\") above"
                        + " a public class that implements Strategy"));
    }

    @Test
    void aClassThatTroupeCannotCreateIsToldWhy() throws IOException {
        String plain = " implements io.troupe.strategies.StatelessStrategy {" + BODY;
        user.write("A.java", annotated("a") + "class A" + plain + "}")
                .write("B.java", annotated("b") + "public class B {}")
                .write("C.java", annotated("c") + "public abstract class C" + plain + "}")
                .write("D.java", "public class D {" + annotated("d") + "public class E" + plain
                        + "}}")
                .write("E.java", "class E {" + annotated("e") + "public static class F" + plain
                        + "}}")
                .write("F.java", annotated("two words") + "public class F" + plain + "}")
                .write("G.java", annotated("g") + "public class G" + plain + "G() {} }")
                .write("H.java", annotated("h") + "public class H" + plain
                        + "public H(int bars) {} }")
                .write("I.java", annotated("i") + "public class I" + plain
                        + "public I() {} public I(P p) {} public record P(int n) {} }");
        assertThat(user.problems()).containsExactly(
                "A.java: class A has @RegisterStrategy(\"a\"), but is not public: Troupe could not"
                        + " create it",
                "B.java: class B has @RegisterStrategy(\"b\"), but does not implement"
                        + " io.troupe.strategies.Strategy",
                "C.java: class C has @RegisterStrategy(\"c\"), but is abstract: Troupe could not"
                        + " create it",
                "D.java: class D$E has @RegisterStrategy(\"d\"), but is an inner class: make it"
                        + " static",
                "E.java: class E$F has @RegisterStrategy(\"e\"), but is not public: Troupe could"
                        + " not create it",
                "F.java: class F has @RegisterStrategy(\"two words\"), but the name must be of"
                        + " letters, digits, '-', '_', '.' and '$', and begin with a letter or"
                        + " digit",
                "G.java: G must have one public constructor, without parameters or with a record"
                        + " of them",
                "H.java: H must have one public constructor, without parameters or with a record"
                        + " of them",
                "I.java: I must have one public constructor, without parameters or with a record"
                        + " of them");
    }

    @Test
    void parametersThatNoConfigurationCouldSetAreTold() throws IOException {
        String start = "import io.troupe.strategies.*;\n";
        String rest = " p) {}" + BODY + "}";
        for (Map.Entry<String, String> one : Map.of("A",
                "@Parameter(doc = \"x\") java.util.Map<String, String> m", "B",
                "@Parameter(doc = \"x\", defaultValue = \"ten\") int n", "C",
                "@Parameter(doc = \"x\", min = 5, defaultValue = \"1\") int n", "D",
                "@Parameter(doc = \"x\", defaultValue = \"yes\") boolean n").entrySet()) {
            String name = one.getKey();
            user.write(name + ".java", start + annotated(name) + "public class " + name
                    + " implements StatelessStrategy { public record P(" + one.getValue()
                    + ") {} public " + name + "(P" + rest);
        }
        assertThat(user.problems()).containsExactly(
                "A.java: parameter m of A$P must be an int, long, double, boolean, String, enum,"
                        + " or a List of String, Integer, Long or Double, is"
                        + " java.util.Map<java.lang.String, java.lang.String>",
                "B.java: parameter n of B$P: default must be a whole number, is ten",
                "C.java: parameter n of C$P: default must be a whole number ≥ 5, is 1",
                "D.java: parameter n of D$P: default must be true or false, is yes");
    }

    @Test
    void aClassThatCannotBeInitializedIsTold() throws IOException {
        String plain = " implements io.troupe.strategies.StatelessStrategy {" + BODY;
        user.write("A.java", annotated("a") + "public class A" + plain
                + "static final int X = Integer.parseInt(\"a few\"); }");
        assertThat(user.problems()).containsExactly("A.java: class A cannot be initialized:"
                + " NumberFormatException at A.java:6: For input string: \"a few\"");
    }

    @Test
    void theNameOfAClassOfTroupesIsRefused() throws IOException {
        user.write("own/io/troupe/strategies/Rebalance.java",
                "package io.troupe.strategies; public class Rebalance {}")
                .write("own/A.java", idle("a", "A"));
        assertThat(user.problems()).containsExactly("own/io/troupe/strategies/Rebalance.java:"
                + " io.troupe.strategies.Rebalance is the name of a class of Troupe or its"
                + " libraries; choose another");
    }

    @Test
    void aJarBringsWhatItsProvidersName() throws IOException {
        String provider = "package p; import io.troupe.strategies.*; import java.util.List;"
                + "public class Provider implements StrategyProvider {"
                + "public List<StrategyFactory<?>> factories() {"
                + "return List.of(StrategyFactory.of(Mine.class)); } }";
        user.jar("mine.jar", Map.of("p/Mine.java", "package p;\n" + idle("mine", "Mine"),
                "p/Other.java", "package p;\n" + idle("other", "Other"), "p/Provider.java",
                provider),
                Map.of("META-INF/services/io.troupe.strategies.StrategyProvider",
                        "# mine\np.Provider # the only one\n"));
        assertThat(user.registered()).containsExactly("mine of mine.jar");
        assertThat(create("mine").getClass().getName()).isEqualTo("p.Mine");
    }

    @Test
    void aJarWithoutProvidersBringsItsAnnotatedClassesAndItsFiles() throws IOException {
        String reads = annotated("reads") + "public class Reads implements"
                + " io.troupe.strategies.StatelessStrategy {" + BODY
                + "public String toString() { try (java.io.InputStream in ="
                + " Reads.class.getResourceAsStream(\"/words.txt\")) {"
                + " return new String(in.readAllBytes()); } catch (java.io.IOException e) {"
                + " return \"none\"; } } }";
        user.jar("plain.jar", Map.of("Reads.java", reads, "p/Other.java",
                "package p;\n" + idle("other", "Other"), "p/Plain.java",
                "package p; class Plain {}"),
                Map.of("words.txt", "hello"));
        assertThat(user.registered()).containsExactlyInAnyOrder("reads of plain.jar",
                "other of plain.jar");
        assertThat(create("reads")).hasToString("hello");
    }

    @Test
    void aJarThatCannotBeUsedIsTold() throws IOException {
        user.write("broken.jar", "no zip")
                .jar("empty.jar", Map.of("A.java", "class A {}"), Map.of())
                .jar("names.jar", Map.of("A.java", "class A {}"),
                        Map.of("META-INF/services/io.troupe.strategies.StrategyProvider",
                                "p.Gone"))
                .jar("wrong.jar", Map.of("A.java", "public class A {}"),
                        Map.of("META-INF/services/io.troupe.strategies.StrategyProvider", "A"));
        assertThat(user.problems()).containsExactly(
                "broken.jar: cannot be read: it is empty or no jar",
                "empty.jar: registers no strategy: it has neither a class annotated with"
                        + " @RegisterStrategy nor a StrategyProvider in META-INF/services",
                "names.jar: provider p.Gone cannot be loaded: ClassNotFoundException:"
                        + " p.Gone",
                "wrong.jar: provider A cannot be loaded: ClassCastException: class A");
    }

    @Test
    void aJarThatBringsTroupeAlongRegistersOnlyItsOwn() throws IOException {
        user.jar("fat.jar", Map.of("A.java", idle("a", "A")), Map.of(
                "META-INF/services/io.troupe.strategies.StrategyProvider",
                BuiltinStrategies.class.getName(),
                EqualWeight.class.getName().replace('.', '/') + ".class",
                "Lio/troupe/strategies/RegisterStrategy;"));
        assertThat(user.registered()).containsExactly("a of fat.jar");
    }

    @Test
    void pathsMayOverlapAndMustBeOfAKind() throws IOException {
        user.write("A.java", idle("a", "A")).write("notes.txt", "x");
        Loaded loaded = PluginLoader.load(
                List.of(temp, temp.resolve("A.java"), temp.resolve("notes.txt")),
                ClassCache.none());
        assertThat(loaded.plugins()).hasSize(1);
        assertThat(loaded.problems()).extracting(PluginProblem::text).singleElement().asString()
                .endsWith("notes.txt: must be a folder, a .java file or a .jar file");
    }
}
