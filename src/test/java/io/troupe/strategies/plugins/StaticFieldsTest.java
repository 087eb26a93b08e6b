package io.troupe.strategies.plugins;

import static io.troupe.strategies.plugins.UserFolder.BODY;
import static io.troupe.strategies.plugins.UserFolder.annotated;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statics that are no constants are refused, and constants are not. */
class StaticFieldsTest {
    private static final String IMPORTS = "import java.math.*; import java.time.*;"
            + " import java.util.*; import java.util.concurrent.atomic.*;"
            + " import java.util.function.*; import java.util.regex.*; import java.util.stream.*;"
            + " import io.troupe.features.*; import io.troupe.features.rolling.*;"
            + " import io.troupe.features.rolling.averages.*;"
            + " import io.troupe.model.*; import io.troupe.strategies.*;\n";

    private static final List<String> CONSTANTS = List.of("static final int N = 3;",
            "static final long N = System.nanoTime();",
            "static final double X = Math.sqrt(2);", "static final String S = \"s\";",
            "static final Integer N = Integer.valueOf(9999);", "static final Double X = 2.5;",
            "static final BigDecimal D = new BigDecimal(\"0.1\");",
            "static final LocalDate D = LocalDate.of(2024, 1, 2);",
            "static final Duration D = Duration.ofDays(3);",
            "static final Pattern P = Pattern.compile(\"a+\");",
            "static final UUID U = new UUID(1, 2);", "static final Class<?> C = String.class;",
            "static final java.lang.invoke.VarHandle V ="
                    + " java.lang.invoke.MethodHandles.arrayElementVarHandle(int[].class);",
            "static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(A.class);",
            "static final System.Logger LOG = System.getLogger(\"a\");",
            "static final Object LOCK = new Object();",
            "static final List<String> L = List.of(\"a\", \"b\");",
            "static final List<String> L = List.of(\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\","
                    + "\"i\",\"j\",\"k\",\"l\");",
            "static final Set<Integer> S = Set.of(1, 2);",
            "static final Map<String, List<String>> M = Map.of(\"a\", List.of(\"b\"));",
            "static final Map<String, Double> M = Map.ofEntries(Map.entry(\"a\", 1.0),"
                    + " Map.entry(\"b\", 2.0));",
            "static final List<String> L = List.copyOf(new ArrayList<>(List.of(\"a\")));",
            "static final List<String> L; static { List<String> l = new ArrayList<>();"
                    + " for (int i = 0; i < 3; i++) { l.add(\"a\" + i); } L = List.copyOf(l); }",
            "static final Map<String, Integer> M = Collections.unmodifiableMap(made());"
                    + " static Map<String, Integer> made() { Map<String, Integer> m ="
                    + " new HashMap<>(); m.put(\"a\", 1); return m; }",
            "static final Map<String, Integer> M = made(); static Map<String, Integer> made() {"
                    + " Map<String, Integer> m = new HashMap<>(); m.put(\"a\", 1);"
                    + " return Map.copyOf(m); }",
            "static final List<Integer> L = IntStream.range(0, 9).boxed().toList();",
            "static final List<Integer> L = Stream.of(1, 2)"
                    + ".collect(Collectors.toUnmodifiableList());",
            "static final List<Integer> L = Collections.emptyList();",
            "static final boolean BIG = System.nanoTime() > 3; static final List<String> L ="
                    + " BIG ? List.of(\"a\") : List.of();",
            "static final Optional<String> O = Optional.empty();",
            "static final Comparator<String> C = Comparator.comparing(String::length);",
            "static final DoubleUnaryOperator F = x -> x * 2;",
            "static final double K = Math.sqrt(2); static final DoubleUnaryOperator F = scale(K);"
                    + " static DoubleUnaryOperator scale(double k) { return x -> k * x; }",
            "interface Rule { double at(double x); } static final Rule R = x -> -x;",
            "enum Side { BUY, SELL } static final Side S = Side.BUY;",
            "enum Side { BUY(1), SELL(-1) { @Override double of() { return 0; } }; final int sign;"
                    + " Side(int sign) { this.sign = sign; } double of() { return sign; } }"
                    + " static int sign(Side s) { return switch (s) { case BUY -> 1;"
                    + " case SELL -> 2; }; }",
            "enum Rule { UP(x -> x); final DoubleUnaryOperator f; Rule(DoubleUnaryOperator f) {"
                    + " this.f = f; } }",
            "record Point(int x, double y) {} static final Point P = new Point(1, 2);",
            "record Leg(String s, List<String> l) {} static final Leg L = new Leg(\"a\","
                    + " List.of(\"b\"));",
            "record Leg(List<String> l) { Leg { l = List.copyOf(l); } } static final Leg L ="
                    + " new Leg(new ArrayList<>());",
            "static final class Kernel { private final double[] w; Kernel(double... w) {"
                    + " this.w = w; } double at(int i) { return w[i]; } }"
                    + " static final Kernel K = new Kernel(1, 2, 3);",
            "static class Node { final Node next; Node(Node next) { this.next = next; } }"
                    + " static final Node N = new Node(new Node(null));",
            "sealed interface Shape permits Dot {} record Dot() implements Shape {}"
                    + " static final Shape S = made(); static Shape made() { return new Dot(); }",
            "static final Feature F = new SimpleMovingAverage(20);",
            "static final Schedule S = Schedule.EVERY_BAR;",
            "static final TargetPositions T = TargetPositions.unchanged();",
            "static int f(int i) { assert i > 0; return i; }",
            "private static final double[] W = {1, 2, 3}; static double at(int i) {"
                    + " return W[i]; }",
            "private static final double[] W = {1, 2, 3}; static double sum() { double s = 0;"
                    + " for (double w : W) { s += w; } return s + W.length; }",
            "private static final double[] W = new double[9]; static {"
                    + " for (int i = 0; i < 9; i++) { W[i] = i; } Arrays.sort(W); }"
                    + " static double[] copy() { return W.clone(); }",
            "private static final double[] W = {1}; static double sum() {"
                    + " return Arrays.stream(W).sum(); }",
            "private static final double[] W = {1}; static double sum() { return of(W, 2); }"
                    + " static double of(double[] x, int n) { double s = 0; for (double v : x) {"
                    + " s += v * n; } return s; }",
            "private static final double[][] W = {{1}, {2}}; static double at(int i, int j) {"
                    + " double[] row = W[i]; return row[j] + W[i].length; }",
            "private static final String[] S = {\"a\", \"b\"}; static List<String> all() {"
                    + " return List.of(S); }",
            "private static final int[] N = \"1 2\".chars().toArray(); static int at(int i) {"
                    + " return IntStream.range(0, 2).map(k -> N[k]).sum(); }",
            "private static final double[] W = {1}; static void copy(double[] to) {"
                    + " System.arraycopy(W, 0, to, 0, 1); }",
            "private static final double[] W = {0.5}; static TargetPositions all() {"
                    + " return TargetPositions.of(W); }",
            "static final Throwable NONE = null;",
            "int counter; List<String> own = new ArrayList<>(); double[] mine = new double[3];");

