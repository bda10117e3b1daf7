package fluxion.simplify;

import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The factors of a product in the order in which they came, by the number of their base and a variant. Most products
 * have few of them, which are looked through; only more are looked up.
 */
final class Factors {
    private static final int FEW = 8;

    private final long[] keys = new long[FEW];
    private final List<Factor> few = new ArrayList<>(FEW);
    /** All of them, by key, once there have been more than a few; empty before that. */
    private Map<Long, Factor> many = Map.of();

    private static long key(int base, int variant) {
        return (long) base << Integer.SIZE | variant;
    }

    private boolean areMany() {
        return many instanceof LinkedHashMap;
    }

    private int place(long key) {
        int at = few.size() - 1;
        while (at >= 0 && keys[at] != key) at--;
        return at;
    }

    /** {@code null} if there is none. */
    Factor get(int base, int variant) {
        long key = key(base, variant);
        if (areMany()) return many.get(key);
        int at = place(key);
        return at < 0 ? null : few.get(at);
    }

    /** In the place of the one with this key, or behind all. */
    void put(int base, int variant, Factor factor) {
        long key = key(base, variant);
        int at = areMany() ? -1 : place(key);
        if (at >= 0) few.set(at, factor);
        else if (!areMany() && few.size() < FEW) {
            keys[few.size()] = key;
            few.add(factor);
        } else {
            lookUp();
            many.put(key, factor);
        }
    }

    private void lookUp() {
        if (areMany()) return;
        many = new LinkedHashMap<>();
        for (int k = 0; k < few.size(); k++) many.put(keys[k], few.get(k));
        few.clear();
    }

    void remove(int base, int variant) {
        long key = key(base, variant);
        if (areMany()) many.remove(key);
        else removeAt(place(key));
    }

    void remove(Factor factor) {
        if (areMany()) many.values().remove(factor);
        else removeAt(few.indexOf(factor));
    }

    private void removeAt(int place) {
        if (place < 0) return;
        few.remove(place);
        System.arraycopy(keys, place + 1, keys, place, few.size() - place);
    }

    void clear() {
        few.clear();
        many = Map.of();
    }

    /** A view. */
    Collection<Factor> all() {
        return areMany() ? Collections.unmodifiableCollection(many.values()) : few;
    }

    Factors copy() {
        var copy = new Factors();
        if (areMany()) copy.many = new LinkedHashMap<>(many);
        else {
            copy.few.addAll(few);
            System.arraycopy(keys, 0, copy.keys, 0, few.size());
        }
        return copy;
    }
}
