/**
 * The command line. {@link io.troupe.cli.Main} turns arguments into one command, runs it and ends
 * the process with the command's exit code; the commands are in families below this package.
 * Everything that a command decides lives in packages that never see it.
 */
@NullMarked
package io.troupe.cli;

import org.jspecify.annotations.NullMarked;
