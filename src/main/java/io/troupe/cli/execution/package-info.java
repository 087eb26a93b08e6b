/** The commands of the family {@code execution}: what orders cost, and how they meet bars. */
@NullMarked
package io.troupe.cli.execution;

import org.jspecify.annotations.NullMarked;
