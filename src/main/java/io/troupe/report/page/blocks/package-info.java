/**
 * What the page of a run is made of: blocks, tables and their cells, whichever format they are
 * written in, and numbers as people read them.
 */
@NullMarked
package io.troupe.report.page.blocks;

import org.jspecify.annotations.NullMarked;
