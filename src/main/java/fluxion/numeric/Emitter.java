package fluxion.numeric;

import static java.lang.constant.ConstantDescs.CD_double;

import fluxion.expr.RealFunction;
import fluxion.numeric.Layout.Line;
import fluxion.numeric.Step.Call;
import fluxion.numeric.Step.Choice;
import fluxion.numeric.Step.Number;
import fluxion.numeric.Step.Operation;
import fluxion.numeric.Step.Power;
import fluxion.numeric.Step.Product;
import fluxion.numeric.Step.Quotient;
import fluxion.numeric.Step.Sum;
import fluxion.numeric.Step.Unary;
import fluxion.numeric.Step.Wide;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Writes the lines of one method. */
final class Emitter {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc REALS = desc(Reals.class);
    private static final ClassDesc ARRAY = CD_double.arrayType();
    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(CD_double, CD_double, CD_double);

    private final CodeBuilder code;
    private final Frame frame;
    private final Layout layout;
    private final Program program;
    private final Signs signs;
    private final Constants constants;
    private final List<Line> lines;
    /** The variables of values that are needed again, and how often they are. */
    private final Map<Integer, Integer> variables = new HashMap<>();
    private final Map<Integer, Integer> needed = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    /** Within a branch that may not be taken, nothing is put into a variable. */
    private boolean branching;

    Emitter(CodeBuilder code, Frame frame, Layout layout, Constants constants, List<Line> lines) {
        this.code = code;
        this.frame = frame;
        this.layout = layout;
        this.program = layout.program();
        this.signs = layout.signs();
        this.constants = constants;
        this.lines = lines;
        layout.loads(lines, place -> needed.merge(place, 1, Integer::sum));
    }

    void emit() {
        for (Line line : lines)
            switch (line) {
                case Line.Keep(int place) -> keep(place);
                case Line.Result(int index, int place) -> {
                    frame.before(code, index);
                    load(place);
                    frame.store(code);
                }
            }
    }

    private void keep(int place) {
        Integer crossing = layout.crossing(place);
        boolean again = needed.getOrDefault(place, 0) > 0;
        if (crossing != null) frame.beforeCrossing(code, crossing);
        step(program.step(place));
        if (crossing != null && again) code.dup2_x2();
        if (crossing != null) code.dastore();
        if (again) store(place);
    }

    private void store(int place) {
        int variable = free.isEmpty() ? code.allocateLocal(TypeKind.DOUBLE) : free.pop();
        code.dstore(variable);
        variables.put(place, variable);
    }

    /** Puts the value of a place on the stack. */
    private void load(int place) {
        if (layout.isInline(place)) {
            step(program.step(place));
            return;
        }
        int left = needed.merge(place, -1, Integer::sum);
        Integer variable = variables.get(place);
        if (variable != null) {
            code.dload(variable);
            if (left == 0) free.push(variables.remove(place));
            return;
        }
        if (program.isInput(place)) frame.input(code, place);
        else frame.crossing(code, layout.crossing(place));
        if (left > 0 && !branching) {
            code.dup2();
            store(place);
        }
    }

    private void step(Step step) {                               // recursion bounded by the size of a line
        switch (step) {
            case Number(double value)        -> constants.load(code, value);
            case Sum(var at)                 -> sum(at);
            case Product(var at)             -> product(at);
            case Quotient(int u, int v)      -> quotient(u, v);
            case Unary(var operation, int u) -> unary(operation, u);
            case Power(int u, int n)         -> power(u, n);
            case Call(var f, var at)         -> call(f, at);
            case Choice choice               -> choice(choice);
            case Wide(var rule, var at)      -> {
                constants.load(code, rule, desc(Wide.Rule.class));
                frame.inputs(code);
                gather(at);
                code.invokeinterface(desc(Wide.Rule.class), "of", MethodTypeDesc.of(CD_double, ARRAY, ARRAY));
            }
        }
    }

    /** A negative term is subtracted: u + (−1)·v is u − v, and to the last bit. */
    private void sum(int[] at) {
        boolean turned = isNegative(at[0]) && !isNegative(at[1]);
        load(turned ? at[1] : at[0]);
        add(turned ? at[0] : at[1]);
        for (int k = 2; k < at.length; k++) add(at[k]);
    }

