package fluxion.cli;

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
        if (!watched) return command.run(invocation);
        var task = new FutureTask<>(() -> command.run(invocation));
        Thread.ofPlatform().daemon().name("fluxion").start(task);
        try {
            return task.get(Math.round(seconds.getAsDouble() * 1e9), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            invocation.say(new Report(invocation.colourful())
                .of(Problem.coded("timeout", invocation.text(Option.TIMEOUT).orElseThrow())));
            return Exit.UNDECIDED;
        } catch (ExecutionException failed) {
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
}
