package io.troupe.strategies;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy has thrown, on one line: the exception, the place in the user's own source, and
 * the message. The same on every machine and in every run, because it is journaled: no identity
 * hash codes, no folders of a machine. Asking an exception for its text runs the user's code again,
 * so whatever that does is caught here.
 */
public final class ThrownText {
    private static final int LONGEST = 300;
    /** As much of a message is looked at; some are megabytes. */
    private static final int LOOKED_AT = 4_000;
    private static final Pattern HASH = Pattern.compile("@[0-9a-f]{1,8}\\b");
    private static final Pattern LAMBDA = Pattern
            .compile("\\$\\$Lambda(?:[/$][0-9a-fx]+)+|/0x[0-9a-f]{8,16}");
    private static final Pattern FOLDERS = Pattern
            .compile(
                    "(?<![\\w.)/:])(?:/[^\\s/:;,'\"()]+)+(?=/)"
                            + "|\\b[A-Z]:(?:\\\\[^\\s\\\\:;,'\"()]+)+"
                            + "(?=\\\\)");

    private ThrownText() {}

    /**
     * An exception in words.
     *
     * @param strategy the class of the strategy whose code threw it, null if it was not made
     */
    public static String of(Throwable thrown, @Nullable Class<?> strategy) {
        boolean isUsers = strategy != null && (!strategy.getName().startsWith("io.troupe.")
                || !Objects.equals(strategy.getClassLoader(),
                        StrategyRegistry.class.getClassLoader()));
        return shortened(name(thrown.getClass())
                + (strategy != null && isUsers
                        ? place(thrown, frame -> isOfUnit(frame, strategy))
                        : "")
                + message(thrown));
    }

    /**
     * An exception in words.
     *
     * @param unit the loader of the user's classes whose code threw it
     */
    public static String of(Throwable thrown, ClassLoader unit) {
        return shortened(name(thrown.getClass())
                + place(thrown, frame -> isNamed(unit, frame.getClassLoaderName()))
                + message(thrown));
    }

    /** Something of the user's as its {@code toString} shows it, if that can be called. */
    public static String of(Object something) {
        String text;
        try {
            text = something.toString();
        } catch (Throwable broken) {
            return "a " + name(something.getClass()) + " (its toString() threw "
                    + name(broken.getClass()) + ")";
        }
        return text == null ? "a " + name(something.getClass()) + " (its toString() is null)"
                : shortened(steady(text));
    }

    private static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (Throwable broken) {
            return " (its getMessage() threw " + name(broken.getClass()) + ")";
        }
        return message == null || message.isBlank() ? cause(thrown) : ": " + steady(message);
    }

    /** What wraps another exception and says nothing itself is told with that one. */
    private static String cause(Throwable thrown) {
        try {
            Throwable cause = thrown.getCause();
            return cause == null || cause.equals(thrown) || cause.getMessage() == null ? ""
                    : ": " + name(cause.getClass()) + ": " + steady(cause.getMessage());
        } catch (Throwable broken) {
            return "";
        }
    }

    private static String name(Class<?> type) {
        String name = type.getSimpleName();
        return steady(name.isEmpty() ? type.getName() : name);
    }

    /** Where the first frame of the user's own code is, as {@code " at Mine.java:12"}. */
    private static String place(Throwable thrown, Predicate<StackTraceElement> isUsers) {
        try {
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (isUsers.test(frame) && frame.getFileName() != null) {
                    String owner = frame.getClassName();
                    String folder = owner.substring(0, owner.lastIndexOf('.') + 1)
                            .replace('.', '/');
                    return " at " + folder + frame.getFileName()
                            + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
                }
            }
        } catch (Throwable broken) {
            return "";
        }
        return "";
    }

    private static boolean isOfUnit(StackTraceElement frame, Class<?> strategy) {
        ClassLoader loader = strategy.getClassLoader();
        if (loader == null || loader.equals(StrategyRegistry.class.getClassLoader())) {
            String outermost = outermost(strategy.getName());
            return outermost(frame.getClassName()).equals(outermost);
        }
        return isNamed(loader, frame.getClassLoaderName());
    }

    private static boolean isNamed(ClassLoader loader, @Nullable String name) {
        return loader.getName() != null && loader.getName().equals(name);
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** Without what differs from machine to machine and from run to run. */
    private static String steady(String text) {
        String start = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        String plain = start.replaceAll("\\s+", " ").strip();
        for (Step step : STEPS) {
            plain = step.pattern.matcher(plain).replaceAll(step.by);
        }
        return plain;
    }

    private record Step(Pattern pattern, String by) {}

    private static final List<Step> STEPS = List.of(new Step(LAMBDA, "\\$\\$Lambda"),
            new Step(HASH, "@…"), new Step(FOLDERS, "…"));

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
