package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import java.util.List;

/** What loading market data comes to. */
public sealed interface LoadResult {
    /**
     * The data is sound.
     *
     * @param data the panel; at least one bar and one asset
     * @param notes what a user should know about it, one sentence each; often empty
     * @param report what was done to it
     */
    record Loaded(MarketData data, List<String> notes, DataReport report) implements LoadResult {
        /** Checks the components. */
        public Loaded {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The data offends, so nothing is loaded.
     *
     * @param problems the first offences
     * @param total how many there are
     */
    record Rejected(List<DataProblem> problems, long total) implements LoadResult {
        /** Checks the components. */
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** One line per problem, and how many more there are. */
        public List<String> messages() {
            return List.copyOf(DataProblems.lines(problems, total));
        }
    }
}
