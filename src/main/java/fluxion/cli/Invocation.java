package fluxion.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.ParseResult;

/** A command with what was typed behind it. */
record Invocation(Command command, Console console, ParseResult parsed) {
    Invocation {
        var words = words(parsed);
        for (String word : words)
            if (word.length() > 2 && word.startsWith("--") && Character.isLetter(word.charAt(2)))
                throw Problem.of("unknown-option", word.split("=")[0], command.label());
        if (words.size() > command.most())
            throw Problem.of("too-many", command.most(), command.parameter(), words.size(), words.get(command.most()), command.label());
    }

    private static List<String> words(ParseResult parsed) {
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        return words == null ? List.of() : words;
    }

    /** The words behind the name that belong to no option. */
    List<String> words() {
        return words(parsed);
    }

    /** The text that the command is about; {@code -}, or no word at all, is standard input. */
    String formula() {
        String word = words().isEmpty() ? "-" : words().getFirst();
        return word.equals("-") ? Input.standard(console.in()).stripTrailing() : word;
    }

    boolean has(Option option) {
        return command.options().contains(option) && parsed.hasMatchedOption(option.flag());
    }

    Optional<String> text(Option option) {
        return has(option) ? Optional.ofNullable(parsed.matchedOptionValue(option.flag(), null)) : Optional.empty();
    }

    /** The values of an option that may be given more than once. */
    List<String> texts(Option option) {
        return has(option) ? parsed.matchedOptionValue(option.flag(), List.of()) : List.of();
    }

    /** The same, where several may stand in one value, separated by commas that are in no bracket. */
    List<String> list(Option option) {
        var items = new ArrayList<String>();
        for (String value : texts(option)) items.addAll(Split.atCommas(value));
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
        return switch (text(Option.COLOR).orElse("auto")) {
            case "auto"   -> console.colourful().getAsBoolean();
            case "always" -> true;
            case "never"  -> false;
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
