package fluxion.cli;

import fluxion.message.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands in picocli's terms; made for the one command that is run, and with descriptions only for help. */
final class Specs {
    private Specs() {}

    /** To parse the words behind the command's name, or to print its help. */
    static CommandLine of(Command command, boolean described) {
        var spec = CommandSpec.create().name(described ? "fluxion " + command.label() : command.label());
        spec.addOption(help(described));
        for (Option option : command.options()) spec.addOption(option.spec(described));
        if (!command.parameter().isEmpty()) spec.addPositional(parameters(command, described));
        if (described) {
            spec.usageMessage().description(sentence(command, "about")).sortOptions(false).width(100).abbreviateSynopsis(true)
                .parameterListHeading("%n").optionListHeading("%n");
        }
        return line(spec);
    }

    /** All commands, for the overview and for completion. */
    static CommandLine all() {
        var spec = CommandSpec.create().name("fluxion");
        spec.addOption(help(true));
        spec.addOption(OptionSpec.builder("--version").arity("0").type(boolean.class).description(Messages.text("cli.option.version")).build());
        for (Command command : Command.values()) {
            var line = of(command, true);
            line.getCommandSpec().name(command.label()).usageMessage().description(sentence(command, "title"));
            spec.addSubcommand(command.label(), line);
        }
        var status = new LinkedHashMap<String, String>();
        for (int code = Exit.FINE; code <= Exit.UNDECIDED; code++) status.put(" " + code, Messages.text("cli.exit." + code));
        spec.usageMessage().description(Messages.text("cli.about")).width(100).sortOptions(false)
            .synopsisSubcommandLabel("COMMAND").optionListHeading("%n").commandListHeading("%n")
            .exitCodeListHeading("%n" + Messages.text("cli.exit") + "%n").exitCodeList(status);
        return line(spec);
    }

    private static String sentence(Command command, String what) {
        return Messages.text("cli." + command.label() + "." + what).replace("%", "%%");
    }

    private static CommandLine line(CommandSpec spec) {
        return new CommandLine(spec).setExpandAtFiles(false).setPosixClusteredShortOptionsAllowed(false)
            .setUnmatchedOptionsArePositionalParams(true).setInterpolateVariables(false).setOverwrittenOptionsAllowed(false);
    }

    private static OptionSpec help(boolean described) {
        var spec = OptionSpec.builder("-h", "--help").arity("0").type(boolean.class).usageHelp(true);
        if (described) spec.description(Messages.text("cli.option.help"));
        return spec.build();
    }

    private static PositionalParamSpec parameters(Command command, boolean described) {
        var spec = PositionalParamSpec.builder().index("0..*").arity("0..*").type(List.class).auxiliaryTypes(String.class)
            .paramLabel(command.parameter());
        if (described) spec.description(sentence(command, "parameter"));
        return spec.build();
    }
}
