package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelLibrariesTest {

    private final KernelLibraries libraries = KernelLibraries.of(
            String.join(File.pathSeparator, "/lib/tablesaw-core-0.44.4.jar", "/lib/guava-33.0.0-jre.jar", "/classes"));

    private static Path jar(String artifact, String version) {
        return Path.of("/m2/org/x", artifact, version, artifact + "-" + version + ".jar");
    }

    private static String pom(String artifact) {
        return PomPieces.pom("<dependency><artifactId>" + artifact + "</artifactId></dependency>", "");
    }

    @Test
    void anotherVersionThanTheOneAskedForIsTold() {
        assertThat(libraries.notes(List.of(jar("tablesaw-core", "0.38.1")), pom("tablesaw-core")))
                .containsExactly("tablesaw-core stays at 0.44.4, which the kernel itself needs; 0.38.1 is not used.");
    }

    @Test
    void nothingIsToldOfWhatFitsOrCameAlong() {
        List<Path> jars = List.of(
                jar("tablesaw-core", "0.44.4"), jar("guava", "20.0"), jar("xchart", "3.5.2"), Path.of("local.jar"));
        assertThat(libraries.notes(jars, pom("tablesaw-core"))).isEmpty();
    }
}
