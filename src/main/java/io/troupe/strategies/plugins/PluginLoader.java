package io.troupe.strategies.plugins;

import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.plugins.Plugin.Registered;
import io.troupe.strategies.plugins.UnitCompiler.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes strategies of the user's files: finds the units, compiles those that are not in the cache,
 * and loads each in a class loader of its own. The compiler is not even loaded if nothing needs it.
 */
public final class PluginLoader {
    /** How long a class may take to be initialized where no setting says so. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private final ClassCache cache;
    private final ClassLoader parent = Objects.requireNonNull(
            StrategyRegistry.class.getClassLoader());
    private final List<Plugin> plugins = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();
    private @Nullable UnitCompiler compiler;

    private final TimeLimit limited;

    private PluginLoader(ClassCache cache, TimeLimit limited) {
        this.cache = cache;
        this.limited = limited;
    }

    /**
     * What came of the user's files.
     *
     * @param plugins the units that can be used, in the order of their names
     * @param problems all that is wrong with the others, in that order
     */
    public record Loaded(List<Plugin> plugins, List<PluginProblem> problems) {
        /** Of a user who has no strategies. */
        public static final Loaded NOTHING = new Loaded(List.of(), List.of());

        /** Copies the lists. */
        public Loaded {
            plugins = List.copyOf(plugins);
            problems = List.copyOf(problems);
        }
    }

    /** Loads files and folders; a class may take {@link #USUAL_LIMIT} to be initialized. */
    public static Loaded load(List<Path> paths, ClassCache cache) {
        return load(paths, cache, USUAL_LIMIT);
    }

    /**
     * Loads files and folders.
     *
     * @param paths folders, {@code .java} files and jars, which exist
     * @param limit how long a class may take to be initialized, &gt; 0
     */
    public static Loaded load(List<Path> paths, ClassCache cache, Duration limit) {
        PluginFinder.Found found = PluginFinder.find(paths);
        PluginLoader loader = new PluginLoader(cache, new TimeLimit(limit));
        loader.problems.addAll(found.problems());
        for (PluginUnit unit : found.units()) {
            switch (unit) {
                case PluginUnit.Sources sources -> loader.load(sources);
                case PluginUnit.Jar jar -> loader.load(jar);
            }
        }
        return new Loaded(loader.plugins, loader.problems);
    }

    private void load(PluginUnit.Sources unit) {
        List<CompiledClass> known = cache.find(unit);
        List<CompiledClass> classes = known == null ? compiled(unit) : known;
        if (classes == null) {
            return;
        }
        Map<String, String> files = new LinkedHashMap<>();
        unit.texts().forEach(text -> files.put(text.path(), text.file().name()));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (CompiledClass one : classes) {
            String place = files.getOrDefault(one.source(), unit.name());
            bytes.put(one.name(), one.bytes());
            places.put(one.name(), place);
            if (parent.getResource(one.name().replace('.', '/') + ".class") != null) {
                problems.add(PluginProblem.of(place + ": " + one.name() + " is the name of a class"
                        + " of Troupe or its libraries; choose another"));
                return;
            }
        }
        UnitAudit audit = UnitAudit.of(unit, classes, bytes, parent);
        // What is in the cache came through the audit of this very build.
        if (known == null) {
            if (isRefused(audit)) {
                return;
            }
            cache.keep(unit, classes);
        }
        int before = problems.size();
        UnitStrategies strategies = new UnitStrategies(
                new UnitClassLoader(unit.name(), bytes, Map.of(), parent), problems, limited);
        strategies.addAnnotated(bytes, places);
        keep(unit, strategies.found(), audit, before, "registers no strategy: put"
                + " @RegisterStrategy(\"its-name\") above a public class that implements Strategy");
    }

    private void load(PluginUnit.Jar jar) {
        Map<String, byte[]> classes = jar.content().classes();
        UnitAudit audit = UnitAudit.of(jar, classes, parent);
        if (isRefused(audit)) {
            return;
        }
        int before = problems.size();
        UnitStrategies strategies = new UnitStrategies(new UnitClassLoader(jar.name(), classes,
                jar.content().resources(), parent), problems, limited);
        strategies.addProvided(jar.content().providers(), jar.name());
        if (strategies.found().isEmpty() && problems.size() == before) {
            Map<String, String> places = new LinkedHashMap<>();
            classes.keySet().forEach(name -> places.put(name, jar.name()));
            strategies.addAnnotated(classes, places);
        }
        keep(jar, strategies.found(), audit, before, "registers no strategy: it has neither a class"
                + " annotated with @RegisterStrategy nor a StrategyProvider in META-INF/services");
    }

    private boolean isRefused(UnitAudit audit) {
        List<PluginProblem> found = audit.problems();
        problems.addAll(found);
        return !found.isEmpty();
    }

    private void keep(PluginUnit unit, List<Registered> found, UnitAudit audit,
            int problemsBefore, String whyNothing) {
        if (!found.isEmpty()) {
            plugins.add(new Plugin(unit.name(), unit.files(), found, audit.classes()));
        } else if (problems.size() == problemsBefore) {
            problems.add(PluginProblem.of(unit.name() + ": " + whyNothing));
        }
    }

    private @Nullable List<CompiledClass> compiled(PluginUnit.Sources unit) {
        UnitCompiler ready = compiler == null ? UnitCompiler.ofPlatform() : compiler;
        compiler = ready;
        if (ready == null) {
            problems.add(PluginProblem.of(unit.name() + ": this Java has no compiler: run Troupe"
                    + " with a JDK, or bring the strategy in a jar"));
            return null;
        }
        return switch (ready.compile(unit)) {
            case Outcome.Compiled(List<CompiledClass> classes) -> classes;
            case Outcome.Refused(List<PluginProblem> refused) -> {
                problems.addAll(refused);
                yield null;
            }
        };
    }
}
