package fluxion.cli;

/** {@code check}: every step of a document, with its verdict. */
final class Check {
    private Check() {}

    static int run(Invocation invocation) {
        throw Problem.said("bad-usage", "no documents yet");
    }
}
