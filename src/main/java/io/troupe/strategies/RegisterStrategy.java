package io.troupe.strategies;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a strategy class the name it has in settings. The class has one public constructor: without
 * parameters, or with a record of them whose components are {@link Parameter}s.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RegisterStrategy {
    /** The name, such as {@code moving-average-trend}. */
    String value();

    /** What it does, in a sentence. */
    String summary() default "";

    /** Where the idea is from, or empty. */
    String paper() default "";

    /** What to expect of it: when it earns, when it loses, how much it trades; or empty. */
    String notes() default "";
}
