package org.jguild.op;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import org.jguild.flag.FlagType;
import org.jguild.op.ProgramFlag.Form;
import org.jspecify.annotations.Nullable;

/** The options and positional arguments that picocli's annotations declare. */
final class PicocliOptions {

    static final String PACKAGE = "picocli.";
    static final String COMMAND = "picocli.CommandLine.Command";
    static final String MIXIN = "picocli.CommandLine.Mixin";
    static final String GROUP = "picocli.CommandLine.ArgGroup";

    private static final String OPTION = "picocli.CommandLine.Option";
    private static final String PARAMETERS = "picocli.CommandLine.Parameters";

    /** Picocli's word for a default of null. */
    private static final String NULL = "_NULL_";

    private static final Pattern DEFAULT = Pattern.compile("\\W*\\b[Dd]efaults?\\W*\\$\\{DEFAULT-VALUE}\\W*");

    private PicocliOptions() {}

    /**
     * Finds the option that an element declares.
     *
     * @param type its type
     * @param initial its initial value; null if it is not known
     * @param separator what separates an option from its value
     */
    static Optional<OptionMember> find(Element element, OptionType type, @Nullable Object initial, String separator) {
        Optional<OptionMember> option = AnnotationValues.of(element, OPTION)
                .filter(values -> !values.isTrue("usageHelp")
                        && !values.isTrue("versionHelp")
                        && !values.isTrue("help")
                        && !values.has("interactive"))
                .map(values -> option(values, type, initial, separator));
        return option.isPresent()
                ? option
                : AnnotationValues.of(element, PARAMETERS)
                        .filter(values -> !values.has("interactive"))
                        .map(values -> positional(element, values, type, initial));
    }

    private static OptionMember option(
            AnnotationValues values, OptionType type, @Nullable Object initial, String separator) {
        String option = OptionMember.longest(values.texts("names"));
        String split = values.text("split");
        Form form = form(values, type, split);
        Object known = known(values, type, initial, split);
        if (form == Form.SWITCH && Boolean.TRUE.equals(known)) {
            form = Form.EITHER;
        }
        boolean required = values.isTrue("required") && !values.has("defaultValue");
        return new OptionMember(
                -1,
                OptionMember.flag(
                        OptionMember.definition(
                                OptionMember.name(option),
                                form == Form.COUNT ? new OptionType(FlagType.INT, false, List.of(), true) : type,
                                form == Form.COUNT ? (Object) 0L : known,
                                description(values),
                                required),
                        form,
                        form == Form.JOINED ? option + separator : option));
    }

    /** A switch without a declared arity takes a value after the separator, whatever its default is. */
    private static Form form(AnnotationValues values, OptionType type, @Nullable String split) {
        String arity = arity(values);
        if (type.flag() == FlagType.BOOLEAN && (arity.isEmpty() || arity.equals("0"))) {
            return type.several() ? Form.COUNT : arity.isEmpty() ? Form.JOINED : Form.SWITCH;
        }
        if (!type.several() || split != null) {
            return Form.JOINED;
        }
        return takesSeveral(arity) ? Form.SPLIT : Form.REPEAT;
    }

    private static String arity(AnnotationValues values) {
        String arity = values.text("arity");
        return arity == null ? "" : arity.strip();
    }

    private static boolean takesSeveral(String arity) {
        return !arity.isEmpty() && !arity.endsWith("1") && !arity.equals("0");
    }

    private static OptionMember positional(
            Element element, AnnotationValues values, OptionType type, @Nullable Object initial) {
        String name = element.getSimpleName().toString();
        String split = values.text("split");
        String index = values.text("index");
        Matcher number = Pattern.compile("\\d+").matcher(index == null ? "" : index);
        Object known = known(values, type, initial, split);
        String arity = arity(values);
        boolean optional = arity.startsWith("0") || arity.startsWith("*") || (type.several() && arity.isEmpty());
        boolean required = !optional && !values.has("defaultValue");
        return new OptionMember(
                number.find() ? Integer.parseInt(number.group()) : Integer.MAX_VALUE,
                OptionMember.flag(
                        OptionMember.definition(name, type, known, description(values), required),
                        type.several() && split == null ? Form.SPLIT : Form.VALUE,
                        ""));
    }

    private static @Nullable Object known(
            AnnotationValues values, OptionType type, @Nullable Object initial, @Nullable String split) {
        String written = values.text("defaultValue");
        if (written != null) {
            boolean unknown = written.equals(NULL) || written.contains("${");
            return unknown ? null : type.several() ? written : type.parse(written);
        }
        if (type.several()) {
            boolean simple = split == null || split.matches("[,;:|]|\\\\[|]");
            return simple ? OptionMember.items(initial, split == null ? " " : split.replace("\\", "")) : null;
        }
        return type.value(initial);
    }

    private static String description(AnnotationValues values) {
        String text = String.join(" ", values.texts("description"));
        return DEFAULT.matcher(text)
                .replaceAll("")
                .replace("%n", " ")
                .replace("%%", "%")
                .strip();
    }
}
