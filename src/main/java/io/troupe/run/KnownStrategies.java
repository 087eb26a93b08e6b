package io.troupe.run;

import io.troupe.config.Provenance;
import io.troupe.config.RunKeys;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.model.Wording;
import io.troupe.run.Refusal.Problem;
import io.troupe.run.program.Installation;
import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.plugins.Plugin;
import io.troupe.strategies.plugins.PluginFile;
import io.troupe.strategies.plugins.PluginLoader;
import io.troupe.strategies.plugins.PluginProblem;
import io.troupe.strategies.plugins.audit.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The strategies that a configuration can name: Troupe's own, and the user's as far as they can be
 * used. What is wrong with a user's file stops only a run that may need it.
 */
public final class KnownStrategies {
    /** Where Troupe's own strategies are from. */
    public static final String BUILT_IN = "built-in";
    /** The folder of the user's strategies unless another one is named. */
    public static final String FOLDER = "strategies";
    private static final String KEY = RunKeys.PLUGINS_PATH.path();
    private static final int SHOWN = 10;

    private final List<Path> paths;
    private final List<PluginProblem> problems;
    private final Map<String, Plugin> plugins = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<String> contested = new LinkedHashSet<>();
    private final StrategyRegistry registry;

    private KnownStrategies(List<Path> paths, Duration limit) {
        this.paths = List.copyOf(paths);
        PluginLoader.Loaded loaded = paths.isEmpty() ? PluginLoader.Loaded.NOTHING
                : PluginLoader.load(paths, Installation.compiled(), limit);
        problems = new ArrayList<>(loaded.problems());
        StrategyRegistry own = StrategyRegistry.load();
        own.names().forEach(name -> places.put(name, BUILT_IN));
        List<StrategyFactory<?>> more = new ArrayList<>();
        for (Plugin plugin : loaded.plugins()) {
            for (Plugin.Registered one : plugin.strategies()) {
                add(plugin, one, more);
            }
        }
        registry = own.with(more);
    }

    private void add(Plugin plugin, Plugin.Registered one, List<StrategyFactory<?>> more) {
        String name = one.factory().name();
        String taken = places.putIfAbsent(name, one.place());
        if (taken == null) {
            plugins.put(name, plugin);
            more.add(one.factory());
        } else {
            contested.add(name);
            problems.add(new PluginProblem(one.place() + ": strategy " + name
                    + (taken.equals(BUILT_IN) ? " is one of Troupe's own"
                            : " is already that of " + taken)
                    + "; give it another name in its @RegisterStrategy", List.of()));
        }
    }

    /**
     * Those of some settings.
     *
     * @throws RunRefused if a path that was named does not exist
     */
    static KnownStrategies of(Settings settings, Provenance provenance) throws RunRefused {
        Optional<List<Path>> named = settings.plugins().path();
        List<String> missing = new ArrayList<>();
        List<Path> paths = named.orElseGet(KnownStrategies::standard);
        for (int i = 0; i < paths.size(); i++) {
            if (!Files.exists(paths.get(i))) {
                ConfigProblem problem = provenance.problem(KEY + "[" + i + "]",
                        paths.get(i).toString(), "there is no such file or folder",
                        "correct it, or remove it from the list");
                missing.add(problem.text());
            }
        }
        if (!missing.isEmpty()) {
            throw new RunRefused(Refusal.BadSettings.of(missing));
        }
        return new KnownStrategies(paths, settings.engine().barTimeout());
    }

    /**
     * Those in files and folders.
     *
     * @param label how messages call a path before they name it
     * @param named by the user; if none, the folder of the user's strategies
     * @throws RunRefused if one does not exist
     */
    public static KnownStrategies in(String label, List<Path> named) throws RunRefused {
        List<String> missing = named.stream().filter(path -> !Files.exists(path))
                .map(path -> label + " " + path + ": there is no such file or folder").toList();
        if (!missing.isEmpty()) {
            throw new RunRefused(Refusal.BadSettings.of(missing));
        }
        return new KnownStrategies(named.isEmpty() ? standard() : named,
                PluginLoader.USUAL_LIMIT);
    }

    private static List<Path> standard() {
        Path folder = Path.of(FOLDER).toAbsolutePath();
        return Files.isDirectory(folder) ? List.of(folder) : List.of();
    }

    /** All that can be used. */
    public StrategyRegistry registry() {
        return registry;
    }

    /** The file of a strategy, or {@link #BUILT_IN}. */
    public String place(String name) {
        return places.getOrDefault(name, BUILT_IN);
    }

    /** What a strategy reaches outside the market, as far as its class files show. */
    public List<Reach> reaches(String name) {
        Plugin plugin = plugins.get(name);
        return plugin == null ? List.of()
                : plugin.strategies().stream().filter(one -> one.factory().name().equals(name))
                        .flatMap(one -> plugin.reaches(one).stream()).toList();
    }

    /** What is wrong with the user's files, empty if nothing is. */
    public Optional<Refusal> refusal() {
        return problems.isEmpty() ? Optional.empty()
                : Optional.of(new Refusal.BadSettings(problems.stream().limit(SHOWN)
                        .map(problem -> new Problem(problem.text(), problem.excerpt())).toList(),
                        problems.size()));
    }

    /**
     * Refuses settings that may need a file in which something is wrong: they name a strategy that
     * is not known, or that two files have.
     */
    void require(Settings settings) throws RunRefused {
        List<String> types = settings.strategies().stream().map(StrategySettings::type).toList();
        boolean mayNeed = types.stream()
                .anyMatch(type -> !places.containsKey(type) || contested.contains(type));
        Optional<Refusal> refusal = refusal();
        if (mayNeed && refusal.isPresent()) {
            throw new RunRefused(refusal.get());
        }
    }

    /** Remarks on files that cannot be used, where none of them is needed. */
    List<String> notes() {
        if (problems.isEmpty()) {
            return List.of();
        }
        int more = problems.size() - 1;
        return List.of(problems.getFirst().text() + (more == 0 ? ""
                : "; and "
                        + Wording.count(more, "more problem"))
                + "; this run does not need it");
    }

    /** The files that the strategies of some settings are made of, in order. */
    List<PluginFile> used(Settings settings) {
        Set<Plugin> used = new LinkedHashSet<>();
        settings.strategies().forEach(one -> {
            Plugin plugin = plugins.get(one.type());
            if (plugin != null) {
                used.add(plugin);
            }
        });
        return used.stream().flatMap(plugin -> plugin.files().stream()).toList();
    }

    /**
     * By type of the strategies of some settings, what tells the user's code of it from other code;
     * of those that Troupe has, nothing.
     */
    public Map<String, String> codes(Settings settings) {
        Map<String, String> codes = new LinkedHashMap<>();
        settings.strategies().forEach(one -> {
            Plugin plugin = plugins.get(one.type());
            if (plugin != null) {
                codes.put(one.type(), PluginFile.contentHash(plugin.files()));
            }
        });
        return codes;
    }

    /** The settings, with the places of the files they use, so that these are found again. */
    Settings settled(Settings settings) {
        return used(settings).isEmpty() ? settings
                : settings.with(new Settings.Plugins(Optional.of(paths)));
    }
}
