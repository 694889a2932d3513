package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch whose operation is damaged is named, since no command accepts the operation itself. */
class DamagedProtoTest {

    @TempDir
    private Path folder;

    @Test
    void theBatchIsNamed() {
        Project project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        HandWrittenRun.grid(project.home(), "b".repeat(32)).file("proto/.guild/attrs/flags", "x: [1, 2");

        assertThat(project.refusal("run --restart bbbb"))
                .startsWith("The operation of batch bbbbbbbb cannot be read (")
                .endsWith("; 'runs delete bbbbbbbb' removes the batch.");
        assertThat(project.guild("runs delete bbbbbbbb").text()).doesNotContain("cannot");
    }
}
