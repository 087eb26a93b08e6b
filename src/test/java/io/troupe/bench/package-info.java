/** Tests of features: contracts that all satisfy, and values computed by hand. */
@NullMarked
package io.troupe.bench;

import org.jspecify.annotations.NullMarked;
