package fluxion.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody before the page: sees what it shows, and notices whatever goes wrong behind it. */
final class Visitor implements AutoCloseable {
    /** A file let go over the page. */
    private static final String DROP = """
        ([name, text]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], name));
          const over = { dataTransfer: carried, bubbles: true, cancelable: true };
          document.querySelector('#document').dispatchEvent(new DragEvent('drop', over));
        }""";

    private final String address;
    private final List<String> wrong = new ArrayList<>();
    final Page page;

    /** @param width of the window, in picture elements */
    Visitor(BrowserContext context, String address, int width) {
        this.address = address;
        page = context.newPage();
        page.setViewportSize(width, 800);
        page.onConsoleMessage(message -> {
            boolean stated = message.text().contains("status of 429 ");            // not yet
            if (List.of("error", "warning").contains(message.type()) && !stated) wrong.add(message.text());
        });
        page.onPageError(wrong::add);
        page.onRequest(request -> {
            String from = URI.create(request.url().replaceFirst("^data:.*", address)).getHost();
            if (!from.equals(URI.create(address).getHost())) wrong.add("asks " + request.url());
        });
    }

    /** Comes by a link, from behind its {@code #}. */
    Visitor at(String state) {
        page.navigate("about:blank");
        page.navigate(address + (state.isEmpty() ? "" : "#" + state));
        assertThat(see("#version")).not().isEmpty();
        return this;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void types(String formula) {
        see("#input").fill("");
        see("#input").pressSequentially(formula);
    }

    void drops(String name, String text) {
        page.evaluate(DROP, List.of(name, text));
    }

    /** Also what only readers of screens get: the LaTeX of formulas. */
    void sees(String selector, String text) {
        assertThat(see(selector)).containsText(text);
    }

    /** Nothing is wider than the window. */
    void fits() {
        assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"), page.url());
    }

    /** What can be used has a name, for those who do not see it. */
    void namesEverything() {
        assertEquals(List.of(), page.evaluate("""
            () => [...document.querySelectorAll('button, select, input, textarea, summary, img, [role=img]')]
              .filter(part => part.checkVisibility() && !(part.textContent.trim() || part.ariaLabel || part.alt
                || part.labels?.length))
              .map(part => part.outerHTML)"""));
    }

    /** To be looked at, where {@code -Dpictures=FOLDER} asks for it. */
    void picture(String name) {
        String folder = System.getProperty("pictures", "");
        if (folder.isEmpty()) return;
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(Path.of(folder, name + "-" + page.viewportSize().width + ".png")));
    }

    Object kept(String key) {
        return page.evaluate("key => localStorage.getItem(key)", key);
    }

    @Override public void close() {
        page.close();
        assertEquals(List.of(), wrong);
    }
}
