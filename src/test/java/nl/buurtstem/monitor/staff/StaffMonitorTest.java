package nl.buurtstem.monitor.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.ObservationFilter;
import org.junit.jupiter.api.Test;

/// Staff see every figure with its state and where it comes from; sorting and filtering is a matter
/// of the address.
class StaffMonitorTest {
  private static final String MONITOR = "/beheer/monitor";
  private static final Pattern ROW = Pattern.compile("<th scope=\"row\">(?:<a[^>]*>)?([^<]+)");

  private final StaffBrowser analyst = StaffBrowser.as(Role.ANALYST);
  private final MonitorService monitor = TestServer.shared().bean(MonitorService.class);

  @Test
  void the_overview_has_every_indicator_and_links_each_to_what_is_behind_it() {
    var page = analyst.get(MONITOR);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(rows(page.body())).hasSameSizeAs(monitor.indicators());
    monitor
        .indicators()
        .forEach(one -> assertThat(page.body()).contains("href=\"" + MONITOR + "/" + one.id()));
  }

  @Test
  void the_address_sorts_both_ways_and_says_so_to_a_screen_reader() {
    var up = analyst.get(MONITOR + "?sorteer=indicator").body();
    var down = analyst.get(MONITOR + "?sorteer=-indicator").body();
    assertThat(rows(up)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(rows(down)).isEqualTo(rows(up).reversed());
    assertThat(up).containsOnlyOnce("aria-sort").contains("aria-sort=\"ascending\"");
    assertThat(down).contains("aria-sort=\"descending\"");
  }

  @Test
  void what_is_chosen_leaves_lines_out_and_stays_chosen_when_the_order_changes() {
    var all = rows(analyst.get(MONITOR).body());
    var some = analyst.get(MONITOR + "?zoek=onveilig");
    assertThat(rows(some.body())).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(some.body()).contains("value=\"onveilig\"", "zoek=onveilig&amp;sorteer=indicator");
    assertThat(analyst.get(MONITOR + "?zoek=bestaatniet").body()).contains("Niets gevonden");
  }

  @Test
  void a_column_or_filter_that_nobody_knows_is_left_out() {
    var odd = analyst.get(MONITOR + "?sorteer=-%3Cb%3E&iets=anders&zoek=%3Cscript%3E");
    assertThat(odd.statusCode()).isEqualTo(200);
    assertThat(odd.body()).doesNotContain("<script>alert", "iets=anders");
  }

  @Test
  void one_indicator_shows_all_its_figures_with_state_and_provenance() {
    var id = "onveiligheidsgevoelens";
    var all = monitor.observations(ObservationFilter.publicOf(id));
    var page = analyst.get(MONITOR + "/" + id);
    assertThat(rows(page.body()).size()).isGreaterThanOrEqualTo(all.size());
    assertThat(page.body()).contains("Wat erachter zit", "iedereen");

    var year = all.getFirst().period().text();
    var ofYear = all.stream().filter(one -> one.period().text().equals(year)).count();
    var shown = analyst.get(MONITOR + "/" + id + "?jaar=" + year + "&stand=public").body();
    assertThat(rows(shown))
        .hasSize(
            (int)
                (ofYear
                    - all.stream()
                        .filter(one -> one.period().text().equals(year))
                        .filter(one -> !(one.figure() instanceof Figure.Known))
                        .count()));
    assertThat(analyst.get(MONITOR + "/bestaat-niet").statusCode()).isEqualTo(404);
  }

  @Test
  void the_list_of_polls_is_sorted_and_filtered_in_the_same_way() {
    var polls = "/beheer/peilingen";
    var up = rows(analyst.get(polls).body());
    assertThat(up).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(rows(analyst.get(polls + "?sorteer=-peiling").body())).hasSameSizeAs(up);
    assertThat(analyst.get(polls + "?zoek=kinderraad-de-wijert").body())
        .contains("/beheer/peilingen/kinderraad-de-wijert\"")
        .doesNotContain("/beheer/peilingen/beijum-meningspeiling\"");
    assertThat(analyst.get(polls + "?gebied=beijum&stand=open").body())
        .contains("/beheer/peilingen/beijum-meningspeiling\"")
        .doesNotContain("/beheer/peilingen/kinderraad-de-wijert\"");
  }

  @Test
  void the_list_of_accounts_too() {
    var accounts = "/beheer/accounts";
    var admin = StaffBrowser.as(Role.ADMIN);
    var up = accounts(admin, accounts);
    assertThat(up).isNotEmpty();
    assertThat(accounts(admin, accounts + "?sorteer=-naam")).isEqualTo(up.reversed());
    assertThat(accounts(admin, accounts + "?rol=analyst&zoek=ANALIST"))
        .contains(StaffBrowser.account(Role.ANALYST).name())
        .doesNotContain(StaffBrowser.account(Role.ADMIN).name());
    assertThat(admin.get(accounts + "?zoek=wie-is-dit").body()).contains("Niets gevonden");
  }

  /// The first of two tables: the second says who is signed in.
  private static List<String> accounts(StaffBrowser admin, String address) {
    var page = admin.get(address).body();
    return rows(page.substring(0, page.indexOf("<h2>")));
  }

  private static List<String> rows(String html) {
    return ROW.matcher(html).results().map(match -> match.group(1).strip()).toList();
  }
}
