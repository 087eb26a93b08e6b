/** The section of the page that tells of risk. */
@NullMarked
package io.troupe.report.page.risk;

import org.jspecify.annotations.NullMarked;
