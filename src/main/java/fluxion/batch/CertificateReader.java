package fluxion.batch;

import fluxion.certificate.Advice.Factors;
import fluxion.certificate.Advice.Part;
import fluxion.certificate.Advice.Summand;
import fluxion.certificate.Answers;
import fluxion.certificate.Certificate;
import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Claim;
import fluxion.certificate.Condition;
import fluxion.certificate.Fraction;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.certificate.Proof;
import fluxion.certificate.Rejected;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what {@link CertificateWriter} writes. Everything else is {@link Rejected}. */
final class CertificateReader {
    private static final int MAX_DIGITS = 50_000;
    private static final Pattern NAME = Pattern.compile("[^\\s\\d=<>≤≥≠+*/|-][^\\s=<>≤≥≠+*/|]{0,200}");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+)(?:/(\\d+))?");

    private CertificateReader() {}

    static Certificate read(Map<String, Object> fields) {
        if (!CertificateWriter.FORMAT.equals(fields.get("format"))) throw Rejected.of("format", "format");
        var claim = claim(object(fields, "claim"));
        if (fields.containsKey("equal-in"))
            return new Certificate(claim, new EqualIn(items(fields.get("equal-in")).stream().map(part ->
                new Certificate.Part(condition(object(part).get("if")), proof(object(object(part), "equal")))).toList(),
                different(object(fields, "different"))));
        return new Certificate(claim, fields.containsKey("equal") ? new Equal(proof(object(fields, "equal")))
            : different(object(fields, "different")));
    }

    // ---- JSON

    private static Map<String, Object> object(Map<String, Object> fields, String name) {
        if (!fields.containsKey(name)) throw Rejected.of("missing", name);
        return object(fields.get(name));
    }

    private static Map<String, Object> object(Object value) {
        if (!(value instanceof Map<?, ?> entries)) throw Rejected.of("no-form", value, "object");
        var fields = new LinkedHashMap<String, Object>();
        entries.forEach((name, entry) -> fields.put((String) name, entry));
        return fields;
    }

    private static List<Object> items(Object value) {
        if (!(value instanceof List<?> items)) throw Rejected.of("no-form", value, "list");
        return List.copyOf(items);
    }

    private static List<Object> items(Object value, int count) {
        var items = items(value);
        if (items.size() != count) throw Rejected.of("no-form", value, "list of " + count);
        return items;
    }

    private static int whole(Object value) {
        if (!(value instanceof BigDecimal number) || number.scale() != 0 || number.unscaledValue().bitLength() > 31)
            throw Rejected.of("not-number", value);
        return number.intValueExact();
    }

    private static Rational rational(Object value) {
        if (!(value instanceof String text) || text.length() > MAX_DIGITS) throw Rejected.of("not-number", value);
        var parts = NUMBER.matcher(text);
        if (!parts.matches()) throw Rejected.of("not-number", value);
        var below = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
        if (below.signum() == 0) throw Rejected.of("not-number", value);
        return new Rational(new BigInteger(parts.group(1)), below);
    }

    // ---- claims

    private static Claim claim(Map<String, Object> fields) {
        return new Claim(items(fields.get("terms")).stream().map(CertificateReader::term).toList(),
            whole(fields.get("left")), whole(fields.get("right")),
            items(fields.get("assume")).stream().map(CertificateReader::condition).toList());
    }

    private static Term term(Object value) {
        if (value instanceof String text)
            return NUMBER.matcher(text).matches() ? new Term.Number(rational(text)) : new Term.Name(name(text));
        var items = items(value);
        if (items.isEmpty() || !(items.getFirst() instanceof String head)) throw Rejected.of("no-form", value, "term");
        return switch (head) {
            case "pi" -> Term.Constant.PI;
            case "e"  -> Term.Constant.E;
            case "+"  -> new Term.Sum(places(items, 1));
            case "*"  -> new Term.Product(places(items, 1));
            case "/"  -> new Term.Quotient(whole(items(value, 3).get(1)), whole(items.get(2)));
            case "^"  -> new Term.Power(whole(items(value, 3).get(1)), whole(items.get(2)));
            case "call" -> new Term.Call(text(items.get(1)), places(items, 2));
            case "d"  -> new Term.Derivative(whole(items(value, 3).get(1)), name(text(items.get(2))));
            default   -> throw Rejected.of("no-form", head, "term");
        };
    }

    /** A name that cannot be taken for a formula. */
    private static String name(String text) {
        if (!NAME.matcher(text).matches()) throw Rejected.of("no-form", text, "name");
        return text;
    }

    private static String text(Object value) {
        if (!(value instanceof String text)) throw Rejected.of("no-form", value, "text");
        return text;
    }

    private static List<Integer> places(List<Object> items, int from) {
        return items.subList(from, items.size()).stream().map(CertificateReader::whole).toList();
    }

    // recursion over conditions: the nesting of JSON that is read is bounded
    private static Condition condition(Object value) {
        var items = items(value);
        if (items.size() < 1 || !(items.getFirst() instanceof String head))
            throw Rejected.of("no-form", value, "condition");
        var rest = items.subList(1, items.size());
        return switch (head) {
            case "integer"    -> new Condition.Whole(whole(items(value, 2).getLast()), true);
            case "no-integer" -> new Condition.Whole(whole(items(value, 2).getLast()), false);
            case "all" -> new Condition.All(rest.stream().map(CertificateReader::condition).toList());
            case "any" -> new Condition.Any(rest.stream().map(CertificateReader::condition).toList());
            default    -> new Condition.Compare(whole(items(value, 3).get(1)), relation(head), whole(items.get(2)));
        };
    }

    private static Relation relation(String symbol) {
        return Stream.of(Relation.values()).filter(r -> CertificateWriter.symbol(r).equals(symbol)).findFirst()
            .orElseThrow(() -> Rejected.of("no-form", symbol, "relation"));
    }

    // ---- reasons

    private static Different different(Map<String, Object> fields) {
        var point = new LinkedHashMap<String, Rational>();
        object(fields, "point").forEach((name, value) -> point.put(name, rational(value)));
        return new Different(point, whole(fields.get("bits")));
    }

    // recursion over splits within splits: the nesting of JSON that is read is bounded
    private static Proof proof(Map<String, Object> fields) {
        if (fields.containsKey("signs")) return new Proof.Signs(whole(fields.get("signs")),
            proof(object(fields, "above")), proof(object(fields, "below")));
        return fields.containsKey("split") ? new Proof.Split(whole(fields.get("split")),
            proof(object(fields, "apart")), proof(object(fields, "zero"))) : algebra(fields);
    }

    private static Proof algebra(Map<String, Object> fields) {
        var answers = new Answers();
        read(fields, "factors", answers.factors(), CertificateReader::polynomial, found -> new Factors(
            rational(items(found, 2).getFirst()), powers(items(found).getLast())));
        read(fields, "cancelled", answers.cancelled(), CertificateReader::fraction, CertificateReader::fraction);
        read(fields, "exponents", answers.exponents(), CertificateReader::fraction, CertificateReader::parts);
        read(fields, "angles", answers.angles(), CertificateReader::fraction, CertificateReader::parts);
        read(fields, "orders", answers.orders(), CertificateReader::polynomial, CertificateReader::whole);
        read(fields, "shifts", answers.shifts(), CertificateReader::fraction, CertificateReader::whole);
        read(fields, "sums", answers.sums(), CertificateReader::polynomial, sum -> items(sum).stream().map(summand ->
            new Summand(rational(items(summand, 2).getFirst()), powers(items(summand).getLast()))).toList());
        return new Proof.Algebra(via(fields.getOrDefault("via", "sides")),
            places(items(fields.get("facts")), 0), whole(fields.get("kernels")), answers);
    }

    private static Proof.Via via(Object value) {
        return Stream.of(Proof.Via.values()).filter(via -> via.name().toLowerCase(Locale.ROOT).equals(value))
            .findFirst().orElseThrow(() -> Rejected.of("no-form", value, "proof"));
    }

    private static <Q, A> void read(Map<String, Object> fields, String name, Map<Q, A> answers,
        Function<Object, Q> question, Function<Object, A> answer) {
        if (!fields.containsKey(name)) return;
        for (Object pair : items(fields.get(name)))
            answers.put(question.apply(items(pair, 2).getFirst()), answer.apply(items(pair).getLast()));
    }

    private static Polynomial polynomial(Object value) {
        var terms = new TreeMap<Monomial, Rational>();
        for (Object term : items(value)) {
            var items = items(term);
            if (items.size() % 2 == 0) throw Rejected.of("no-form", term, "term of a polynomial");
            var powers = new TreeMap<Integer, Integer>();
            for (int i = 1; i < items.size(); i += 2) powers.put(whole(items.get(i)), whole(items.get(i + 1)));
            terms.put(new Monomial(powers), rational(items.getFirst()));
        }
        return new Polynomial(terms);
    }

    private static Map<Polynomial, Integer> powers(Object value) {
        var powers = new LinkedHashMap<Polynomial, Integer>();
        for (Object power : items(value))
            powers.put(polynomial(items(power, 2).getFirst()), whole(items(power).getLast()));
        return powers;
    }

    private static Fraction fraction(Object value) {
        return new Fraction(polynomial(items(value, 2).getFirst()), powers(items(value).getLast()));
    }

    private static List<Part> parts(Object value) {
        return items(value).stream().map(part -> new Part(rational(items(part, 2).getFirst()),
            fraction(items(part).getLast()))).toList();
    }
}
