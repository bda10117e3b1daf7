package fluxion.expr;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Equal expressions are one object, whichever thread builds them, and the table keeps none of them alive. */
class InternerTest {
    private static final int NODES = 20_000;
    private static final int THREADS = 4;

    /** Sums, products, powers and quotients of which each uses the ones before. */
    private static List<Expr> built() {
        var nodes = new ArrayList<Expr>(List.of(Exprs.variable("x"), Exprs.variable("interned")));
        for (int k = 2; k < NODES; k++) {
            Expr u = nodes.get(k - 1);
            Expr v = nodes.get(k / 2);
            nodes.add(switch (k % 4) {
                case 0  -> Exprs.sumOfWholes(List.of(u, v, Exprs.num(k)));
                case 1  -> Exprs.productOfWholes(List.of(Exprs.num(k), v, u));
                case 2  -> Exprs.power(v, u);
                default -> Exprs.quotient(u, v);
            });
        }
        return nodes;
    }

    @Test void threadsBuildTheSameObjects() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var futures = new ArrayList<Future<List<Expr>>>();
            for (int i = 0; i < THREADS; i++) futures.add(threads.submit(InternerTest::built));
            List<Expr> first = futures.getFirst().get();
            for (var future : futures)
                for (int k = 0; k < NODES; k++) assertSame(first.get(k), future.get().get(k));
        }
    }

    @Test void whatNobodyHoldsIsForgotten() {
        var last = new WeakReference<>(built().getLast());
        for (int attempt = 0; attempt < 50 && last.get() != null; attempt++) System.gc();
        assertNull(last.get());
        assertSame(built().getLast(), built().getLast());
    }
}
