package fluxion.numeric;

import static java.lang.constant.ConstantDescs.CD_double;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.IntConsumer;

/** Writes the jumps by which compiled code decides what {@link Guard} does. */
record Branching(CodeBuilder code, IntConsumer load) {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");

    /** Goes to the label unless the condition holds; no side is NaN. */
    void unless(Condition condition, Label otherwise) {          // recursion over conditions, whose depth we bound
        switch (condition) {
            case Compare(var u, var relation, var v) -> {
                load.accept(Pieces.index(u));
                load.accept(Pieces.index(v));
                code.dcmpl();
                unless(relation, otherwise);
            }
            case IsInteger(var u)  -> unlessInteger(Pieces.index(u), Relation.EQ, otherwise);
            case NotInteger(var u) -> unlessInteger(Pieces.index(u), Relation.NE, otherwise);
            case All(var parts)    -> parts.forEach(part -> unless(part, otherwise));
            case Any(var parts)    -> {
                var holds = code.newLabel();
                for (Condition part : parts) {
                    var next = code.newLabel();
                    unless(part, next);
                    code.goto_(holds).labelBinding(next);
                }
                code.goto_(otherwise).labelBinding(holds);
            }
        }
    }

    private void unlessInteger(int place, Relation relation, Label otherwise) {
        load.accept(place);
        code.dup2().invokestatic(MATH, "rint", MethodTypeDesc.of(CD_double, CD_double)).dcmpl();
        unless(relation, otherwise);
    }

    /** Goes to the label unless the sign on the stack is as the relation says. */
    private void unless(Relation relation, Label otherwise) {
        switch (relation) {
            case EQ -> code.ifne(otherwise);
            case NE -> code.ifeq(otherwise);
            case LT -> code.ifge(otherwise);
            case LE -> code.ifgt(otherwise);
            case GT -> code.ifle(otherwise);
            case GE -> code.iflt(otherwise);
        }
    }
}
