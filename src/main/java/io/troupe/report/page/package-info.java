/**
 * The report of a run for people: {@code report.html}, one file that asks for nothing from the
 * network, and the same as Markdown or JSON.
 *
 * <p>A {@link io.troupe.report.page.blocks.ReportSection} turns what is known of a run into
 * {@linkplain io.troupe.report.page.blocks.PageBlock blocks}: figures, tables, charts, sentences.
 * What they look like is the business of a renderer, of which there is one for each format, so that
 * all say the same.
 * A section is one class and one line in {@link io.troupe.report.page.StandardSections}. Names are
 * data: {@link io.troupe.report.page.HtmlWriter} has no way to write one as markup.
 */
@NullMarked
package io.troupe.report.page;

import org.jspecify.annotations.NullMarked;
