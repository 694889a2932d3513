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
 * Asks Maven for the jars of a project, and says which of them the kernel has in another version.
 *
 * @param program the command, as the PATH knows it
 * @param kernel what cells have already, in whatever version
 */
record MavenCommand(String program, KernelLibraries kernel) {

    /**
     * Fetches what a project that is not on disk needs.
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
     * Fetches what a project needs.
     *
     * @param pom its file
     * @param scopes those that count, in Maven's words
     * @param complaint how an error begins, as "%maven cannot get x"
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
        // What is looked for is plain ASCII, whatever the encoding of the rest.
        String asked = new String(Files.readAllBytes(pom), StandardCharsets.UTF_8);
        kernel.notes(jars, asked).forEach(System.err::println);
        return List.copyOf(jars);
    }
}
