package io.troupe.cli.data;

import io.troupe.data.transfer.CompanyFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which files are imported beside bars. */
final class CompanyOptions {
    private static final String FACTORS = "--lean-factors";

    @Option(names = "--actions", paramLabel = "FILE",
            description = "Corporate actions, by troupe data schema actions.")
    private @Nullable Path actions;

    @Option(names = "--instruments", paramLabel = "FILE",
            description = "Instruments, by troupe data schema instruments.")
    private @Nullable Path instruments;

    @Option(names = FACTORS, paramLabel = "DIR",
            description = "Factor files of LEAN, SYMBOL.csv: splits and dividends are taken from"
                    + " them, for the imported symbols.")
    private @Nullable Path factors;

    /** The files that were named. */
    CompanyFiles files() {
        return new CompanyFiles(actions, instruments,
                factors == null ? null : new CompanyFiles.Factors(FACTORS, factors));
    }
}
