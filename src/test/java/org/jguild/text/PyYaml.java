package org.jguild.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real PyYAML in a child process, which answers line by line. */
final class PyYaml implements AutoCloseable {

    private static final String PYTHON = "/usr/bin/python3";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    PyYaml() {
        try (InputStream script = PyYaml.class.getResourceAsStream("/pyyaml_peer.py")) {
            String program = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            process = new ProcessBuilder(PYTHON, "-X", "utf8", "-c", program)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Whether the Debian package python3-yaml is there; nothing else excuses from comparing. */
    static boolean isInstalled() {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return false;
        }
        try {
            Process check = new ProcessBuilder(PYTHON, "-c", "import yaml").start();
            return check.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What PyYAML reads, in the form of {@link #told}; a list that begins with "error" if it refuses. */
    List<?> read(String text) {
        return (List<?>) ask(Map.of("read", text));
    }

    /** What PyYAML writes. */
    String write(Object value) {
        return (String) ask(Map.of("write", told(value)));
    }

    private Object ask(Map<String, ?> request) {
        try {
            requests.write(JSON.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            return JSON.readValue(answers.readLine(), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form in which the child tells a value. */
    static List<Object> told(Object value) {
        if (value == null) {
            return List.of("null");
        }
        if (value instanceof Boolean) {
            return List.of("bool", value.toString());
        }
        if (value instanceof Double real) {
            boolean finite = Double.isFinite(real);
            return List.of(
                    "float",
                    finite ? FloatText.finite(real) : FloatText.yaml(real).replace(".", ""));
        }
        if (value instanceof Number) {
            return List.of("int", value.toString());
        }
        if (value instanceof String) {
            return List.of("str", value);
        }
        List<Object> told = new ArrayList<>();
        if (value instanceof List<?> list) {
            told.add("list");
            list.forEach(item -> told.add(told(item)));
        } else {
            told.add("map");
            ((Map<?, ?>) value).forEach((key, item) -> told.add(List.of(told(key), told(item))));
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        requests.close();
        answers.close();
        process.destroy();
    }
}
