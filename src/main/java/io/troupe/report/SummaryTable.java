package io.troupe.report;

import io.troupe.journal.folder.AskedAgain;
import io.troupe.metrics.Figure.Day;
import io.troupe.metrics.Metric;
import io.troupe.metrics.MoneyWeightedReturn;
import io.troupe.metrics.TimeWeightedIndex;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.View;
import io.troupe.model.ConstructionOutcome;
import io.troupe.report.summary.AccountSummary;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.PortfolioSummary.Quarantine;
import io.troupe.report.summary.RunSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table at the end of a run: a line for each strategy (of a large fund, for the best and the
 * worst), one for the house, then what is in its accounts, who was taken out, when the fund was
 * flat, and the run's id. Where names and figures leave room, each line ends in a picture of how a
 * unit of capital grew. Lines end in {@code \n}; undefined figures are {@code n/a}.
 */
public final class SummaryTable {
    private static final int MIN_WIDTH = 80;
    private static final int MAX_WIDTH = 120;
    private static final int MIN_NAME = 8;
    /** As many strategies as there is a line for each; of more, the best and the worst. */
    private static final int MOST_LINES = 40;
    private static final int BEST = 10;
    private static final int WORST = 5;
    private static final int MOST_NOTES = 10;
    private static final String GAP = "  ";
    private static final String PICTURE = "growth";
    private static final int WIDEST_PICTURE = 12;
    /** A picture of fewer characters shows nothing. */
    private static final int NARROWEST_PICTURE = 8;

    private final boolean colours;
    private final int width;
    private final boolean all;
    private final StringBuilder out = new StringBuilder();

    private SummaryTable(int width, boolean colours, boolean all) {
        this.all = all;
        this.width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
        this.colours = colours;
    }

    /**
     * Draws the table.
     *
     * @param summary the figures
     * @param width columns of the terminal; 80 to 120 are used. Long ids are shortened to fit
     * @param colours whether to use ANSI colours
     * @param all whether to show every strategy of a large fund; else those of more than 40 are
     *        told by the ten with the highest and the five with the lowest total return
     */
    public static String render(RunSummary summary, int width, boolean colours, boolean all) {
        SummaryTable table = new SummaryTable(width, colours, all);
        table.note("annualized by " + summary.spacing().year().sentence());
        table.rows(summary);
        table.notes(summary);
        return table.out.toString();
    }

    private void rows(RunSummary summary) {
        boolean isShort = all || summary.strategies().size() <= MOST_LINES;
        List<PortfolioSummary> shown = isShort ? summary.strategies()
                : bestAndWorst(summary.strategies());
        List<List<String>> lines = new ArrayList<>();
        List<Metric> columns = summary.register().in(View.TABLE);
        lines.add(headings(columns));
        shown.forEach(strategy -> lines.add(cells(strategy, columns)));
        lines.add(cells(summary.house(), columns));
        pictures(lines, shown, summary.house());
        int[] widths = widths(lines);
        int total = (widths.length - 1) * GAP.length();
        for (int columnWidth : widths) {
            total += columnWidth;
        }
        String rule = style("─".repeat(total), Style.DIM) + "\n";
        out.append(style(line(lines.getFirst(), widths), Style.BOLD)).append('\n').append(rule);
        for (int i = 1; i < lines.size() - 1; i++) {
            if (!isShort && i == BEST + 1) {
                out.append(left(summary.strategies().size() - shown.size())).append('\n');
            }
            boolean taken = shown.get(i - 1).quarantine().isPresent();
            Style style = taken ? Style.RED : Style.PLAIN;
            out.append(style(line(lines.get(i), widths), style)).append('\n');
        }
        out.append(summary.strategies().isEmpty() ? "" : rule);
        out.append(style(line(lines.getLast(), widths), Style.BOLD)).append('\n');
    }

    private static String left(int count) {
        return "… " + Figures.count(count) + " more, by return; all are in results/strategies.csv,"
                + " or print them with --all";
    }

    /** In the order of their total return; those without one are not among them. */
    private static List<PortfolioSummary> bestAndWorst(List<PortfolioSummary> strategies) {
        List<PortfolioSummary> ranked = new ArrayList<>(strategies);
        ranked.sort(Comparator.comparingDouble((PortfolioSummary strategy) -> TotalReturn.METRIC
                .merit(strategy.figures().of(TotalReturn.METRIC))).reversed());
        List<PortfolioSummary> shown = new ArrayList<>(ranked.subList(0, BEST));
        shown.addAll(ranked.subList(ranked.size() - WORST, ranked.size()));
        return shown;
    }

