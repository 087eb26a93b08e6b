package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSchemaCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bars", "closes", "actions", "instruments", "signals", "rates",
            "borrow-rates"})
    void printsEachSchemaForPeopleAndPrograms(String name) throws IOException {
        Shell shell = new Shell(folder);
        assertThat(shell.run("data", "schema", name).succeeded().out())
                .startsWith(name + ", version 1").contains("columns", "rules", "type");
        JsonNode json = shell.run("data", "schema", name, "--json").succeeded().json();
        assertThat(json.get("name").asText()).isEqualTo(name);
        assertThat(json.get("columns")).isNotEmpty();
        assertThat(json.get("rules")).isNotEmpty();
    }

    @Test
    void listsThemAll() throws IOException {
        Shell shell = new Shell(folder);
        assertThat(shell.run("data", "schema").succeeded().out())
                .contains("bars", "closes", "actions", "instruments", "signals", "rates",
                        "borrow-rates");
        assertThat(shell.run("data", "schema", "--json").succeeded().json()).hasSize(7);
    }

    @Test
    void suggestsTheNearestName() {
        assertThat(new Shell(folder).run("data", "schema", "bar").refused().err())
                .contains("there is no schema bar; did you mean bars?");
    }
}
