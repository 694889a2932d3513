package org.jguild.jupyter.kernel;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Replaces calls that would end the JVM, and references to such methods, with those of {@link ExitCall}, and calls of Tablesaw that
 * would open a browser with those of {@link PlotCall}, and interrupts with those of {@link ThreadCall}.
 */
final class ExitCalls extends MethodVisitor {

    private static final String OWNER = Type.getInternalName(ExitCall.class);
    private static final String SYSTEM = Type.getInternalName(System.class);
    private static final String RUNTIME = Type.getInternalName(Runtime.class);
    private static final String STATUS = "(I)V";
    private static final String RUNTIME_AND_STATUS = "(L" + RUNTIME + ";I)V";

    ExitCalls(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
        if (ends(owner, name, type)) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, name, replacementType(owner), false);
        } else if (opcode == Opcodes.INVOKEVIRTUAL && ThreadCall.replaces(owner, name, type)) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, ThreadCall.OWNER, name, "(Ljava/lang/Thread;)V", false);
        } else if (opcode == Opcodes.INVOKESTATIC && PlotCall.replaces(owner, name, type)) {
            super.visitMethodInsn(opcode, PlotCall.OWNER, name, PlotCall.replacementType(type), false);
        } else {
            super.visitMethodInsn(opcode, owner, name, type, ofInterface);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
        Object[] replaced = arguments.clone();
        for (int i = 0; i < replaced.length; i++) {
            if (replaced[i] instanceof Handle method && ends(method.getOwner(), method.getName(), method.getDesc())) {
                replaced[i] = new Handle(
                        Opcodes.H_INVOKESTATIC, OWNER, method.getName(), replacementType(method.getOwner()), false);
            }
        }
        super.visitInvokeDynamicInsn(name, type, bootstrap, replaced);
    }

    private static boolean ends(String owner, String name, String type) {
        boolean exits = owner.equals(SYSTEM) && name.equals("exit");
        boolean ofRuntime = owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
        return (exits || ofRuntime) && type.equals(STATUS);
    }

    private static String replacementType(String owner) {
        return owner.equals(SYSTEM) ? STATUS : RUNTIME_AND_STATUS;
    }
}
