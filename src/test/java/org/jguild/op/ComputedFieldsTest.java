package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static fields that a Java program computes keep what it computes, unless they are given. */
@Tag("slow")
class ComputedFieldsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new Project(folder.toRealPath());
        project.file(
                "Fit.java",
                """
                public class Fit {
                    static double rate = 1.5;
                    static double step = rate * 2;
                    static long start = System.nanoTime();
                    static int seed = Fit.random();
                    static int parts = Math.max(2, 3);
                    static int size = Integer.getInteger("size", 4);
                    static int random() { return (int) (Math.random() * 1000); }
                    public static void main(String[] args) {
                        System.out.println(rate + " " + step + " " + parts + " " + size + " "
                                + (System.nanoTime() - start < 1_000_000_000L));
                    }
                }
                """);
    }

    @Test
    void theirValuesAreNotKnownBeforeARun() {
        assertThat(project.prepare("Fit.java").flags())
                .containsExactly(
                        FlagDefinition.of("rate", FlagType.NUMBER, 1.5),
                        FlagDefinition.of("step", FlagType.NUMBER, null),
                        FlagDefinition.of("start", FlagType.INT, null),
                        FlagDefinition.of("seed", FlagType.INT, null),
                        FlagDefinition.of("parts", FlagType.INT, 3L),
                        FlagDefinition.of("size", FlagType.INT, 4L));
    }

    @Test
    void theyAreComputedFromAGivenFlag() throws Exception {
        assertThat(project.run("Fit.java", Map.of("rate", 3)).stdout()).isEqualTo("3.0 6.0 3 4 true\n");
    }

    @Test
    void theyCanBeGiven() throws Exception {
        assertThat(project.run("Fit.java", Map.of("step", 7)).stdout()).isEqualTo("1.5 7.0 3 4 true\n");
    }
}
