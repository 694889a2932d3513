package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.jupyter.MagicResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The magic with a program in place of Maven that answers with what it was asked, and once with Maven itself. */
class PomMagicTest {

    private static final String DEPENDENCY =
            "<dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency>";

    private static final KernelLibraries NONE = new KernelLibraries(Map.of());

    private final List<String> classPath = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void jarsOfAFileGoToTheClassPath() throws Exception {
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        PomMagic magic = magic(answering());

        MagicResult result = magic.run(List.of(pom.toString()), "");

        assertThat(classPath).containsExactly(pom.toString(), "runtime.jar");
        assertThat(result).isEqualTo(MagicResult.quiet(classPath));
    }

    @Test
    void scopesAreUnited() throws Exception {
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");

        magic(answering()).run(List.of(pom.toString(), "compile", "test"), "");

        assertThat(classPath).containsExactly(pom.toString(), "compile.jar", "test.jar");
    }

    @Test
    void bodyIsTheProject() throws Exception {
        magic(script("cp \"$5\" " + folder + "/seen; for a; do :; done; : > \"${a#*=}\""))
                .run(List.of("test"), DEPENDENCY);

        assertThat(Files.readString(folder.resolve("seen")))
                .isEqualTo(PomPieces.pom(DEPENDENCY, "<repository><id>mine</id><url>file:here</url></repository>"));
        assertThat(classPath).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[FATAL] Non-parseable POM /t/p.xml: Unrecognised tag: @foo@ (position: START_TAG seen <foo>... @1:9)"
                        + "  @ line 1, column 9 | Unrecognised tag: @foo@",
                "[ERROR] @version@ for g:a:jar is missing. @ line 1, column 136 | @version@ for g:a:jar is missing.",
                "[ERROR] Failed to execute goal on project n: Could not resolve dependencies for project n:n:jar:1: Could"
                        + " not find artifact g:a:jar:1 in central (https://host) -> [Help 1]"
                        + "| Could not find artifact g:a:jar:1 in central (https://host)",
                "[ERROR] Failed to execute goal on project n: Could not resolve dependencies for project n:n:jar:1: Failed"
                        + " to collect dependencies at g:a:jar:1: Failed to read artifact descriptor for g:a:jar:1: Could"
                        + " not transfer artifact g:a:pom:1 from/to r (https://host): transfer failed for https://host/a:"
                        + " Unknown host host -> [Help 1]"
                        + "| Could not transfer artifact g:a:pom:1 from/to r (https://host): Unknown host host",
            })
    void mavenSaysWhatIsWrong(String printed, String told) throws Exception {
        PomMagic magic = magic(script("printf '%s\\n' '[ERROR] [ERROR] Some problems were encountered while processing"
                + " the POMs:' '" + printed + "'; exit 1"));
        assertThatThrownBy(() -> magic.run(List.of(), "<foo/>"))
                .isInstanceOf(GuildException.class)
                .hasMessage("%%loadFromPOM cannot get its dependencies: " + told);
    }

    @Test
    void mistakesAreOneSentence() throws Exception {
        PomMagic magic = magic(answering());
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");

        assertThatThrownBy(() -> magic.run(List.of(), "\n"))
                .hasMessage("%loadFromPOM needs the file of a pom, as in '%loadFromPOM pom.xml', or XML of one below"
                        + " '%%loadFromPOM'.");
        assertThatThrownBy(() -> magic.run(List.of("none.xml"), ""))
                .hasMessage("%loadFromPOM: there is no file 'none.xml'.");
        assertThatThrownBy(() -> magic.run(List.of(pom.toString(), "tests"), ""))
                .hasMessage(
                        "%loadFromPOM: 'tests' is not a scope (known: compile, provided, runtime, system, test). Did you"
                                + " mean 'test'?");
        assertThatThrownBy(() -> magic(new MavenCommand("no-such-mvn", NONE)).run(List.of(), DEPENDENCY))
                .hasMessage(
                        "Libraries are downloaded with the 'no-such-mvn' command of Apache Maven, which is not on the"
                                + " PATH.");
    }

    @Test
    void completesFilesThenScopes() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        PomMagic magic = magic(answering());

        assertThat(magic.complete(List.of(), folder + "/po")).containsExactly(folder + "/pom.xml");
        assertThat(magic.complete(List.of("pom.xml"), "")).contains("compile", "test");
        assertThat(magic.complete(List.of("pom.xml"), "pr")).containsExactly("provided");
    }

    /** A jar of the scope {@code system} needs no repository. */
    @Test
    void mavenItselfAnswers() throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of(
                        System.getProperty("user.home"),
                        ".m2/repository/org/apache/maven/plugins/maven-dependency-plugin/3.8.1")),
                "Maven's plugin is not here yet");
        Path jar = Files.createFile(folder.resolve("a.jar"));
        String local = DEPENDENCY.replace(
                "</dependency>", "<scope>system</scope><systemPath>" + jar + "</systemPath></dependency>");

        magic(new MavenCommand("mvn", NONE)).run(List.of("system"), local);

        assertThat(classPath).containsExactly(jar.toString());
    }

    private PomMagic magic(MavenCommand mvn) {
        MavenJars maven = new MavenJars(mvn);
        maven.addRepository(List.of("mine", "file:here"));
        return new PomMagic(mvn, maven, classPath::add);
    }

    /** Answers with the file of the project and with a jar named after the scope. */
    private MavenCommand answering() throws Exception {
        return script("for a; do case $a in -DincludeScope=*) scope=${a#*=};; -Dmdep.outputFile=*) to=${a#*=};;"
                + " esac; done; printf '%s:%s.jar' \"$5\" $scope > \"$to\"");
    }

    private MavenCommand script(String commands) throws Exception {
        Path script = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + commands + "\n");
        assumeTrue(script.toFile().setExecutable(true), "a script can be made executable here");
        return new MavenCommand(script.toString(), NONE);
    }
}
