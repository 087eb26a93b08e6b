/**
 * The user's own strategies: Java files that are compiled when a command starts, and jars.
 *
 * <p>A {@linkplain io.troupe.strategies.plugins.PluginUnit unit} is a {@code .java} file, a folder
 * of them, or a jar. Each has a class loader of its own above Troupe's, so that two units may have
 * classes of the same name. {@link io.troupe.strategies.plugins.PluginFinder} finds the units,
 * {@link io.troupe.strategies.plugins.PluginLoader} makes strategies of them, or says all that is
 * wrong with them.
 */
@NullMarked
package io.troupe.strategies.plugins;

import org.jspecify.annotations.NullMarked;
