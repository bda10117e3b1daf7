package fluxion.cli;

/** Colours, or none. */
enum Paint {
    BOLD("1"), RED("31"), GREEN("32"), YELLOW("33"), BLUE("34"), FAINT("2");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    String on(String text, boolean colourful) {
        return colourful ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
