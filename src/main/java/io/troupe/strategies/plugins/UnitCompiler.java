package io.troupe.strategies.plugins;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles units in memory, against Troupe and its libraries. Annotation processors do not run, and
 * warnings are not told. The language is that of the running JDK; {@code --release} would say the
 * same and take half as long again.
 */
final class UnitCompiler {
    private static final List<String> OPTIONS = List.of("-proc:none", "-parameters", "-nowarn",
            "-Xlint:none", "-implicit:none", "-Xmaxerrs", "1000", "-classpath");

    private final JavaCompiler compiler;
    /** One for all units: it remembers what it has found on the class path. */
    private final JavaFileManager files;
    private final String classPath;

    private UnitCompiler(JavaCompiler compiler, String classPath) {
        this.compiler = compiler;
        this.classPath = classPath;
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** What compiling a unit came to. */
    sealed interface Outcome {
        /** All its classes. */
        record Compiled(List<CompiledClass> classes) implements Outcome {}

        /** Every error. */
        record Refused(List<PluginProblem> problems) implements Outcome {}
    }

    /** The compiler of the running JDK, or null if it is a runtime without one. */
    static @Nullable UnitCompiler ofPlatform() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        return compiler == null ? null
                : new UnitCompiler(compiler, System.getProperty("java.class.path", ""));
    }

    Outcome compile(PluginUnit.Sources unit) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        MemoryOutput output = new MemoryOutput(files);
        List<String> options = new ArrayList<>(OPTIONS);
        options.add(classPath);
        try {
            boolean isSound = compiler.getTask(null, output, found, options, null,
                    unit.texts().stream().map(Source::new).toList()).call();
            return isSound ? new Outcome.Compiled(output.classes())
                    : new Outcome.Refused(problems(unit, found.getDiagnostics()));
        } catch (RuntimeException | StackOverflowError broken) {
            return new Outcome.Refused(List.of(PluginProblem.of(unit.name()
                    + ": the Java compiler itself failed on it: " + oneLine(broken))));
        }
    }

    private static List<PluginProblem> problems(PluginUnit.Sources unit,
            List<Diagnostic<? extends JavaFileObject>> found) {
        List<PluginProblem> problems = found.stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .sorted(Comparator.comparingInt(one -> index(unit, one)))
                .map(UnitCompiler::problem).distinct().toList();
        return problems.isEmpty()
                ? List.of(PluginProblem.of(unit.name() + ": the Java compiler refused it"))
                : problems;
    }

    /** The compiler tells of one file after the other only by and large. */
    private static int index(PluginUnit.Sources unit, Diagnostic<? extends JavaFileObject> one) {
        return one.getSource() instanceof Source source ? unit.texts().indexOf(source.text) : -1;
    }

    private static PluginProblem problem(Diagnostic<? extends JavaFileObject> one) {
        String message = one.getMessage(Locale.ROOT).lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty()).map(line -> line.replaceFirst(";$", ""))
                .collect(Collectors.joining("; "));
        return one.getSource() instanceof Source source
                && one.getPosition() != Diagnostic.NOPOS
                        ? source.text.problem((int) one.getPosition(), message)
                        : PluginProblem.of(message);
    }

    private static String oneLine(Throwable broken) {
        return broken.toString().replaceAll("\\s+", " ");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final SourceText text;

        Source(SourceText text) {
            super(uri(text.path()), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text.text();
        }

        /** What {@link CompiledClass#source()} tells of the classes in it. */
        @Override
        public String getName() {
            return text.path();
        }
    }

    static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }
}
