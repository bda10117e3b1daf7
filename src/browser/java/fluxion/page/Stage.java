package fluxion.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What tests of the page stand on: a server, and a browser of this machine. */
abstract class Stage {
    static final int WIDE = 1280;
    static final int NARROW = 360;
    private static final Path CHROMIUM = Path.of(System.getProperty("browser", "/usr/bin/chromium"));
    private static final List<Throwable> MISTAKES = new CopyOnWriteArrayList<>();
    private static Server server;
    private static Playwright driver;
    private static BrowserContext context;

    @BeforeAll static void open() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser here: " + CHROMIUM + " is missing");
        server = Server.start("127.0.0.1", 0, Limits.ordinary(), "test", MISTAKES::add);
        driver = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox")));                     // which needs rights that root in a container lacks
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en")
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(20_000);
    }

    @AfterAll static void close() {
        if (driver != null) driver.close();
        if (server != null) server.close();
    }

    @AfterEach void noMistakes() {
        assertEquals(List.of(), MISTAKES);
    }

    static Visitor visitor(int width) {
        return new Visitor(context, server.addresses("127.0.0.1").getFirst(), width);
    }
}
