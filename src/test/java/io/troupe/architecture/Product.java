package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.troupe.cli.Main;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** What is tested, read once for all tests of its structure. */
final class Product {
    static final Path SOURCES = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path TEST_SOURCES = Path.of("src/test/java");

    /** Where the product's class files are: beside those of the tests, which are not read. */
    static final Path CLASS_FILES = home(Main.class);

    static final Path TEST_CLASS_FILES = home(Product.class);
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(CLASS_FILES);

    private Product() {}

    private static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
