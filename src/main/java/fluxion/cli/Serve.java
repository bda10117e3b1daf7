package fluxion.cli;

import fluxion.message.Messages;
import fluxion.page.Limits;
import fluxion.page.Server;
import java.net.UnknownHostException;

/** {@code serve}: the page in a browser, until the process is ended. */
final class Serve {
    private static final int PORT = 7314;
    private static final int HIGHEST = 65_535;

    private Serve() {}

    static int run(Invocation invocation) {
        String host = invocation.text(Option.HOST).orElse("127.0.0.1");
        int port = invocation.count(Option.PORT, PORT, 0, HIGHEST);
        try (var server = Server.start(host, port, Limits.ordinary(), Help.version(), mistake ->
                invocation.say(Messages.text("cli.serve.mistake", mistake) + "\n"))) {
            for (String address : server.addresses(host))
                invocation.answer(Messages.text("cli.serve.at", address));
            invocation.console().flush();
            Thread.currentThread().join();                     // for ever
        } catch (UnknownHostException unknown) {
            throw Problem.of("no-host", host);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException cannot) {
            throw Problem.of("cannot-serve", host, port, String.valueOf(cannot.getMessage()));
        }
        return Exit.FINE;
    }
}