    private void add(int term) {
        if (isNegative(term)) {
            factors(((Product) program.step(term)).at(), 1);
            code.dsub();
        } else {
            load(term);
            code.dadd();
        }
    }

    private boolean isNegative(int place) {
        return layout.isInline(place) && program.step(place) instanceof Product(var at) && isMinusOne(at[0]);
    }

    private boolean isMinusOne(int place) {
        return !program.isInput(place) && program.step(place) instanceof Number(double value) && value == -1;
    }

    private void product(int[] at) {
        boolean negative = isMinusOne(at[0]);
        factors(at, negative ? 1 : 0);
        if (negative) code.dneg();
    }

    private void factors(int[] at, int from) {
        load(at[from]);
        for (int k = from + 1; k < at.length; k++) {
            load(at[k]);
            code.dmul();
        }
    }

    private void quotient(int u, int v) {
        load(u);
        load(v);
        if (isUnquestioned(v)) code.ddiv();
        else code.invokestatic(REALS, "quotient", BINARY);
    }

    /** A loop without questions is one over vectors. Elsewhere they keep the JIT from moving all divisions forward. */
    private boolean isUnquestioned(int divisor) {
        return frame instanceof Frame.Columns && signs.isNonZero(divisor);
    }

    private void unary(Operation operation, int u) {
        if (operation == Operation.RECIPROCAL && isUnquestioned(u)) {
            code.dconst_1();
            load(u);
            code.ddiv();
            return;
        }
        load(u);
        switch (operation) {
            case EXP        -> code.invokestatic(MATH, "exp", UNARY);
            case SQRT       -> code.invokestatic(MATH, "sqrt", UNARY);
            case CBRT       -> code.invokestatic(MATH, "cbrt", UNARY);
            case RECIPROCAL -> code.invokestatic(REALS, "reciprocal", UNARY);
        }
    }

    /** The multiplications of {@link Reals#power}, with a copy of u on the stack for each bit that is set. */
    private void power(int u, int n) {
        load(u);
        for (int k = 1; k < Integer.bitCount(n); k++) code.dup2();
        for (int bit = Integer.highestOneBit(n) >> 1; bit != 0; bit >>= 1) {
            code.dup2().dmul();
            if ((n & bit) != 0) code.dmul();
        }
    }

    private void call(ToDoubleFunction<double[]> f, int[] at) {
        switch (f) {
            case RealFunction.Unary(var rule)  -> call(rule, DoubleUnaryOperator.class, at);
            case RealFunction.Binary(var rule) -> call(rule, DoubleBinaryOperator.class, at);
            case ToDoubleFunction<double[]> _  -> {
                constants.load(code, f, desc(ToDoubleFunction.class));
                gather(at);
                code.invokestatic(REALS, "call", MethodTypeDesc.of(CD_double, desc(ToDoubleFunction.class), ARRAY));
            }
        }
    }

    private void call(Object rule, Class<?> type, int[] at) {
        constants.load(code, rule, desc(type));
        for (int place : at) load(place);
        var parameters = new ClassDesc[at.length + 1];
        Arrays.fill(parameters, CD_double);
        parameters[0] = desc(type);
        code.invokestatic(REALS, "call", MethodTypeDesc.of(CD_double, parameters));
    }

    /** An array of the values. */
    private void gather(int[] at) {
        code.loadConstant(at.length).newarray(TypeKind.DOUBLE);
        for (int k = 0; k < at.length; k++) {
            code.dup().loadConstant(k);
            load(at[k]);
            code.dastore();
        }
    }

    private void choice(Choice choice) {
        int[] at = choice.at();
        var undefined = code.newLabel();
        var end = code.newLabel();
        boolean before = branching;
        for (int k = 0; k < choice.sides(); k++) {               // all of them, before the first jump
            load(at[k]);
            code.pop2();
        }
        branching = true;
        for (int k = 0; k < choice.sides(); k++) {
            load(at[k]);
            code.dup2().dcmpl().ifne(undefined);
        }
        for (int k = 0; k < choice.conditions().size(); k++) {
            var next = code.newLabel();
            new Branching(code, place -> load(at[place])).unless(choice.conditions().get(k), next);
            load(at[choice.sides() + k]);
            code.goto_(end).labelBinding(next);
        }
        code.labelBinding(undefined);
        constants.load(code, Double.NaN);
        code.labelBinding(end);
        branching = before;
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
