package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that starts a poll by text message is one poll's own and means nothing else.
class KeywordCheckTest {
  private final PollService polls = TestServer.shared().bean(PollService.class);

  @Test
  void a_word_of_its_own_is_fine_and_another_poll_may_have_it_once_this_one_is_closed() {
    var first = draft("{nl: EERSTEWOORD}");
    assertThat(faults(first)).isEmpty();
    TestPoll.expect(polls.check(first.slug(), "test"));
    assertThat(faults(draft("{nl: EERSTEWOORD}"))).as("the first is not open yet").isEmpty();
    TestPoll.expect(polls.open(first.slug(), "test"));
    assertThat(faults(find(first))).as("its own word").isEmpty();
    var second = draft("{nl: EersteWoord}");
    assertThat(faults(second))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("staff.finding.bad_keyword.taken");
          assertThat(finding.path()).isEqualTo("sms.nl");
          assertThat(finding.arguments()).containsEntry("other", first.slug());
          assertThat(finding.line()).isPositive();
        });
    assertThat(polls.check(second.slug(), "test")).isInstanceOf(Moved.Faulty.class);
    assertThat(find(second).state()).isEqualTo(PollState.DRAFT);
    TestPoll.expect(polls.close(first.slug(), "test"));
    assertThat(faults(find(second))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"STOP", "stop", "Start", "HULP", "TAAL", "LINK", "terug", "YARDIM", "Dil"})
  void a_word_that_means_something_else_in_any_language_is_refused(String word) {
    assertThat(faults(draft("{nl: " + word + "}")))
        .extracting(Finding::key)
        .containsExactly("staff.finding.bad_keyword.global");
  }

  @Test
  void each_language_is_looked_at_for_itself() {
    assertThat(faults(draft("{nl: TWEEDEWOORD, en: STOP, tr: PRATEN, ar: حديث}")))
        .extracting(Finding::path, Finding::key)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("sms.en", "staff.finding.bad_keyword.global"),
            org.assertj.core.groups.Tuple.tuple("sms.tr", "staff.finding.bad_keyword.taken"),
            org.assertj.core.groups.Tuple.tuple("sms.ar", "staff.finding.bad_keyword.taken"));
  }

  @Test
  void a_poll_with_classes_cannot_be_started_by_text_message() {
    var slug = TestPoll.fresh();
    var yaml = TestPoll.ofChildren(slug).replace("asker:", "sms: {nl: KLASWOORD}\nasker:");
    assertThat(faults(added(slug, yaml)))
        .extracting(Finding::key)
        .containsExactly("staff.finding.bad_keyword.class");
  }

  private List<Finding> faults(Poll poll) {
    return polls.findings(poll).stream()
        .filter(finding -> finding.code() == FindingCode.BAD_KEYWORD)
        .toList();
  }

  private Poll draft(String words) {
    var slug = TestPoll.fresh();
    var yaml = TestPoll.yaml(slug, "one-page").replace("asker:", "sms: " + words + "\nasker:");
    return added(slug, yaml);
  }

  private Poll added(String slug, String yaml) {
    assertThat(polls.add(yaml, slug + ".yaml", "test")).isInstanceOf(Added.As.class);
    return polls.find(slug).orElseThrow();
  }

  private Poll find(Poll poll) {
    return polls.find(poll.slug()).orElseThrow();
  }
}
