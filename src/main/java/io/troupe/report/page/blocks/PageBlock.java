package io.troupe.report.page.blocks;

import io.troupe.report.charts.ChartSpec;
import java.util.List;

/** Something that a section says. Immutable. */
public sealed interface PageBlock {
    /**
     * A heading within a section.
     *
     * @param title the words
     */
    record Heading(String title) implements PageBlock {}

    /**
     * A paragraph.
     *
     * @param sentences the text; names in it are data
     */
    record Prose(String sentences) implements PageBlock {}

    /** Figures that are seen before anything else is. */
    record Headlines(List<Headline> figures) implements PageBlock {
        /** Copies the list. */
        public Headlines {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure that stands large.
     *
     * @param label what it is
     * @param figure its value
     * @param note what it stands against, empty if nothing
     */
    record Headline(String label, PageCell figure, String note) {}

    /** A table. */
    record Tabular(PageTable table) implements PageBlock {}

    /**
     * A chart, with its sentence and its table.
     *
     * @param spec what is drawn
     * @param isWide whether it takes the whole width of the page, else half of it where there is
     *        room
     */
    record Drawn(ChartSpec spec, boolean isWide) implements PageBlock {}

    /** Facts by name, as of a form. */
    record Facts(List<Fact> facts) implements PageBlock {
        /** Copies the list. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact.
     *
     * @param name what it is of
     * @param value what it is
     */
    record Fact(String name, PageCell value) {}

    /** Pictures of a word's size, each with its name and a figure. */
    record Multiples(String caption, List<Multiple> each) implements PageBlock {
        /** Copies the list. */
        public Multiples {
            each = List.copyOf(each);
        }
    }

    /**
     * One of many small pictures.
     *
     * @param name whose it is
     * @param line what is drawn
     * @param note what is written below it
     */
    record Multiple(String name, SmallLine line, String note) {}

    /** What gives reason to doubt, the gravest first. */
    record Findings(List<Finding> found) implements PageBlock {
        /** Copies the list. */
        public Findings {
            found = List.copyOf(found);
        }
    }

    /**
     * A reason to doubt.
     *
     * @param gravity how grave it is, in a word
     * @param what what was found, with its figure and the threshold
     * @param remedy what to do about it, empty if nothing
     */
    record Finding(String gravity, String what, String remedy) {}

    /**
     * Lines as they are, for a program or a shell.
     *
     * @param title what they are
     * @param text the lines
     */
    record Listing(String title, String text) implements PageBlock {}
}