    private static final List<String> STATES = List.of("static int counter;",
            "static int counter = 3;",
            "static double last = Double.NaN;", "static String name;",
            "static List<String> list = List.of();", "static volatile boolean flag;",
            "static final List<String> L = new ArrayList<>();",
            "static final Map<String, Double> M = new HashMap<>();",
            "static final Map<String, Double> M = new java.util.concurrent.ConcurrentHashMap<>();",
            "static final Deque<Double> D = new ArrayDeque<>();",
            "static final List<String> L = Arrays.asList(\"a\");",
            "static final List<String> L = made(); static List<String> made() {"
                    + " return new LinkedList<>(); }",
            "static final List<String> L = Stream.of(\"a\").collect(Collectors.toList());",
            "static final List<double[]> L = List.of(new double[2]);",
            "static final List<AtomicLong> L = Stream.of(new AtomicLong()).toList();",
            "static final List<List<String>> L = List.of(new ArrayList<>());",
            "static final Map<String, List<String>> M = Map.of(\"a\", new ArrayList<>());",
            "static final boolean BIG = System.nanoTime() > 3; static final List<String> L ="
                    + " BIG ? List.of(\"a\") : new ArrayList<>();",
            "static final Iterable<String> L = new ArrayList<>();",
            "static final Object O = new ArrayList<String>();",
            "static final Object O = new int[1];",
            "static final AtomicInteger N = new AtomicInteger();",
            "static final LongAdder N = new LongAdder();",
            "static final StringBuilder B = new StringBuilder();",
            "static final Random R = new Random(1);",
            "static final SplittableRandom R = new SplittableRandom(1);",
            "static final Iterator<Integer> I = List.of(1, 2).iterator();",
            "static final ThreadLocal<Integer> T = ThreadLocal.withInitial(() -> 1);",
            "static final BitSet B = new BitSet();",
            "static final Calendar C = new GregorianCalendar();",
            "static final Date D = new Date(0);",
            "static final java.text.DecimalFormat F = new java.text.DecimalFormat();",
            "static final EnumMap<Rebalance, Integer> M = new EnumMap<>(Rebalance.class);",
            "static class State { int n; } static final State S = new State();",
            "static class State { private final List<String> l = new ArrayList<>(); }"
                    + " static final State S = new State();",
            "static class Base { int n; } static class State extends Base {}"
                    + " static final State S = new State();",
            "static class Open { } static class State extends Open { int n; }"
                    + " static final Open S = made(); static Open made() { return new State(); }",
            "interface Rule { void f(); } static class Counting implements Rule { int n;"
                    + " public void f() { n++; } } static final Rule R = new Counting();",
            "record Box(int[] cells) { void set(int i) { cells[0] = i; } }"
                    + " static final Box B = new Box(new int[1]);",
            "record Box(int[] cells) {} static final Box B = new Box(new int[1]);",
            "record Leg(List<String> l) {} static final Leg L = new Leg(new ArrayList<>());",
            "enum One { IT; int counter; }", "enum One { IT; final List<String> l ="
                    + " new ArrayList<>(); }",
            "static final Supplier<Integer> S; static { AtomicInteger n = new AtomicInteger();"
                    + " S = () -> n.incrementAndGet(); }",
            "static final Supplier<Integer> S = counter(); static Supplier<Integer> counter() {"
                    + " int[] n = {0}; return () -> n[0]++; }",
            "static final IntSupplier S = new AtomicInteger()::incrementAndGet;",
            "static final IntSupplier S = new IntSupplier() { int n; public int getAsInt() {"
                    + " return n++; } };",
            "private static final double[] W = {1}; static void set() { W[0] = 2; }",
            "private static final double[] W = {1}; static double[] get() { return W; }",
            "private static final double[] W = {1}; double[] mine = W;",
            "private static final double[] W = {1}; static void set() { double[] x = W;"
                    + " if (x.length > 1) { x = new double[1]; } x[0] = 3; }",
            "private static final double[] W = {1}; static void set() { of(W); }"
                    + " static void of(double[] x) { x[0]++; }",
            "private static final double[] W = {1}; static void set() { Arrays.fill(W, 2); }",
            "private static final double[] W = {1}; static void set() {"
                    + " System.arraycopy(new double[1], 0, W, 0, 1); }",
            "private static final double[][] W = {{1}}; static void set() { W[0][0] = 2; }",
            "private static final double[][] W = {{1}}; static void set() {"
                    + " W.clone()[0][0] = 2; }",
            "private static final double[] W = {1}; static void set() {"
                    + " IntStream.range(0, 1).forEach(i -> W[i]++); }",
            "private static final double[] W = {1}; static class Other { static void set() {"
                    + " W[0] = 2; } }",
            "static final List<Double> L = new AbstractList<>() { double x; public int size() {"
                    + " return 1; } public Double get(int i) { return x; } };",
            "private static final AtomicLong[] N = {new AtomicLong()};",
            "static class Lazy { static Map<String, String> cache; }",
            "interface Shared { List<String> ALL = new ArrayList<>(); }"
                    + " static int n() { return Shared.ALL.size(); }",
            "static int f() { class Local { static int n; } return Local.n++; }");

