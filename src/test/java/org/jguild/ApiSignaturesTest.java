package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the signatures of the Java API name: the JDK, the API itself, and types of other packages that are listed here. */
class ApiSignaturesTest {

    /**
     * The types of other packages that belong to the API, because a signature of it names them. A further one is a decision:
     * whatever stands here cannot change with every version.
     */
    private static final Set<String> EXPORTED = Set.of(
            "org.jguild.batch.BatchListener",
            "org.jguild.chart.Chart",
            "org.jguild.experiment.ComparisonResult",
            "org.jguild.experiment.RunRequest",
            "org.jguild.experiment.RunRequestBuilder",
            "org.jguild.experiment.RunResult",
            "org.jguild.experiment.Session",
            "org.jguild.experiment.TrialResult",
            "org.jguild.flag.Params",
            "org.jguild.flag.SearchSpace",
            "org.jguild.op.FunctionOperation",
            "org.jguild.op.TrialContext",
            "org.jguild.run.RunSnapshot",
            "org.jguild.search.Optimizer",
            "org.jguild.search.OptimizerOptions",
            "org.jguild.search.OptimizerProvider",
            "org.jguild.search.SearchHistory",
            "tech.tablesaw.api.Table");

    @Test
    void namedTypesOfOtherPackagesAreThoseListed() {
        Set<String> named = new TreeSet<>();
        api().forEach(type -> collectAll(type, named));
        named.removeIf(name -> name.startsWith("java.") || name.matches("org\\.jguild\\.[A-Z].*"));

        assertThat(named).isEqualTo(new TreeSet<>(EXPORTED));
    }

    private static List<Class<?>> api() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jguild").stream()
                        .filter(type -> type.getPackageName().equals("org.jguild"))
                        .filter(ApiSignaturesTest::isPublic)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ApiSignaturesTest::isPublic).orElse(true);
    }

    private static void collectAll(Class<?> type, Set<String> named) {
        collect(named, type.getGenericSuperclass());
        collect(named, type.getGenericInterfaces());
        collectBounds(named, type.getTypeParameters());
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field)) {
                collect(named, field.getGenericType());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            collect(named, constructor);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method) && !method.isSynthetic()) {
                collect(named, method.getGenericReturnType());
                collect(named, method);
            }
        }
    }

    private static boolean isVisible(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }

    private static void collect(Set<String> named, Executable executable) {
        if (isVisible(executable) && !executable.isSynthetic()) {
            collect(named, executable.getGenericParameterTypes());
            collect(named, executable.getGenericExceptionTypes());
            collectBounds(named, executable.getTypeParameters());
        }
    }

    private static void collectBounds(Set<String> named, TypeVariable<?>[] variables) {
        Arrays.stream(variables).forEach(variable -> collect(named, variable.getBounds()));
    }

    private static void collect(Set<String> named, Type... types) {
        for (Type type : types) {
            if (type instanceof Class<?> plain) {
                Class<?> element = plain;
                while (element.isArray()) {
                    element = element.getComponentType();
                }
                if (!element.isPrimitive()) {
                    named.add(element.getName());
                }
            } else if (type instanceof ParameterizedType generic) {
                collect(named, generic.getRawType());
                collect(named, generic.getActualTypeArguments());
            } else if (type instanceof GenericArrayType array) {
                collect(named, array.getGenericComponentType());
            } else if (type instanceof WildcardType wildcard) {
                Stream.of(wildcard.getLowerBounds(), wildcard.getUpperBounds())
                        .forEach(bounds -> collect(named, bounds));
            }
        }
    }
}
