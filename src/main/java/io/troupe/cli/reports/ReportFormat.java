package io.troupe.cli.reports;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.page.ReportPage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a report can be written as; an option's value is the name in lower case. */
@SuppressWarnings("ImmutableEnumChecker") // method references without state
enum ReportFormat {
    /** A page for a browser. */
    HTML(ReportPage::html),
    /** Markdown. */
    MD(ReportPage::markdown),
    /** One JSON document. */
    JSON(ReportPage::json);

    private final Function<RunAnalysis, String> writing;

    ReportFormat(Function<RunAnalysis, String> writing) {
        this.writing = writing;
    }

    /** A run's report. */
    String of(RunAnalysis run) {
        return writing.apply(run);
    }

    /** By the ending of a file; a page if it has none of a format's. */
    static ReportFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(each -> name.endsWith("." + each.name().toLowerCase(Locale.ROOT)))
                .findFirst().orElse(HTML);
    }
}
