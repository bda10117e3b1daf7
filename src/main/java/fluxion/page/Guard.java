package fluxion.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every request must be like, and the headers of every response. */
final class Guard {
    /** Everything from here, nothing written into the page itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean loopback;

    /** @param loopback whether only this machine is served */
    Guard(boolean loopback) {
        this.loopback = loopback;
    }

    /** Of every response, whoever gives it. */
    static Map<String, String> headers() {
        return Map.of("Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    /** A page from elsewhere whose name is made to lead here asks under that name, and gets nothing. */
    boolean isForUs(String host) {
        if (!loopback) return true;
        return host != null && List.of("localhost", "127.0.0.1", "[::1]")
            .contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    /** A form of another page cannot send JSON, so it cannot ask at all. */
    static boolean isJson(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json");
    }
}
