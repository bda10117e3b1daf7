package fluxion.cli;

import fluxion.expr.BoundLetters;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a command, and gives it up when its time is over. */
final class Deadline {
    private Deadline() {}

    static int run(Command command, Invocation invocation) {
        var seconds = invocation.timeout();
        boolean watched = seconds.isPresent() && command != Command.CHECK && !invocation.has(Option.JSON);
        if (!watched) return answered(command, invocation);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var apart = invocation.console().apart(out, err);       // what comes too late is not to be seen
        var task = new FutureTask<>(() ->
            answered(command, new Invocation(command, apart, invocation.arguments())));
        Thread.ofPlatform().daemon().name("fluxion").start(task);
        try {
            int exit = task.get(Math.round(seconds.getAsDouble() * 1e9), TimeUnit.NANOSECONDS);
            handOn(apart, out, err, invocation.console());
            return exit;
        } catch (TimeoutException late) {
            invocation.say(new Report(invocation.colourful())
                .of(Problem.coded("timeout", invocation.text(Option.TIMEOUT).orElseThrow())));
            return Exit.UNDECIDED;
        } catch (ExecutionException failed) {
            handOn(apart, out, err, invocation.console());
            switch (failed.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error error              -> throw error;
                default                       -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.UNDECIDED;
        }
    }

    private static int answered(Command command, Invocation invocation) {
        return BoundLetters.within(() -> command.run(invocation));
    }

    private static void handOn(Console apart, ByteArrayOutputStream out, ByteArrayOutputStream err, Console console) {
        apart.flush();
        console.out().write(out.toByteArray(), 0, out.size());
        console.err().write(err.toByteArray(), 0, err.size());
    }
}
