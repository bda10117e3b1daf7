package fluxion.function;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names with indices: which part of {@code x_i}, {@code w_jk}, {@code x_{i+1}} or {@code x^{(i)}} is an index, where
 * one is asked for. {@code max} in {@code x_max} is none.
 */
public final class Indices {
    /** Letters that are an index beside another one; others must stand alone or be the bound name itself. */
    private static final String LETTERS = "ijklmnpqrst";
    /** Words of such letters that are no indices. */
    private static final Set<String> WORDS = Set.of("min", "int", "init", "lin", "nil", "sin", "tip", "mil", "lip");
    /** Indices that stand together without a comma. */
    private static final int MOST = 4;
    private static final Pattern TERM = Pattern.compile("([+-]?)(\\d*)(\\p{L}*)");
    private static final Pattern LINEAR = Pattern.compile("(?:\\d*\\p{L}+|\\d+)(?:[+-](?:\\d*\\p{L}+|\\d+))+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private Indices() {}

    /** A family of variables and the indices of one of them. */
    public record Member(IndexedName family, List<Expr> indices) {
        public Member {
            indices = List.copyOf(indices);
        }

        /** Whether the indices are numbers, so that they differ from all other numbers for certain. */
        public boolean isNumbered() {
            return indices.stream().allMatch(Num.class::isInstance);
        }
    }

    /** Whether the name has what may be an index. */
    public static boolean mayBeMember(Variable v) {
        return !isWord(v.name()) && (member(v).isPresent() || !NameParts.of(v.name()).subscripts().isEmpty());
    }

    /**
     * The indices of the name as one of a family that is known to be there: a in {@code x_a} beside a sum over x, 1 and
     * 1 in {@code a_{11}} beside {@code a_{ij}}; {@code max} in {@code x_max} is none all the same.
     */
    public static Optional<List<Expr>> in(IndexedName family, Variable v) {
        var plain = member(v).filter(member -> member.family().equals(family));
        if (plain.isPresent() || isWord(v.name())) return plain.map(Member::indices);
        var parts = NameParts.of(v.name());
        String base = new NameParts(parts.base(), parts.accents(), List.of(), 0, "").canonical();
        if (!family.base().equals(base) || !family.tail().equals("'".repeat(parts.primes()))
            || !parts.above().isEmpty()) return Optional.empty();
        boolean together = parts.subscripts().size() == 1 && family.below() > 1;
        var texts = together ? List.of(parts.subscripts().getFirst().split("")) : parts.subscripts();
        return texts.size() == family.below() && texts.stream().allMatch(Indices::isOne)
            ? Optional.of(texts.stream().map(Indices::one).toList()) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return isNumber(text) || Greek.isLetter(text) || text.codePointCount(0, text.length()) == 1
            && Character.isLetter(text.codePointAt(0));
    }

    private static Expr one(String text) {
        return isNumber(text) ? Exprs.num(Rational.decimal(text)) : Exprs.variable(text);
    }

    /**
     * The body with every name that has the index among its indices as a member of its family; empty if the index is
     * part of a name in a way that cannot be told.
     */
    public static Optional<Expr> bound(Expr body, Variable index) {
        Map<Variable, Expr> families = new HashMap<>();
        for (Expr node : Fold.withTemplates(List.of(body))) {
            if (node instanceof Apply(AbstractFunction f, _) && mentions(f.name(), index)) return Optional.empty();
            if (node instanceof Apply(IndexedName f, _) && mentions(f.base() + f.tail(), index))
                return Optional.empty();
            if (!(node instanceof Variable v) || v == index || !mentions(v.name(), index)) continue;
            var member = member(v, index.name());
            if (member.isEmpty()) return Optional.empty();
            var indices = shielded(member.get().indices(), index);
            families.put(v, isKronecker(member.get()) ? Exprs.apply(Functions.KRONECKER, indices)
                : Exprs.apply(member.get().family(), indices));
        }
        families.put(index, SHIELD);
        return Optional.of(Substitution.replace(body, families));
    }

    /** What stands for the index in a body that is bound: no name of a user, so that no family becomes a name. */
    public static final Variable SHIELD = Exprs.variable("#bound");

    private static List<Expr> shielded(List<Expr> indices, Variable index) {
        return indices.stream().map(i -> Substitution.replace(i, Map.of(index, SHIELD))).toList();
    }

    /** The family and the indices of a name such as {@code x_k} or {@code w_{1,k}}, if all its parts can be indices. */
    public static Optional<Member> member(Variable v) {
        return member(v, "");
    }

    /** Whether the formula speaks of the family of which the name is a member: Σ cᵢ of c₁. */
    public static boolean concerns(Variable v, Expr formula) {
        return member(v).filter(one -> Fold.withTemplates(List.of(formula)).stream().anyMatch(node ->
            node instanceof Apply(IndexedName family, _) && family.equals(one.family()))).isPresent();
    }

    /** δᵢₖ, if that is how the name can be read. */
    public static Optional<Expr> kronecker(Variable v) {
        return v.name().startsWith("delta_") ? member(v).filter(Indices::isKronecker)
            .map(member -> Exprs.apply(Functions.KRONECKER, member.indices())) : Optional.empty();
    }

    /** The name as which δ of these indices is spelt, if it is read as that again. */
    public static Optional<String> spelt(List<Expr> indices) {
        return Exprs.apply(new IndexedName("delta", 2, ""), indices) instanceof Variable v
            && kronecker(v).equals(Optional.of(Exprs.apply(Functions.KRONECKER, indices))) ? Optional.of(v.name())
            : Optional.empty();
    }

    /** The value of the bound variable at which alone δ of i + c, or of n − i, and something free of i is 1. */
    public static Optional<Expr> only(Expr delta) {
        if (!(delta instanceof Apply(var f, var us)) || f != Functions.KRONECKER) return Optional.empty();
        return only(us.get(0), us.get(1)).or(() -> only(us.get(1), us.get(0)));
    }

    private static Optional<Expr> only(Expr index, Expr other) {
        if (Substitution.contains(other, Binder.INDEX)) return Optional.empty();
        if (index == Binder.INDEX) return Optional.of(other);
        if (!(index instanceof Sum(var terms))) return Optional.empty();
        var rest = new ArrayList<>(terms);
        if (rest.remove(Binder.INDEX))
            return Exprs.sum(rest) instanceof Num shift ? Optional.of(Exprs.subtract(other, shift)) : Optional.empty();
        boolean mirrored = rest.remove(Exprs.negate(Binder.INDEX)) && !Substitution.contains(Exprs.sum(rest),
            Binder.INDEX);
        return mirrored ? Optional.of(Exprs.subtract(Exprs.sum(rest), other)) : Optional.empty();
    }

    private static boolean isKronecker(Member member) {
        return member.family().equals(new IndexedName("delta", 2, ""));
    }

    private static Optional<Member> member(Variable v, String index) {
        if (isWord(v.name())) return Optional.empty();
        var parts = NameParts.of(v.name());
        var indices = new ArrayList<Expr>();
        for (String part : parts.subscripts()) {
            var read = indices(part, index);
            if (read.isEmpty()) return Optional.empty();
            indices.addAll(read);
        }
        int below = indices.size();
        var tail = new StringBuilder("'".repeat(parts.primes()));
        if (!parts.above().isEmpty()) {
            tail.append("^{");
            var words = WORD.matcher(parts.above());
            while (words.find()) {
                var read = indices(words.group(), index);
                if (read.isEmpty() && words.group().equals(index)) return Optional.empty();
                boolean one = read.size() == 1 && Character.isLetter(words.group().charAt(0));
                words.appendReplacement(tail, one ? "#" : words.group());
                if (one) indices.add(read.getFirst());
            }
            words.appendTail(tail).append('}');
        }
        if (indices.isEmpty()) return Optional.empty();
        String base = new NameParts(parts.base(), parts.accents(), List.of(), 0, "").canonical();
        return Optional.of(new Member(new IndexedName(base, below, tail.toString()), indices));
    }

    /** Whether nothing but letters stands there, so that there is no subscript. */
    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) if (!Character.isLetter(name.charAt(i))) return false;
        return true;
    }

    /** Whether the index stands among the subscripts or above. */
    private static boolean mentions(String name, Variable index) {
        var parts = NameParts.of(name);
        var texts = new ArrayList<>(parts.subscripts());
        texts.add(parts.above());
        for (String text : texts) {
            var words = WORD.matcher(text);
            while (words.find()) {
                String word = words.group();
                boolean among = index.name().length() == 1 && word.contains(index.name()) && word.length() <= MOST
                    && !WORDS.contains(word) && word.chars().allMatch(c -> isIndex(c, index.name()));
                if (word.equals(index.name()) || among || isPair(word, index.name())) return true;
            }
        }
        return false;
    }

    /** Two letters of which one is the index. */
    private static boolean isPair(String word, String index) {
        return index.length() == 1 && word.length() == 2 && word.contains(index)
            && word.chars().allMatch(Character::isLetter);
    }

    private static boolean isIndex(int c, String index) {
        return LETTERS.indexOf(c) >= 0 || Character.isDigit(c) || index.equals(Character.toString(c));
    }

    private static boolean isNumber(String part) {
        for (int i = 0; i < part.length(); i++) if (part.charAt(i) < '0' || part.charAt(i) > '9') return false;
        return !part.isEmpty();
    }

    /** The indices that one part of a subscript is; none if it is a label or cannot be told. */
    private static List<Expr> indices(String part, String index) {
        if (part.equals(index)) return List.of(Exprs.variable(part));
        if (isNumber(part)) return List.of(Exprs.num(Rational.decimal(part)));
        if (LINEAR.matcher(part).matches()) return linear(part, index);
        boolean letters = part.length() <= MOST && !WORDS.contains(part)
            && part.chars().allMatch(c -> Character.isLetter(c) && isIndex(c, index));
        return !letters && !isPair(part, index) ? List.of()
            : part.chars().<Expr>mapToObj(c -> Exprs.variable(Character.toString(c))).toList();
    }

    /** {@code i+1}, {@code 2i-1}, {@code n-i}. */
    private static List<Expr> linear(String part, String index) {
        var terms = new ArrayList<Expr>();
        var matcher = TERM.matcher(part);
        while (matcher.find() && !matcher.group().isEmpty()) {
            String letters = matcher.group(3);
            if (letters.length() > 1 && !letters.equals(index)) return List.of();
            Expr term = letters.isEmpty() ? Exprs.ONE : Exprs.variable(letters);
            if (!matcher.group(2).isEmpty()) term = Exprs.product(Exprs.num(Long.parseLong(matcher.group(2))), term);
            terms.add(matcher.group(1).equals("-") ? Exprs.negate(term) : term);
        }
        return List.of(Exprs.sum(terms));
    }
}
