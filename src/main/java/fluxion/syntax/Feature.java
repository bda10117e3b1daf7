package fluxion.syntax;

import fluxion.message.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Mathematics that is not in the language, by the words and signs that it is written with: refused by its name. */
enum Feature {
    LIMITS("", Set.of("lim", "limit", "limsup", "liminf")),
    SUMS("∑∏⨁⨂", Set.of("sum", "prod", "product")),
    INTEGRALS("∫∬∭∮", Set.of("int", "integral", "integrate")),
    LOGIC("∧∨¬∀∃⇒⇐⇔⟹⟸⟺→←↔↦⊢⊨&~", Set.of("and", "or", "not", "xor", "if", "then", "else", "otherwise", "true", "false",
        "implies", "iff")),
    SETS("∈∉∋⊂⊃⊆⊇∪∩∖∅ℝℤℕℚℂ", Set.of("subset", "union", "intersection")),
    VECTORS("⟨⟩⊗⊕⊤†", Set.of("matrix", "vector", "det", "transpose", "grad", "curl", "div", "dot", "cross")),
    UNITS("°%‰€£¥", Set.of()),
    INFINITY("∞", Set.of("infinity", "oo", "inf")),
    RELATIONS("≈≃≅≡∼∝≪≫≺≻", Set.of()),
    WORDS("", Set.of("is", "are", "for", "where", "when", "with", "let", "given", "the", "of", "assume", "claim",
        "constant", "alias", "such", "that", "integer", "nan", "unless", "because", "since", "whenever", "provided"));

    private final String signs;
    private final Set<String> words;

    Feature(String signs, Set<String> words) {
        this.signs = signs;
        this.words = words;
    }

    static Optional<Feature> ofSign(int sign) {
        for (Feature feature : values()) if (feature.signs.indexOf(sign) >= 0) return Optional.of(feature);
        return Optional.empty();
    }

    static Optional<Feature> ofWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (Feature feature : values()) if (feature.words.contains(small)) return Optional.of(feature);
        return Optional.empty();
    }

    /** Whether its words join or describe formulas, and are no mathematics of their own. */
    boolean isSpeech() {
        return this == LOGIC || this == WORDS;
    }

    /** What to do instead. */
    String advice() {
        return Messages.text("syntax.feature." + name().toLowerCase(Locale.ROOT) + ".advice");
    }

    /** What it is called: {@code limits}. */
    String title() {
        return Messages.text("syntax.feature." + name().toLowerCase(Locale.ROOT));
    }
}
