package io.troupe.report.page;

import io.troupe.data.DataReport;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunProvenance;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;

/** What the run was told, and what repeats it. */
final class SettingsSection implements ReportSection {
    /** So many characters of settings are on the page; a fund of thousands has more. */
    private static final int MOST_CHARACTERS = 120_000;

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public String question() {
        return "What was the fund told, and what repeats it?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        RunProvenance from = run.provenance();
        List<PageBlock> blocks = new ArrayList<>();
        blocks.add(new PageBlock.Facts(List.of(
                new PageBlock.Fact("Run", new PageCell.Named(run.summary().runId())),
                new PageBlock.Fact("Troupe", known(from.version())),
                new PageBlock.Fact("Fingerprint of the data", known(from.fingerprint())),
                new PageBlock.Fact("Hash of the settings", known(from.settingsHash())),
                new PageBlock.Fact("Version of the rules", new PageCell.Words(
                        Integer.toString(run.context().terms().rules()))),
                new PageBlock.Fact("Bars a year", Shown.bars(run.summary().spacing().year())))));
        histories(run.context().report().seams(), blocks);
        if (!from.command().isEmpty()) {
            blocks.add(new PageBlock.Listing("The command that repeats it", from.command()));
        }
        if (!from.settings().isEmpty()) {
            blocks.add(settings(from.settings()));
        }
        return blocks;
    }

    /** Where prices were restated under way. */
    private static void histories(List<DataReport.Seam> seams, List<PageBlock> blocks) {
        if (seams.isEmpty()) {
            return;
        }
        blocks.add(new PageBlock.Heading("Prices were restated under way"));
        blocks.add(new PageBlock.Prose("Results up to a seam were made with another history of"
                + " the data than those after it, and are as they were. Figures across it mix"
                + " the two."));
        seams.forEach(seam -> blocks.add(
                new PageBlock.Prose(String.join(". ", seam.lines()) + ".")));
    }

    private static PageCell known(String text) {
        return text.isEmpty() ? new PageCell.Undefined("not known: the run has no journal")
                : new PageCell.Named(text);
    }

    private static PageBlock settings(List<RunProvenance.Setting> settings) {
        StringBuilder lines = new StringBuilder();
        int left = settings.size();
        for (RunProvenance.Setting setting : settings) {
            String line = setting.key() + ": " + setting.value() + "\n";
            if (lines.length() + line.length() > MOST_CHARACTERS) {
                break;
            }
            lines.append(line);
            left--;
        }
        if (left > 0) {
            lines.append("… and ").append(left).append(" more; the run's manifest has them all\n");
        }
        return new PageBlock.Listing("Settings as resolved: those that results depend on",
                lines.toString());
    }
}
