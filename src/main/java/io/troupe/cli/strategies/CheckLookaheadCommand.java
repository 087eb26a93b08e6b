package io.troupe.cli.strategies;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.config.StrategySettings;
import io.troupe.journal.store.Obstacle;
import io.troupe.lookahead.Finding;
import io.troupe.lookahead.LookaheadCheck;
import io.troupe.lookahead.LookaheadReport;
import io.troupe.lookahead.LookaheadReport.Row;
import io.troupe.lookahead.LookaheadReport.Settled;
import io.troupe.model.BarCount;
import io.troupe.model.Wording;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import io.troupe.run.vetting.LookaheadMemory;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.strategies.plugins.audit.Reach;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe check lookahead}. */
@Command(name = "lookahead",
        header = "Find strategies and features that know the future.",
        description = {
                "Simulates the fund again and again with the bars from some bar on taken away, and"
                        + " with other prices from there on. Whatever a strategy or a feature said"
                        + " before that bar must come out the same. Then begins later, and compares"
                        + " what is said once warm-ups are over.",
                "It can find knowledge of the future, and cannot rule it out: it says what"
                        + " was tried, and names what a strategy of your own reaches outside"
                        + " the market. Of strategies of your own that pass, the folder of all runs"
                        + " remembers it, until their files change.",
                "Ends with exit code 1 if anything was found, naming the first bar and value."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe check lookahead configs/base.yaml",
                "  troupe check lookahead configs/base.yaml --cuts 100"})
