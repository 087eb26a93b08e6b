package io.troupe.report.attribution;

import io.troupe.report.books.Portfolios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Waterfalls of what was gathered in columns. */
final class ShortfallTables {
    private final Portfolios portfolios;
    private final ShortfallColumns columns;
    private final EarningsColumns earnings;
    private final IntToDoubleFunction booked;

    /**
     * Is to make waterfalls.
     *
     * @param booked what a row earned by its ledger
     */
    ShortfallTables(Portfolios portfolios, ShortfallColumns columns, EarningsColumns earnings,
            IntToDoubleFunction booked) {
        this.portfolios = portfolios;
        this.columns = columns;
        this.earnings = earnings;
        this.booked = booked;
    }

    /** Of each part that holds something. */
    List<ImplementationShortfall> each(FundParts parts) {
        return Arrays.stream(parts.rows()).mapToObj(this::of).toList();
    }

    private ImplementationShortfall of(int row) {
        Earnings costs = earnings.sum(row);
        List<WaterfallLine> lines = Arrays.stream(ShortfallSource.values())
                .filter(source -> !source.isOfFund())
                .map(source -> new WaterfallLine(source, switch (source) {
                    case SLIPPAGE -> costs.of(EarningsSource.SLIPPAGE);
                    case FEES -> costs.of(EarningsSource.FEES);
                    case FINANCING -> costs.of(EarningsSource.INTEREST);
                    default -> columns.line(source, row);
                })).filter(ShortfallTables::isTold).toList();
        return waterfall(portfolios.context().portfolio(Portfolios.number(row)), lines,
                new Ends(columns.paper(row), booked.applyAsDouble(row), columns.traded(row)));
    }

    /** Funds that pay and receive no interest are not told of it, nor of limits without cuts. */
    private static boolean isTold(WaterfallLine line) {
        return line.amount() != 0 || line.source().isAlwaysTold();
    }

    /** Where a waterfall begins and ends, and what was traded on the way. */
    private record Ends(double paper, double booked, double traded) {}

    private static ImplementationShortfall waterfall(String id, List<WaterfallLine> lines,
            Ends ends) {
        double explained = lines.stream().mapToDouble(WaterfallLine::amount).sum();
        return new ImplementationShortfall(id, ends.paper(), lines, ends.booked(), ends.traded(),
                ends.booked() - ends.paper() - explained);
    }

    /** Of the fund: the sum of its parts, what its reserve earned, and what crossing saved. */
    ImplementationShortfall fund(FundAttribution fund, List<ImplementationShortfall> parts) {
        List<WaterfallLine> lines = new ArrayList<>();
        for (ShortfallSource source : ShortfallSource.values()) {
            lines.add(new WaterfallLine(source, switch (source) {
                case NETTING -> Earnings.money(fund.crossings().nettingMicros());
                case POOLING -> Earnings.money(fund.crossings().poolingMicros());
                case FINANCING -> sum(parts, part -> part.of(source))
                        + fund.reserve().map(each -> each.earnings().total()).orElse(0.0);
                default -> sum(parts, part -> part.of(source));
            }));
        }
        lines.removeIf(line -> !isTold(line));
        return waterfall(fund.house().id(), lines,
                new Ends(sum(parts, ImplementationShortfall::paper), booked.applyAsDouble(0),
                        sum(parts, ImplementationShortfall::traded)));
    }

    private static double sum(List<ImplementationShortfall> parts,
            ToDoubleFunction<ImplementationShortfall> of) {
        return parts.stream().mapToDouble(of).sum();
    }
}
