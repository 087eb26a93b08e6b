/** Tests of splits: small ones written out, and what must hold for all. */
@NullMarked
package io.troupe.features.validation;

import org.jspecify.annotations.NullMarked;
