/**
 * What all commands share: the terminal and what it can show, tables, JSON, the exit codes, and the
 * log for what no user should have to read. It knows no command.
 */
@NullMarked
package io.troupe.cli.console;

import org.jspecify.annotations.NullMarked;
