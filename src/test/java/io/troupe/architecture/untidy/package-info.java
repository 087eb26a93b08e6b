/**
 * Code that breaks every rule of tidiness, once or as often as the rule has sides, beside code that
 * keeps it. Its tests are never run: surefire does not look for their names.
 */
@NullMarked
package io.troupe.architecture.untidy;

import org.jspecify.annotations.NullMarked;