    private static final List<String> ENDS = List.of("System.exit(0);",
            "Runtime.getRuntime().exit(3);",
            "Runtime.getRuntime().halt(0);", "Runnable r = () -> System.exit(1); r.run();",
            "java.util.function.IntConsumer end = System::exit; end.accept(0);",
            "Runtime now = Runtime.getRuntime(); java.util.function.IntConsumer e = now::halt;",
            "ProcessHandle.current().destroyForcibly();",
            "sun.misc.Signal.raise(new sun.misc.Signal(\"TERM\"));");

    @TempDir
    private Path temp;
    private UserFolder user = new UserFolder(Path.of("."));

    @BeforeEach
    void open() {
        user = new UserFolder(temp);
    }

    /** A strategy with some members more, which begin on line 4. */
    private static String strategy(String members) {
        return IMPORTS + annotated("a") + "public class A implements StatelessStrategy {\n"
                + members + "\n" + BODY + "}\n";
    }

    /** What is said of strategies with given members, each in a file of its own, by number. */
    private Map<Integer, List<String>> problems(List<String> members) throws IOException {
        for (int i = 0; i < members.size(); i++) {
            user.write(i + ".java", strategy(members.get(i)).replace("(\"a\")\npublic class A ",
                    "(\"a\")\nclass A "));
        }
        return user.problems().stream().filter(problem -> !problem.contains("is not public"))
                .collect(Collectors.groupingBy(problem -> Integer
                        .parseInt(problem.substring(0, problem.indexOf('.')))));
    }

