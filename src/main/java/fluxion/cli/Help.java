package fluxion.cli;

import fluxion.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the program says about itself. */
final class Help {
    private Help() {}

    static int run(Invocation invocation) {
        var out = invocation.console().out();
        if (invocation.words().isEmpty()) return overview(out, Exit.FINE);
        String name = invocation.words().getFirst();
        return page(Command.named(name).orElseThrow(() -> unknown(name)), out);
    }

    /** All commands, a line each. */
    static int overview(PrintStream out, int exit) {
        Specs.all().usage(out, Ansi.OFF);
        return exit;
    }

    /** One command: how it is called, its options, and examples with what they print. */
    static int page(Command command, PrintStream out) {
        Specs.of(command).usage(out, Ansi.OFF);
        String examples = examples(command);
        if (!examples.isEmpty()) out.append('\n').append(Messages.text("cli.examples")).append('\n')
            .append(examples.indent(2));
        return Exit.FINE;
    }

    /** The examples of a help page; a test runs them. */
    static String examples(Command command) {
        try (InputStream in = Help.class.getResourceAsStream("/fluxion/cli/" + command.label() + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException("cannot read the examples of " + command, failed);
        }
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    static int version(Console console) {
        console.out().append("fluxion ").append(version()).append('\n');
        return Exit.FINE;
    }

    /** A script that completes commands and options in bash and zsh. */
    static int completion(Invocation invocation) {
        invocation.answer(AutoComplete.bash("fluxion", Specs.all()));
        return Exit.FINE;
    }

    static Problem unknown(String name) {
        var near = nearest(Specs.all(), name);
        return near.isEmpty() ? Problem.of("unknown-command", Report.printable(name))
                              : Problem.of("unknown-command-near", Report.printable(name), near.get());
    }

    /** The option of the command that was perhaps meant. */
    static Optional<String> nearest(Command command, String flag) {
        return nearest(Specs.of(command), flag);
    }

    private static Optional<String> nearest(CommandLine line, String word) {
        try {
            line.parseArgs(word);
            return Optional.empty();
        } catch (UnmatchedArgumentException unmatched) {
            return unmatched.getSuggestions().stream().findFirst();
        }
    }
}
