package org.jguild.op;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jguild.flag.FlagType;
import org.jguild.op.ProgramFlag.Form;
import org.jspecify.annotations.Nullable;

/** The options and the list of arguments that JCommander's annotations declare. */
final class JCommanderOptions {

    static final String PACKAGE = "com.beust.jcommander.";
    static final String PARAMETERS = "com.beust.jcommander.Parameters";
    static final String DELEGATE = "com.beust.jcommander.ParametersDelegate";

    private static final String PARAMETER = "com.beust.jcommander.Parameter";

    private JCommanderOptions() {}

    /**
     * Finds the option that an element declares.
     *
     * @param type its type
     * @param initial its initial value; null if it is not known
     */
    static Optional<OptionMember> find(Element element, OptionType type, @Nullable Object initial) {
        return AnnotationValues.of(element, PARAMETER)
                .filter(values -> !values.isTrue("help") && !values.isTrue("password"))
                .map(values -> member(element, values, type, initial));
    }

    private static OptionMember member(
            Element element, AnnotationValues values, OptionType type, @Nullable Object initial) {
        List<String> names = values.texts("names");
        String option = OptionMember.longest(names);
        String name = names.isEmpty() ? element.getSimpleName().toString() : OptionMember.name(option);
        Form form = form(values, type, initial, names.isEmpty());
        Object known =
                type.several() ? OptionMember.items(initial, form == Form.VALUE ? "," : " ") : type.value(initial);
        String description = values.text("description");
        return new OptionMember(
                names.isEmpty() ? 0 : -1,
                OptionMember.flag(
                        OptionMember.definition(
                                name, type, known, description == null ? "" : description, values.isTrue("required")),
                        form,
                        option));
    }

    /** A list is separated by commas; a switch reverses its initial value. */
    private static Form form(AnnotationValues values, OptionType type, @Nullable Object initial, boolean positional) {
        Object arity = values.values().get("arity");
        if (!positional && !type.several() && type.flag() == FlagType.BOOLEAN && arity == null) {
            return Boolean.TRUE.equals(initial) ? Form.EITHER : Form.SWITCH;
        }
        boolean words = positional || values.isTrue("variableArity") || (arity instanceof Integer number && number > 1);
        return type.several() && words ? Form.SPLIT : Form.VALUE;
    }
}
