/**
 * How this process is started. A process that is short-lived does best with the first of Java's two
 * compilers and a start-up cache; one that works for long needs the second. The launcher guesses by
 * the command, and {@link io.troupe.cli.start.Effort} corrects it once the work is known.
 */
@NullMarked
package io.troupe.cli.start;

import org.jspecify.annotations.NullMarked;
