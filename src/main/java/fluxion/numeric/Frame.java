package fluxion.numeric;

import java.lang.classfile.CodeBuilder;

/** Where compiled code finds its inputs and puts its results. */
sealed interface Frame {
    /** Puts an input on the stack. */
    void input(CodeBuilder code, int which);

    /** Says where a result goes; the result comes next on the stack. */
    void before(CodeBuilder code, int which);

    /** Takes the result from the stack. */
    void store(CodeBuilder code);

    /** Puts the array of all inputs on the stack. */
    void inputs(CodeBuilder code);

    /** Says where a value goes that other methods need; the value comes next on the stack, and then it is stored. */
    default void beforeCrossing(CodeBuilder code, int index) {
        throw new IllegalStateException("one method alone");
    }

    /** Puts on the stack what another method computed. */
    default void crossing(CodeBuilder code, int index) {
        throw new IllegalStateException("one method alone");
    }

    /** One point, its results, and what other methods need, in arrays in these variables. */
    record Point(int point, int crossings, int results) implements Frame {
        @Override public void inputs(CodeBuilder code) {
            code.aload(point);
        }

        @Override public void beforeCrossing(CodeBuilder code, int index) {
            code.aload(crossings).loadConstant(index);
        }

        @Override public void crossing(CodeBuilder code, int index) {
            code.aload(crossings).loadConstant(index).daload();
        }

        @Override public void input(CodeBuilder code, int which) {
            code.aload(point).loadConstant(which).daload();
        }

        @Override public void before(CodeBuilder code, int which) {
            code.aload(results).loadConstant(which);
        }

        @Override public void store(CodeBuilder code) {
            code.dastore();
        }
    }

    /** One point in an array in this variable, and a result that is returned. */
    record Value(int point) implements Frame {
        @Override public void inputs(CodeBuilder code) {
            code.aload(point);
        }

        @Override public void input(CodeBuilder code, int which) {
            code.aload(point).loadConstant(which).daload();
        }

        @Override public void before(CodeBuilder code, int which) {
            // stays on the stack
        }

        @Override public void store(CodeBuilder code) {
            code.dreturn();
        }
    }

    /** Each input and result at many points in arrays in these variables, and in another one which point it is. */
    record Columns(int[] inputs, int[] results, int index) implements Frame {
        @Override public void inputs(CodeBuilder code) {
            throw new IllegalStateException("each input has an array of its own");
        }

        @Override public void input(CodeBuilder code, int which) {
            code.aload(inputs[which]).iload(index).daload();
        }

        @Override public void before(CodeBuilder code, int which) {
            code.aload(results[which]).iload(index);
        }

        @Override public void store(CodeBuilder code) {
            code.dastore();
        }
    }
}