    private static List<String> headings(List<Metric> columns) {
        List<String> headings = new ArrayList<>(List.of("strategy"));
        columns.forEach(metric -> headings.add(metric.label(View.TABLE).orElseThrow()));
        return headings;
    }

    private static List<String> cells(PortfolioSummary portfolio, List<Metric> columns) {
        List<String> cells = new ArrayList<>(List.of(Figures.oneLine(portfolio.id())));
        columns.forEach(metric -> cells
                .add(Figures.cell(metric.unit(), portfolio.figures().of(metric))));
        return cells;
    }

    /** Adds a column of pictures if there is room for it beside whole names. */
    private void pictures(List<List<String>> lines, List<PortfolioSummary> shown,
            PortfolioSummary house) {
        int taken = Arrays.stream(wholeWidths(lines)).map(each -> each + GAP.length()).sum();
        int cells = Math.min(WIDEST_PICTURE, width - taken);
        if (cells >= NARROWEST_PICTURE) {
            lines.getFirst().add(Figures.left(PICTURE, cells));
            for (int i = 0; i < shown.size(); i++) {
                lines.get(1 + i).add(Sparkline.of(shown.get(i).course().index(), cells));
            }
            lines.getLast().add(Sparkline.of(house.course().index(), cells));
        }
    }

