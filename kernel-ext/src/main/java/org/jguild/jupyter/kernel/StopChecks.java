package org.jguild.jupyter.kernel;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls {@link StopCheck#check()} at the entry of a method and before each jump back. */
final class StopChecks extends MethodVisitor {

    private static final String OWNER = Type.getInternalName(StopCheck.class);

    private final Set<Label> passed = new HashSet<>();

    StopChecks(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        check();
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        checkBefore(target);
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
        checkBefore(otherwise, targets);
        super.visitTableSwitchInsn(min, max, otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
        checkBefore(otherwise, targets);
        super.visitLookupSwitchInsn(otherwise, keys, targets);
    }

    private void checkBefore(Label target, Label... others) {
        boolean back = passed.contains(target);
        for (Label other : others) {
            back |= passed.contains(other);
        }
        if (back) {
            check();
        }
    }

    private void check() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "check", "()V", false);
    }
}
