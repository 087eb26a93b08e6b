/** Tests of the commands of the family {@code execution}. */
@NullMarked
package io.troupe.cli.execution;

import org.jspecify.annotations.NullMarked;
