package io.troupe.data.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresAddressTest {
    private static PostgresAddress parse(String url) throws IOException {
        return PostgresAddress.parse(url, Map.of());
    }

    @Test
    void readsAllParts() throws IOException {
        PostgresAddress address = parse(
                "postgresql://al%40x:p%3Aw+%2F@db.example:6543/pri%20ces?dataset=us&sslmode=require");
        PGSimpleDataSource source = address.source();
        assertThat(source.getServerNames()).containsExactly("db.example");
        assertThat(source.getPortNumbers()).containsExactly(6543);
        assertThat(source.getDatabaseName()).isEqualTo("pri ces");
        assertThat(source.getUser()).isEqualTo("al@x");
        assertThat(source.getPassword()).isEqualTo("p:w+/");
        assertThat(source.getSslMode()).isEqualTo("require");
        assertThat(address.dataset()).isEqualTo("us");
    }

    @Test
    void hasAPortAndAHostOfItsOwn() throws IOException {
        assertThat(parse("postgres:///d?dataset=n").server()).isEqualTo("localhost:5432");
        assertThat(parse("postgresql://[::1]:7/d?dataset=n").server()).isEqualTo("[::1]:7");
    }

    @Test
    void takesThePasswordOfTheEnvironmentUnlessItHasOne() throws IOException {
        Map<String, String> environment = Map.of("PGPASSWORD", "outer");
        assertThat(PostgresAddress.parse("postgresql://a@h/d?dataset=n", environment).source()
                .getPassword()).isEqualTo("outer");
        assertThat(PostgresAddress.parse("postgresql://a:inner@h/d?dataset=n", environment)
                .source().getPassword()).isEqualTo("inner");
    }

    @Test
    void hidesThePassword() throws IOException {
        PostgresAddress address = parse("postgresql://al:secret@h/d?dataset=n");
        assertThat(address.name()).isEqualTo("postgresql://al@h:5432/d?dataset=n");
        assertThat(address).hasToString(address.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mysql://a:secret@h/d?dataset=n | write it as postgresql",
            "postgresql://a:secret@h | write it as postgresql",
            "postgresql://a:secret/x@h/d?dataset=n | write it as postgresql",
            "postgresql://a:sec@ret@h/d?dataset=n | %40",
            "postgresql://a:secret@h:123456/d?dataset=n | write it as postgresql",
            "postgresql://a:secret@h:0/d?dataset=n | the port must be 1 to 65535",
            "postgresql://a:secret@h:70000/d?dataset=n | the port must be 1 to 65535",
            "postgresql://a:secret%zz@h/d?dataset=n | write % as %25",
            "postgresql://a:secret@h/?dataset=n | it names no database",
            "postgresql://a:secret@h/d | add ?dataset=NAME",
            "postgresql://a:secret@h/d?dataset= | add ?dataset=NAME",
            "postgresql://a:secret@h/d?dataset=%20 | add ?dataset=NAME",
            "postgresql://a:secret@h/d?dataset=a&dataset=b | dataset is there twice",
            "postgresql://a:secret@h/d?dataset=a%00b | control character",
            "postgresql://a:secret@h/d?datasets=n | did you mean dataset?",
            "postgresql://a:secret@h/d?dataset=n&sslmode=maybe | sslmode must be one of"})
    void refusesWhatIsNoAddressWithoutShowingThePassword(String url, String message) {
        assertThatThrownBy(() -> parse(url)).isInstanceOf(IOException.class)
                .hasMessageContaining("no address of a PostgreSQL data set")
                .hasMessageContaining(message).hasMessageNotContaining("sec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory", "sslfactory", "loggerFile", "options", "password"})
    void refusesParametersThatDoMoreThanConnect(String parameter) {
        assertThatThrownBy(() -> parse("postgresql://h/d?dataset=n&" + parameter + "=x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dataset, sslmode, sslrootcert");
    }

    @Test
    void refusesANameWithoutEnd() {
        assertThatThrownBy(() -> parse("postgresql://h/d?dataset=" + "n".repeat(201)))
                .isInstanceOf(IOException.class).hasMessageContaining("at most 200");
    }
}
