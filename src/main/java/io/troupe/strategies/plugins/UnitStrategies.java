package io.troupe.strategies.plugins;

import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.StrategyProvider;
import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.ThrownText;
import io.troupe.strategies.plugins.Plugin.Registered;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds the strategies among the classes of one unit; what is wrong with one stops no other. */
final class UnitStrategies {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._$-]*");
    /** Every class file that has the annotation holds this text. */
    private static final String ANNOTATION = RegisterStrategy.class.descriptorString();

    private final ClassLoader loader;
    private final List<PluginProblem> problems;
    private final TimeLimit limited;
    private final List<Registered> found = new ArrayList<>();

    /**
     * A search.
     *
     * @param problems receives what is wrong
     * @param limited how long the user's code may take
     */
    UnitStrategies(ClassLoader loader, List<PluginProblem> problems, TimeLimit limited) {
        this.limited = limited;
        this.loader = loader;
        this.problems = problems;
    }

    /** What has been found so far. */
    List<Registered> found() {
        return found;
    }

    /** Whether a class file may be of an annotated class. */
    static boolean isAnnotated(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(ANNOTATION);
    }

    /**
     * Adds the annotated ones of some classes.
     *
     * @param places the files they are from, by name of the class
     */
    void addAnnotated(Map<String, byte[]> classes, Map<String, String> places) {
        classes.forEach((name, bytes) -> {
            if (isAnnotated(bytes)) {
                String place = places.getOrDefault(name, "");
                guarded(place, "class " + name, () -> addAnnotated(name, place));
            }
        });
    }

    private void addAnnotated(String name, String place) throws ReflectiveOperationException {
        Class<?> type = Class.forName(name, false, loader);
        RegisterStrategy annotation = type.getAnnotation(RegisterStrategy.class);
        if (annotation == null || !Objects.equals(type.getClassLoader(), loader)) {
            return;
        }
        String wrong = wrong(type, annotation.value());
        if (wrong.isEmpty()) {
            Class.forName(name, true, loader);
            add(StrategyFactory.of(type.asSubclass(Strategy.class)), place, name);
        } else {
            problems.add(PluginProblem.of(place + ": class " + name
                    + " has @RegisterStrategy(\"" + annotation.value() + "\"), but " + wrong));
        }
    }

    private static String wrong(Class<?> type, String name) {
        if (!Strategy.class.isAssignableFrom(type)) {
            return "does not implement " + Strategy.class.getName();
        }
        if (!isPublic(type)) {
            return "is not public: Troupe could not create it";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "is abstract: Troupe could not create it";
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "is an inner class: make it static";
        }
        return NAME.matcher(name).matches() ? ""
                : "the name must be of letters, digits, '-', '_', '.' and '$', and begin with a"
                        + " letter or digit";
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && (enclosing == null || isPublic(enclosing));
    }

    /** Adds the strategies of the named {@link StrategyProvider}s. */
    void addProvided(List<String> providers, String place) {
        for (String provider : providers) {
            guarded(place, "provider " + provider, () -> {
                Class<?> type = Class.forName(provider, true, loader);
                if (Objects.equals(type.getClassLoader(), loader)) {
                    for (StrategyFactory<?> factory : type.asSubclass(StrategyProvider.class)
                            .getConstructor().newInstance().factories()) {
                        add(factory, place, provider);
                    }
                }
            });
        }
    }

    /** Registers a strategy if its parameters can be told. */
    private void add(StrategyFactory<?> factory, String place, String className) {
        StrategyRegistry.of(List.of(factory)).describe();
        if (!NAME.matcher(factory.name()).matches()) {
            throw new IllegalArgumentException("no strategy can be named '" + factory.name()
                    + "' in settings");
        }
        found.add(new Registered(factory, place, className));
    }

    private interface Loading {
        void load() throws Exception;
    }

    /** Runs the user's code: whatever it throws is his to hear of. */
    private void guarded(String place, String what, Loading loading) {
        Throwable thrown = limited.thrownBy(loading::load);
        switch (thrown) {
            case null -> {}
            case TimeLimit.Exceeded late -> problems.add(PluginProblem.of(place + ": " + what
                    + " cannot be initialized: its static initializer did not return within "
                    + late.limit().toMillis() + " ms"));
            case IllegalArgumentException refused -> problems
                    .add(PluginProblem.of(place + ": " + said(refused)));
            case ExceptionInInitializerError wrapped -> notInitialized(place, what, wrapped);
            case InvocationTargetException wrapped -> notInitialized(place, what, wrapped);
            case VirtualMachineError fault when !(fault instanceof StackOverflowError) ->
                throw fault;
            default -> problems.add(PluginProblem.of(place + ": " + what + " cannot be loaded: "
                    + ThrownText.of(thrown, loader)));
        }
    }

    private void notInitialized(String place, String what, Throwable wrapped) {
        Throwable cause = wrapped.getCause();
        problems.add(PluginProblem.of(place + ": " + what + " cannot be initialized: "
                + ThrownText.of(cause == null ? wrapped : cause, loader)));
    }

    /** The message of an exception that may be the user's own. */
    private static String said(Throwable refused) {
        return ThrownText.of(refused, (Class<?>) null).replaceFirst("^\\w+: ", "");
    }
}
