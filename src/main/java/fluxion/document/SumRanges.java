package fluxion.document;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.IndexRange;
import fluxion.number.Rational;
import fluxion.syntax.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Over what the sums of a document run that say only what their index is, as ∑_j e^{z_j} does: as the others of its
 * section do with that index, or as all others there, or as those of the document; if none says it, from 1 to a number
 * without a name of its own, the same for all.
 */
final class SumRanges {
    private static final String INDEX = "\\\\(?:sum|prod)\\s*(?:\\\\limits)?\\s*_";
    private static final String LETTER = "([a-zA-Z])";
    /** {@code \sum_j}, {@code \sum_{j}} */
    private static final Pattern OPEN = Pattern.compile(INDEX + "\\s*(?:" + LETTER + "|\\{\\s*" + LETTER
        + "\\s*})(?!\\s*(?:\\\\limits\\s*)?\\^)");
    /** {@code \sum_{j=1}^K}, {@code \sum_{j=1}^{K}} */
    private static final Pattern CLOSED = Pattern.compile(INDEX + "\\s*\\{\\s*" + LETTER
        + "\\s*=\\s*(\\d{1,6}|[a-zA-Z])\\s*}\\s*\\^\\s*(?:([a-zA-Z]|\\d)|\\{\\s*([a-zA-Z]|\\d{1,6})\\s*})");
    /** A letter that is no part of a word or command. */
    private static final Pattern ALONE = Pattern.compile("(?<![A-Za-z\\\\])[A-Za-z](?![A-Za-z])");
    private static final List<String> NUMBERS = List.of("n", "N", "m", "M", "K");

    /** By the place where each section begins, the ranges of its sums without bounds by their index letters. */
    private final TreeMap<Integer, Map<String, IndexRange>> sections = new TreeMap<>();

    /** Of the formulas of a text, in their order. */
    SumRanges(String text, List<Span> formulas) {
        var all = new Sums();
        var apart = new LinkedHashMap<Integer, Sums>();
        var sums = new Sums();
        int before = 0;
        for (Span place : formulas) {
            var words = Prose.of("\n" + text.substring(Math.min(before, place.from()), place.from()));
            if (apart.isEmpty() || words.hasHeading()) apart.put(apart.isEmpty() ? 0 : place.from(), sums = new Sums());
            sums.read(text.substring(place.from(), place.to()));
            all.read(text.substring(place.from(), place.to()));
            before = place.to();
        }
        apart.forEach((from, own) -> sections.put(from, own.ranges(all)));
    }

    /** By each index letter, the range of the sums without bounds in the section that a place belongs to. */
    Map<String, IndexRange> at(int place) {
        var section = sections.floorEntry(place);
        return section == null ? Map.of() : section.getValue();
    }

    /** The sums of some formulas, and the letters in them. */
    private static final class Sums {
        private final Set<String> open = new LinkedHashSet<>();
        private final Map<String, Set<IndexRange>> closed = new LinkedHashMap<>();
        private final Set<String> letters = new HashSet<>();

        void read(String formula) {
            OPEN.matcher(formula).results().forEach(sum -> open.add(first(sum, 1, 2)));
            CLOSED.matcher(formula).results().forEach(sum -> closed.computeIfAbsent(sum.group(1),
                _ -> new LinkedHashSet<>()).add(new IndexRange(bound(sum.group(2)), bound(first(sum, 3, 4)))));
            ALONE.matcher(formula).results().forEach(letter -> letters.add(letter.group()));
        }

        Map<String, IndexRange> ranges(Sums all) {
            var found = new LinkedHashMap<String, IndexRange>();
            for (String index : open)
                of(index).or(() -> all.of(index)).or(all::unnamed).filter(range -> !range.to().equals(index))
                    .ifPresent(range -> found.put(index, range));
            return found;
        }

        private Optional<IndexRange> of(String index) {
            return only(closed.getOrDefault(index, Set.of())).or(() -> only(closed.values().stream()
                .flatMap(Set::stream).collect(Collectors.toSet())));
        }

        private Optional<IndexRange> unnamed() {
            return NUMBERS.stream().filter(name -> !letters.contains(name)).findFirst()
                .map(name -> new IndexRange(Exprs.ONE, Exprs.variable(name)));
        }
    }

    private static String first(MatchResult match, int one, int other) {
        return match.group(one) != null ? match.group(one) : match.group(other);
    }

    private static Expr bound(String text) {
        return Character.isDigit(text.charAt(0)) ? Exprs.num(Rational.of(Long.parseLong(text))) : Exprs.variable(text);
    }

    private static Optional<IndexRange> only(Set<IndexRange> ranges) {
        return ranges.size() == 1 ? Optional.of(ranges.iterator().next()) : Optional.empty();
    }
}
