package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Reads the next word as the value of an option, even if it looks like an option, such as {@code -Xmx2g}. */
final class Verbatim implements IParameterPreprocessor {

    @Override
    public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (args.isEmpty()) {
            return false;
        }
        if (option.isMultiValue()) {
            List<String> values = new ArrayList<>(option.<List<String>>getValue());
            values.add(args.pop());
            option.setValue(values);
        } else {
            option.setValue(args.pop());
        }
        return true;
    }
}
