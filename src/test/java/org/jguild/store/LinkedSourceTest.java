package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of a source in a run directory that was replaced by a link is not run. */
class LinkedSourceTest {

    @TempDir
    private Path folder;

    private Project project() {
        return Project.withHome(folder.resolve("project"), folder.resolve("store"));
    }

    private Path onlyRun(Project project) throws IOException {
        try (var runs = Files.list(project.home().resolve("runs"))) {
            return runs.filter(run -> !run.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prog.sh", "prog.py"})
    void theProgram(String name) throws IOException {
        Project project = project();
        if (name.endsWith(".py")) {
            Files.writeString(project.directory().resolve(name), "print('loss: 1')\n");
        } else {
            project.program(name, "echo loss: 1");
        }
        project.guild("run " + name);
        Path run = onlyRun(project);
        Path evil = folder.resolve("evil");
        Files.copy(run.resolve(name), evil);
        Files.writeString(evil, name.endsWith(".py") ? "open('ran', 'w')\n" : "#!/bin/sh\ntouch ran\n");
        Files.delete(run.resolve(name));
        Files.createSymbolicLink(run.resolve(name), evil);

        assertThat(project.refusal("run --restart " + run.getFileName()))
                .contains("'" + name + "' in run directory " + run + " is a link, and links are not followed");
        assertThat(run.resolve("ran")).doesNotExist();
    }

    @Test
    void aFolderOfAModule() throws IOException {
        Project project = project();
        Path module = Files.createDirectory(project.directory().resolve("lib"));
        Files.writeString(module.resolve("__init__.py"), "");
        Files.writeString(project.directory().resolve("prog.py"), "import lib\nprint('loss: 1')\n");
        project.guild("run prog.py");
        Path run = onlyRun(project);
        Files.move(run.resolve("lib"), folder.resolve("outside"));
        Files.createSymbolicLink(run.resolve("lib"), folder.resolve("outside"));

        assertThat(project.refusal("run --restart " + run.getFileName())).contains("is a link");
    }
}
