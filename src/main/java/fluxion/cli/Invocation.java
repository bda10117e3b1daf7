package fluxion.cli;

import fluxion.Fault;
import fluxion.Fluxion;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** A command with what was typed behind it. */
record Invocation(Command command, Console console, Arguments arguments) {
    Invocation {
        var words = arguments.words();
        if (words.size() > command.most())
            throw Problem.of(command.most() == 0 ? "takes-none" : "too-many", words.get(command.most()),
                command.label());
        colourful(console, arguments);
    }

    /** The words behind the name that belong to no option. */
    List<String> words() {
        return arguments.words();
    }

    /** The text that the command is about; {@code -}, or no word at all, is standard input. */
    String formula() {
        String word = words().isEmpty() ? "-" : words().getFirst();
        String text = word.equals("-") ? Input.standard(console.in()).stripTrailing() : word;
        if (text.isBlank()) throw Problem.coded("nothing-to-read");
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > 1 && Syntax.of(text) == Syntax.TEXT && lines.stream().allMatch(Invocation::isFormula)
            && word.equals("-"))
            throw Problem.of("several-formulas", lines.size());
        return text;
    }

    /** Whether a line is read by itself, and does not go on with what stands before it: more of them are no product. */
    private static boolean isFormula(String line) {
        if (!Character.isLetterOrDigit(line.strip().charAt(0))) return false;
        try {
            Fluxion.create().formula(line);
            return true;
        } catch (Fault unread) {
            return false;
        }
    }

    boolean has(Option option) {
        return arguments.options().containsKey(option);
    }

    Optional<String> text(Option option) {
        return arguments.value(option);
    }

    /** The values of an option that may be given more than once. */
    List<String> texts(Option option) {
        return arguments.options().getOrDefault(option, List.of());
    }

    /** The same, where several may stand in one value, separated by commas that are in no bracket. */
    List<String> list(Option option) {
        return list(option, ',');
    }

    /** What {@code --at} says, an item for each variable; with the decimal comma, semicolons separate them. */
    List<String> values() {
        return list(Option.AT, has(Option.DECIMAL_COMMA) ? ';' : ',');
    }

    private List<String> list(Option option, char separator) {
        var items = new ArrayList<String>();
        for (String value : texts(option)) items.addAll(Split.at(separator, value));
        return items;
    }

    /** A whole number from the least to the most. */
    int count(Option option, int otherwise, int least, int most) {
        var text = text(option);
        if (text.isEmpty()) return otherwise;
        try {
            int n = Integer.parseInt(text.get());
            if (n >= least && n <= most) return n;
        } catch (NumberFormatException _) {
            // said below
        }
        throw Problem.of("no-count", option.flag(), least, most, text.get());
    }

    OptionalDouble timeout() {
        var text = text(Option.TIMEOUT);
        if (text.isEmpty()) return OptionalDouble.empty();
        try {
            double seconds = Double.parseDouble(text.get());
            if (seconds > 0 && seconds <= 86_400) return OptionalDouble.of(seconds);
        } catch (NumberFormatException _) {
            // said below
        }
        throw Problem.of("no-seconds", text.get());
    }

    boolean colourful() {
        return colourful(console, arguments).getAsBoolean();
    }

    private static BooleanSupplier colourful(Console console, Arguments arguments) {
        return switch (arguments.value(Option.COLOR).orElse("auto")) {
            case "auto"   -> console.colourful();
            case "always" -> () -> true;
            case "never"  -> () -> false;
            case String other -> throw Problem.of("no-colour", other);
        };
    }

    /** A line of the answer. */
    void answer(String line) {
        console.out().append(line).append('\n');
    }

    /** Something beside the answer; complete lines. */
    void say(String lines) {
        console.out().flush();
        console.err().print(lines);
        console.err().flush();
    }

    void warn(List<String> sentences) {
        for (String sentence : sentences) say(new Report(colourful()).warning(sentence));
    }
}
