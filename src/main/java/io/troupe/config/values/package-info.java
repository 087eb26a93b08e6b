/**
 * Values that keys can have beside numbers and words, where they were written, and what is wrong.
 */
@NullMarked
package io.troupe.config.values;

import org.jspecify.annotations.NullMarked;
