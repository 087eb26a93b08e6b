package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemasTest {
    @Test
    void closesAreBarsWithoutOpenHighAndLow() {
        assertThat(Schemas.CLOSES.columnNames()).containsExactly("date", "symbol", "close",
                "volume", "adj_close");
        assertThat(Schemas.BARS.ruleIds()).containsAll(Schemas.CLOSES.ruleIds());
        assertThat(Schemas.CLOSES.ruleIds()).contains("close.range", "time-increasing",
                "bar-unique").doesNotContain("low-at-most-open", "prices-complete");
    }

    @Test
    void findsTheSchemaOfTheValuesThereAre() {
        assertThat(Schemas.ofBars(List.of("close", "volume"))).isSameAs(Schemas.CLOSES);
        assertThat(Schemas.ofBars(BarBatch.VALUES)).isSameAs(Schemas.BARS);
    }

    @Test
    void printsEveryColumnAndRule() throws IOException {
        for (Schema schema : Schemas.all()) {
            String text = SchemaText.text(schema);
            JsonNode json = new ObjectMapper().readTree(SchemaText.json(schema));
            assertThat(text).startsWith(schema.name() + ", version " + schema.version());
            assertThat(json.get("columns")).hasSize(schema.columns().size());
            assertThat(json.get("rules")).hasSize(schema.rules().size());
            assertThat(json.get("version").asInt()).isEqualTo(schema.version());
            schema.rules().forEach(rule -> assertThat(text).contains(rule.id(), rule.sentence()));
            schema.columns().forEach(column -> assertThat(text).contains(column.doc()));
        }
    }

    @Test
    void printsARuleWithItsPolicyAndSentence() {
        assertThat(SchemaText.text(Schemas.BARS).lines())
                .anyMatch(line -> line.matches("  close\\.range +reject +close lies in 1e-9…1e12"))
                .anyMatch(line -> line.matches("  low-at-most-open +reject +low ≤ open"));
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertThatThrownBy(() -> new Schema("x", 1, "", List.of(),
                List.of(new RowRule.Ordered("a", Policy.WARN), new RowRule.Ordered("a",
                        Policy.WARN))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("twice");
    }

    @Test
    void knowsTheRulesOfAllSchemas() {
        assertThat(Schemas.unknownRules(List.of("ratio", "low-at-most-high"))).isEmpty();
        assertThat(Schemas.unknownRules(List.of("low-at-most-hihg", "zzzzzzzz"))).hasSize(2)
                .first().asString().contains("did you mean low-at-most-high?");
    }
}
