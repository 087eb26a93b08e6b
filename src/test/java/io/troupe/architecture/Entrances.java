package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what the product is entered from outside: the main method; types that a resource names;
 * whatever has an annotation of a library; the library for users' strategies.
 *
 * @param resources their texts
 * @param pages words of the pages for users
 * @param libraries packages, with all below them, whose public types are for users where a page
 *            names them
 */
record Entrances(String resources, Set<String> pages, List<String> libraries) {
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** No library, no resource: what a planted case has. */
    static final Entrances NONE = new Entrances("", Set.of(), List.of());

    static Entrances ofProduct() {
        Set<String> words = new HashSet<>();
        WORD.matcher(texts(Path.of("docs"))).results().forEach(each -> words.add(each.group()));
        return new Entrances(texts(Product.RESOURCES), words, List.of("io.troupe.model",
                "io.troupe.math", "io.troupe.features", "io.troupe.strategies"));
    }

    private static String texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Entrances::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    boolean has(JavaClass type) {
        return isAnnotated(type.getAnnotations()) || isForUsers(type)
                || resources.contains(type.getName())
                || type.getMethods().stream().anyMatch(Entrances::isMain);
    }

    boolean has(JavaMember member) {
        JavaClass owner = member.getOwner();
        return isAnnotated(member.getAnnotations()) || isMain(member)
                || (member instanceof JavaConstructor && isMadeByOthers(owner))
                || (isForUsers(owner) && isOpen(member.getModifiers()));
    }

    private boolean isMadeByOthers(JavaClass type) {
        return isAnnotated(type.getAnnotations()) || resources.contains(type.getName())
                || type.getFields().stream().anyMatch(each -> isAnnotated(each.getAnnotations()));
    }

    private boolean isForUsers(JavaClass type) {
        boolean isThere = libraries.stream().anyMatch(each -> type.getPackageName().equals(each)
                || type.getPackageName().startsWith(each + "."));
        return isThere && isOpen(type.getModifiers()) && type.getEnclosingClass()
                .map(this::isForUsers).orElseGet(() -> pages.contains(type.getSimpleName()));
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC)
                || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isMain(JavaMember member) {
        return member.getName().equals("main")
                && member.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isAnnotated(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().map(each -> each.getRawType().getPackageName()).anyMatch(
                name -> !name.startsWith("java.") && !name.startsWith("org.jspecify")
                        && !name.startsWith("com.google.errorprone"));
    }
}
