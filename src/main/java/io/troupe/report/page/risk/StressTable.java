package io.troupe.report.page.risk;

import io.troupe.model.Money;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.stress.StressPart;
import io.troupe.report.stress.StressParts;
import io.troupe.report.stress.StressResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What scenarios come to for what is held at the end. */
final class StressTable {
    private StressTable() {}

    /**
     * A row for each scenario.
     *
     * @param value what the fund is worth, in its currency
     */
    static PageTable of(List<StressResult> results, double value) {
        List<List<PageCell>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(switch (result) {
            case StressResult.Lost lost -> lost(lost, value);
            case StressResult.NotAvailable none -> none(none, none.reason());
            case StressResult.Mistaken none -> none(none, String.join("; ", none.problems()));
            case StressResult.Outlook none -> none(none, "it is of paths");
        }));
        return PageTable.plain("stress", "What the last holdings lose in scenarios", List.of(
                PageTable.Column.words("Scenario"), PageTable.Column.numbers("Loss"),
                PageTable.Column.numbers("Of the fund"),
                PageTable.Column.words("Who loses most"),
                PageTable.Column.words("By which asset"),
                PageTable.Column.numbers("Standard deviations")), rows);
    }

    private static List<PageCell> none(StressResult result, String reason) {
        PageCell none = new PageCell.Undefined(reason);
        return Stream.concat(Stream.of(new PageCell.Words(result.scenario().name())),
                Stream.generate(() -> none).limit(5)).toList();
    }

    private static List<PageCell> lost(StressResult.Lost lost, double value) {
        StressParts parts = lost.losses();
        return List.of(new PageCell.Words(lost.scenario().name()), Shown.money(parts.micros()),
                Shown.percent(Money.amount(parts.micros()) / value),
                most(parts.portfolios()), most(parts.assets()),
                lost.sigmas().isPresent() ? Shown.number(lost.sigmas().getAsDouble())
                        : new PageCell.Words(""));
    }

    private static PageCell most(List<StressPart> parts) {
        return parts.stream().filter(part -> part.micros() > 0)
                .max(Comparator.comparingLong(StressPart::micros))
                .<PageCell>map(part -> new PageCell.Named(part.name()))
                .orElseGet(() -> new PageCell.Undefined("nobody loses"));
    }
}
