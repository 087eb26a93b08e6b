package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.values.ConfigProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    @TempDir
    private Path folder;

    private String problem(Path file) {
        List<ConfigProblem> problems = SettingsFiles
                .problems(SettingsLoader.load(file, List.of()));
        assertThat(problems).hasSize(1);
        return problems.getFirst().text().replace(folder.toString(), "folder");
    }

    @Test
    void namesAMissingFile() {
        assertThat(problem(folder.resolve("gone.yaml"))).isEqualTo("folder/gone.yaml: "
                + "the configuration file folder/gone.yaml does not exist");
    }

    @Test
    void namesADirectory() {
        assertThat(problem(folder)).contains("is a directory, not a file");
    }

    @Test
    void refusesAFileAboveOneMebibyte() {
        String comment = "#".repeat(FileText.MAX_BYTES);
        assertThat(problem(SettingsFiles.write(folder, "big.yaml", comment + "\n")))
                .contains("is larger than 1 MiB");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        byte[] latin = "a: 1\nb: Zürich\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("latin.yaml"), latin);

        assertThat(problem(file)).isEqualTo(
                "folder/latin.yaml:2:5: the file is not text in UTF-8; save it as plain text in UTF-8");
    }

    @Test
    void refusesABinaryFile() throws IOException {
        Path file = Files.write(folder.resolve("data.bin"), new byte[]{'a', 0, 1, 2});

        assertThat(problem(file)).startsWith("folder/data.bin:1:2: the file holds the control");
    }

    @Test
    void acceptsAByteOrderMark() {
        Path file = SettingsFiles.write(folder, "bom.yaml", "\uFEFF" + LEAST);

        assertThat(SettingsLoader.load(file, List.of())).isInstanceOf(LoadedSettings.Valid.class);
    }

    @Test
    void refusesAliasesThatExpandWithoutEnd() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }

        assertThat(SettingsFiles
                .problems(SettingsLoader.load(
                        SettingsFiles.write(folder, "bomb.yaml", bomb + LEAST), List.of())))
                .first().extracting(ConfigProblem::message)
                .isEqualTo("more than 200000 values once aliases are expanded");
    }

    @Test
    void namesTheChainToAMissingParent() {
        SettingsFiles.write(folder, "b.yaml", "# b\nextends: c.yaml\n");
        Path file = SettingsFiles.write(folder, "a.yaml", "extends: b.yaml\n");

        assertThat(problem(file)).isEqualTo("folder/b.yaml:2:10: extends: c.yaml: the file does not"
                + " exist: folder/a.yaml → folder/b.yaml → folder/c.yaml; the path is relative to"
                + " the file that says extends");
    }

    @Test
    void namesTheChainOfACircle() {
        SettingsFiles.write(folder, "b.yaml", "extends: a.yaml\n");
        Path file = SettingsFiles.write(folder, "a.yaml", "\nextends: b.yaml\n");

        assertThat(problem(file))
                .isEqualTo("folder/b.yaml:1:10: extends: the files extend each other"
                        + " in a circle: folder/a.yaml → folder/b.yaml → folder/a.yaml; remove one extends");
    }

    @Test
    void refusesAParentThatIsNoPath() {
        Path file = SettingsFiles.write(folder, "a.yaml", "extends: [b.yaml]\n");

        assertThat(problem(file)).startsWith("folder/a.yaml:1:10: extends: a list of 1: must be");
    }

    @Test
    void namesTheParentsOwnMistakes() {
        SettingsFiles.write(folder, "b.yaml", LEAST + "risk: {maxGross: -1}\n");
        Path file = SettingsFiles.write(folder, "a.yaml", "extends: b.yaml\n");

        assertThat(problem(file)).startsWith("folder/b.yaml:3:18: risk.maxGross: -1: must be");
    }
}
