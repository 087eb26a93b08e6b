/**
 * Writes settings: {@link io.troupe.config.output.ResolvedYaml} and {@link
 * io.troupe.config.output.ResolvedJson} say them complete, {@link
 * io.troupe.config.output.SettingsChanges} tells two apart, {@link
 * io.troupe.config.output.SettingsSchema} describes what may be written at all.
 */
@NullMarked
package io.troupe.config.output;

import org.jspecify.annotations.NullMarked;
