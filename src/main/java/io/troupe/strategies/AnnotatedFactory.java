package io.troupe.strategies;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes strategies of a class annotated with {@link RegisterStrategy}. */
final class AnnotatedFactory<P extends Record> implements StrategyFactory<P> {
    /** The parameters of a strategy that has none. */
    record NoParameters() {}

    private final RegisterStrategy registration;
    private final Constructor<?> constructor;
    private final Class<P> parameters;

    private AnnotatedFactory(RegisterStrategy registration, Constructor<?> constructor,
            Class<P> parameters) {
        this.registration = registration;
        this.constructor = constructor;
        this.parameters = parameters;
    }

    static AnnotatedFactory<?> of(Class<? extends Strategy> strategy) {
        RegisterStrategy registration = strategy.getAnnotation(RegisterStrategy.class);
        if (registration == null) {
            throw new IllegalArgumentException(strategy.getName()
                    + " must be annotated with @RegisterStrategy(\"its-name\")");
        }
        Constructor<?>[] constructors = strategy.getConstructors();
        if (constructors.length == 1 && constructors[0].getParameterCount() == 0) {
            return new AnnotatedFactory<>(registration, constructors[0], NoParameters.class);
        }
        if (constructors.length == 1 && constructors[0].getParameterCount() == 1
                && constructors[0].getParameterTypes()[0].isRecord()) {
            return new AnnotatedFactory<>(registration, constructors[0],
                    constructors[0].getParameterTypes()[0].asSubclass(Record.class));
        }
        throw new IllegalArgumentException(strategy.getName() + " must have one public"
                + " constructor, without parameters or with a record of them");
    }

    @Override
    public String name() {
        return registration.value();
    }

    @Override
    public String summary() {
        return registration.summary();
    }

    @Override
    public String paper() {
        return registration.paper();
    }

    @Override
    public String notes() {
        return registration.notes();
    }

    @Override
    public Class<P> parameters() {
        return parameters;
    }

    @Override
    public boolean ordering() {
        return OrderingStrategy.class.isAssignableFrom(constructor.getDeclaringClass());
    }

    @Override
    public Strategy create(P values) {
        try {
            return (Strategy) (constructor.getParameterCount() == 0 ? constructor.newInstance()
                    : constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            throw new IllegalStateException("strategy " + name() + " cannot be created: "
                    + ThrownText.of(thrown, constructor.getDeclaringClass()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("strategy " + name() + " cannot be created: its class,"
                    + " constructor and parameter record must be public", e);
        }
    }
}
