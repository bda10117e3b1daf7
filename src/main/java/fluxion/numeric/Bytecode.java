package fluxion.numeric;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import fluxion.numeric.Layout.Line;
import fluxion.numeric.Program.Target;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a hidden class of a program. It goes with its {@link Evaluator}: nothing else refers to it, and it is unloaded
 * when nobody does to that.
 */
final class Bytecode {
    /** Longer sums are made of shorter ones. */
    private static final int WIDEST = 16;
    private static final Target EXACT = new Target(WIDEST, false, program -> evaluator(program)::value);
    private static final Target STABLE = new Target(WIDEST, true, program -> evaluator(program)::value);

    /** Programs with functions of more operands are interpreted: their operands alone would fill a method. */
    private static final int MOST_OPERANDS = 200;
    /** Methods that a method calls one after the other. */
    private static final int CALLS = 500;
    /** With more inputs and results, a loop over columns has no use for them all at once. */
    private static final int MOST_COLUMNS = 40;

    private static final ClassDesc EVALUATOR = Evaluator.class.describeConstable().orElseThrow();
    private static final ClassDesc SELF = ClassDesc.of(Bytecode.class.getPackageName(), "Compiled");
    private static final ClassDesc ARRAY = CD_double.arrayType();
    private static final MethodTypeDesc PART = MethodTypeDesc.of(CD_void, ARRAY, ARRAY, ARRAY);
    private static final int FINAL = ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC;

    private final Layout layout;
    private final Program program;
    private final Constants constants = new Constants(SELF);

    private Bytecode(Program program) {
        this.program = program;
        layout = new Layout(program);
    }

    static Target target(boolean stable) {
        return stable ? STABLE : EXACT;
    }

    static Evaluator evaluator(Program program) {
        boolean narrow = program.steps().stream().allMatch(step -> step.operands().length <= MOST_OPERANDS);
        return narrow ? new Bytecode(program).evaluator() : new Interpreted(program);
    }

    private Evaluator evaluator() {
        byte[] bytes = ClassFile.of().build(SELF, this::write);
        try {
            var lookup = MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants.data(), true);
            return (Evaluator) lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("compiled code is not accepted", impossible);
        }
    }

    private void write(ClassBuilder type) {
        type.withSuperclass(EVALUATOR).withFlags(FINAL);
        type.withMethodBody(INIT_NAME, MTD_void, 0, code -> code.aload(0)
            .loadConstant(program.inputs()).loadConstant(program.roots().length)
            .invokespecial(EVALUATOR, INIT_NAME, MethodTypeDesc.of(CD_void, CD_int, CD_int)).return_());
        boolean small = layout.methods().size() == 1;
        if (small && program.roots().length == 1)
            method(type, "value", MethodTypeDesc.of(CD_double, ARRAY), code ->
                emit(code, new Frame.Value(1), layout.methods().getFirst()));
        method(type, "values", MethodTypeDesc.of(CD_void, ARRAY, ARRAY), code -> {
            if (small) emit(code, new Frame.Point(1, -1, 2), layout.methods().getFirst());
            else parts(type, code);
            code.return_();
        });
        if (small && program.inputs() + program.roots().length <= MOST_COLUMNS
            && program.steps().stream().noneMatch(Step.Wide.class::isInstance)) columns(type);
        constants.declare(type);
    }

    /** A public method whose first parameter is the point. */
    private void method(ClassBuilder type, String name, MethodTypeDesc signature,
        Consumer<CodeBuilder> body) {
        type.withMethodBody(name, signature, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, code -> {
            code.aload(1).loadConstant(program.inputs())
                .invokestatic(EVALUATOR, "check", MethodTypeDesc.of(CD_void, ARRAY, CD_int));
            body.accept(code);
        });
    }

    private void emit(CodeBuilder code, Frame frame, List<Line> lines) {
        new Emitter(code, frame, layout, constants, lines).emit();
    }

    /** A method for each part, and methods that call them in order. */
    private void parts(ClassBuilder type, CodeBuilder code) {
        var names = new ArrayList<String>();
        for (List<Line> lines : layout.methods())
            names.add(part(type, names.size(), body -> emit(body, new Frame.Point(0, 1, 2), lines)));
        int made = names.size();
        while (names.size() > CALLS) {
            var above = new ArrayList<String>();
            for (int k = 0; k < names.size(); k += CALLS) {
                var called = List.copyOf(names.subList(k, Math.min(k + CALLS, names.size())));
                above.add(part(type, made++, body -> call(body, called, 0, 1, 2)));
            }
            names = above;
        }
        code.loadConstant(layout.crossings()).newarray(TypeKind.DOUBLE).astore(3);
        call(code, names, 1, 3, 2);
    }

    private static String part(ClassBuilder type, int number, Consumer<CodeBuilder> body) {
        String name = "part" + number;
        type.withMethodBody(name, PART, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, code -> {
            body.accept(code);
            code.return_();
        });
        return name;
    }

    private static void call(CodeBuilder code, List<String> names, int inputs, int crossings, int results) {
        for (String name : names) code.aload(inputs).aload(crossings).aload(results).invokestatic(SELF, name, PART);
    }

    /** {@code for (int k = 0; k < points; k++)}, with the columns of inputs and results in variables. */
    private void columns(ClassBuilder type) {
        var table = ARRAY.arrayType();
        type.withMethodBody("columns", MethodTypeDesc.of(CD_void, table, table, CD_int), 0, code -> {
            int[] inputs = arrays(code, 1, program.inputs());
            int[] results = arrays(code, 2, program.roots().length);
            int k = code.allocateLocal(TypeKind.INT);
            var next = code.newLabel();
            var end = code.newLabel();
            code.iconst_0().istore(k).labelBinding(next).iload(k).iload(3).if_icmpge(end);
            emit(code, new Frame.Columns(inputs, results, k), layout.methods().getFirst());
            code.iinc(k, 1).goto_(next).labelBinding(end).return_();
        });
    }

    /** Puts the arrays of a table into variables. */
    private static int[] arrays(CodeBuilder code, int table, int count) {
        int[] columns = new int[count];
        for (int i = 0; i < count; i++) {
            columns[i] = code.allocateLocal(TypeKind.REFERENCE);
            code.aload(table).loadConstant(i).aaload().astore(columns[i]);
        }
        return columns;
    }

    /** A program that is not compiled. */
    private static final class Interpreted extends Evaluator {
        private final Tape tape;

        Interpreted(Program program) {
            super(program.inputs(), program.roots().length);
            tape = new Tape(program);
        }

        @Override public void values(double[] at, double[] values) {
            var found = tape.values(at);
            System.arraycopy(found, 0, values, 0, found.length);
        }
    }
}
