package io.troupe.report.page.blocks;

/** What stands over a part of a page. */
public interface SectionHead {
    /** By which a link finds it: lower case, unique. */
    String id();

    /** What it is called. */
    String title();

    /** The question that it answers, in a sentence. */
    String question();
}
