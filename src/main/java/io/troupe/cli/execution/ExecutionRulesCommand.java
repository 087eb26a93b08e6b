package io.troupe.cli.execution;

import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.execution.matching.MatchingDifference;
import io.troupe.execution.matching.MatchingRules.Book;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe execution rules}. */
@Command(name = "rules",
        header = "Show where the rules by which orders meet bars differ.",
        description = "For buyers; sellers see it mirrored. What is not there is the same by all"
                + " rules.",
        footerHeading = "%nIn a configuration:%n",
        footer = "  execution: {rules: lean}")
final class ExecutionRulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private ExecutionRulesCommand() {}

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(Arrays.stream(MatchingDifference.values())
                    .map(ExecutionRulesCommand::facts).toList(), terminal.out());
            return;
        }
        TextTable table = new TextTable(TextTable.Column.text("ORDER"),
                TextTable.Column.text("RULES"), TextTable.Column.text("WHAT HAPPENS"));
        for (MatchingDifference difference : MatchingDifference.values()) {
            String order = difference.label();
            for (Book book : Book.values()) {
                if (!difference.by(book).isEmpty()) {
                    table.row(order, book.label(), difference.by(book));
                    order = "";
                }
            }
        }
        table.print(terminal.out(), terminal.outAnsi());
    }

    private static Map<String, Object> facts(MatchingDifference difference) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("order", difference.label());
        for (Book book : Book.values()) {
            String own = difference.by(book);
            facts.put(book.label(), own.isEmpty() ? difference.by(Book.TROUPE) : own);
        }
        return facts;
    }
}
