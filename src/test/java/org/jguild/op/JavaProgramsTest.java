package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java programs of various forms. */
@Tag("slow")
@Timeout(600)
class JavaProgramsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class Other { static int n = 1; public static void main(String[] a) { System.out.println(n); } }",
                "class Side {} class Other { static int n = 1; public static void main(String... a) { System.out.println(n); } }",
                "class Side { public static void main(String[] a) {} }\n"
                        + "public class Other { static int n = 1; public static void main(String[] a) { System.out.println(n); } }",
                "record App(int x) { static int n = 1; public static void main(String[] a) { System.out.println(n); } }",
                "enum App { A; static int n = 1; public static void main(String[] a) { System.out.println(n); } }",
                "class App extends Base { static int n = 1; } class Base { public static void main(String a[]) {"
                        + " System.out.println(App.n); } }",
                "package org.acme; public class Other { static int n = 1; public static void main(final String[] a) {"
                        + " System.out.println(n); } }",
                "class Side { public static void main(String[] a) {} }\n"
                        + "class App { static int n = 1; public static void main(String[] a) { System.out.println(n); } }"
            })
    void theClassWithMainIsFound(String source) throws Exception {
        project.file("App.java", source);
        assertThat(project.prepare("App.java").flags()).containsExactly(FlagDefinition.of("n", FlagType.INT, 1L));
        assertThat(project.run("App.java", Map.of("n", 2L)).stdout()).isEqualTo("2\n");
    }

    @Test
    void anInterfaceCanHaveMain() throws Exception {
        project.file(
                "App.java", "interface App { static void main(String[] a) { System.out.println(low.Side.ONE); } }");
        project.file("low/Side.java", "package low; public class Side { public static final int ONE = 1; }");
        assertThat(project.run("App.java", Map.of()).stdout()).isEqualTo("1\n");
    }

    @Test
    void anInstanceMainIsRefused() {
        project.file("App.java", "class App { void main(String[] a) {} }");
        assertThatThrownBy(() -> project.prepare("App.java"))
                .isInstanceOf(GuildException.class)
                .hasMessage("App.java has no method 'public static void main(String[] args)'.");
    }

    @Test
    void annotationProcessorsOfTheClassPathRun() throws Exception {
        Path classes = processor("made");
        project.file(
                "App.java",
                """
                public class App {
                    static int n = 1;
                    @Deprecated public static void main(String[] a) { System.out.println(Made.text() + n); }
                }
                """);
        assertThat(project.withClassPath(classes)
                        .run("App.java", Map.of("n", 2L))
                        .stdout())
                .isEqualTo("made2\n");
    }

    @Test
    void anAnnotationProcessorDoesNotSeeTheClassesOfJGuild() throws Exception {
        Path classes = processor("\" + sees(\"org.jguild.op.JavaSource\") + sees(\"picocli.CommandLine\")"
                + " + sees(\"com.sun.source.util.Trees\") + \"");
        project.file(
                "App.java",
                "public class App { @Deprecated public static void main(String[] a) { System.out.println(Made.text()); } }");
        assertThat(project.withClassPath(classes).run("App.java", Map.of()).stdout())
                .isEqualTo("falsefalsetrue\n");
    }

    /** Compiles an annotation processor that writes a class with a text, and returns the folder of its classes. */
    private Path processor(String text) throws IOException {
        Path processor = project.file(
                "Maker.java",
                """
                import java.util.*;
                import javax.annotation.processing.*;
                import javax.lang.model.SourceVersion;
                import javax.lang.model.element.TypeElement;
                @SupportedAnnotationTypes("*")
                public class Maker extends AbstractProcessor {
                    boolean done;
                    public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
                    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                        if (done) return false;
                        done = true;
                        try (var out = processingEnv.getFiler().createSourceFile("Made").openWriter()) {
                            out.write("class Made { static String text() { return \\"TEXT\\"; } }");
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        return false;
                    }
                    static boolean sees(String name) {
                        try {
                            return Class.forName(name) != null;
                        } catch (ClassNotFoundException e) {
                            return false;
                        }
                    }
                }
                """
                        .replace("TEXT", text));
        Path library = Files.createDirectories(folder.resolve("library/META-INF/services"));
        Files.writeString(library.resolve("javax.annotation.processing.Processor"), "Maker\n");
        Path classes = folder.resolve("library");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", classes.toString(), processor.toString()))
                .isZero();
        Files.delete(processor);
        return classes;
    }

    @Test
    void theErrorForAnUnknownPackageSaysHowALibraryIsGiven() {
        String imports = "import no.such.lib.A; import no.such.lib.B; import no.such.lib.C;";
        project.file("App.java", imports + imports + "class App { public static void main(String[] a) {} }");
        assertThatThrownBy(() -> project.prepare("App.java"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("only showing the first 5 errors, of 6 total\n")
                .hasMessageEndingWith("\nA library may be missing: give it by --classpath, or by a line"
                        + " //DEPS group:artifact:version of the source.");
    }

    @Test
    void linesOfJbangAreUsed() throws Exception {
        project.file(
                "App.java",
                """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 11+
                //SOURCES more/Side.java all/*.java
                //JAVAC_OPTIONS -Xlint:none -Akey=value
                //JAVA_OPTIONS -Dgiven=yes "-Dother=a b" // a comment
                //MAIN Second
                //REPOS mavencentral
                //REPOS jitpack
                //FILES x=y
                //DESCRIPTION nothing
                class App { public static void main(String[] a) {} }
                class Second {
                    public static void main(String[] a) {
                        System.out.println(new p.Side() + System.getProperty("given") + System.getProperty("other") + new One());
                    }
                }
                """);
        project.file(
                "more/Side.java", "package p; public class Side { public String toString() { return \"side \"; } }");
        project.file("all/One.java", "class One { public String toString() { return \" one\"; } }");
        assertThat(project.run("App.java", Map.of()).stdout()).isEqualTo("side yesa b one\n");
        assertThat(project.operation("App.java").warnings())
                .containsExactly("App.java: JGuild does not use its lines //REPOS, //FILES.");
    }

    @Test
    void aLineOfJbangThatCannotBeFollowedIsAnError() {
        project.file("App.java", "//JAVA 99+\nclass App { public static void main(String[] a) {} }");
        assertThatThrownBy(() -> project.prepare("App.java"))
                .isInstanceOf(GuildException.class)
                .hasMessage("App.java needs Java 99 (//JAVA 99+), but JGuild runs with Java "
                        + Runtime.version().feature() + ": set JAVA_HOME to a JDK of that version.");
        project.file("App.java", "//SOURCES no/*.java\nclass App { public static void main(String[] a) {} }");
        assertThatThrownBy(() -> project.prepare("App.java"))
                .hasMessage("App.java: there is no file for //SOURCES no/*.java.");
    }
}
