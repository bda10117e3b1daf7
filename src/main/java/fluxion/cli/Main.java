package fluxion.cli;

import fluxion.Fault;
import fluxion.batch.Batch;
import fluxion.message.Messages;
import fluxion.print.Unwritable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The command {@code fluxion}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var language = Language.of(Arrays.asList(arguments), Language.environment(System::getenv));
        Locale.setDefault(Locale.ROOT);
        Messages.speak(language.locale());
        int exit = execute(language.arguments().toArray(String[]::new));
        Runtime.getRuntime().halt(exit);
    }

    /** Runs one command on the process's own streams and returns its exit code. */
    static int execute(String... arguments) {
        return execute(Console.ofProcess(), arguments);
    }

    /** Runs one command and returns its exit code. */
    static int execute(Console console, String... arguments) {
        try {
            return dispatch(console, arguments);
        } catch (Problem problem) {
            refuse(console, problem.code(), problem.getMessage(), problem.hint(), () -> report(console).of(problem),
                arguments);
        } catch (Unwritable none) {
            var problem = Problem.said("unwritable", none.getMessage());
            refuse(console, problem.code(), problem.getMessage(), problem.hint(), () -> report(console).of(problem),
                arguments);
        } catch (Unreadable text) {
            var first = text.error();
            refuse(console, first.code().label(), first.message(), first.hint(), () ->
                report(console).of(text.source(), text.diagnostics()), arguments);
        } catch (Fault fault) {
            console.err().print(report(console).of(fault));
        } catch (StackOverflowError _) {
            console.err().print(report(console).of(Problem.of("too-deep")));
        } catch (OutOfMemoryError _) {
            console.err().print(report(console).of(Problem.of("out-of-memory")));
        } catch (RuntimeException | Error mistake) {
            console.err().print(report(console).of(Problem.of("mistake", mistake)));
        } finally {
            console.flush();
        }
        return Exit.UNREADABLE;
    }

    /** Who asks for JSON is answered in JSON. */
    private static void refuse(Console console, String code, String message, Optional<String> hint,
            Supplier<String> report, String... arguments) {
        boolean json = Arrays.asList(arguments).contains(Option.JSON.flag());
        if (json) console.out().print(Batch.refusal(code, message, hint));
        else console.err().print(report.get());
    }

    private static Report report(Console console) {
        return new Report(console.colourful().getAsBoolean());
    }

    private static int dispatch(Console console, String... arguments) {
        Language.check(Arrays.asList(arguments));
        if (arguments.length == 0) return console.terminal().getAsBoolean() ? Prompt.run(console) : Piped.run(console);
        String first = arguments[0];
        var command = Command.named(first);
        if (command.isPresent()) return run(command.get(), console, Arrays.copyOfRange(arguments, 1, arguments.length));
        return switch (first) {
            case "-h", "--help"    -> Help.overview(console.out(), Exit.FINE);
            case "-V", "--version" -> Help.version(console);
            default                -> throw Help.unknown(first);
        };
    }

    private static int run(Command command, Console console, String... typed) {
        var arguments = Arguments.of(command, Arrays.asList(typed));
        return arguments.help() ? Help.page(command, console.out())
            : Deadline.run(command, new Invocation(command, console, arguments));
    }
}
