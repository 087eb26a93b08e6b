/**
 * What a run leaves for people and programs: the files of its {@code results/} folder, the table
 * at its end and the printed journal. All of it is a pure function of market data, strategy ids,
 * initial cash and {@linkplain io.troupe.journal.Bookings bookings}, so results can be written
 * anew from a journal at any time and come out the same to the byte.
 *
 * <p>{@link io.troupe.report.ResultsWriter} has the bookings walked once. {@link FundLedger} keeps
 * positions and cash and checks that those of the strategies and of the fund's accounts sum to the
 * house's; one class per file turns what it holds into rows. The files are specified in {@code
 * docs/results.md}.
 */
@NullMarked
package io.troupe.report;

import io.troupe.report.books.FundLedger;
import org.jspecify.annotations.NullMarked;
