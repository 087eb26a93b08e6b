/** Tests of {@code io.troupe.data.storage}. */
@NullMarked
package io.troupe.data.storage;

import org.jspecify.annotations.NullMarked;
