package fluxion.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code fluxion}. */
@Command(name = "fluxion", mixinStandardHelpOptions = true, version = "fluxion 0.1.0",
         description = "Differentiates formulas and checks derivations.")
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs one command and returns its exit code. */
    static int execute(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }
}
