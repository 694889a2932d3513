package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class JavaResourcesTest {

    @TempDir
    Path folder;

    @Test
    void aFileOfTheProjectIsAResourceAsInPlainJava() throws Exception {
        Project project = new Project(folder.toRealPath());
        project.file("data/rows.txt", "3");
        project.file(
                "Fit.java",
                """
                public class Fit {
                    public static void main(String[] args) throws Exception {
                        try (var rows = Fit.class.getResourceAsStream("/data/rows.txt")) {
                            System.out.println(new String(rows.readAllBytes()));
                        }
                    }
                }
                """);
        assertThat(project.run("Fit.java", Map.of()).stdout()).isEqualTo("3\n");
    }
}
