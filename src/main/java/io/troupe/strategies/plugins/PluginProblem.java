package io.troupe.strategies.plugins;

import java.util.List;

/**
 * Something wrong with a unit. Immutable.
 *
 * @param text what is wrong, on one line that begins with the file, and line and column if known
 * @param excerpt lines to show below it: the line of source, and a caret under the column; or none
 */
public record PluginProblem(String text, List<String> excerpt) {
    /** Copies the excerpt. */
    public PluginProblem {
        excerpt = List.copyOf(excerpt);
    }

    static PluginProblem of(String text) {
        return new PluginProblem(text, List.of());
    }
}
