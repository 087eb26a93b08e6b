package io.troupe.strategies.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A strategy to begin with: a Java file that runs as it is and explains itself.
 *
 * @param name of the strategy, for settings
 * @param className of its class, and of the file
 * @param text the file's content
 */
public record StrategyTemplate(String name, String className, String text) {
    private static final int LONGEST = 64;
    private static final String RESOURCE = "template.txt";

    /** Whether a strategy can be named so: {@code my-idea-2}. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST && name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    /**
     * The template of a name.
     *
     * @throws IllegalArgumentException if it {@linkplain #isName is none}
     */
    public static StrategyTemplate of(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a strategy: " + name);
        }
        String template = template();
        String plain = Arrays.stream(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1))
                .collect(Collectors.joining());
        // A class may not hide those that the template itself uses.
        boolean isUsed = List.of(template.split("\\W+", -1)).contains(plain);
        String className = isUsed ? plain + "Strategy" : plain;
        return new StrategyTemplate(name, className,
                template.replace("{name}", name).replace("{Class}", className));
    }

    /** The name of the file. */
    public String fileName() {
        return className + ".java";
    }

    private static String template() {
        try (InputStream in = StrategyTemplate.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
    }
}
