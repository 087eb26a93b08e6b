package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.FundAttribution;
import io.troupe.report.attribution.PortfolioAttribution;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose the fund's profit was: strategies, the overlay, what being one fund saved. */
final class ContributionsChart implements ChartBuilder {
    private static final int BEST = 20;
    private static final int WORST = 10;
    private static final int MOST = 40;

    private record Part(String name, double money) {}

    @Override
    public String id() {
        return "contributions";
    }

    @Override
    public String title() {
        return "Whose the profit was";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        FundAttribution fund = run.attribution().fund();
        List<Part> strategies = fund.strategies().stream().map(ContributionsChart::part)
                .sorted(Comparator.comparingDouble(Part::money).reversed()
                        .thenComparing(Part::name))
                .toList();
        if (strategies.stream().allMatch(part -> part.money() == 0)) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>(few(strategies));
        fund.overlay().map(ContributionsChart::part).ifPresent(parts::add);
        if (fund.crossings().total() != 0) {
            parts.add(new Part("crossings", fund.crossings().total()));
        }
        List<String> names = parts.stream().map(Part::name).toList();
        Values money = Values.of(parts.stream().mapToDouble(Part::money).toArray());
        Part most = strategies.getFirst();
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "Of a profit of "
                        + ChartText.text(fund.house().earnings().total(), ValueFormat.MONEY)
                        + " the most, " + ChartText.text(most.money(), ValueFormat.MONEY)
                        + ", came from " + most.name() + "."),
                new Axis.Numbers("money", ValueFormat.MONEY, false),
                new Axis.Categories("", names),
                List.of(new Layer.Bars("profit", Tone.BY_SIGN, money)),
                new ChartTable(List.of(new ChartTable.Words("whose", names),
                        new ChartTable.Amounts("profit", ValueFormat.MONEY, money)))));
    }

    private static Part part(PortfolioAttribution portfolio) {
        return new Part(portfolio.id(), portfolio.earnings().total());
    }

    /** All of them, or of very many the best, the worst, and the others in one. */
    private static List<Part> few(List<Part> ranked) {
        if (ranked.size() <= MOST) {
            return ranked;
        }
        List<Part> others = ranked.subList(BEST, ranked.size() - WORST);
        List<Part> few = new ArrayList<>(ranked.subList(0, BEST));
        few.add(new Part(others.size() + " others",
                others.stream().mapToDouble(Part::money).sum()));
        few.addAll(ranked.subList(ranked.size() - WORST, ranked.size()));
        return few;
    }
}
