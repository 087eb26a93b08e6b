package io.troupe.cli.config;

import io.troupe.cli.console.Terminal;
import io.troupe.config.output.SettingsSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code troupe config schema}. */
@Command(name = "schema",
        header = "Print a JSON Schema from which editors complete and check keys.",
        footerHeading = "%nExample:%n",
        footer = {"  troupe config schema > troupe.schema.json",
                "  then begin a configuration with",
                "  # yaml-language-server: $schema=troupe.schema.json"})
final class ConfigSchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private ConfigSchemaCommand() {}

    @Override
    public void run() {
        Terminal.of(spec).out().print(SettingsSchema.json());
    }
}
