/**
 * Times and numbers as texts: in which of their forms a column is written, how each is read
 * without a copy, and what the times of a file say of its interval.
 */
@NullMarked
package io.troupe.data.storage.text;

import org.jspecify.annotations.NullMarked;
