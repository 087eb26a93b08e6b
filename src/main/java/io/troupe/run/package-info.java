/**
 * From a configuration to a finished, resumed or replayed run, without a command line. {@link
 * io.troupe.run.Fund} is what settings and data come to, {@link io.troupe.run.RunWorkflow} runs it,
 * and {@link io.troupe.run.StoredRun} tells of what was run before. What cannot be done is a {@link
 * io.troupe.run.Refusal}, a value of a kind; nothing here prints or ends a process.
 */
@NullMarked
package io.troupe.run;

import org.jspecify.annotations.NullMarked;
