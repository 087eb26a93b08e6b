package io.troupe.report.page;

import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.SectionHead;
import java.util.List;

/**
 * A report before it has a format. Immutable.
 *
 * @param title the run's name
 * @param span what it is of, in a line
 * @param marks what has to be known before anything else, a sentence each; mostly none
 * @param version of the program that the run was begun with, empty if that is not known
 * @param parts what it says, in order
 */
record ReportDocument(String title, String span, List<String> marks, String version,
        List<Part> parts) {
    /** Copies the lists. */
    ReportDocument {
        marks = List.copyOf(marks);
        parts = List.copyOf(parts);
    }

    /**
     * A section and what it says.
     *
     * @param section what stands over it
     * @param blocks what it says, at least one
     */
    record Part(SectionHead section, List<PageBlock> blocks) {
        /** Copies the list. */
        Part {
            blocks = List.copyOf(blocks);
        }
    }
}
