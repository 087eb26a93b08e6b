package io.troupe.strategies;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a parameter of a strategy, a component of its parameter record. Components are
 * {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}, an enum, or a
 * {@code List} of {@code String}, {@code Integer}, {@code Long} or {@code Double}; or a record of
 * such components, which settings write beside the others.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** What {@link #defaultValue} is where the parameter must be given. */
    String REQUIRED = "\0";

    /** What it means. */
    String doc();

    /** What settings call it, where that is no name in Java; the component's own if empty. */
    String name() default "";

    /** The value it has unless given, as in settings; a list's values are separated by commas. */
    String defaultValue() default REQUIRED;

    /** The unit, such as {@code bars}, or empty. */
    String unit() default "";

    /** The least number allowed, of a list's too. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest number allowed, of a list's too. */
    double max() default Double.POSITIVE_INFINITY;
}
