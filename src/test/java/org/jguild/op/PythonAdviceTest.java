package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class PythonAdviceTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    private String advice(String source, String flag) {
        project.file("lab/train.py", source);
        return project.prepare("lab/train.py").advice(flag);
    }

    @Test
    void aScriptThatReadsItsArgumentsNeedsACommandLine() {
        assertThat(advice("import sys\nrate = float(sys.argv[1])\n", "speed"))
                .isEqualTo(
                        "The script reads its arguments with sys.argv: write its command line as the operation, such as "
                                + "jguild run 'python lab/train.py ${speed}' speed=VALUE.");
    }

    @Test
    void theCommandLineIsAsTheLibraryReadsIt() {
        assertThat(advice("import hydra\n", "model.rate"))
                .isEqualTo(
                        "The script reads its arguments with hydra: write its command line as the operation, such as "
                                + "jguild run 'python lab/train.py model.rate=${model.rate}' model.rate=VALUE.");
        assertThat(advice("from absl import app, flags\n", "rate"))
                .endsWith("jguild run 'python lab/train.py --rate ${rate}' rate=VALUE.");
    }

    @Test
    void aComputedValueCanBeForced() {
        assertThat(advice("import os\nif os.sep:\n    kind = os.getcwd()\n", "kind"))
                .isEqualTo("The script computes its value; -f replaces that.");
    }

    @Test
    void thereIsNoAdviceForOtherFlags() {
        assertThat(advice("rate = 1\n", "speed")).isEmpty();
        assertThat(advice("import argparse, sys\nargparse.ArgumentParser(sys.argv[0]).parse_args()\n", "speed"))
                .isEmpty();
    }
}
