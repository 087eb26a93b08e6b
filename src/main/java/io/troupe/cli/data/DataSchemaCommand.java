package io.troupe.cli.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.data.schema.Schema;
import io.troupe.data.schema.SchemaText;
import io.troupe.data.schema.Schemas;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data schema}. */
@Command(name = "schema",
        header = "Print what a table must be: its columns and the rules for its rows.",
        description = "Without a name, lists the schemas there are.",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data schema",
                "  troupe data schema bars",
                "  troupe data schema actions --json"})
final class DataSchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME",
            description = "bars, closes, actions, instruments or signals.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private DataSchemaCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        Terminal terminal = Terminal.of(spec);
        if (name == null) {
            printAll(terminal);
            return ExitCode.OK;
        }
        Schema schema = named(name);
        if (json) {
            Json.print(document(schema), terminal.out());
        } else {
            terminal.out().print(SchemaText.text(schema));
        }
        return ExitCode.OK;
    }

    private void printAll(Terminal terminal) {
        if (json) {
            List<Object> all = new ArrayList<>();
            Schemas.all().forEach(schema -> all.add(document(schema)));
            Json.print(all, terminal.out());
            return;
        }
        TextTable table = new TextTable(TextTable.Column.text("SCHEMA"),
                TextTable.Column.number("VERSION"), TextTable.Column.text("ROWS"));
        Schemas.all().forEach(schema -> table.row(schema.name(),
                Integer.toString(schema.version()), schema.doc()));
        table.print(terminal.out(), terminal.outAnsi());
    }

    private static Schema named(String wanted) throws CommandRefused {
        List<String> names = Schemas.all().stream().map(Schema::name).toList();
        int index = names.indexOf(wanted);
        if (index < 0) {
            throw new CommandRefused(ExitCode.USER, "there is no schema " + wanted
                    + NearestName.of(wanted, names).map(near -> "; did you mean " + near + "?")
                            .orElse("; there are " + String.join(", ", names)));
        }
        return Schemas.all().get(index);
    }

    private static Object document(Schema schema) {
        try {
            return new ObjectMapper().readTree(SchemaText.json(schema));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a schema prints as JSON", impossible);
        }
    }
}
