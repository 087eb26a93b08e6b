package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of features lists every one that a strategy can declare. */
class FeaturesPageTest {
    @Test
    void listsEveryFeature() throws IOException {
        String page = Files.readString(Path.of("docs/features.md"));
        List<String> features = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.troupe.features").stream()
                .filter(type -> type.isAssignableTo(Feature.class) && type.isRecord()
                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName).sorted().toList();
        assertThat(features).hasSizeGreaterThan(100).allSatisfy(
                feature -> assertThat(page).contains("| `" + feature + "` |"));
    }
}
