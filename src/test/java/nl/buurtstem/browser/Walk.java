package nl.buurtstem.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Answers a poll from its introduction to the receipt, as somebody would who fills in every
/// question: the first option of each, a few words where words are asked.
final class Walk {
  private static final int MOST_SCREENS = 80;

  /// Fills the form that is open, by the fields it has.
  private static final String FILL =
      """
      () => {
        const form = document.querySelector('main form');
        const seen = new Set();
        for (const field of form.querySelectorAll('input, textarea, select')) {
          if (field.type === 'radio' || field.type === 'checkbox') {
            const group = field.closest('fieldset') || form;
            if (seen.has(group) || field.name === 'decline' || field.name === 'skip') continue;
            seen.add(group);
            field.checked = true;
          } else if (field.tagName === 'SELECT') {
            const places = [...form.querySelectorAll('select')];
            field.value = String(Math.min(places.indexOf(field) + 1, field.options.length - 1));
            if (places.indexOf(field) + 1 > field.options.length - 1) field.value = '';
          } else if (field.inputMode === 'decimal' || field.inputMode === 'numeric') {
            field.value = '42';
          } else if (field.type === 'text' && !field.closest('.bs-other')) {
            field.value = 'Een bankje in de zon';
          } else if (field.tagName === 'TEXTAREA') {
            field.value = 'Meer groen en minder rommel.';
          }
        }
      }
      """;

  private final Page page;
  private final List<String> addresses = new ArrayList<>();

  Walk(Page page) {
    this.page = page;
  }

  /// Walks the whole poll and shows each page to `visit`.
  ///
  /// @param introduction the address of the poll's first page
  /// @return the receipt code, or what children of a class get instead
  String to(String introduction, Consumer<Page> visit) {
    page.navigate(introduction);
    seen(visit);
    page.locator("main a.bs-button").first().click();
    for (int screen = 0; screen < MOST_SCREENS; screen++) {
      seen(visit);
      if (page.url().contains("/bedankt")) {
        // Children of a class get no receipt; for them the device goes on to the next child.
        return page.locator(".bs-receipt__code, .bs-next-child").first().innerText().strip();
      }
      next();
    }
    throw new AssertionError("no receipt after " + MOST_SCREENS + " screens: " + addresses);
  }

  /// Answers the first questions and stops there.
  void begin(String introduction, int questions) {
    page.navigate(introduction);
    page.locator("main a.bs-button").first().click();
    for (int question = 0; question < questions; question++) {
      next();
    }
  }

  /// The addresses of all pages that were seen.
  List<String> addresses() {
    return addresses;
  }

  private void next() {
    if (!page.url().contains("/overzicht")) {
      page.evaluate(FILL);
    }
    page.locator("main form button[type=submit].bs-button").first().click();
  }

  private void seen(Consumer<Page> visit) {
    addresses.add(page.url());
    visit.accept(page);
  }
}
