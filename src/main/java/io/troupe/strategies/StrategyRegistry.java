package io.troupe.strategies;

import io.troupe.model.NearestName;
import io.troupe.strategies.StrategyBinding.Bound;
import io.troupe.strategies.StrategyBinding.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The strategies that settings can name. Immutable; names are listed in the order in which they
 * were registered, built-in ones first.
 */
public final class StrategyRegistry {
    private final Map<String, StrategyFactory<?>> factories;

    private StrategyRegistry(Map<String, StrategyFactory<?>> factories) {
        this.factories = factories;
    }

    /**
     * A registry of the given factories.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static StrategyRegistry of(List<? extends StrategyFactory<?>> factories) {
        return new StrategyRegistry(Map.of()).with(factories);
    }

    /** The strategies of all {@link StrategyProvider}s of a class loader: the built-in ones too. */
    public static StrategyRegistry load(ClassLoader loader) {
        List<StrategyFactory<?>> found = new ArrayList<>();
        ServiceLoader.load(StrategyProvider.class, loader)
                .forEach(provider -> found.addAll(provider.factories()));
        return of(found);
    }

    /** The strategies that come with Troupe, and those of jars on its class path. */
    public static StrategyRegistry load() {
        return load(StrategyRegistry.class.getClassLoader());
    }

    /**
     * This registry and more factories.
     *
     * @throws IllegalArgumentException if a name is taken
     */
    public StrategyRegistry with(List<? extends StrategyFactory<?>> more) {
        Map<String, StrategyFactory<?>> all = new LinkedHashMap<>(factories);
        for (StrategyFactory<?> factory : more) {
            StrategyFactory<?> taken = all.putIfAbsent(factory.name(), factory);
            if (taken != null) {
                throw new IllegalArgumentException("two strategies are named " + factory.name()
                        + ": rename one in its @RegisterStrategy");
            }
        }
        return new StrategyRegistry(all);
    }

    /** The names that settings can use. */
    public List<String> names() {
        return List.copyOf(factories.keySet());
    }

    /**
     * Strategies of a name with parameters as read from settings: {@code Integer}, {@code Long},
     * {@code Double}, {@code Boolean}, {@code String} and {@code List}.
     */
    public StrategyBinding bind(String name, Map<String, ? extends @Nullable Object> parameters) {
        StrategyFactory<?> factory = factories.get(name);
        return factory == null ? new Refused(List.of(unknown(name))) : bind(factory, parameters);
    }

    private static <P extends Record> StrategyBinding bind(StrategyFactory<P> factory,
            Map<String, ? extends @Nullable Object> parameters) {
        List<ParameterProblem> problems = new ArrayList<>();
        P bound = new ParameterBinder<>(factory.parameters()).bind(parameters, problems);
        return bound == null ? new Refused(problems)
                : new Bound(() -> factory.create(bound), bound, factory.ordering());
    }

    private ParameterProblem unknown(String name) {
        return new ParameterProblem("", name, "there is no strategy " + name
                + NearestName.hint(name, names()) + "; known are " + String.join(", ", names()));
    }

    /** All strategies, for {@code strategies list}. */
    public List<StrategyDescription> describe() {
        return factories.values().stream().map(StrategyRegistry::describe).toList();
    }

    private static StrategyDescription describe(StrategyFactory<?> factory) {
        return new StrategyDescription(factory.name(), factory.summary(), factory.paper(),
                factory.notes(), new ParameterBinder<>(factory.parameters()).descriptions());
    }
}
