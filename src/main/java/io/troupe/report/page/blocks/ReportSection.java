package io.troupe.report.page.blocks;

import io.troupe.report.analysis.RunAnalysis;
import java.util.List;

/**
 * A part of the report: what is said about one question. Has no state; the same run gives the same
 * blocks.
 */
public interface ReportSection extends SectionHead {
    /** What it says of a run; nothing where there is nothing to say, and it is left out then. */
    List<PageBlock> blocks(RunAnalysis run);
}
