/**
 * Reads settings. {@link io.troupe.config.yaml.SettingsLoader} turns a file and those it {@code
 * extends} into trees in which every value knows where it was written ({@code YamlReader}, {@code
 * Layers}), lays the {@code --set} options over them ({@code Overrides}), and binds the result by
 * the table of keys ({@code Binder}, {@code ValueParser}).
 *
 * <p>YAML 1.2, core schema: {@code NO} and {@code 12:30:45} are texts.
 */
@NullMarked
package io.troupe.config.yaml;

import org.jspecify.annotations.NullMarked;
