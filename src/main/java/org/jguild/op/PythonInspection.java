package org.jguild.op;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jspecify.annotations.Nullable;

/**
 * The result of inspecting a Python script.
 *
 * @param python the path of the interpreter itself
 * @param usesArguments whether its flags are options of its argument parser; otherwise they are assignments
 * @param flags its flags
 * @param advice what a user can do if a flag is not found
 */
record PythonInspection(String python, boolean usesArguments, List<ProgramFlag> flags, PythonAdvice advice) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** What the inspecting script imports. */
    private static final List<String> MODULES = List.of(
            "inspect_parsers.py",
            "inspect_click.py",
            "inspect_optparse.py",
            "inspect_values.py",
            "inspect_config.py",
            "printed_results.py",
            "launch_script.py");

    PythonInspection {
        flags = List.copyOf(flags);
    }

    /**
     * Inspects a script; if it has a parser of arguments such as argparse, it is run until it parses its arguments.
     *
     * @throws GuildException if it has a syntax error, or fails before it parses its arguments
     */
    static PythonInspection of(Path python, Path script, Path scratch, Map<String, String> environment) {
        Path inspector = extract(scratch);
        Path answer = scratch.resolve("inspection.json");
        List<String> command = List.of(python.toString(), inspector.toString(), answer.toString(), script.toString());
        ProcessPlan plan = new ProcessPlan(command, environment, requireNonNull(script.getParent()), false);
        ProgramResult run = ProgramResult.of(plan, TIMEOUT);
        if (run.status() != 0) {
            throw new GuildException(failure(script, python, run));
        }
        return read(script, json(answer));
    }

    /** Extracts the inspecting script and the modules that it imports, and returns the script. */
    static Path extract(Path folder) {
        MODULES.forEach(module -> Resources.extract(module, folder));
        return Resources.extract("inspect_script.py", folder);
    }

    private static String failure(Path script, Path python, ProgramResult run) {
        String name = String.valueOf(script.getFileName());
        if (run.status() < 0) {
            return name + " did not parse its arguments within " + TIMEOUT.toSeconds()
                    + " seconds, so that its flags are not known.";
        }
        String printed = run.stderr().strip();
        String last = printed.substring(printed.lastIndexOf('\n') + 1);
        String remedy = MissingModule.remedy(List.of(last), List.of(python));
        return name + " failed before it parsed its arguments (run with " + python + "): " + last
                + (remedy.isEmpty() ? "" : ". " + remedy);
    }

    /** Reads what an inspecting script wrote. */
    static JsonNode json(Path answer) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        try {
            return mapper.readTree(Files.readString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the inspection of a script is not JSON", e);
        } catch (IOException e) {
            throw new GuildException("Cannot read " + answer + ": " + e.getMessage() + ".", e);
        }
    }

    private static PythonInspection read(Path script, JsonNode json) {
        if (!json.path("error").isNull()) {
            throw new GuildException(script + ": Python cannot read this script: "
                    + json.path("error").asText() + ".");
        }
        List<ProgramFlag> flags = new ArrayList<>();
        json.path("flags").forEach(flag -> flags.add(flag(flag)));
        boolean usesArguments = json.path("dest").asText().equals("args");
        List<String> computed = new ArrayList<>();
        json.path("computed").forEach(name -> computed.add(name.asText()));
        PythonAdvice advice = new PythonAdvice(json.path("reader").asText(), computed);
        return new PythonInspection(json.path("python").asText(), usesArguments, flags, advice);
    }

    /** Returns a flag as an inspecting script describes it. */
    static ProgramFlag flag(JsonNode json) {
        List<Object> choices = new ArrayList<>();
        json.path("choices").forEach(choice -> choices.add(value(choice)));
        FlagDefinition definition = new FlagDefinition(
                json.path("name").asText(),
                FlagType.valueOf(json.path("type").asText()),
                value(json.path("default")),
                choices,
                json.path("description").asText(""),
                json.path("required").asBoolean());
        ProgramFlag.Form form =
                ProgramFlag.Form.valueOf(json.path("form").asText().toUpperCase(Locale.ROOT));
        return new ProgramFlag(
                definition,
                form,
                json.path("option").asText(),
                json.path("off").asText(),
                json.path("command").asText(""),
                json.path("yes").asText("1"),
                json.path("no").asText(""),
                json.path("marks").asText("-"));
    }

    private static @Nullable Object value(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        if (json.isBoolean()) {
            return json.asBoolean();
        }
        if (json.isIntegralNumber()) {
            return json.canConvertToLong() ? (Object) json.asLong() : json.bigIntegerValue();
        }
        return json.isNumber() ? (Object) json.asDouble() : json.asText();
    }
}
