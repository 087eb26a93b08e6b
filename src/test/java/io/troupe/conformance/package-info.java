/**
 * Reproduces published numbers: reads a folder of reference cases, lets the product compute each,
 * and reports by area how many pass, fail or are not supported.
 */
@NullMarked
package io.troupe.conformance;

import org.jspecify.annotations.NullMarked;
