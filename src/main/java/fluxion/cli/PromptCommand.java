package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.Format;
import fluxion.message.Messages;
import fluxion.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands of the prompt, {@code :steps}; every command of the program can be given there, too, and knows what the
 * sheet says. What they do is said in {@code cli.prompt.<name>}.
 */
enum PromptCommand {
    LATEX((session, rest, console) -> PromptQuestions.look(session, rest, Session.Look.LATEX, console)),
    TEXT((session, rest, console) -> PromptQuestions.look(session, rest, Session.Look.TEXT, console)),
    PLANE((session, rest, console) -> PromptQuestions.look(session, rest, Session.Look.PLANE, console)),
    STEPS((session, rest, console) -> PromptQuestions.steps(session, rest, console)),
    DOMAIN((session, rest, console) -> PromptQuestions.domain(session, session.about(rest).getFirst(), console)),
    GRAPH((session, rest, console) -> session.run(console, words("graph", session.about(rest)))),
    CHECK((session, rest, console) -> rest.isBlank() ? session.met(Check.sheet(console, Document.of(
        new Source("input", session.text()), Format.SHEET))) : PromptQuestions.check(session, rest, console)),
    SHEET((session, _, console) -> {
        console.out().append(session.text());
        return session;
    }),
    SAVE((session, rest, _) -> {
        Output.file(named(rest), session.text());
        return session;
    }),
    LOAD((session, rest, console) -> session.entered(Input.file(named(rest)), console)),
    UNDO((session, _, _) -> session.undone()),
    HELP((session, _, console) -> {
        console.out().print(overview());
        return session;
    }),
    QUIT((session, _, _) -> session.left());

    /** What a command does with the words behind it. */
    @FunctionalInterface
    interface Action {
        Session of(Session session, String rest, Console console);
    }

    private static final Map<String, PromptCommand> PLAIN = Map.of("help", HELP, "?", HELP, "quit", QUIT, "exit", QUIT);

    private final Action action;

    PromptCommand(Action action) {
        this.action = action;
    }

    /** {@code steps} */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people type who do not know the colon yet. */
    static Optional<String> meant(String word) {
        return Optional.ofNullable(PLAIN.get(word)).map(PromptCommand::label);
    }

    /** All that may stand behind the colon. */
    static List<String> labels() {
        return Stream.concat(Stream.of(values()).map(PromptCommand::label), Stream.of(Command.values())
            .filter(PromptCommand::isKnown).map(Command::label)).distinct().toList();
    }

    /** Carries out {@code steps x sin x}; a name may be cut short where that leaves no doubt. */
    static Session obey(String typed, Session session, Console console) {
        var parts = typed.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        var own = Stream.of(values()).filter(command -> command.label().equals(parts[0])).findFirst();
        if (own.isPresent()) return own.get().action.of(session, rest, console);
        var command = Command.named(parts[0]).filter(PromptCommand::isKnown);
        if (command.isPresent()) return session.run(console, typedBehind(command.get(), rest, session));
        var meant = Stream.of(values()).map(PromptCommand::label)
            .filter(label -> !parts[0].isEmpty() && label.startsWith(parts[0])).toList();
        if (meant.size() == 1) return obey(meant.getFirst() + " " + rest, session, console);
        throw Problem.of("prompt.unknown", Report.printable(parts[0]));
    }

    /** Those that take formulas. */
    private static boolean isKnown(Command command) {
        return command.options().contains(Option.LET) && command != Command.CHECK;
    }

    /**
     * A formula, spaces and all, up to the first option; several are separated by semicolons. Without one it is what
     * was asked for last: at the prompt, nothing is read from standard input.
     */
    private static List<String> typedBehind(Command command, String rest, Session session) {
        var words = new ArrayList<>(List.of(command.label()));
        int end = (" " + rest).indexOf(" --");
        String formulas = end < 0 ? rest : rest.substring(0, end);
        words.addAll(formulas.isBlank() ? session.about(formulas) : Split.at(';', formulas));
        if (end >= 0) words.addAll(List.of(rest.substring(end).strip().split("\\s+")));
        return words;
    }

    static List<String> words(String command, List<String> formulas, String... options) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(formulas);
        words.addAll(List.of(options));
        return words;
    }

    private static String named(String rest) {
        return Optional.of(rest.strip()).filter(name -> !name.isEmpty())
            .orElseThrow(() -> Problem.of("prompt.no-file"));
    }

    private static String overview() {
        var lines = new StringBuilder(Messages.text("cli.prompt.examples")).append("\n\n");
        for (PromptCommand command : values())
            lines.append("  :%-8s %s%n".formatted(command.label(), Messages.text("cli.prompt." + command.label())));
        return lines.append('\n').append(Messages.text("cli.prompt.others", String.join(" ", labels().stream()
            .skip(values().length).map(label -> ":" + label).toList()))).append('\n').toString();
    }
}
