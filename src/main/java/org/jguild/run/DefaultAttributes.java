package org.jguild.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attributes that every run has, with their default values. */
final class DefaultAttributes {

    private DefaultAttributes() {}

    static Map<String, Object> create() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("cmd", List.of());
        attributes.put("deps", Map.of());
        attributes.put("env", Map.of());
        attributes.put("host", Machine.host());
        attributes.put("op", op());
        attributes.put("platform", Machine.platform());
        attributes.put("plugins", List.of());
        attributes.put("run_params", Map.of());
        attributes.put("user", Machine.user());
        attributes.put("user_flags", Map.of());
        return attributes;
    }

    private static Map<String, Object> op() {
        Map<String, Object> command = new HashMap<>();
        command.put("cmd-args", List.of());
        command.put("cmd-env", Map.of());
        command.put("cmd-flags", Map.of());
        command.put("flags-dest", null);
        Map<String, Object> op = new HashMap<>();
        op.put("delete-on-success", false);
        op.put("deps", List.of());
        op.put("flag-null-labels", Map.of());
        op.put("flags-extra", Map.of());
        op.put("label-template", null);
        op.put("op-cmd", command);
        op.put("output-attrs", null);
        op.put("output-scalars", null);
        op.put("python-requires", null);
        op.put("sourcecode", Map.of("dest", "."));
        return op;
    }
}
