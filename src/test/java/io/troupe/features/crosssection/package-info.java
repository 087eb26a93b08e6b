/** Tests of comparisons between assets: rows written out, plain definitions, invariances. */
@NullMarked
package io.troupe.features.crosssection;

import org.jspecify.annotations.NullMarked;
