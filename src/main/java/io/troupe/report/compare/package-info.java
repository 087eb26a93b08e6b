/**
 * Runs, and strategies of runs, beside each other: what their settings differ in, what each came to
 * over the time they have in common, and by how much that can be told apart. Knows returns and
 * settings, neither journals nor folders.
 */
@NullMarked
package io.troupe.report.compare;

import org.jspecify.annotations.NullMarked;
