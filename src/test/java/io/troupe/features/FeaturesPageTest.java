package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of features lists every one that a strategy can declare. */
class FeaturesPageTest {
    @Test
    void listsEveryFeature() throws IOException {
        String page = Files.readString(Path.of("docs/features.md"));
        List<JavaClass> features = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.troupe.features").stream()
                .filter(type -> type.isAssignableTo(Feature.class) && type.isRecord()
                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        assertThat(features).hasSizeGreaterThan(100).allSatisfy(feature -> assertThat(
                section(page, feature)).contains("| `" + feature.getSimpleName() + "` |"));
    }

    /** The part of the page that names a feature's package, or the page if none does. */
    private static String section(String page, JavaClass feature) {
        String name = feature.getPackageName().substring("io.troupe.".length());
        return Arrays.stream(page.split("\n(?=## )")).filter(
                part -> part.substring(0, part.indexOf('\n')).endsWith("`" + name + "`"))
                .findFirst().orElse(page);
    }
}
