package fluxion.plot;

import java.util.ArrayList;
import java.util.List;

/** A formula in a picture, set as mathematics is: letters slanted, names of functions upright, exponents raised. */
record Label(List<Run> runs) {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₋ₙ";
    private static final String PLAIN = "0123456789−n";
    private static final double SMALL = 0.72;

    /** Where a run stands beside the line of the text. */
    enum Level {
        LOWERED, LINE, RAISED
    }

    /** Letters of one kind. */
    record Run(String text, boolean slanted, Level level) {
        /** The size of its letters, in that of the line. */
        double size() {
            return level == Level.LINE ? 1 : SMALL;
        }
    }

    /** From a line of Unicode, as {@code Printer.unicode} writes it: {@code x² sin(1/x)}, {@code x^(2/3)}. */
    static Label of(String line) {
        return new Reading(line).label();
    }

    /** About the width, in sizes of the letters on the line. */
    double width() {
        return runs.stream().mapToDouble(run -> run.size() * run.text().chars().mapToDouble(Label::width).sum()).sum();
    }

    private static double width(int letter) {
        if ("il.,′|()[]/: \u2009jtfr".indexOf(letter) >= 0) return 0.36;
        return Character.isUpperCase(letter) || "−+=mw≤≥≠".indexOf(letter) >= 0 ? 0.72 : 0.52;
    }

    @Override public String toString() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Goes along a line. */
    private static final class Reading {
        private final String line;
        private final List<Run> runs = new ArrayList<>();
        private int at;

        Reading(String line) {
            this.line = line;
        }

        Label label() {
            until(line.length(), Level.LINE);
            return new Label(List.copyOf(runs));
        }

        private void until(int end, Level level) {               // recursion over exponents in exponents, twice at most
            while (at < end) {
                char c = line.charAt(at);
                if (c == '^' && level == Level.LINE) exponent();
                else if (RAISED.indexOf(c) >= 0) digits(RAISED, Level.RAISED);
                else if (LOWERED.indexOf(c) >= 0) digits(LOWERED, Level.LOWERED);
                else if (isLetter(c)) word(end, level);
                else add(String.valueOf(line.charAt(at++)), false, level);
            }
        }

        /** {@code ^(2/3)} without its brackets, or {@code ^x}. */
        private void exponent() {
            at++;
            if (at < line.length() && line.charAt(at) == '(') {
                int close = closing(at);
                at++;
                until(close, Level.RAISED);
                at++;
                return;
            }
            int end = at;
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) end++;
            until(Math.max(end, Math.min(at + 1, line.length())), Level.RAISED);
        }

        private int closing(int open) {
            int depth = 0;
            for (int k = open; k < line.length(); k++) {
                if (line.charAt(k) == '(') depth++;
                if (line.charAt(k) == ')' && --depth == 0) return k;
            }
            return line.length() - 1;
        }

        private void digits(String from, Level level) {
            var text = new StringBuilder();
            while (at < line.length() && from.indexOf(line.charAt(at)) >= 0)
                text.append(PLAIN.charAt(from.indexOf(line.charAt(at++))));
            add(text.toString(), false, level);
        }

        /** A single letter is a variable; more are a name that is set upright, as π is. */
        private void word(int end, Level level) {
            int from = at;
            while (at < end && isLetter(line.charAt(at))) at++;
            String word = line.substring(from, at);
            add(word, word.length() == 1 && !word.equals("π") && !word.equals("Γ"), level);
        }

        private static boolean isLetter(char c) {
            return Character.isLetter(c) && RAISED.indexOf(c) < 0 && LOWERED.indexOf(c) < 0;
        }

        private void add(String text, boolean slanted, Level level) {
            if (!runs.isEmpty() && runs.getLast().slanted() == slanted && runs.getLast().level() == level)
                runs.add(new Run(runs.removeLast().text() + text, slanted, level));
            else runs.add(new Run(text, slanted, level));
        }
    }
}
