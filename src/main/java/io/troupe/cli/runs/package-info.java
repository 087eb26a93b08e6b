/**
 * The commands that begin, resume, replay, list, show and remove runs, and read their journals.
 */
@NullMarked
package io.troupe.cli.runs;

import org.jspecify.annotations.NullMarked;
