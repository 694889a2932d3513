package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SortTest {

    @TempDir
    Path folder;

    @Test
    void textsAreSortedInNaturalOrder() {
        Notebook notebook = new Notebook(folder);
        notebook.write("train.py", "name = 'a'\nprint('loss: 1')\n");
        notebook.guild("run train.py name=[p10,p2,p1]");

        assertThat(notebook.guild("compare --min name").comparison().column("name"))
                .containsExactly("p1", "p2", "p10");
        assertThat(notebook.guild("compare --max name").comparison().column("name"))
                .containsExactly("p10", "p2", "p1");
    }
}
