/**
 * The command line. {@link io.troupe.cli.Main} turns arguments into one command, runs it and ends
 * the process with the command's exit code; everything that a command decides lives in the packages
 * below this one, which never see it.
 */
@NullMarked
package io.troupe.cli;

import org.jspecify.annotations.NullMarked;
