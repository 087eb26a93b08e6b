package io.troupe.report.page;

import io.troupe.report.attribution.AssetAttribution;
import io.troupe.report.attribution.Attribution;
import io.troupe.report.attribution.CrossingsAttribution;
import io.troupe.report.attribution.Earnings;
import io.troupe.report.attribution.EarningsSource;
import io.troupe.report.attribution.FundAttribution;
import io.troupe.report.attribution.PortfolioAttribution;
import io.troupe.report.attribution.YearAttribution;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Who and what earned the money, by what it came from. */
final class EarningsTable {
    /** So many rows are told, those with the most money on either side. */
    private static final int MOST = 100;
    private static final String UNLINKED = "the fund's returns cannot be linked";

    private EarningsTable() {}

    /** By whose it was: strategies, then what the fund has beside them, then the fund. */
    static PageTable portfolios(FundAttribution fund) {
        List<EarningsSource> sources = fund.sources();
        List<PortfolioAttribution> parts = Stream.concat(fund.strategies().stream(),
                Stream.concat(fund.overlay().stream(), fund.reserve().stream())).toList();
        List<List<PageCell>> rows = new ArrayList<>();
        for (PortfolioAttribution part : largest(parts,
                Comparator.comparingDouble(each -> -Math.abs(each.earnings().total())))) {
            rows.add(row(new PageCell.Named(part.id()), sources, part.earnings(),
                    part.contribution()));
        }
        rows.add(crossings(fund.crossings(), sources));
        rows.add(row(new PageCell.Words("Fund"), sources, fund.house().earnings(),
                fund.totalReturn()));
        return new PageTable("earnings", "Who earned it, and with what",
                columns("Portfolio", sources), rows, PageTable.Use.SORT,
                more(parts.size(), "portfolios"));
    }

    private static List<PageCell> crossings(CrossingsAttribution crossings,
            List<EarningsSource> sources) {
        List<PageCell> row = new ArrayList<>(List.of(new PageCell.Words("Crossings")));
        row.addAll(Collections.nCopies(sources.size(),
                new PageCell.Undefined("what crossings saved is of no single source")));
        row.add(money(crossings.total()));
        boolean isLinked = crossings.netting().isPresent() && crossings.pooling().isPresent();
        row.add(isLinked
                ? Shown.percent(crossings.netting().getAsDouble()
                        + crossings.pooling().getAsDouble())
                : new PageCell.Undefined(UNLINKED));
        return row;
    }

    /** By what the fund itself held. */
    static PageTable assets(PortfolioAttribution house) {
        List<List<PageCell>> rows = new ArrayList<>();
        for (AssetAttribution asset : largest(house.assets(),
                Comparator.comparingDouble(each -> -Math.abs(each.earnings().total())))) {
            rows.add(row(new PageCell.Named(asset.symbol()), EarningsSource.OF_ASSETS,
                    asset.earnings(), asset.contribution()));
        }
        return new PageTable("earnings-by-asset", "The same by asset",
                columns("Asset", EarningsSource.OF_ASSETS), rows, PageTable.Use.SORT,
                more(house.assets().size(), "assets"));
    }

    /** Year by year. */
    static PageTable years(Attribution attribution) {
        List<List<PageCell>> rows = new ArrayList<>();
        for (YearAttribution year : attribution.years()) {
            YearAttribution.Part most = year.parts().stream()
                    .max(Comparator.comparingDouble(YearAttribution.Part::earned)).orElseThrow();
            YearAttribution.Part least = year.parts().stream()
                    .min(Comparator.comparingDouble(YearAttribution.Part::earned)).orElseThrow();
            rows.add(List.of(new PageCell.Words(year.year()),
                    money(year.parts().stream().mapToDouble(YearAttribution.Part::earned).sum()),
                    Shown.percent(year.fundReturn(), UNLINKED),
                    Shown.percent(year.toTotal(), UNLINKED), new PageCell.Named(most.id()),
                    money(most.earned()), new PageCell.Named(least.id()), money(least.earned())));
        }
        return PageTable.plain("earnings-by-year", "Year by year", List.of(
                PageTable.Column.words("Year"), PageTable.Column.numbers("Earned"),
                PageTable.Column.numbers("Return"),
                PageTable.Column.numbers("Of the whole return"),
                PageTable.Column.words("Most by"), PageTable.Column.numbers("Earned"),
                PageTable.Column.words("Least by"), PageTable.Column.numbers("Earned")), rows);
    }

    private static <T> List<T> largest(List<T> all, Comparator<T> order) {
        return all.size() <= MOST ? all : all.stream().sorted(order).limit(MOST).toList();
    }

    private static String more(int count, String things) {
        return count <= MOST ? ""
                : "These are the " + MOST + " of " + Shown.count(count).shown()
                        + " " + things + " that earned or lost most.";
    }

    private static List<PageTable.Column> columns(String first, List<EarningsSource> sources) {
        List<PageTable.Column> columns = new ArrayList<>(List.of(PageTable.Column.words(first)));
        for (EarningsSource source : sources) {
            columns.add(PageTable.Column.numbers(source.label()));
        }
        columns.add(PageTable.Column.numbers("Earned"));
        columns.add(PageTable.Column.numbers("Of the whole return"));
        return columns;
    }

    private static List<PageCell> row(PageCell name, List<EarningsSource> sources,
            Earnings earnings, OptionalDouble contribution) {
        List<PageCell> row = new ArrayList<>(List.of(name));
        for (EarningsSource source : sources) {
            row.add(money(earnings.of(source)));
        }
        row.add(money(earnings.total()));
        row.add(Shown.percent(contribution, UNLINKED));
        return row;
    }

    private static PageCell money(double amount) {
        return Shown.money(BigDecimal.valueOf(amount));
    }
}
