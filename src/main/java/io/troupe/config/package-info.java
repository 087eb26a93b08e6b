/**
 * Settings: from YAML files to one validated, immutable {@link io.troupe.config.Settings}.
 *
 * <p>A key is one constant ({@link io.troupe.config.Key}) in the class of its section, as {@link
 * io.troupe.config.JournalKeys}: what may be written, what counts if nothing is, what a user is
 * told, and where the value is kept. {@link io.troupe.config.KeyTable} has all of them, and
 * whatever reads, checks, prints or documents settings goes by it. {@code yaml} turns files into
 * {@link io.troupe.config.Bound} values; {@link io.troupe.config.LoadedSettings} checks what no
 * single key can tell, and is either the settings or <em>all</em> problems, each with file, line,
 * key and remedy. {@code output} writes settings, their JSON Schema and their hash.
 *
 * <p>Choices are enums of the packages whose rules they are; settings hold them as they are.
 */
@NullMarked
package io.troupe.config;

import org.jspecify.annotations.NullMarked;
