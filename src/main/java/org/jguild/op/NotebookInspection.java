package org.jguild.op;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;

/**
 * The result of inspecting a notebook, of which no cell is executed.
 *
 * @param python the path of the interpreter itself
 * @param assignments the flags of a Python notebook; empty for others
 * @param variables the flags of a Java notebook; empty for others
 * @param elsewhere the names of plain values that other cells of a Python notebook assign
 */
record NotebookInspection(
        String python, List<ProgramFlag> assignments, List<JavaFlag> variables, List<String> elsewhere) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    NotebookInspection {
        assignments = List.copyOf(assignments);
        variables = List.copyOf(variables);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Inspects a notebook.
     *
     * @param python an interpreter with the packages of notebooks
     * @param driver the script {@code run_notebook.py}, in a folder for the result
     * @throws GuildException if it is no notebook, its kernel is not installed, or the cell with its flags has a syntax error
     */
    static NotebookInspection of(Path python, Path driver, Path notebook, Map<String, String> environment) {
        Path folder = requireNonNull(driver.getParent());
        Path answer = folder.resolve("inspection.json");
        List<String> command =
                List.of(python.toString(), driver.toString(), "inspect", answer.toString(), notebook.toString());
        ProgramResult run = ProgramResult.of(new ProcessPlan(command, environment, folder, false), TIMEOUT);
        if (run.status() != 0) {
            String printed = run.stderr().strip();
            throw new GuildException(notebook.getFileName() + " could not be inspected (with " + python + "): "
                    + printed.substring(printed.lastIndexOf('\n') + 1));
        }
        return read(notebook, PythonInspection.json(answer));
    }

    private static NotebookInspection read(Path notebook, JsonNode json) {
        if (!json.path("error").isNull()) {
            throw new GuildException(
                    notebook.getFileName() + ": " + json.path("error").asText());
        }
        List<ProgramFlag> assignments = new ArrayList<>();
        json.path("flags").forEach(flag -> assignments.add(PythonInspection.flag(flag)));
        List<JavaFlag> variables = new ArrayList<>();
        json.path("fields")
                .forEach(field -> variables.add(new JavaFlag(
                        field.path("name").asText(),
                        field.path("type").asText(),
                        field.path("initial").asText())));
        List<String> elsewhere = new ArrayList<>();
        json.path("elsewhere").forEach(name -> elsewhere.add(name.asText()));
        return new NotebookInspection(json.path("python").asText(), assignments, variables, elsewhere);
    }
}
