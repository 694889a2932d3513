package org.jguild.op;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the literals that a program compares its arguments with, and how it reads them. */
final class ComparedOptions extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][\\w.-]*=?");
    private static final Pattern OPTION_OR_WORD = Pattern.compile("-{0,2}[A-Za-z][\\w.-]*=?");

    /** Methods of a map or of a parsed command line that have the name of an option as their argument. */
    private static final Pattern LOOKUP = Pattern.compile("get.*|valueOf|valuesOf");

    private static final Pattern PRESENCE = Pattern.compile("containsKey|has.*");
    private static final Set<String> LIST_PRESENCE = Set.of("contains", "anyMatch");

    private final ArgumentVariables variables;
    private final Map<String, Boolean> takesValue = new LinkedHashMap<>();
    private boolean dashes;
    private boolean equalsSign;
    private @Nullable Tree branch;

    /**
     * Reads a source.
     *
     * @param source the source
     * @param variables its variables that are made of the arguments
     */
    ComparedOptions(Tree source, ArgumentVariables variables) {
        this.variables = variables;
        scan(source, null);
    }

    /** The literals in the order of the source, each with whether a value follows it. */
    Map<String, Boolean> literals() {
        return Collections.unmodifiableMap(takesValue);
    }

    /** Whether the program removes dashes before it compares a word. */
    boolean dashes() {
        return dashes;
    }

    /** Whether the program separates a name and a value at an equals sign. */
    boolean equalsSign() {
        return equalsSign;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
        Tree outer = branch;
        branch = tree.getThenStatement();
        scan(tree.getCondition(), null);
        branch = outer;
        scan(tree.getThenStatement(), null);
        return scan(tree.getElseStatement(), null);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
        cases(tree.getExpression(), tree.getCases());
        return super.visitSwitch(tree, null);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        cases(tree.getExpression(), tree.getCases());
        return super.visitSwitchExpression(tree, null);
    }

    /** A case without statements continues with the next one. */
    private void cases(ExpressionTree selector, List<? extends CaseTree> cases) {
        if (!variables.in(selector)) {
            return;
        }
        for (int i = 0; i < cases.size(); i++) {
            int body = i;
            while (body < cases.size() - 1
                    && cases.get(body).getBody() == null
                    && String.valueOf(cases.get(body).getStatements()).isEmpty()) {
                body++;
            }
            CaseTree chosen = cases.get(body);
            boolean value = chosen.getBody() != null
                    ? variables.in(chosen.getBody())
                    : chosen.getStatements() != null
                            && chosen.getStatements().stream().anyMatch(variables::in);
            for (ExpressionTree label : cases.get(i).getExpressions()) {
                literal(variables.text(label), value, variables.partIn(selector));
            }
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (variables.in(tree)) {
            call(tree);
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void call(MethodInvocationTree tree) {
        String name = ArgumentVariables.name(tree);
        ExpressionTree receiver =
                tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        evidence(name, tree);
        boolean lookup = LOOKUP.matcher(name).matches() && variables.in(receiver);
        boolean presence = PRESENCE.matcher(name).matches() && variables.in(receiver);
        dashes |= (lookup || presence) && (name.contains("Option") || name.startsWith("value") || name.equals("has"));
        boolean comparesWord = name.startsWith("equals") && variables.partIn(tree);
        boolean own =
                variables.method(name) != null && tree.getArguments().stream().anyMatch(variables::in);
        boolean value = lookup || (!presence && value(tree, name));
        if (receiver != null) {
            literal(variables.text(receiver), value, comparesWord);
        }
        tree.getArguments()
                .forEach(argument ->
                        literal(variables.text(argument), value, lookup || presence || own || comparesWord));
    }

    /** Whether the option has a value: the code that follows the comparison reads it, or a method returns it. */
    private boolean value(MethodInvocationTree tree, String name) {
        MethodTree own = variables.method(name);
        if (own != null && tree.getMethodSelect() instanceof IdentifierTree) {
            return !String.valueOf(own.getReturnType()).equals("boolean");
        }
        if (LIST_PRESENCE.contains(name) && branch == null) {
            return false;
        }
        return branch == null ? !name.startsWith("equals") : variables.in(branch);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
        dashes |= "--".equals(tree.getValue());
        return super.visitLiteral(tree, null);
    }

    private void evidence(String name, MethodInvocationTree tree) {
        for (ExpressionTree argument : tree.getArguments()) {
            String text = variables.text(argument);
            boolean number = argument.toString().equals("2");
            boolean prefix = text != null && text.matches("\\^?(--?|-\\{1,2}|-\\+|-[*])");
            dashes |= prefix || (number && name.equals("substring"));
            boolean separates = Set.of("split", "indexOf", "contains").contains(name);
            equalsSign |= separates && (argument.toString().equals("'='") || "=".equals(text));
        }
    }

    private void literal(@Nullable String text, boolean value, boolean word) {
        Pattern names = word ? OPTION_OR_WORD : OPTION;
        if (text != null && names.matcher(text).matches()) {
            takesValue.merge(text, value, Boolean::logicalOr);
        }
    }
}
