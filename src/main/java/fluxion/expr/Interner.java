package fluxion.expr;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * The weak table that makes equal expressions the same object (hash-consing); it keeps no expression alive. Most of
 * what is built is known already, so looking up takes no lock and makes nothing; several threads seldom wait for each
 * other, for the table is in parts.
 */
final class Interner {
    private static final int PART_BITS = 6;
    private static final Part[] PARTS = new Part[1 << PART_BITS];

    static {
        for (int i = 0; i < PARTS.length; i++) PARTS[i] = new Part();
    }

    private Interner() {}

    /**
     * The expression that is known by this name, so to say: the first of all that are equal to it. One that is not
     * known yet is kept with a list of operands of its own.
     */
    @SuppressWarnings("unchecked")                               // an expression equals only those of its own type
    static <E extends Expr> E intern(E node) {
        int hash = node.hashCode() * 0x9E3779B9;                 // spreads what differs in few bits (Fibonacci hashing)
        return (E) PARTS[hash >>> Integer.SIZE - PART_BITS].intern(node, hash ^ hash >>> 16);
    }

    private static final class Entry extends WeakReference<Expr> {
        private final int hash;
        private Entry next;

        Entry(Expr node, ReferenceQueue<Expr> collected, int hash, Entry next) {
            super(node, collected);
            this.hash = hash;
            this.next = next;
        }
    }

    /**
     * Buckets of linked entries. Readers may meet a chain that is being changed: then they find less than there is, and
     * look again under the lock, under which alone entries come and go. What they do find is whole, for the fields of
     * expressions are final.
     */
    private static final class Part {
        private final ReferenceQueue<Expr> collected = new ReferenceQueue<>();
        private volatile Entry[] buckets = new Entry[64];
        private int size;

        Expr intern(Expr node, int hash) {
            Expr known = find(node, hash);
            return known == null ? added(Nodes.owning(node), hash) : known;
        }

        private Expr find(Expr node, int hash) {
            Entry[] chains = buckets;
            for (Entry at = chains[hash & chains.length - 1]; at != null; at = at.next) {
                if (at.hash != hash) continue;
                Expr known = at.get();
                if (known != null && known.equals(node)) return known;
            }
            return null;
        }

        private synchronized Expr added(Expr node, int hash) {
            for (var gone = collected.poll(); gone != null; gone = collected.poll()) remove((Entry) gone);
            Expr known = find(node, hash);
            if (known != null) return known;
            if (size >= buckets.length) grow();
            Entry[] chains = buckets;
            int at = hash & chains.length - 1;
            chains[at] = new Entry(node, collected, hash, chains[at]);
            size++;
            return node;
        }

        private void remove(Entry gone) {
            Entry[] chains = buckets;
            int bucket = gone.hash & chains.length - 1;
            if (chains[bucket] == gone) chains[bucket] = gone.next;
            else {
                Entry at = chains[bucket];
                while (at.next != gone) at = at.next;
                at.next = gone.next;
            }
            size--;
        }

        private void grow() {
            var chains = new Entry[buckets.length * 2];
            for (Entry first : buckets)
                for (Entry at = first, next; at != null; at = next) {
                    next = at.next;
                    int bucket = at.hash & chains.length - 1;
                    at.next = chains[bucket];
                    chains[bucket] = at;
                }
            buckets = chains;
        }
    }
}
