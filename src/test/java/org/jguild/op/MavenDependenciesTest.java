package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class MavenDependenciesTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
        project.file(
                "Train.java",
                """
                //DEPS org.apache.commons:commons-math3:3.6.1

                public class Train {
                    static int n = -3;

                    public static void main(String[] args) {
                        System.out.println(org.apache.commons.math3.util.FastMath.abs(n));
                    }
                }
                """);
    }

    @Test
    void jarsComeFromMaven() throws Exception {
        assertThat(project.run("Train.java", Map.of()).stdout()).isEqualTo("3\n");
    }

    @Test
    void withoutMavenTheMessageSaysWhatToDo() {
        project.with("PATH", folder.toString());
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "Train.java needs org.apache.commons:commons-math3:3.6.1, but there is no Maven command 'mvn' "
                                + "on PATH to download it: install Maven, or give the jars with --classpath.");
    }

    @Test
    void anArtifactThatIsNotFoundIsNamed() {
        project.program(
                "bin/mvn",
                """
                #!/bin/sh
                echo '[ERROR] Failed to execute goal x on project d: Could not resolve dependencies for project l:d:pom:1:' \\
                  'Could not find artifact a:b:jar:1 in central (https://host) -> [Help 1]'
                exit 1
                """);
        project.with("PATH", project.folder().resolve("bin").toString());
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "Maven cannot get the //DEPS of Train.java: Could not find artifact a:b:jar:1 in central (https://host)");
    }

    @Test
    void aMalformedLineIsNamed() {
        project.file("Train.java", "//DEPS commons-math3\nclass Train {}\n");
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .hasMessage("Train.java: //DEPS commons-math3 is not of the form group:artifact:version, "
                        + "group:artifact:version:classifier or group:artifact:version@type.");
    }

    @Test
    void theVersionMayComeFromAListOfVersions() throws Exception {
        project.file(
                "Train.java",
                """
                //DEPS org.junit:junit-bom:@VERSION@@pom // the versions
                //DEPS org.junit.platform:junit-platform-commons
                public class Train {
                    public static void main(String[] args) {
                        System.out.println(org.junit.platform.commons.util.StringUtils.isBlank(" "));
                    }
                }
                """
                        .replace("@VERSION@", version()));
        assertThat(project.run("Train.java", Map.of()).stdout()).isEqualTo("true\n");
    }

    /** The version of the library that this test itself uses. */
    private static String version() {
        String jar =
                String.valueOf(Test.class.getProtectionDomain().getCodeSource().getLocation());
        return jar.replaceFirst(".*junit-jupiter-api-", "").replaceFirst("\\.jar$", "");
    }
}