    @Test
    void aConstantIsNotRefused() throws IOException {
        assertThat(problems(CONSTANTS)).isEmpty();
    }

    @Test
    void whatCanChangeIsRefused() throws IOException {
        Map<Integer, List<String>> problems = problems(STATES);
        for (int i = 0; i < STATES.size(); i++) {
            assertThat(problems.get(i)).as(STATES.get(i)).isNotEmpty()
                    .allMatch(problem -> problem.matches("\\d+\\.java:4:\\d+: static field .*; a"
                            + " static is shared by all strategies and runs of the process and no"
                            + " checkpoint saves it, so a resumed run could come out otherwise:"
                            + " .*"));
        }
    }

    @Test
    void theMessageNamesFieldReasonAndMend() throws IOException {
        user.write("A.java", strategy("static int counter;\n  static final List<String> SEEN =\n"
                + "        new ArrayList<>();\nrecord R(List<String> l) {}\n"
                + "static class S { int n; }\nstatic final S ONE = new S();\n"
                + "private static final double[] W = {1};\ndouble[] w() {\n return W; }\n"));
        String why = "; a static is shared by all strategies and runs of the process and no"
                + " checkpoint saves it, so a resumed run could come out otherwise: ";
        assertThat(user.problems()).containsExactly(
                "A.java:4:12: static field A.counter is not final" + why + "make it final, or a"
                        + " field of the strategy that saveState() saves",
                "A.java:5:29: static field A.SEEN is of type ArrayList, which can change" + why
                        + "make it a field of the strategy, or a constant: List.of, Map.copyOf, a"
                        + " record of such",
                "A.java:9:16: static field A.ONE is of type A.S, which can change (its field n is not"
                        + " final)" + why + "make it a field of the strategy, or a constant:"
                        + " List.of, Map.copyOf, a record of such",
                "A.java:10:31: static field A.W is an array that is handed out in A.w at line 12,"
                        + " where it could be changed" + why + "hand out a copy (clone()), make it"
                        + " a List.of, or a field of the strategy");
        assertThat(user.load().problems().getFirst().excerpt()).containsExactly(
                "static int counter;", "           ^");
    }

    @Test
    void aHelperOfAFolderCountsAndIsNamed() throws IOException {
        user.write("own/A.java", strategy("")).write("own/help/Cache.java",
                "package help;\npublic class Cache {\n    static int hits;\n}\n");
        assertThat(user.problems()).singleElement().asString()
                .startsWith("own/help/Cache.java:3:16: static field Cache.hits is not final");
    }

    @Test
    void ofAJarOnlyWhatItsStrategiesCanUseCounts() throws IOException {
        user.jar("a.jar", Map.of("A.java", strategy("int n = Used.n();"), "Used.java",
                "class Used {\n  static final java.util.List<String> L = new java.util.ArrayList<>();"
                        + "\n  static int n() { return L.size(); } }",
                "Unused.java", "class Unused { static int n; }"), Map.of());
        assertThat(user.problems()).singleElement().asString()
                .startsWith("a.jar!Used.class:2: static field Used.L is of type ArrayList");
    }

    @Test
    void endingTheProcessIsRefused() throws IOException {
        Map<Integer, List<String>> problems = problems(
                ENDS.stream().map(end -> "void f() {\n" + end + " }").toList());
        for (int i = 0; i < ENDS.size(); i++) {
            assertThat(problems.get(i)).as(ENDS.get(i)).singleElement().asString()
                    .startsWith(i + ".java:5:").contains("which ends the process and with it every"
                            + " strategy of the fund; throw an exception instead");
        }
    }

    @Test
    void aHelperThatEndsTheProcessIsRefusedInAJarToo() throws IOException {
        user.jar("a.jar", Map.of("A.java", strategy("void f() { p.Helper.end(); }"),
                "p/Helper.java", "package p; public class Helper {\n"
                        + "public static void end() { System.exit(0); } }"),
                Map.of());
        assertThat(user.problems()).singleElement().asString()
                .startsWith("a.jar!p/Helper.class:2: calls java.lang.System.exit, which ends");
    }
}
