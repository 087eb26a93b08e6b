/**
 * What speaks against a run's figures. A {@code DiagnosisRule} looks at
 * everything that is known of a run and may find something; {@link
 * io.troupe.report.diagnoses.StandardDiagnoses} has the rules in the order of gravity. Each rule is
 * a file and a line there, and a row of {@code docs/diagnoses.md}.
 *
 * <p>A rule never guesses: where the fact it looks for is not known, it is silent. Pure functions.
 */
@NullMarked
package io.troupe.report.diagnoses;

import org.jspecify.annotations.NullMarked;
