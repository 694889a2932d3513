package org.jguild.jupyter.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.op.Maven;
import org.jguild.op.ScratchFolder;

/**
 * Gets the jars of a project from Maven, and reports which of them the kernel has in another version.
 *
 * @param program the command, as found on the PATH
 * @param kernel the libraries that cells already have, in any version
 */
record MavenCommand(String program, KernelLibraries kernel) {

    /**
     * Downloads the dependencies of a project that is not on disk.
     *
     * @param pom the text of its pom
     * @param scopes as for {@link #jars(Path, Collection, String)}
     * @param complaint as for {@link #jars(Path, Collection, String)}
     * @return the jars
     */
    List<Path> jars(String pom, Collection<String> scopes, String complaint) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path file = scratch.path().resolve("pom.xml");
            Files.writeString(file, pom);
            return jars(file, scopes, complaint);
        }
    }

    /**
     * Downloads the dependencies of a project.
     *
     * @param pom its file
     * @param scopes the scopes to include, by Maven's names
     * @param complaint the beginning of an error, such as "%maven cannot get x"
     * @return the jars, each once
     */
    List<Path> jars(Path pom, Collection<String> scopes, String complaint) throws IOException, InterruptedException {
        Maven maven = Maven.find(program, System.getenv())
                .orElseThrow(() -> new GuildException("Libraries are downloaded with the '" + program
                        + "' command of Apache Maven, which is not on the PATH."));
        Set<Path> jars = new LinkedHashSet<>();
        try (ScratchFolder scratch = ScratchFolder.create()) {
            for (String scope : scopes) {
                jars.addAll(maven.jars(pom, scope, scratch.path(), complaint));
            }
        }
        // The searched text is plain ASCII in any encoding.
        String asked = new String(Files.readAllBytes(pom), StandardCharsets.UTF_8);
        kernel.notes(jars, asked).forEach(System.err::println);
        return List.copyOf(jars);
    }
}
