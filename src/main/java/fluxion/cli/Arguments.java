package fluxion.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed behind a command's name, taken apart. picocli, which writes the help pages, could do it as well, but
 * takes 80 milliseconds to begin. Formulas may begin with a minus sign, so only {@code --name} is taken for an option;
 * what stands behind {@code --} is not.
 *
 * @param options the values of the options given; none for a switch
 * @param words   what belongs to no option
 * @param help    whether {@code --help} is among them
 */
record Arguments(Map<Option, List<String>> options, List<String> words, boolean help) {
    static Arguments of(Command command, List<String> typed) {
        var options = new EnumMap<Option, List<String>>(Option.class);
        var words = new ArrayList<String>();
        boolean help = false;
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (word.equals("--")) {
                words.addAll(typed.subList(i + 1, typed.size()));
                break;
            }
            if (word.equals("--help") || word.equals("-h")) help = true;
            else if (!isOption(word)) words.add(word);
            else {
                int equals = word.indexOf('=');
                var option = option(command, equals < 0 ? word : word.substring(0, equals));
                var values = options.computeIfAbsent(option, _ -> new ArrayList<>());
                if (!option.isSwitch()) {
                    if (equals < 0 && i + 1 == typed.size())
                        throw Problem.of("no-value", option.flag(), option.parameter(), command.label());
                    if (!option.isRepeatable() && !values.isEmpty()) throw Problem.of("twice", option.flag());
                    values.add(equals < 0 ? typed.get(++i) : word.substring(equals + 1));
                } else if (equals >= 0) throw Problem.of("switch", option.flag(), command.label());
            }
        }
        return new Arguments(options, List.copyOf(words), help);
    }

    private static boolean isOption(String word) {
        return word.length() > 3 && word.startsWith("--") && Character.isLetter(word.charAt(2))
            && Character.isLetter(word.charAt(3));
    }

    private static Option option(Command command, String flag) {
        for (Option option : command.options()) if (option.flag().equals(flag)) return option;
        var near = Help.nearest(command, flag);
        throw near.isEmpty() ? Problem.of("unknown-option", flag, command.label())
            : Problem.of("unknown-option-near", flag, near.get());
    }

    Optional<String> value(Option option) {
        return options.getOrDefault(option, List.of()).stream().findFirst();
    }
}
