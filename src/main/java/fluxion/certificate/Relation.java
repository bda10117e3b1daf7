package fluxion.certificate;

/** A relation between two numbers. */
public enum Relation {
    EQ, NE, LT, LE, GT, GE;

    /** Whether it holds between numbers whose difference has that sign. */
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
