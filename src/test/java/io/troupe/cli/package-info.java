/** Tests of the command line. */
@NullMarked
package io.troupe.cli;

import org.jspecify.annotations.NullMarked;
