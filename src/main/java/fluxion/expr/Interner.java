package fluxion.expr;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/** The weak table that makes equal expressions the same object (hash-consing); it keeps no expression alive. */
final class Interner {
    private static final ConcurrentHashMap<Key, Key> TABLE = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Expr> COLLECTED = new ReferenceQueue<>();

    private Interner() {}

    /** Compares the expressions it refers to one level deep; a cleared key equals only itself. */
    private static final class Key extends WeakReference<Expr> {
        private final int hash;

        Key(Expr node) {
            super(node, COLLECTED);
            hash = node.hashCode();
        }

        @Override public int hashCode() {
            return hash;
        }

        @Override public boolean equals(Object o) {
            if (this == o) return true;
            if (!(o instanceof Key other) || hash != other.hash) return false;
            Expr mine = get();
            return mine != null && mine.equals(other.get());
        }
    }

    @SuppressWarnings("unchecked")                               // each pass of the loop keeps its argument's own type
    static <E extends Expr> E intern(E node) {
        for (Reference<?> gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) TABLE.remove(gone);
        var key = new Key(node);
        while (true) {
            Key known = TABLE.putIfAbsent(key, key);
            if (known == null) return node;
            Expr canonical = known.get();
            if (canonical != null) return (E) canonical;
            TABLE.remove(known);                                 // collected in between: take its place
        }
    }
}
