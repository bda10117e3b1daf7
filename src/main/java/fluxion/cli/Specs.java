package fluxion.cli;

import fluxion.message.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands in picocli's terms, for help, completion and "did you mean". */
final class Specs {
    private static final int WIDTH = 100;

    private Specs() {}

    static CommandLine of(Command command) {
        var spec = CommandSpec.create().name("fluxion " + command.label());
        spec.addOption(help());
        for (Option option : command.options()) spec.addOption(option.spec());
        if (!command.parameter().isEmpty()) spec.addPositional(parameters(command));
        spec.usageMessage().description(sentence(command, "about")).sortOptions(false).width(WIDTH)
            .abbreviateSynopsis(true)
            .parameterListHeading("%n").optionListHeading("%n");
        return new CommandLine(spec);
    }

    /** All commands, for the overview and for completion. */
    static CommandLine all() {
        var spec = CommandSpec.create().name("fluxion");
        spec.addOption(help());
        spec.addOption(OptionSpec.builder("-V",
            "--version").arity("0").type(boolean.class).description(Messages.text("cli.option.version")).build());
        spec.addOption(OptionSpec.builder(Language.FLAG).arity("1").paramLabel("language").type(String.class)
            .description(Messages.text("cli.option.lang")).build());
        for (Command command : Command.values()) {
            var line = of(command);
            line.getCommandSpec().name(command.label()).usageMessage().description(sentence(command, "title"));
            spec.addSubcommand(command.label(), line);
        }
        var status = new LinkedHashMap<String, String>();
        for (int code = Exit.FINE; code <= Exit.UNDECIDED;
            code++) status.put(" " + code, Messages.text("cli.exit." + code));
        spec.usageMessage().description(Messages.text("cli.about")).width(WIDTH).sortOptions(false)
            .synopsisSubcommandLabel("COMMAND").optionListHeading("%n").commandListHeading("%n")
            .exitCodeListHeading("%n" + Messages.text("cli.exit") + "%n").exitCodeList(status);
        return new CommandLine(spec);
    }

    private static String sentence(Command command, String what) {
        return Messages.text("cli." + command.label() + "." + what).replace("%", "%%");
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h",
            "--help").arity("0").type(boolean.class).usageHelp(true).description(Messages.text("cli.option.help"))
            .build();
    }

    private static PositionalParamSpec parameters(Command command) {
        boolean one = command.most() == 1;
        return PositionalParamSpec.builder().index(one ? "0" : "0..*").arity(one ? "0..1"
            : "0..*").type(List.class).auxiliaryTypes(String.class)
            .paramLabel(command.parameter()).description(sentence(command, "parameter")).build();
    }
}
