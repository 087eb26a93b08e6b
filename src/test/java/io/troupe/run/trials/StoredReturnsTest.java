package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredReturnsTest {
    private static final TrialData THREE = new TrialData("h", "s", 3, "2020-01-01", "2020-01-03");
    @TempDir
    private Path run;

    @BeforeEach
    void write() throws IOException {
        write("date,house,a.1,b\n2020-01-01,,,\n2020-01-02,1,-1.5E-3,0.5\n"
                + "2020-01-03,2,0.25,\n");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(run.resolve("results"));
        Files.writeString(run.resolve("results/returns.csv"), text);
    }

    private Optional<double[]> of(String strategy) {
        return StoredReturns.of(run, THREE).flatMap(stored -> stored.of(strategy));
    }

    @Test
    void readsTheColumnThatIsAskedFor() {
        assertThat(of("a.1").orElseThrow()).containsExactly(Double.NaN, -0.0015, 0.25);
        assertThat(of("house").orElseThrow()).containsExactly(Double.NaN, 1, 2);
        assertThat(of("nobody")).isEmpty();
    }

    @Test
    void findsNamesThatWereGuardedOrQuoted() throws IOException {
        write("date,house,'=a,\"b,c\",d\n2020-01-01,,,,\n2020-01-02,1,2,3,4\n2020-01-03,5,6,7,8\n");
        assertThat(of("=a").orElseThrow()).containsExactly(Double.NaN, 2, 6);
        assertThat(of("b,c").orElseThrow()).containsExactly(Double.NaN, 3, 7);
        assertThat(of("d").orElseThrow()).containsExactly(Double.NaN, 4, 8);
    }

    @Test
    void otherBarsAndOtherDatesAreNotTaken() throws IOException {
        assertThat(StoredReturns.of(run, new TrialData("h", "s", 4, "2020-01-01", ""))).isEmpty();
        assertThat(StoredReturns.of(run, new TrialData("h", "s", 3, "2020-01-02", ""))).isEmpty();
        write("");
        assertThat(StoredReturns.of(run, THREE)).isEmpty();
        write("date,a.1\n2020-01-01,\n2020-01-02,x\n2020-01-03,1\n");
        assertThat(of("a.1")).isEmpty();
        Files.delete(run.resolve("results/returns.csv"));
        assertThat(StoredReturns.of(run, THREE)).isEmpty();
    }
}
