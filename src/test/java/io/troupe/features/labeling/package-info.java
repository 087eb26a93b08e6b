/** Tests of labels: examples of the book, plain definitions, and bars written out by hand. */
@NullMarked
package io.troupe.features.labeling;

import org.jspecify.annotations.NullMarked;