final class CheckLookaheadCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;
    private static final int SHOWN_STRATEGIES = 30;
    /** What no number of cuts shows. */
    static final List<String> LIMITS = List.of(
            "what this cannot show: knowledge of the future that was used at no bar right before a"
                    + " cut (more --cuts look more closely),",
            "or that was in the idea, its parameters or the choice of assets, or comes from a file"
                    + " or another place outside the market");

    @Spec
    private CommandSpec spec;
    @Mixin
    private SettingsOptions settings;
    @Mixin
    private RunsOption runs;

    @Option(names = "--cuts", paramLabel = "N", defaultValue = "24",
            description = "How many bars the future is taken away from (default"
                    + " ${DEFAULT-VALUE}); up to as many more follow for strategies that decide"
                    + " seldom.")
    private int cuts;

    @Option(names = "--starts", paramLabel = "N", defaultValue = "2",
            description = "How many later starts are compared (default ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    private CheckLookaheadCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused {
        if (cuts < 1 || starts < 0) {
            throw new CommandRefused(ExitCode.USER, "--cuts must be ≥ 1 and --starts ≥ 0, were "
                    + cuts + " and " + starts);
        }
        Fund fund = Fund.of(settings.load());
        Terminal terminal = Terminal.of(spec);
        LookaheadReport report = checked(fund, terminal);
        remember(report, fund, terminal);
        if (json) {
            Json.print(facts(report, reaches(fund)), terminal.out());
        } else {
            print(report, reaches(fund), terminal);
        }
        return report.isClean() ? ExitCode.OK : ExitCode.DIFFERENCE;
    }

    private LookaheadReport checked(Fund fund, Terminal terminal) throws CommandRefused {
        LookaheadCheck.Options options = new LookaheadCheck.Options(cuts, starts,
                fund.settings().run().seed(), fund.settings().engine().barTimeout());
        try (StepProgress progress = new StepProgress(terminal, "checked")) {
            return LookaheadCheck.of(fund::planOn, fund.data(), options, progress::at);
        } catch (StrategyRefusedException refused) {
            throw new CommandRefused(ExitCode.USER, String.valueOf(refused.getMessage()));
        }
    }

    /** Nothing depends on what is remembered but what later runs say of themselves. */
    private void remember(LookaheadReport report, Fund fund, Terminal terminal) {
        Map<String, String> codes = fund.known().codes(fund.settings());
        try {
            if (!codes.isEmpty()) {
                new LookaheadMemory(runs.folder()).note(report, fund.strategies(), codes);
            }
        } catch (IOException unnoted) {
            Messages.notes(List.of(runs.folder().resolve(LookaheadMemory.FILE)
                    + ": what was found could not be noted, so runs will call these strategies"
                    + " unchecked: " + Obstacle.reason(unnoted)), terminal);
        }
    }

    /** By id, what the user's strategies can reach outside the market. */
    private static Map<String, List<Reach>> reaches(Fund fund) {
        Map<String, List<Reach>> reaches = new LinkedHashMap<>();
        for (StrategySettings strategy : fund.settings().strategies()) {
            List<Reach> found = fund.known().reaches(strategy.type());
            if (!found.isEmpty()) {
                reaches.put(strategy.id(), found);
            }
        }
        return reaches;
    }

    private void print(LookaheadReport report, Map<String, List<Reach>> reaches,
            Terminal terminal) {
        PrintWriter out = terminal.out();
        TextTable table = new TextTable(TextTable.Column.text("STRATEGY"),
                TextTable.Column.number("DECISIONS"), TextTable.Column.number("CUTS AFTER ONE"),
                TextTable.Column.number("WARM-UP"), TextTable.Column.text("LATER START"),
                TextTable.Column.text("KNEW THE FUTURE"));
        List<Row> rows = report.strategies();
        rows.stream().limit(SHOWN_STRATEGIES).forEach(row -> table.row(row.id(),
                count(row.decisions()), count(row.cutsAfterDecisions()),
                bars(row.settlingBars()), words(row.settled()),
                verdict(row, report)));
        table.print(out, terminal.outAnsi());
        if (rows.size() > SHOWN_STRATEGIES) {
            out.println("and " + count(rows.size() - SHOWN_STRATEGIES)
                    + " more strategies; --json has all");
        }
        out.println();
        out.println("tried: " + counted(rows.size(), "strategy", "strategies") + " and "
                + counted(report.features(), "feature", "features") + " on "
                + counted(report.bars(), "bar", "bars") + ", "
                + counted(report.cuts().size(), "cut", "cuts") + cutTimes(report) + ", "
                + counted(report.starts().size(), "later start", "later starts"));
        reaches.forEach((id, found) -> printReach(id, found, terminal));
        report.notes().forEach(note -> terminal.err()
                .println(Wording.printable("troupe: note: " + note)));
        printFindings(report, terminal);
    }

    private static String cutTimes(LookaheadReport report) {
        List<String> times = report.cuts();
        return times.isEmpty() ? ""
                : times.size() == 1 ? " (" + times.getFirst() + ")"
                        : " (from " + times.getFirst() + " to " + times.getLast() + ")";
    }

    private static void printReach(String id, List<Reach> found, Terminal terminal) {
        PrintWriter err = terminal.err();
        err.println(Wording.printable("troupe: note: strategy " + id + " reaches outside the"
                + " market, where this check cannot see what it learns:"));
        found.stream().limit(MOST_SHOWN).forEach(reach -> err
                .println(Wording.printable("  " + ReachLines.of(reach))));
        if (found.size() > MOST_SHOWN) {
            err.println("  and " + count(found.size() - MOST_SHOWN) + " more; --json has all");
        }
    }

    private void printFindings(LookaheadReport report, Terminal terminal) {
        if (report.isClean()) {
            terminal.out().println("nothing that was tried changed with the future");
            LIMITS.forEach(terminal.out()::println);
            return;
        }
        report.findings().stream().limit(MOST_SHOWN).forEach(finding -> terminal.err()
                .println(Wording.printable("troupe: " + finding.message())));
        int more = report.findings().size() - MOST_SHOWN;
        if (more > 0) {
            terminal.err().println("troupe: and " + count(more) + " more; --json has all");
        }
    }

    private static String verdict(Row row, LookaheadReport report) {
        String found = report.findings().stream()
                .filter(finding -> finding.strategy().equals(row.id())
                        && finding.kind() != Finding.Kind.WARMUP)
                .map(Finding::time).findFirst().orElse("");
        boolean isUnsteady = report.findings().stream()
                .anyMatch(finding -> finding.strategy().equals(row.id())
                        && finding.kind() == Finding.Kind.UNREPEATABLE);
        if (isUnsteady) {
            return "unknown: not the same twice";
        }
        if (!found.isEmpty()) {
            return "yes: " + found;
        }
        return row.cutsAfterDecisions() == 0 ? "not tried: it never decides before a cut"
                : "not seen";
    }

    private static String words(Settled settled) {
        return switch (settled) {
            case YES -> "the same";
            case NO -> "differs";
            case REMEMBERS -> "differs: it remembers";
            case UNKNOWN -> "nothing to compare";
        };
    }

    private static String counted(int number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    private static String bars(BarCount settling) {
        return settling.isNever() ? "never over"
                : count(settling.number().orElseThrow()) + " bars";
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Map<String, Object> facts(LookaheadReport report,
            Map<String, List<Reach>> reaches) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("clean", report.isClean());
        facts.put("bars", report.bars());
        facts.put("features", report.features());
        facts.put("cuts", report.cuts().size());
        facts.put("starts", report.starts().size());
        facts.put("cutTimes", report.cuts());
        facts.put("startTimes", report.starts());
        facts.put("strategies", report.strategies().stream().map(row -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", row.id());
            one.put("decisions", row.decisions());
            one.put("cutsAfterDecisions", row.cutsAfterDecisions());
            one.put("warmupBars", row.settlingBars().isNever() ? "never"
                    : row.settlingBars().number().orElseThrow());
            one.put("reaches", ReachLines.json(reaches.getOrDefault(row.id(), List.of())));
            one.put("laterStart", row.settled().name().toLowerCase(Locale.ROOT));
            return one;
        }).toList());
        facts.put("findings", report.findings().stream()
                .map(finding -> Map.of("kind", finding.kind().name().toLowerCase(Locale.ROOT),
                        "strategy", finding.strategy(), "bar", finding.bar(), "time",
                        finding.time(), "message", finding.message()))
                .collect(Collectors.toList()));
        facts.put("notes", report.notes());
        facts.put("limits", String.join(" ", LIMITS));
        return facts;
    }
}