    private static int[] wholeWidths(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                String cell = line.get(column);
                widths[column] = Math.max(widths[column], cell.codePointCount(0, cell.length()));
            }
        }
        return widths;
    }

    private int[] widths(List<List<String>> lines) {
        int[] widths = wholeWidths(lines);
        int numbers = 0;
        for (int column = 1; column < widths.length; column++) {
            numbers += GAP.length() + widths[column];
        }
        widths[0] = Math.min(widths[0], Math.max(MIN_NAME, width - numbers));
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        line.append(Figures.left(Figures.shortened(cells.getFirst(), widths[0]), widths[0]));
        for (int column = 1; column < widths.length; column++) {
            line.append(GAP).append(Figures.right(cells.get(column), widths[column]));
        }
        return line.toString();
    }

    private void notes(RunSummary summary) {
        out.append('\n');
        accounts(summary);
        List<String> fates = new ArrayList<>();
        for (PortfolioSummary strategy : summary.strategies()) {
            strategy.quarantine().ifPresent(taken -> fates.add(quarantined(strategy.id(), taken)));
            if (strategy.figures().of(TimeWeightedIndex.BUST_DATE) instanceof Day(String date)) {
                fates.add("bust " + date + "  " + strategy.id());
            }
        }
        int told = all ? fates.size() : Math.min(fates.size(), MOST_NOTES);
        fates.subList(0, told).forEach(this::note);
        if (told < fates.size()) {
            note("… " + Figures.count(fates.size() - told)
                    + " more that were quarantined or bust, in results/summary.json");
        }
        constructions(summary);
        risk(summary);
        restoring(summary);
        for (RunSummary.Halt halt : summary.halts()) {
            note("halted " + halt.from() + " to " + halt.to().orElse("the end"));
        }
        String period = summary.firstDate().isEmpty() ? "no bars"
                : Figures.count(summary.bars()) + " bars, " + summary.firstDate().get() + " to "
                        + summary.lastDate().orElseThrow();
        note(period);
        out.append("run ").append(style(Figures.oneLine(summary.runId()), Style.BOLD))
                .append('\n');
    }

    /** What was constructed, where not all of it met its conditions. */
    private void constructions(RunSummary summary) {
        List<PortfolioSummary> all = new ArrayList<>(List.of(summary.house()));
        all.addAll(summary.strategies());
        for (PortfolioSummary one : all) {
            Map<ConstructionOutcome, Long> outcomes = one.employment().constructions();
            long failed = one.employment().constructed()
                    - outcomes.getOrDefault(ConstructionOutcome.SOLVED, 0L);
            if (failed > 0) {
                note(one.id() + ": of " + Figures.count(one.employment().constructed())
                        + " portfolios constructed "
                        + outcomes.entrySet().stream()
                                .map(each -> Figures.count(each.getValue()) + " "
                                        + each.getKey().label())
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    /** How often rules about risk did something. */
    private void risk(RunSummary summary) {
        List<String> acted = new ArrayList<>();
        Stream.concat(Stream.of(summary.house()), summary.strategies().stream())
                .filter(one -> !one.risk().events().isEmpty())
                .forEach(one -> acted.add(one.id() + ": rules about risk "
                        + one.risk().byKind().entrySet().stream()
                                .map(each -> Figures.count(each.getValue()) + " "
                                        + each.getKey().label())
                                .collect(Collectors.joining(", "))));
        int told = all ? acted.size() : Math.min(acted.size(), MOST_NOTES);
        acted.subList(0, told).forEach(this::note);
        if (told < acted.size()) {
            note("… " + Figures.count(acted.size() - told)
                    + " more on which rules about risk acted, in results/summary.json");
        }
    }

    /** Which strategies a resume asks again, and how to mend it: whole, not shortened. */
    private void restoring(RunSummary summary) {
        List<PortfolioSummary> found = summary.strategies().stream()
                .filter(strategy -> strategy.identity().askedAgain().isPresent()).toList();
        int told = all ? found.size() : Math.min(found.size(), MOST_NOTES);
        for (PortfolioSummary strategy : found.subList(0, told)) {
            AskedAgain why = strategy.identity().askedAgain().orElseThrow();
            wrapped("a resume asks " + strategy.id() + " about all bars again: " + why.finding()
                    + " (" + why.date() + "); " + why.mend());
        }
        if (told < found.size()) {
            note("… " + Figures.count(found.size() - told)
                    + " more that a resume asks again, in results/summary.json");
        }
    }

    /** Money that is no strategy's, and what came to the fund and left it. */
    private void accounts(RunSummary summary) {
        RunSummary.Accounts accounts = summary.accounts();
        accounts.reserve().ifPresent(this::account);
        accounts.overlay().ifPresent(this::account);
        RunSummary.Crossings crossings = accounts.crossings();
        note("crossings saved " + Figures.cents(crossings.savedMicros()) + " (commission "
                + Figures.cents(crossings.commissionSavedMicros()) + ", slippage "
                + Figures.cents(crossings.slippageSavedMicros()) + flows(crossings) + ")");
        crossings.parts().ifPresent(parts -> note("  by netting "
                + Figures.cents(parts.nettingMicros()) + ", by pooling "
                + Figures.cents(parts.poolingMicros()) + swept(parts)));
        accounts.exposure().ifPresent(
                factor -> note("exposure " + Figures.cents(BigDecimal.valueOf(factor))
                        + " in the end"));
        capital(accounts, summary.house());
    }

    private void capital(RunSummary.Accounts accounts, PortfolioSummary house) {
        if (accounts.subscribedMicros() != 0 || accounts.redeemedMicros() != 0) {
            Metric metric = MoneyWeightedReturn.METRIC;
            note("subscribed " + Figures.cents(accounts.subscribedMicros()) + ", redeemed "
                    + Figures.cents(accounts.redeemedMicros()) + "; money-weighted return a year "
                    + Figures.cell(metric.unit(), house.figures().of(metric)));
        }
    }

    private void account(AccountSummary account) {
        note(account.portfolio().id() + " " + Figures.cents(account.finalEquity()) + ", cash "
                + Figures.cents(account.finalCashMicros()) + ", earned "
                + Figures.cents(account.earned()));
    }

    private static String swept(RunSummary.Crossings.Parts parts) {
        return parts.sweptMicros() == 0 ? ""
                : "; " + Figures.cents(parts.sweptMicros()) + " of it became capital";
    }

    private static String flows(RunSummary.Crossings crossings) {
        return crossings.flowsSavedMicros() == 0 ? ""
                : ", flows " + Figures.cents(crossings.flowsSavedMicros());
    }

    private static String quarantined(String id, Quarantine taken) {
        return "quarantined " + taken.date() + "  " + id + ": " + taken.reason().label() + ", "
                + taken.detail();
    }

    private void note(String text) {
        out.append(Figures.shortened(Figures.oneLine(text), width)).append('\n');
    }

    private void wrapped(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : Figures.oneLine(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                note(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        note(line.toString());
    }

    private String style(String text, Style style) {
        return colours && style != Style.PLAIN ? style.code + text + "\u001b[0m" : text;
    }

    private enum Style {
        PLAIN(""), BOLD("\u001b[1m"), DIM("\u001b[2m"), RED("\u001b[31m");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }
}
