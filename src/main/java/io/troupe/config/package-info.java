/**
 * Settings: from YAML files to one validated, immutable {@link io.troupe.config.Settings}.
 *
 * <p>The way of a setting: {@link io.troupe.config.yaml.SettingsLoader} reads the file and those it
 * {@code extends} into trees in which every value knows where it was written, lays them over each
 * other and the {@code --set} options over them, binds the result to records by the one table of
 * keys ({@code KeyTable}), and checks what no single key can tell. It answers with {@link
 * io.troupe.config.LoadedSettings}: the settings, or <em>all</em> problems, each with file, line,
 * key and remedy. The same table makes the JSON Schema for editors and the reference in {@code
 * docs/configuration.md}.
 *
 * <p>YAML 1.2, core schema: {@code NO} and {@code 12:30:45} are texts.
 */
@NullMarked
package io.troupe.config;

import org.jspecify.annotations.NullMarked;
