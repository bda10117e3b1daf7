package fluxion.expr;

import java.util.Optional;

/** A relation between two real numbers. */
public enum Relation {
    EQ("=", "="), NE("≠", "!="), LT("<", "<"), LE("≤", "<="), GT(">", ">"), GE("≥", ">=");

    private final String symbol;
    private final String ascii;

    Relation(String symbol, String ascii) {
        this.symbol = symbol;
        this.ascii = ascii;
    }

    public String symbol() {
        return symbol;
    }

    /** The sign as it is typed on a keyboard. */
    public String ascii() {
        return ascii;
    }

    /** The relation that holds exactly where this one does not. */
    public Relation negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
        };
    }

    /** The relation with its sides exchanged: u ∘ v holds where v ∘.mirrored() u does. */
    public Relation mirrored() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
        };
    }

    /** What u ∘ v and v ∘ w for this and the next relation say of u and w, if anything. */
    public Optional<Relation> then(Relation next) {
        if (this == EQ) return Optional.of(next);
        if (next == EQ) return Optional.of(this);
        return switch (this) {
            case LT, LE -> next == this || next == LT ? Optional.of(next) : next == LE ? Optional.of(this)
                : Optional.empty();
            case GT, GE -> mirrored().then(next.mirrored()).map(Relation::mirrored);
            case EQ, NE -> Optional.empty();
        };
    }

    /** Whether the relation holds, given the sign of left − right. */
    public boolean holds(int sign) {
        return switch (this) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }
}
