package nl.buurtstem.poll.sms;

import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;

/// Shows conversations to staff: those about polls that they may read.
@Singleton
class ConversationView {
  private static final int MOST = 1000;
  private static final String LAST = "laatst";
  private static final String POLL = "peiling";
  private static final String LANGUAGE = "taal";
  private static final String STATE = "stand";

  private final ConversationStore store;
  private final Contacts contacts;
  private final PollRights rights;
  private final Languages languages;
  private final Settings settings;

  ConversationView(
      ConversationStore store,
      Contacts contacts,
      PollRights rights,
      Languages languages,
      Settings settings) {
    this.store = store;
    this.contacts = contacts;
    this.rights = rights;
    this.languages = languages;
    this.settings = settings;
  }

  /// A conversation with its poll.
  record Seen(Conversation one, Poll poll) {}

  private static final Map<String, Comparator<Seen>> ORDERS =
      Map.of(
          LAST, Comparator.comparing((Seen seen) -> seen.one().changed()).reversed(),
          POLL, Comparator.comparing(seen -> seen.poll().title("nl")),
          LANGUAGE, Comparator.comparing(seen -> seen.one().language()),
          STATE, Comparator.comparing(seen -> seen.one().state()));

  @Transactional
  ConversationsPage list(HttpRequest<?> request, StaffFrame staff) {
    var query =
        TableQuery.of(
            request, List.of(LAST, POLL, LANGUAGE, STATE), List.of(STATE, POLL, LANGUAGE));
    var polls = rights.readable(staff.staff());
    var lines =
        store.newest(MOST).stream()
            .flatMap(one -> seen(one, polls).stream())
            .filter(seen -> query.passes(STATE, seen.one().state().key()))
            .filter(seen -> query.passes(POLL, seen.poll().slug()))
            .filter(seen -> query.passes(LANGUAGE, seen.one().language()))
            .sorted(query.comparator(ORDERS))
            .map(seen -> line(staff, seen))
            .toList();
    return new ConversationsPage(staff, settings.demo(), query, filters(staff, polls), lines);
  }

  /// One, where the reader may see the poll.
  @Transactional
  Optional<Seen> find(Staff staff, UUID id) {
    return store.find(id).flatMap(one -> seen(one, rights.readable(staff)));
  }

  /// Whose number it is.
  Optional<ContactAddress> address(Conversation one) {
    return one.contact().flatMap(contacts::open);
  }

  ConversationsPage.Line line(StaffFrame staff, Seen seen) {
    var one = seen.one();
    return new ConversationsPage.Line(
        ConversationPages.PATH + "/" + one.id(),
        address(one).map(ContactAddress::masked).orElseGet(() -> staff.t("staff.talks.gone")),
        seen.poll().title("nl"),
        languages.find(one.language()).map(Language::ownName).orElse(one.language()),
        "staff.talks.state." + one.state().key(),
        one.waiting(),
        one.reason().map(reason -> staff.t("staff.talks.reason." + reason.key())).orElse(""),
        one.state() == ConversationState.COMPLETED
            ? staff.frame().words().date(nl.buurtstem.platform.Zones.day(one.changed()))
            : AuditWords.moment(one.changed()));
  }

  /// Whether somebody may see numbers and texts of this poll's conversations.
  boolean mayShow(Staff staff, Poll poll) {
    return rights.may(staff, java.util.Set.of(Role.ADMIN), poll);
  }

  private static Optional<Seen> seen(Conversation one, List<Poll> polls) {
    return polls.stream()
        .filter(poll -> poll.id().equals(one.poll()))
        .findFirst()
        .map(poll -> new Seen(one, poll));
  }

  private List<TableFilter> filters(StaffFrame staff, List<Poll> polls) {
    var states =
        Arrays.stream(ConversationState.values())
            .map(state ->
                new TableFilter.Option(state.key(), staff.t("staff.talks.state." + state.key())))
            .toList();
    var about =
        polls.stream()
            .filter(poll -> !poll.definition().sms().isEmpty() || poll.byCode())
            .map(poll -> new TableFilter.Option(poll.slug(), poll.title("nl")))
            .toList();
    var spoken =
        languages.all().stream()
            .map(language -> new TableFilter.Option(language.code(), language.ownName()))
            .toList();
    return List.of(
        new TableFilter(STATE, staff.t("staff.talks.state"), states),
        new TableFilter(POLL, staff.t("staff.talks.poll"), about),
        new TableFilter(LANGUAGE, staff.t("staff.talks.language"), spoken));
  }
}
