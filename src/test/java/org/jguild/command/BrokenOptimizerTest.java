package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jguild.op.FunctionOperation;
import org.jguild.search.OptimizerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar that names a class which cannot be loaded. */
class BrokenOptimizerTest {

    private static final String SENTENCE = "An optimizer is left out: Provider org.example.Missing not found.";

    @TempDir
    Path folder;

    private Notebook notebook;
    private ClassLoader before;

    @BeforeEach
    void project() throws IOException {
        notebook = new Notebook(folder);
        notebook.functions.put("f", FunctionOperation.of("f", trial -> 1.0));
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(OptimizerProvider.class.getName()), "org.example.Missing\n");
        before = Thread.currentThread().getContextClassLoader();
        URL url = folder.resolve("classes").toUri().toURL();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {url}, before));
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void othersAreNotTakenAlongAndTheSentenceIsShownWhereOptimizersAreNamed() {
        assertThat(notebook.guild("run f x=[0:9] -o sobol -m 2").comparison().rows())
                .hasSize(2);
        assertThat(notebook.notices).contains(SENTENCE);
        assertThat(notebook.guild("run --help").text()).contains(SENTENCE);
        assertThatThrownBy(() -> notebook.guild("run f x=[0:9] -o missing"))
                .hasMessageStartingWith("Unknown optimizer 'missing'")
                .hasMessageEndingWith(SENTENCE);
    }

    @Test
    void whoNamesNoOptimizerHearsNothing() {
        notebook.guild("run f x=[0:9] -m 2");

        assertThat(notebook.notices).doesNotContain(SENTENCE);
    }
}
