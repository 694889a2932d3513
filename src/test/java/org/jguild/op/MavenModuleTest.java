package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A source of a Maven project is compiled and run with the libraries of the project. */
@Tag("slow")
@Timeout(600)
class MavenModuleTest {

    private static final String TRAIN =
            """
            package org.acme;
            public class Train {
                static int n = -1;
                public static void main(String[] args) throws Exception {
                    var text = Train.class.getResourceAsStream("/text.txt");
                    System.out.println(Side.abs(n) + (text == null ? "" : new String(text.readAllBytes())));
                }
            }
            """;

    private static final String SIDE =
            "package org.acme; class Side { static int abs(int n) { return org.apache.commons.math3.util.FastMath.abs(n); } }";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    private static String pom(String artifact) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>l</groupId><artifactId>m</artifactId>"
                + "<version>1</version><dependencies>" + artifact + "</dependencies></project>";
    }

    @Test
    void theLibrariesOfThePomAreUsed() throws Exception {
        project.file(
                "pom.xml", pom(new MavenArtifact("org.apache.commons", "commons-math3", "", "", "3.6.1").dependency()));
        project.file("src/main/java/org/acme/Train.java", TRAIN);
        project.file("src/main/java/org/acme/Side.java", SIDE);
        project.file("src/main/resources/text.txt", " text");
        assertThat(project.run("src/main/java/org/acme/Train.java", Map.of("n", -3L))
                        .stdout())
                .isEqualTo("3 text\n");
    }

    /** A command that lists one jar, and counts how often it is called. */
    private void writeMaven() throws Exception {
        Path jar = Path.of(FastMath.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        project.program(
                "bin/mvn",
                """
                #!/bin/sh
                echo "$@" >> calls
                for word; do
                  case $word in -o) exit 1;; -DoutputFile=*) out=${word#*=};; esac
                done
                echo '   a:b:jar:1:test:/nowhere.jar' > $out
                echo '   a:c:jar:1:compile:JAR (optional)  -- module c' >> $out
                """
                        .replace("calls", project.folder().resolve("calls").toString())
                        .replace("JAR", jar.toString()));
        project.with("PATH", project.folder().resolve("bin") + ":/usr/bin:/bin");
    }

    @Test
    void mavenIsAskedFirstWithoutTheNetwork() throws Exception {
        writeMaven();
        project.file("pom.xml", pom(""));
        project.file("Train.java", TRAIN.replace("package org.acme;", ""));
        project.file("Side.java", SIDE.replace("package org.acme;", ""));
        Path calls = project.folder().resolve("calls");
        assertThat(project.run("Train.java", Map.of()).stdout()).isEqualTo("1\n");
        assertThat(Files.readAllLines(calls)).hasSize(2).element(0).asString().startsWith("-o ");
    }

    @Test
    void testsOfTheModuleUseItsClasses() throws Exception {
        writeMaven();
        project.file("pom.xml", pom(""));
        project.file("src/test/java/org/acme/Train.java", TRAIN);
        project.file("src/main/java/org/acme/Side.java", SIDE);
        assertThat(project.run("src/test/java/org/acme/Train.java", Map.of()).stdout())
                .isEqualTo("1\n");
    }

    @Test
    void anErrorOfMavenIsOneSentence() throws Exception {
        project.program(
                "bin/mvn",
                """
                #!/bin/sh
                echo '[ERROR] Failed to execute goal x on project d: Could not resolve dependencies for project l:d:jar:1:' \\
                  'Could not find artifact a:b:jar:1 in central (https://host) -> [Help 1]'
                exit 1
                """);
        project.with("PATH", project.folder().resolve("bin").toString());
        Path pom = project.file("pom.xml", pom(""));
        project.file("src/main/java/org/acme/Train.java", TRAIN);
        assertThatThrownBy(() -> project.prepare("src/main/java/org/acme/Train.java"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("Maven cannot get the class path of " + pom + ": ")
                .hasMessageEndingWith(
                        "Could not find artifact a:b:jar:1 in central (https://host); if this is a module of "
                                + "the same project, run 'mvn install' there first.");
    }

    @Test
    void withoutMavenThePomIsNotUsed() throws Exception {
        project.with("PATH", folder.toString());
        Path pom = project.file("pom.xml", pom(""));
        project.file("Train.java", TRAIN.replace("package org.acme;", ""));
        project.file("Side.java", "class Side { static int abs(int n) { return n; } }");
        assertThat(project.run("Train.java", Map.of()).stdout()).isEqualTo("-1\n");
        project.file("Side.java", SIDE.replace("package org.acme;", ""));
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .hasMessageStartingWith("Train.java does not compile:\n")
                .hasMessageEndingWith(
                        "\nThe libraries of " + pom + " were not used, because there is no Maven command 'mvn' "
                                + "on PATH: install Maven, or give the jars with --classpath.");
    }

    @Test
    void aPomThatTheSourceDoesNotBelongToIsNotUsed() throws Exception {
        project.file("pom.xml", "no pom");
        project.file(
                "scripts/Train.java", "class Train { public static void main(String[] a) { System.out.println(1); } }");
        assertThat(project.run("scripts/Train.java", Map.of()).stdout()).isEqualTo("1\n");
    }
}
