package fluxion.batch;

import fluxion.certificate.Advice;
import fluxion.certificate.Answers;
import fluxion.certificate.Certificate;
import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Claim;
import fluxion.certificate.Condition;
import fluxion.certificate.Fraction;
import fluxion.certificate.Polynomial;
import fluxion.certificate.Proof;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The fields of a certificate: a term is a number or a name, or a list of an operation and places; a polynomial a list
 * of terms, each its coefficient and kernels with exponents; a fraction a polynomial and factors below.
 */
final class CertificateWriter {
    static final String FORMAT = "fluxion-certificate-1";

    private CertificateWriter() {}

    static Map<String, Object> written(Certificate certificate) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", FORMAT);
        fields.put("claim", claim(certificate.claim()));
        switch (certificate.statement()) {
            case Equal(var proof)    -> fields.put("equal", proof(proof));
            case Different different -> fields.put("different", different(different));
            case EqualIn(var cases, var elsewhere) -> {
                fields.put("equal-in", cases.stream().map(part ->
                    ordered("if", condition(part.condition()), "equal", proof(part.proof()))).toList());
                fields.put("different", different(elsewhere));
            }
        }
        return fields;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) fields.put((String) pairs[i], pairs[i + 1]);
        return fields;
    }

    private static Map<String, Object> claim(Claim claim) {
        return ordered("terms", claim.terms().stream().map(CertificateWriter::term).toList(), "left", claim.left(),
            "right", claim.right(), "assume", claim.assumptions().stream().map(CertificateWriter::condition).toList());
    }

    private static Object term(Term term) {
        return switch (term) {
            case Term.Number(var value)       -> value.toString();
            case Term.Name(var name)          -> name;
            case Term.Constant constant       -> List.of(constant == Term.Constant.PI ? "pi" : "e");
            case Term.Sum(var us)             -> headed("+", us);
            case Term.Product(var us)         -> headed("*", us);
            case Term.Quotient _              -> headed("/", term.operands());
            case Term.Power _                 -> headed("^", term.operands());
            case Term.Call(var f, var us)     -> headed("call", List.of(f), us);
            case Term.Derivative(int u, var x) -> List.of("d", u, x);
        };
    }

    private static List<Object> headed(String head, List<?>... rest) {
        var items = new ArrayList<Object>();
        items.add(head);
        for (List<?> more : rest) items.addAll(more);
        return items;
    }

    static String symbol(Relation relation) {
        return switch (relation) {
            case EQ -> "=";
            case NE -> "!=";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
    }

    // recursion over conditions, whose depth the reader bounds
    private static List<Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.Compare(int u, var relation, int v) -> List.of(symbol(relation), u, v);
            case Condition.Whole(int u, boolean holds) -> List.of(holds ? "integer" : "no-integer", u);
            case Condition.All(var parts) -> headed("all", parts.stream().map(CertificateWriter::condition).toList());
            case Condition.Any(var parts) -> headed("any", parts.stream().map(CertificateWriter::condition).toList());
        };
    }

    private static Map<String, Object> different(Different different) {
        var point = new LinkedHashMap<String, Object>();
        different.point().forEach((name, value) -> point.put(name, value.toString()));
        return ordered("point", point, "bits", different.bits());
    }

    private static Map<String, Object> proof(Proof proof) {
        return switch (proof) {
            case Proof.Split(int term, var apart, var zero) ->
                ordered("split", term, "apart", proof(apart), "zero", proof(zero));
            case Proof.Signs(int term, var above, var below) ->
                ordered("signs", term, "above", proof(above), "below", proof(below));
            case Proof.Algebra(var via, var facts, int kernels, var answers) -> {
                var fields = ordered("via", via.name().toLowerCase(Locale.ROOT), "facts", facts, "kernels", kernels);
                if (via == Proof.Via.SIDES) fields.remove("via");
                answers(fields, answers);
                yield fields;
            }
        };
    }

    private static void answers(Map<String, Object> fields, Answers answers) {
        put(fields, "factors", answers.factors(), CertificateWriter::polynomial,
            found -> List.of(found.content().toString(), powers(found.powers())));
        put(fields, "cancelled", answers.cancelled(), CertificateWriter::fraction, CertificateWriter::fraction);
        put(fields, "exponents", answers.exponents(), CertificateWriter::fraction, CertificateWriter::parts);
        put(fields, "angles", answers.angles(), CertificateWriter::fraction, CertificateWriter::parts);
        put(fields, "orders", answers.orders(), CertificateWriter::polynomial, order -> order);
        put(fields, "shifts", answers.shifts(), CertificateWriter::fraction, steps -> steps);
        put(fields, "sums", answers.sums(), CertificateWriter::polynomial, sum -> sum.stream().map(summand ->
            List.of(summand.coefficient().toString(), powers(summand.powers()))).toList());
    }

    private static <Q, A> void put(Map<String, Object> fields, String name, Map<Q, A> answers,
        Function<Q, Object> question, Function<A, Object> answer) {
        if (!answers.isEmpty()) fields.put(name, answers.entrySet().stream()
            .map(entry -> List.of(question.apply(entry.getKey()), answer.apply(entry.getValue()))).toList());
    }

    private static List<Object> polynomial(Polynomial p) {
        var terms = new ArrayList<Object>();
        p.terms().forEach((m, c) -> {
            var items = new ArrayList<Object>();
            items.add(c.toString());
            m.powers().forEach((kernel, exponent) -> items.addAll(List.of(kernel, exponent)));
            terms.add(items);
        });
        return terms;
    }

    private static List<Object> powers(Map<Polynomial, Integer> powers) {
        return powers.entrySet().stream().<Object>map(f -> List.of(polynomial(f.getKey()), f.getValue())).toList();
    }

    private static List<Object> fraction(Fraction u) {
        return List.of(polynomial(u.numerator()), powers(u.denominator()));
    }

    private static List<Object> parts(List<Advice.Part> parts) {
        return parts.stream().<Object>map(part -> List.of(part.multiple().toString(), fraction(part.angle()))).toList();
    }
}
